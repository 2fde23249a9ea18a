import { randomUUID } from 'node:crypto'
import { accessSync, closeSync, constants, linkSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { damaged, StoreError } from '../storeError.ts'
import { syncFolder } from '../syncFolder.ts'
import { inUse, takeOwnerLock } from './ownerLock.ts'
import { isBusy, PATIENCE_MS, pragma, sqlite, storeError } from './sqlite.ts'

/**
 * The name of a store's file in its folder.
 *
 * @example
 * import { STORE_FILE } from '@gatewarden/store'
 * STORE_FILE // => 'directory.db'
 */
export const STORE_FILE = 'directory.db'

/** "Gate" in ASCII, in the header of the file (SQLite, PRAGMA application_id). */
const APPLICATION_ID = 0x47617465
/** Grows when an older program would misread what a newer one wrote. Since 2 the catalogue is in the file. */
const FORMAT = 2
const OLDEST_FORMAT = 1

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE events (
    partition TEXT NOT NULL, sequence INTEGER NOT NULL, event TEXT NOT NULL, crc INTEGER NOT NULL,
    PRIMARY KEY (partition, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (
    partition TEXT NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, sequence INTEGER NOT NULL, text TEXT NOT NULL,
    crc INTEGER NOT NULL, PRIMARY KEY (partition, part)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT};`

export interface SqliteFile {
  readonly database: DatabaseSync
  /** Closes the database, and then gives up the owner's lock. */
  close(): void
}

/** Opens the database in a folder for reading and writing; makes both where they are missing. */
export function openSqliteFile(folder: string, isOwner: boolean): SqliteFile {
  const file = join(folder, STORE_FILE)
  const { DatabaseSync } = sqlite()
  let release: (() => void) | undefined
  let database: DatabaseSync | undefined
  try {
    makeFile(DatabaseSync, folder, file)
    refuseSecondName(folder, file)
    release = isOwner ? takeOwnerLock(folder, file) : undefined
    database = new DatabaseSync(file)
    database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`)
    raiseFormat(database, file)
    // From here on a call that is blocked waits without blocking its process.
    database.exec('PRAGMA busy_timeout = 0')
  } catch (error) {
    database?.close()
    release?.()
    throw isBusy(error) ? inUse(folder, file) : storeError(error, file)
  }
  const opened = database
  return {
    database: opened,
    close() {
      try {
        opened.close()
      } finally {
        release?.()
      }
    },
  }
}

/** Throws unless the database is one of ours, of a format that this program reads; answers the format. */
export function checkFormat(database: DatabaseSync, file: string): number {
  if (Number(pragma(database, 'application_id')) !== APPLICATION_ID) {
    throw new StoreError('StoreUnreadable', `${file} is a database of another program; use another folder`)
  }
  const format = Number(pragma(database, 'user_version'))
  if (format >= OLDEST_FORMAT && format <= FORMAT) return format
  const sentence = `${file} has format ${format}, and this Gatewarden reads ${FORMAT}: it was written by another version; use that one`
  throw new StoreError('StoreTooNew', sentence)
}

function raiseFormat(database: DatabaseSync, file: string): void {
  if (checkFormat(database, file) < FORMAT) database.exec(`PRAGMA user_version = ${FORMAT}`)
}

const DRAFT_END = '.new'

/** A second name of the file would have a write-ahead log of its own. The name of its draft stays when a process is killed while it makes the file. */
function refuseSecondName(folder: string, file: string): void {
  const { ino, nlink } = statSync(file)
  if (nlink === 1) return
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${STORE_FILE}.`) || !name.endsWith(DRAFT_END)) continue
    const draft = join(folder, name)
    if (statSync(draft, { throwIfNoEntry: false })?.ino === ino) rmSync(draft, { force: true })
  }
  if (statSync(file).nlink === 1) return
  throw new StoreError(
    'StoreUnwritable',
    `${file} has a second name (a hard link): copy it under another name, and remove the link`,
  )
}

/** A new database gets its name when it is complete, so that an empty file is known to be damaged. */
function makeFile(Database: typeof DatabaseSync, folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? {}
  if (size === 0) throw damaged(file, 'it is empty')
  // Not opened to find out: closing it would release the locks that this process has on it (POSIX, fcntl).
  if (size !== undefined) {
    accessSync(file, constants.R_OK | constants.W_OK)
    return
  }
  const draft = `${file}.${randomUUID()}${DRAFT_END}`
  try {
    closeSync(openSync(draft, 'wx', 0o600))
    const database = new Database(draft)
    database.exec(SCHEMA)
    database.close()
    linkSync(draft, file)
    syncFolder(folder)
    syncFolder(dirname(folder))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
