import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { PAGE, type StoredEvent } from '../store.ts'
import { lost } from '../storeError.ts'
import { ACKNOWLEDGED_FILE, readMarks } from './acknowledgedFile.ts'
import { preparePage, readPage } from './eventRows.ts'
import { checkPartition } from './losses.ts'
import { fileState, isUnchanged, openForReading, storeFile } from './openForReading.ts'
import { checkFormat } from './sqliteFile.ts'
import { whenFree } from './whenFree.ts'

/**
 * Reads the events of a partition behind a sequence from the store in a folder, for a command that only reads: it works while others write,
 * on a folder that cannot be written to, and makes no file. A folder without a store has no events. Rejects with a
 * StoreError, also when the partition does not have everything that was acknowledged.
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
  const file = storeFile(folder)
  for (;;) {
    const marks = readMarks(dirname(file))
    const before = fileState(file)
    if (before === undefined) {
      if (marks === undefined || existsSync(file)) return []
      throw lost(`${file} is missing, and ${join(dirname(file), ACKNOWLEDGED_FILE)} is there`)
    }
    try {
      const check = (database: DatabaseSync) => checkPartition(database, file, partition, marks)
      const events = await whenFree(file, () => readAll(file, before.isInUse, partition, after, check))
      if (isUnchanged(file, before)) return events
    } catch (error) {
      // What looks like damage may be a file that was changed while it was read.
      if (isUnchanged(file, before)) throw error
    }
  }
}

function readAll(
  file: string,
  isInUse: boolean,
  partition: string,
  after: number,
  check: (database: DatabaseSync) => number,
): StoredEvent[] {
  const { database, close } = openForReading(file, isInUse)
  try {
    checkFormat(database, file)
    const head = check(database)
    const page = preparePage(database)
    const events: StoredEvent[] = []
    for (;;) {
      const more = readPage(page, { file, partition, after: after + events.length, head })
      for (const event of more) events.push(event)
      if (more.length < PAGE) return events
    }
  } finally {
    close()
  }
}
