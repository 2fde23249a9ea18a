import { readSync } from 'node:fs'

const STANDARD_INPUT = 0
const CHUNK = 64 * 1024
/** Milliseconds between two attempts. */
const PAUSE = 5

/**
 * All of standard input. A pipe can be non-blocking (npx makes it so) and then fails with EAGAIN while it is empty: try again.
 */
export function readStandardInput(): Uint8Array {
  const chunks: Buffer[] = []
  const neverNotified = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const chunk = Buffer.alloc(CHUNK)
    try {
      const length = readSync(STANDARD_INPUT, chunk)
      if (length === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, length))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // On Windows this is the end of a pipe.
      if (code === 'EOF') return Buffer.concat(chunks)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(neverNotified, 0, 0, PAUSE)
    }
  }
}
