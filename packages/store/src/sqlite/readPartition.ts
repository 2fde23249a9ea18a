import { existsSync, statSync } from 'node:fs'
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
  const database = openForReading(file, isInUse)
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
    database.close()
  }
}

/**
 * While a store has the file open there is a write-ahead log, and SQLite's locks for readers are used, which no writer waits for. Otherwise the
 * file does not change, and is opened as one that cannot: SQLite would leave a log behind. If it changes nevertheless, it is read again.
 */
function openForReading(file: string, isInUse: boolean): DatabaseSync {
  const { DatabaseSync } = sqlite()
  if (isInUse) return new DatabaseSync(file, { readOnly: true, timeout: 0 })
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true })
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
