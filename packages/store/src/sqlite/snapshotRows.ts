import type { DatabaseSync } from 'node:sqlite'
import type { Snapshot } from '../store.ts'
import { damaged } from '../storeError.ts'
import { checksum } from './eventRows.ts'
import { partitionName } from './partitionName.ts'

/** The latest snapshot of each partition, a row for each of its parts. */
export class SnapshotRows {
  readonly #file: string
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync, file: string) {
    this.#file = file
    this.#statements = prepare(database)
  }

  /** Replaces an earlier snapshot; belongs in a transaction. */
  save(partition: string, { sequence, parts }: Snapshot): void {
    if (Number(this.#statements.saved.get(partition)?.sequence ?? 0) > sequence) return
    this.#statements.forget.run(partition)
    parts.forEach((text, part) => {
      this.#statements.save.run(partition, part, parts.length, sequence, text, checksum(partition, sequence, text))
    })
  }

  load(partition: string): Snapshot | undefined {
    const rows = this.#statements.load.all(partition)
    const { sequence, parts } = rows[0] ?? {}
    if (rows.length === 0) return undefined
    const isWhole = rows.every((row, at) => {
      const isInPlace = row.part === at && row.sequence === sequence && row.parts === rows.length
      return isInPlace && row.crc === checksum(partition, Number(sequence), String(row.text))
    })
    if (!isWhole || parts !== rows.length)
      throw damaged(this.#file, `the snapshot of ${partitionName(partition)} is not what was saved`)
    return { sequence: Number(sequence), parts: rows.map(({ text }) => String(text)) }
  }
}

function prepare(database: DatabaseSync) {
  return {
    saved: database.prepare('SELECT max(sequence) AS sequence FROM snapshots WHERE partition = ?'),
    save: database.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?)'),
    load: database.prepare('SELECT part, parts, sequence, text, crc FROM snapshots WHERE partition = ? ORDER BY part'),
    forget: database.prepare('DELETE FROM snapshots WHERE partition = ?'),
  }
}
