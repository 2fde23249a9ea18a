import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from './store.ts'

export const STORE_FILE = 'directory.db'
const HOLDER_FILE = 'directory.holder'

/** "Gate" in ASCII, in the header of the file (SQLite, PRAGMA application_id). */
const APPLICATION_ID = 0x47617465
/** Grows when an older program could not read what a newer one wrote. */
const FORMAT = 1

const SCHEMA = `
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

/** Opens the database in a folder for this process alone; makes both where they are not there yet. */
export function openSqliteFile(folder: string): { database: DatabaseSync; release: () => void } {
  const file = join(folder, STORE_FILE)
  const { DatabaseSync } = sqlite()
  reaching(file, () => makeFile(DatabaseSync, folder, file))
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: 0 })
    // The operating system holds the lock and lets go of it when the process ends, however it ends.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec('BEGIN IMMEDIATE; COMMIT')
    checkFormat(database, file)
    writeFileSync(join(folder, HOLDER_FILE), JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 })
  } catch (error) {
    database?.close()
    throw storeError(error, file)
  }
  return { database, release: () => rmSync(join(folder, HOLDER_FILE), { force: true }) }
}

/** What SQLite or the file system says, as one sentence with the place and the remedy. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  if (code !== 'ERR_SQLITE_ERROR') {
    return code === undefined ? error : new StoreError('StoreUnwritable', `${file} cannot be written to: ${code}`)
  }
  // The lower byte is the primary result code (SQLite, Result and Error Codes).
  switch ((errcode ?? 0) & 0xff) {
    case 5:
    case 6:
      return new StoreError(
        'StoreLocked',
        `${file} is in use by ${holderOf(file)}; stop it first, or use another folder`,
      )
    case 1: // Our statements never change: its tables did.
    case 11:
    case 26:
      return damaged(file, message ?? '')
    case 14:
      return new StoreError('StoreUnreadable', `${file} cannot be opened: ${message}`)
    default:
      return new StoreError('StoreUnwritable', `${file} cannot be written to: ${message}`)
  }
}

export function damaged(file: string, what: string): StoreError {
  return new StoreError('StoreDamaged', `${file} is damaged: ${what}; bring it back from a copy`)
}

type Sqlite = typeof import('node:sqlite')

/** Some versions of Node warn that node:sqlite is experimental: that one warning is not the user's. */
function sqlite(): Sqlite {
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!/SQLite is an experimental feature/.test(String(warning)))
      Reflect.apply(emitWarning, process, [warning, ...rest])
  }) as typeof process.emitWarning
  try {
    return process.getBuiltinModule('node:sqlite') as Sqlite
  } finally {
    process.emitWarning = emitWarning
  }
}

/** A new database gets its name when it is whole, so that an empty file is known for what it is. */
function makeFile(Database: Sqlite['DatabaseSync'], folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? {}
  if (size === 0) throw damaged(file, 'it is empty')
  if (size !== undefined) {
    closeSync(openSync(file, 'r+'))
    return
  }
  const draft = `${file}.${process.pid}.new`
  try {
    closeSync(openSync(draft, 'w', 0o600))
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

function reaching(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw storeError(error, file)
  }
}

function checkFormat(database: DatabaseSync, file: string): void {
  const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name])
  if (pragma('application_id') !== APPLICATION_ID) {
    throw new StoreError('StoreUnreadable', `${file} is a database of another program; use another folder`)
  }
  const format = pragma('user_version')
  if (format === FORMAT) return
  const sentence = `${file} has format ${format}, and this Gatewarden reads ${FORMAT}: it was written by another version; use that one`
  throw new StoreError('StoreTooNew', sentence)
}

function holderOf(file: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(join(dirname(file), HOLDER_FILE), 'utf8'))
    return `process ${Number(pid)} on ${String(host)}`
  } catch {
    return 'another process'
  }
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
