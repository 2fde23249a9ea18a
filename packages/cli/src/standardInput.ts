import { readSync } from 'node:fs'

const STANDARD_INPUT = 0
const CHUNK = 64 * 1024
/** Milliseconds between two looks. */
const PAUSE = 5

/**
 * Everything that comes on standard input. A pipe that another program has made non-blocking, as npx does, has nothing to give for a
 * while and is asked again.
 */
export function readStandardInput(): string {
  const chunks: Buffer[] = []
  const nobody = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const chunk = Buffer.alloc(CHUNK)
    try {
      const length = readSync(STANDARD_INPUT, chunk)
      if (length === 0) return Buffer.concat(chunks).toString('utf8')
      chunks.push(chunk.subarray(0, length))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Windows tells the end of a pipe so.
      if (code === 'EOF') return Buffer.concat(chunks).toString('utf8')
      if (code !== 'EAGAIN') throw error
      Atomics.wait(nobody, 0, 0, PAUSE)
    }
  }
}
