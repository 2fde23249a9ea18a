import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { PAGE, type StoredEvent } from '../store.ts'
import { lost } from '../storeError.ts'
import { ACKNOWLEDGED_FILE, readMarks } from './acknowledgedFile.ts'
import { preparePage, readPage } from './eventRows.ts'
import { checkPartition, headsOf } from './losses.ts'
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
  const events = await readWhole(folder, (database, file, marks) => {
    const head = checkPartition(database, file, partition, marks)
    return readAll(database, { file, partition, after, head })
  })
  return events ?? []
}

/**
 * The names of the partitions of the store in a folder, in order, for a command that only reads; undefined when there is no store.
 *
 * @example
 * import { readSqlitePartitions } from '@gatewarden/store'
 * await readSqlitePartitions('/nowhere') // => undefined
 */
export async function readSqlitePartitions(folder: string): Promise<readonly string[] | undefined> {
  return readWhole(folder, (database) => [...headsOf(database).keys()].sort())
}

/** Reads a store that others may write to at the same time; undefined when there is none. */
async function readWhole<Result>(
  folder: string,
  work: (database: DatabaseSync, file: string, marks: ReturnType<typeof readMarks>) => Result,
): Promise<Result | undefined> {
  const file = storeFile(folder)
  for (;;) {
    const marks = readMarks(dirname(file))
    const before = fileState(file)
    if (before === undefined) {
      if (marks === undefined || existsSync(file)) return undefined
      throw lost(`${file} is missing, and ${join(dirname(file), ACKNOWLEDGED_FILE)} is there`)
    }
    try {
      const result = await whenFree(file, () =>
        whileOpen(file, before.isInUse, (database) => work(database, file, marks)),
      )
      if (isUnchanged(file, before)) return result
    } catch (error) {
      // What looks like damage may be a file that was changed while it was read.
      if (isUnchanged(file, before)) throw error
    }
  }
}

function whileOpen<Result>(file: string, isInUse: boolean, work: (database: DatabaseSync) => Result): Result {
  const { database, close } = openForReading(file, isInUse)
  try {
    checkFormat(database, file)
    return work(database)
  } finally {
    close()
  }
}

function readAll(
  database: DatabaseSync,
  { after, ...of }: { file: string; partition: string; after: number; head: number },
): StoredEvent[] {
  const page = preparePage(database)
  const events: StoredEvent[] = []
  for (;;) {
    const more = readPage(page, { ...of, after: after + events.length })
    for (const event of more) events.push(event)
    if (more.length < PAGE) return events
  }
}
