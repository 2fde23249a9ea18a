import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { damaged, lost } from '../storeError.ts'
import { ACKNOWLEDGED_FILE, type Mark, type Marks, readMarks } from './acknowledgedFile.ts'
import { checkEnd } from './eventRows.ts'
import { partitionName } from './partitionName.ts'
import { pragma } from './sqlite.ts'

/** What a store contains, and which acknowledged events are missing. */
export interface Contents {
  /** Undefined for a store that an older version wrote. */
  readonly identity: string | undefined
  /** The last event of each partition. */
  readonly heads: ReadonlyMap<string, Mark>
  /** What is missing, a sentence each. */
  readonly losses: readonly string[]
  /** Why the store cannot be used without what is missing. */
  readonly fault?: string
}

/**
 * Reads what a store has, and compares it with the file beside it, with its snapshots, and with itself. `marks` were read before the database
 * was, so the database may have newer events than the file, and never the reverse. Throws `StoreDamaged` when an event is missing or out of place.
 */
export function contentsOf(database: DatabaseSync, file: string, marks: ReturnType<typeof readMarks>): Contents {
  const folder = dirname(file)
  database.exec('BEGIN')
  try {
    const heads = headsOf(database)
    checkEvents(database, file, heads)
    const identity = identityOf(database)
    const losses = [...lossesBesideMarks(folder, identity, marks)]
    const known = marksOf(folder, marks)
    for (const [partition, mark] of known?.of ?? []) {
      const loss = lossOf(database, file, partition, mark, heads.get(partition)?.sequence ?? 0)
      if (loss !== undefined) losses.push(loss)
    }
    for (const [partition, sequence] of snapshotsOf(database)) {
      const head = heads.get(partition)?.sequence ?? 0
      if (sequence > head) {
        losses.push(
          `${file} ends at event ${head} of ${partitionName(partition)}, and its snapshot was made at event ${sequence}`,
        )
      }
    }
    // A log that ends early may hide newer pages of the file behind older ones.
    const fault = losses.length === 0 ? 'ok' : String(pragma(database, 'quick_check'))
    return { identity, heads, losses, ...(fault !== 'ok' && { fault }) }
  } finally {
    database.exec('ROLLBACK')
  }
}

/** The same for a reader of one partition: its last sequence; throws `StoreLost` when it does not have what was acknowledged. */
export function checkPartition(
  database: DatabaseSync,
  file: string,
  partition: string,
  marks: ReturnType<typeof readMarks>,
): number {
  const folder = dirname(file)
  const [loss] = lossesBesideMarks(folder, identityOf(database), marks)
  if (loss !== undefined) throw lost(loss)
  const sequence = Number(
    database.prepare('SELECT max(sequence) AS sequence FROM events WHERE partition = ?').get(partition)?.sequence ?? 0,
  )
  const mark = marksOf(folder, marks)?.of.get(partition)
  const missing = mark && lossOf(database, file, partition, mark, sequence)
  if (missing !== undefined) throw lost(missing)
  return sequence
}

/** The identity of a store; undefined when it has none yet. */
export function identityOf(database: DatabaseSync): string | undefined {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'identity'").get()
  if (table === undefined) return undefined
  const store = database.prepare('SELECT store FROM identity').get()?.store
  return store === undefined ? undefined : String(store)
}

/** The last event of each partition, each found by one search in the index. */
export function headsOf(database: DatabaseSync): ReadonlyMap<string, Mark> {
  const rows = database
    .prepare(
      `WITH RECURSIVE names(partition) AS (
         SELECT min(partition) FROM events
         UNION ALL SELECT (SELECT min(partition) FROM events WHERE partition > names.partition) FROM names
         WHERE names.partition IS NOT NULL)
       SELECT events.partition, events.sequence, events.crc FROM names JOIN events ON events.partition = names.partition
       WHERE events.sequence = (SELECT max(sequence) FROM events WHERE partition = names.partition)`,
    )
    .all()
  return new Map(
    rows.map(({ partition, sequence, crc }) => [String(partition), { sequence: Number(sequence), crc: Number(crc) }]),
  )
}

/** The snapshot of each partition, by its sequence. */
function snapshotsOf(database: DatabaseSync): [string, number][] {
  const rows = database.prepare('SELECT partition, max(sequence) AS sequence FROM snapshots GROUP BY partition').all()
  return rows.map(({ partition, sequence }) => [String(partition), Number(sequence)])
}

/** Marks that can be used; a file that was written between the two looks is read again. */
function marksOf(folder: string, marks: ReturnType<typeof readMarks>): Marks | undefined {
  const known = marks ?? readMarks(folder)
  return known === 'damaged' ? undefined : known
}

function* lossesBesideMarks(
  folder: string,
  identity: string | undefined,
  marks: ReturnType<typeof readMarks>,
): IterableIterator<string> {
  const file = join(folder, ACKNOWLEDGED_FILE)
  const known = marks ?? (identity === undefined ? undefined : readMarks(folder))
  if (known === 'damaged') yield `${file} is damaged, so it is not known whether the store is complete`
  else if (known === undefined) {
    if (identity !== undefined) yield `${file} is missing, so it is not known whether the store is complete`
  } else if (identity !== undefined && known.store !== identity) {
    yield `${file} belongs to another store, so it is not known whether this one is complete`
  }
}

function lossOf(
  database: DatabaseSync,
  file: string,
  partition: string,
  { sequence, crc }: Mark,
  head: number,
): string | undefined {
  if (head < sequence) {
    return `${file} ends at event ${head} of ${partitionName(partition)}, and event ${sequence} was acknowledged`
  }
  if (sequence === 0) return undefined
  const row = database.prepare('SELECT crc FROM events WHERE partition = ? AND sequence = ?').get(partition, sequence)
  if (row?.crc === crc) return undefined
  return `event ${sequence} of ${partitionName(partition)} in ${file} is not the one that was acknowledged`
}

/**
 * Finds what would hide events from a search, before anything is read or written: rows that are missing (SQLite counts the rows of a table without
 * reading them), and rows that are not where their key belongs. The checksums of events are checked when they are read.
 */
function checkEvents(database: DatabaseSync, file: string, heads: ReadonlyMap<string, Mark>): void {
  const count = Number(database.prepare('SELECT count(*) AS count FROM events').get()?.count)
  let expected = 0
  for (const { sequence } of heads.values()) expected += sequence
  // quick_check does not compare the keys.
  const fault = String(database.prepare('PRAGMA integrity_check(events)').get()?.integrity_check)
  const below = database.prepare('SELECT 1 FROM events WHERE partition = ? AND sequence < 1')
  // In ascending order from 1 on, as many as the last one says: then they are all there.
  const isAscending = fault === 'ok' && [...heads.keys()].every((partition) => below.get(partition) === undefined)
  if (count === expected && isAscending) return
  for (const [partition, { sequence: head }] of heads) checkSequences(database, file, partition, head)
  throw damaged(file, count === expected ? fault : `it has ${count} events where ${expected} belong`)
}

function checkSequences(database: DatabaseSync, file: string, partition: string, head: number): void {
  let next = 1
  for (const { sequence } of database
    .prepare('SELECT sequence FROM events WHERE partition = ? ORDER BY sequence')
    .iterate(partition)) {
    if (sequence !== next) throw damaged(file, `event ${next} of ${partitionName(partition)} is missing`)
    next += 1
  }
  checkEnd(file, partition, next - 1, head)
}
