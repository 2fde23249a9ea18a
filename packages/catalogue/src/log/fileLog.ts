import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type CatalogueLog, CatalogueLogError, conflict } from './catalogueLog.ts'
import { decodeLines, encodeLines, type LogContents } from './lines.ts'
import { withLock } from './lock.ts'

/**
 * The name of the log's file in a data folder.
 *
 * @example
 * import { LOG_FILE } from '@gatewarden/catalogue'
 * LOG_FILE // => 'catalogue.jsonl'
 */
export const LOG_FILE = 'catalogue.jsonl'
const LOCK_FILE = 'catalogue.lock'

/**
 * Reads the log in a data folder; a folder or file that is not there is an empty log. A write that a crash cut short is left out, and
 * `isTorn` says so. Throws a CatalogueLogError when the file cannot be read, or a line of it is not what was written.
 *
 * @example
 * import { readLogFile } from '@gatewarden/catalogue'
 * readLogFile('/nowhere').events // => []
 */
export function readLogFile(folder: string): LogContents {
  const file = join(folder, LOG_FILE)
  try {
    return decodeLines(file, readFileSync(file))
  } catch (error) {
    if (error instanceof CatalogueLogError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { events: [], length: 0, isTorn: false }
    throw new CatalogueLogError('LogUnreadable', `${file} cannot be read: ${code}`)
  }
}

/**
 * The log in a data folder, one event a line. The folder is made by the first event.
 *
 * @example
 * import { fileLog } from '@gatewarden/catalogue'
 * await fileLog('/nowhere').read() // => []
 */
export function fileLog(folder: string): CatalogueLog {
  return {
    read: async () => readLogFile(folder).events,
    append: async (expectedSequence, events) => {
      try {
        // Nothing to write leaves no folder behind.
        if (events.length === 0) return wholeWrites(folder, expectedSequence).events.length
        makeFolder(folder)
        return await withLock(join(folder, LOCK_FILE), () => {
          const { length } = wholeWrites(folder, expectedSequence)
          write(join(folder, LOG_FILE), length, encodeLines(expectedSequence, events))
          return expectedSequence + events.length
        })
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (error instanceof CatalogueLogError || code === undefined) throw error
        throw new CatalogueLogError('LogUnwritable', `${folder} cannot be written to: ${code}`)
      }
    },
  }
}

function wholeWrites(folder: string, expectedSequence: number): LogContents {
  const contents = readLogFile(folder)
  if (contents.events.length === expectedSequence) return contents
  throw conflict(expectedSequence, contents.events.length)
}

/** Writes behind the whole writes, over what a crash may have left there; what cannot be written whole is taken back. */
function write(file: string, length: number, lines: string): void {
  const isNew = !existsSync(file)
  const handle = openSync(file, isNew ? 'wx' : 'r+')
  const bytes = Buffer.from(lines)
  try {
    if (fstatSync(handle).size > length) ftruncateSync(handle, length)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, length + at)
    fsyncSync(handle)
  } catch (error) {
    ftruncateSync(handle, length)
    throw error
  } finally {
    closeSync(handle)
  }
  if (isNew) syncFolder(dirname(file))
}

function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first !== undefined) syncFolder(dirname(first))
}

/** A new name in a folder is durable only when the folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
