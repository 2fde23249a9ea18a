import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { PAGE, type StoredEvent } from '../store.ts'
import { damaged } from '../storeError.ts'

/** SQLite finds pages that are torn; a changed letter within one only a checksum does. */
export function checksum(partition: string, sequence: number, text: string): number {
  return crc32(`${partition} ${sequence} ${text}`)
}

export function preparePage(database: DatabaseSync): StatementSync {
  return database.prepare(
    `SELECT sequence, event, crc FROM events WHERE partition = ? AND sequence > ? ORDER BY sequence LIMIT ${PAGE}`,
  )
}

/** One page of events behind a sequence; throws `StoreDamaged`, with the event, when one is missing or changed. */
export function readPage(page: StatementSync, partition: string, after: number, file: string): StoredEvent[] {
  const events: StoredEvent[] = []
  for (const { sequence, event, crc } of page.iterate(partition, after)) {
    const expected = after + events.length + 1
    const place = `event ${expected} of ${partition}`
    if (sequence !== expected) throw damaged(file, `${place} is missing`)
    if (crc !== checksum(partition, expected, String(event))) {
      throw damaged(file, `the checksum of ${place} does not match`)
    }
    events.push(JSON.parse(String(event)))
  }
  return events
}
