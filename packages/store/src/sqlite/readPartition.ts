import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { PAGE, type StoredEvent } from '../store.ts'
import { damaged, StoreError } from '../storeError.ts'
import { preparePage, readPage } from './eventRows.ts'
import { sqlite } from './sqlite.ts'
import { checkFormat, STORE_FILE } from './sqliteFile.ts'
import { whenFree } from './whenFree.ts'

/**
 * Reads the events of a partition behind a sequence from the store in a folder, for a command that only reads: it works while others write,
 * on a folder that cannot be written to, and makes no file. A folder without a store has no events. Rejects with a StoreError.
 *
 * @example
 * import { readSqlitePartition } from '@gatewarden/store'
 * await readSqlitePartition('/nowhere', 'catalogue') // => []
 */
export async function readSqlitePartition(
  folder: string,
  partition: string,
  after = 0,
): Promise<readonly StoredEvent[]> {
  const file = join(folder, STORE_FILE)
  for (;;) {
    const before = stateOf(file)
    if (before === undefined) return []
    if (before.isEmpty) throw damaged(file, 'it is empty')
    try {
      const events = await whenFree(file, () => readAll(file, before.isInUse, partition, after))
      if (before.isInUse || stateOf(file)?.stamp === before.stamp) return events
    } catch (error) {
      // What looks like damage may be a file that was changed while it was read.
      if (before.isInUse || stateOf(file)?.stamp === before.stamp) throw error
    }
  }
}

function readAll(file: string, isInUse: boolean, partition: string, after: number): StoredEvent[] {
  const { database, close } = openForReading(file, isInUse)
  try {
    checkFormat(database, file)
    const page = preparePage(database)
    const events: StoredEvent[] = []
    for (;;) {
      const more = readPage(page, partition, after + events.length, file)
      for (const event of more) events.push(event)
      if (more.length < PAGE) return events
    }
  } finally {
    close()
  }
}

interface Opened {
  readonly database: DatabaseSync
  close(): void
}

/**
 * While a store has the file open there is a write-ahead log, and SQLite's locks for readers are used, which no writer waits for. Otherwise the
 * file does not change, and is opened as one that cannot: SQLite would leave a log behind. If it changes nevertheless, it is read again.
 */
function openForReading(file: string, isInUse: boolean): Opened {
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
    const copy = join(folder, STORE_FILE)
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

function stateOf(file: string): { isEmpty: boolean; isInUse: boolean; stamp: string } | undefined {
  try {
    const stats = statSync(file, { bigint: true })
    const isInUse = existsSync(`${file}-wal`)
    return { isEmpty: stats.size === 0n, isInUse, stamp: `${isInUse} ${stats.ino} ${stats.size} ${stats.mtimeNs}` }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new StoreError('StoreUnreadable', `${file} cannot be read: ${code}`)
  }
}
