import { copyFileSync, existsSync, lstatSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { systemReason } from '@gatewarden/policy/internal'
import { damaged, StoreError } from '../storeError.ts'
import { sqlite } from './sqlite.ts'

/**
 * The name of a store's file in its folder.
 *
 * @example
 * import { STORE_FILE } from '@gatewarden/store'
 * STORE_FILE // => 'directory.db'
 */
export const STORE_FILE = 'directory.db'

/** The file of a folder's store. SQLite keeps its log, and we what was acknowledged, beside the file itself and not beside a link to it. */
export function storeFile(folder: string): string {
  const file = join(folder, STORE_FILE)
  if (!existsSync(file)) return file
  return lstatSync(file).isSymbolicLink() ? realpathSync(file) : file
}

export interface Opened {
  readonly database: DatabaseSync
  close(): void
}

/** Shows whether the file of a store was changed between two reads. */
export interface FileState {
  readonly isInUse: boolean
  readonly stamp: string
}

/** The state of a store's file; undefined when there is none. Throws a StoreError for an empty one. */
export function fileState(file: string): FileState | undefined {
  try {
    const stats = statSync(file, { bigint: true })
    if (stats.size === 0n) throw damaged(file, 'it is empty')
    const isInUse = existsSync(`${file}-wal`)
    return { isInUse, stamp: `${isInUse} ${stats.ino} ${stats.size} ${stats.mtimeNs}` }
  } catch (error) {
    if (error instanceof StoreError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new StoreError('StoreUnreadable', `${file} cannot be read: ${systemReason(error)}`)
  }
}

/** Whether what was read since `before` is valid: SQLite's locks protect a file that is in use, and any other file must be the same. */
export function isUnchanged(file: string, before: FileState): boolean {
  return before.isInUse || fileState(file)?.stamp === before.stamp
}

/**
 * While a store has the file open there is a write-ahead log, and SQLite's locks for readers are used, which no writer waits for. Otherwise the
 * file does not change, and is opened as one that cannot: SQLite would leave a log behind. If it changes after all, it must be read again (`isUnchanged`).
 */
export function openForReading(file: string, isInUse: boolean): Opened {
  const { DatabaseSync } = sqlite()
  const opened = (database: DatabaseSync) => ({ database, close: () => database.close() })
  if (isInUse) return opened(new DatabaseSync(file, { readOnly: true }))
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  try {
    return opened(new DatabaseSync(url, { readOnly: true }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_INVALID_ARG_TYPE') throw error
    return openCopy(file)
  }
}

/** For Node before 22.15, which cannot open a URL. */
function openCopy(file: string): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'gatewarden-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'copy.db')
    copyFileSync(file, copy)
    const database = new (sqlite().DatabaseSync)(copy)
    return {
      database,
      close() {
        database.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
