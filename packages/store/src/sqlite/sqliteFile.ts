import { randomUUID } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { damaged, lost, StoreError } from '../storeError.ts'
import { syncFolder } from '../syncFolder.ts'
import { ACKNOWLEDGED_FILE, AcknowledgedFile, readMarks, writeMarks } from './acknowledgedFile.ts'
import { type Contents, contentsOf, headsOf, identityOf } from './losses.ts'
import { fileState, isUnchanged, openForReading, STORE_FILE, storeFile } from './openForReading.ts'
import { inUse, takeOwnerLock } from './ownerLock.ts'
import { inTransaction, isBusy, PATIENCE_MS, pragma, sqlite, storeError } from './sqlite.ts'

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

export interface SqliteFileOptions {
  readonly isOwner: boolean
  /** May refuse the store, by throwing, for the last sequence of each partition that it has, before anything is written. */
  readonly admit?: (heads: ReadonlyMap<string, number>) => void
  /** Called with a sentence for each loss; the store then continues without it. Without `onLoss` such a store is refused. */
  readonly onLoss?: (sentence: string) => void
}

export interface SqliteFile {
  readonly database: DatabaseSync
  /** Names the store; the same for all who open it. */
  readonly identity: string
  readonly acknowledged: AcknowledgedFile
  /** The last sequence of each partition, as the check at the opening saw it. */
  readonly heads: ReadonlyMap<string, number>
  /** Closes the database, and then gives up the owner's lock. */
  close(): void
}

/** Opens the database in a folder for reading and writing; makes both where they are missing. */
export function openSqliteFile(folder: string, options: SqliteFileOptions): SqliteFile {
  const given = join(folder, STORE_FILE)
  const closing: (() => void)[] = []
  const close = () => closeAll(closing)
  try {
    refuseExposed(folder)
    makeFile(folder, given, options)
    const file = storeFile(folder)
    refuseSecondName(file)
    if (options.isOwner) closing.push(takeOwnerLock(folder, file))
    const contents = inspect(file)
    if (contents.losses.length > 0) report(contents.losses, options)
    if (contents.fault !== undefined) throw damaged(file, contents.fault)
    const heads = sequencesOf(contents)
    options.admit?.(heads)
    const database = new (sqlite().DatabaseSync)(file)
    closing.push(() => database.close())
    database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`)
    raiseFormat(database, file)
    const identity = establish(database, dirname(file), contents)
    const acknowledged = new AcknowledgedFile(dirname(file), identity)
    closing.push(() => acknowledged.close())
    if (options.isOwner) catchUp(database, acknowledged)
    // From here on a call that is blocked waits without blocking its process.
    database.exec('PRAGMA busy_timeout = 0')
    return { database, identity, acknowledged, heads, close }
  } catch (error) {
    close()
    throw isBusy(error) ? inUse(folder, given) : storeError(error, given)
  }
}

/** In reverse order; each one is closed even if another fails. */
function closeAll(closing: (() => void)[]): void {
  const last = closing.pop()
  if (last === undefined) return
  try {
    last()
  } finally {
    closeAll(closing)
  }
}

/** Reads what the store has, and changes nothing. */
function inspect(file: string): Contents {
  for (;;) {
    const marks = readMarks(dirname(file))
    const before = fileState(file)
    if (before === undefined) throw damaged(file, 'it is missing')
    try {
      const { database, close } = openForReading(file, before.isInUse)
      try {
        database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
        checkFormat(database, file)
        const contents = contentsOf(database, file, marks)
        if (isUnchanged(file, before)) return contents
      } finally {
        close()
      }
    } catch (error) {
      // What looks like damage may be a file that was changed while it was read.
      if (isUnchanged(file, before)) throw error
    }
  }
}

function report(losses: readonly string[], { onLoss }: SqliteFileOptions): void {
  if (onLoss === undefined) throw lost(losses.join('; '))
  for (const loss of losses) onLoss(loss)
}

function sequencesOf({ heads }: Contents): ReadonlyMap<string, number> {
  return new Map([...heads].map(([partition, { sequence }]) => [partition, sequence]))
}

/**
 * Gives a store its identity and the file beside it: at first, and after a loss that was accepted. The file comes first: a store with an identity
 * has one.
 */
function establish(database: DatabaseSync, folder: string, { identity, losses }: Contents): string {
  if (identity !== undefined && losses.length === 0) return identity
  return inTransaction(database, () => {
    database.exec(
      'CREATE TABLE IF NOT EXISTS identity (id INTEGER PRIMARY KEY CHECK (id = 1), store TEXT NOT NULL) STRICT',
    )
    const marks = readMarks(folder)
    const usable = marks === 'damaged' ? undefined : marks
    const store = identityOf(database) ?? usable?.store ?? randomUUID()
    const heads = headsOf(database)
    if (usable === undefined || losses.length > 0) writeMarks(folder, { store, of: heads })
    database.prepare('INSERT OR IGNORE INTO identity VALUES (1, ?)').run(store)
    const forget = database.prepare('DELETE FROM snapshots WHERE partition = ? AND sequence > ?')
    if (losses.length > 0)
      for (const partition of partitionsWithSnapshots(database))
        forget.run(partition, heads.get(partition)?.sequence ?? 0)
    return store
  })
}

function partitionsWithSnapshots(database: DatabaseSync): string[] {
  return database
    .prepare('SELECT DISTINCT partition FROM snapshots')
    .all()
    .map(({ partition }) => String(partition))
}

/** Marks what was written without a mark, and moves everything from the write-ahead log into the file. */
function catchUp(database: DatabaseSync, acknowledged: AcknowledgedFile): void {
  inTransaction(database, () => {
    for (const [partition, mark] of headsOf(database)) {
      acknowledged.reserve(partition)
      acknowledged.raise(partition, mark)
    }
  })
  acknowledged.sync()
  // Does not wait for readers.
  database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Who can write to the folder can replace the files in it. */
function refuseExposed(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined || process.platform === 'win32' || (stat.mode & 0o022) === 0) return
  const mode = (stat.mode & 0o777).toString(8)
  throw new StoreError('StoreExposed', `${folder} may be written to by others (mode ${mode}); run: chmod 700 ${folder}`)
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
function refuseSecondName(file: string): void {
  const folder = dirname(file)
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
function makeFile(folder: string, file: string, options: SqliteFileOptions): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Not opened to find out: closing it would release the locks that this process has on it (POSIX, fcntl).
  if (fileState(file) !== undefined) {
    accessSync(file, constants.R_OK | constants.W_OK)
    return
  }
  const remains = remainsOf(folder, file)
  if (remains.length > 0) report([`${file} is missing, and ${remains.join(' and ')} is there`], options)
  options.admit?.(new Map())
  setAside(file, remains)
  const { DatabaseSync } = sqlite()
  const draft = `${file}.${randomUUID()}${DRAFT_END}`
  try {
    closeSync(openSync(draft, 'wx', 0o600))
    const database = new DatabaseSync(draft)
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

/** What a database that was removed left behind. */
function remainsOf(folder: string, file: string): readonly string[] {
  const remains = [`${file}-wal`, join(folder, ACKNOWLEDGED_FILE)].filter((each) => existsSync(each))
  // Another process may make the store at the same time, and makes the file first.
  return fileState(file) === undefined ? remains : []
}

/** A new database would read the log of a database that was removed. */
function setAside(file: string, remains: readonly string[]): void {
  if (remains.length === 0) return
  for (const each of remains) renameSync(each, `${each}.lost`)
  rmSync(`${file}-shm`, { force: true })
}
