import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { PAGE, type StoredEvent } from '../store.ts'
import { damaged } from '../storeError.ts'
import { partitionName } from './partitionName.ts'

/** SQLite finds pages that are torn; a changed letter within one only a checksum does. */
export function checksum(partition: string, sequence: number, text: string): number {
  return crc32(`${partition} ${sequence} ${text}`)
}

export function preparePage(database: DatabaseSync): StatementSync {
  return database.prepare(
    `SELECT sequence, event, crc FROM events WHERE partition = ? AND sequence > ? ORDER BY sequence LIMIT ${PAGE}`,
  )
}

/** What to read a page of, and `head`: a sequence that the partition was known to have before the page is read. */
interface PageOf {
  readonly file: string
  readonly partition: string
  readonly after: number
  readonly head: number
}

/** One page of events behind a sequence; throws `StoreDamaged`, with the events, when one is missing or changed, or when they end before the head. */
export function readPage(page: StatementSync, { file, partition, after, head }: PageOf): StoredEvent[] {
  const events: StoredEvent[] = []
  const name = partitionName(partition)
  for (const { sequence, event, crc } of page.iterate(partition, after)) {
    const expected = after + events.length + 1
    const place = `event ${expected} of ${name}`
    if (sequence !== expected) throw damaged(file, `${place} is missing`)
    if (crc !== checksum(partition, expected, String(event))) {
      throw damaged(file, `the checksum of ${place} does not match`)
    }
    events.push(JSON.parse(String(event)))
  }
  if (events.length < PAGE) checkEnd(file, partition, after + events.length, head)
  return events
}

/** Throws `StoreDamaged` when events end before the head: SQLite takes a record whose key is damaged for the end of the partition. */
export function checkEnd(file: string, partition: string, end: number, head: number): void {
  if (end >= head) return
  const events = end + 1 === head ? `event ${head}` : `events ${end + 1} to ${head}`
  throw damaged(file, `${events} of ${partitionName(partition)} cannot be read`)
}
