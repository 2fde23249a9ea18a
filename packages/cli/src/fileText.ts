import { readFileSync } from 'node:fs'
import { attempt, systemReason } from '@gatewarden/policy/internal'
import { at, Failure } from './failure.ts'
import type { Run } from './run.ts'

/** The text of a file, and how it is encoded. */
export interface FileText {
  readonly text: string
  /** What AWS's own tools would not read, for a note; undefined for plain UTF-8. */
  readonly encoding?: 'UTF-8 with a byte order mark' | 'UTF-16'
}

/** The text of a file, or of standard input for `-`. */
export function readText(run: Run, file: string): string {
  return readFileText(run, file).text
}

/** Like `readText`, with the encoding: Windows programs write UTF-16, or UTF-8 with a byte order mark. */
export function readFileText(run: Run, file: string): FileText {
  const answer = attempt(() => decoded(bytesOf(run, file)), TypeError)
  if (answer.error === undefined) return answer.value
  throw new Failure(`${at(file, undefined)} is not text in UTF-8 or UTF-16; save it as UTF-8`, { code: 'NotText' })
}

function bytesOf(run: Run, file: string): Uint8Array {
  try {
    return file === '-' ? run.streams.readStdin() : readFileSync(run.path(file))
  } catch (error) {
    throw new Failure(`cannot read ${at(file, undefined)}: ${systemReason(error)}`, { code: 'FileUnreadable' })
  }
}

function decoded(bytes: Uint8Array): FileText {
  const utf16 = utf16Of(bytes)
  const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  if (utf16 !== undefined) return { text, encoding: 'UTF-16' }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return hasMark ? { text, encoding: 'UTF-8 with a byte order mark' } : { text }
}

/** By the byte order mark, or by the zero byte beside the first character, which JSON and YAML never begin with. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === undefined || second === undefined) return undefined
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 ? 'utf-16be' : undefined
}
