import { join } from 'node:path'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { Listeners } from './listeners.ts'
import { damaged, openSqliteFile, STORE_FILE, storeError } from './sqliteFile.ts'
import { closed, conflict, PAGE, type Snapshot, type Store, type StoredEvent, type StoreListener } from './store.ts'

interface Append {
  readonly partition: string
  readonly expectedSequence: number
  /** As JSON at the moment of the append: what the caller changes later does not count. */
  readonly texts: readonly string[]
  readonly answer: (outcome: { sequence: number } | { error: unknown }) => void
}

type Row = Record<string, SQLOutputValue>

/**
 * A store in one SQLite file of a folder, for one process at a time (node:sqlite, WAL, synchronous FULL). Appends that arrive together
 * share a transaction. Throws a StoreError when the file cannot be opened, is damaged, of a newer format, or in use.
 *
 * @example
 * import { openSqliteStore } from '@gatewarden/directory'
 * const answer = await Promise.resolve('/dev/null/data').then(openSqliteStore).catch((error) => error)
 * answer.code // => 'StoreUnwritable'
 */
export function openSqliteStore(folder: string): Store {
  return new SqliteStore(folder)
}

class SqliteStore implements Store {
  readonly #file: string
  readonly #database: DatabaseSync
  readonly #release: () => void
  readonly #listeners = new Listeners()
  readonly #sequences = new Map<string, number>()
  readonly #statements: ReturnType<typeof prepare>
  #waiting: Append[] = []
  #isClosed = false

  constructor(folder: string) {
    this.#file = join(folder, STORE_FILE)
    const { database, release } = openSqliteFile(folder)
    this.#database = database
    this.#release = release
    try {
      this.#statements = prepare(database)
    } catch (error) {
      release()
      database.close()
      throw storeError(error, this.#file)
    }
  }

  async append(partition: string, expectedSequence: number, events: readonly StoredEvent[]): Promise<number> {
    this.#check()
    const texts = events.map((event) => JSON.stringify(event))
    const outcome = new Promise<number>((resolve, reject) => {
      const answer: Append['answer'] = (given) => ('error' in given ? reject(given.error) : resolve(given.sequence))
      this.#waiting.push({ partition, expectedSequence, texts, answer })
    })
    if (this.#waiting.length === 1) setImmediate(() => this.#write())
    return outcome
  }

  async read(partition: string, after: number): Promise<readonly StoredEvent[]> {
    this.#check()
    return this.#reaching(() => {
      let sequence = after
      const events: StoredEvent[] = []
      for (const row of this.#statements.read.iterate(partition, after)) {
        sequence += 1
        events.push(this.#eventOf(partition, sequence, row))
      }
      return events
    })
  }

  async saveSnapshot(partition: string, { sequence, parts }: Snapshot): Promise<void> {
    this.#check()
    this.#reaching(() =>
      this.#transaction(() => {
        if (Number(this.#statements.saved.get(partition)?.sequence ?? 0) > sequence) return
        this.#statements.forget.run(partition)
        parts.forEach((text, part) => {
          this.#statements.save.run(partition, part, parts.length, sequence, text, crcOf(partition, sequence, text))
        })
      }),
    )
  }

  async loadSnapshot(partition: string): Promise<Snapshot | undefined> {
    this.#check()
    return this.#reaching(() => {
      const rows = this.#statements.load.all(partition)
      const { sequence, parts } = rows[0] ?? {}
      if (rows.length === 0) return undefined
      const isWhole = rows.every((row, at) => {
        const isInPlace = row.part === at && row.sequence === sequence && row.parts === rows.length
        return isInPlace && row.crc === crcOf(partition, Number(sequence), String(row.text))
      })
      if (!isWhole || parts !== rows.length)
        throw damaged(this.#file, `the snapshot of ${partition} is not what was saved`)
      return { sequence: Number(sequence), parts: rows.map(({ text }) => String(text)) }
    })
  }

  subscribe(partition: string, listener: StoreListener): () => void {
    return this.#listeners.add(partition, listener)
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#write()
    this.#isClosed = true
    // Removed while the lock still keeps others from writing theirs.
    this.#release()
    this.#database.close()
  }

  /** One transaction, and so one wait for the disk, for all that waits. */
  #write(): void {
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    const heads = new Map<string, number>()
    const answers: (() => void)[] = []
    try {
      this.#transaction(() => {
        for (const append of batch) answers.push(this.#insert(append, heads))
      })
    } catch (error) {
      const told = storeError(error, this.#file)
      for (const { answer } of batch) answer({ error: told })
      return
    }
    for (const [partition, sequence] of heads) this.#sequences.set(partition, sequence)
    for (const answer of answers) answer()
  }

  #insert({ partition, expectedSequence, texts, answer }: Append, heads: Map<string, number>): () => void {
    const head = heads.get(partition) ?? this.#sequenceOf(partition)
    if (head !== expectedSequence) return () => answer({ error: conflict(partition, expectedSequence, head) })
    texts.forEach((text, at) => {
      this.#statements.insert.run(partition, head + at + 1, text, crcOf(partition, head + at + 1, text))
    })
    const sequence = head + texts.length
    heads.set(partition, sequence)
    return () => {
      if (texts.length > 0 && this.#listeners.has(partition)) {
        this.#listeners.tell(
          partition,
          sequence,
          texts.map((text) => JSON.parse(text)),
        )
      }
      answer({ sequence })
    }
  }

  #sequenceOf(partition: string): number {
    const known = this.#sequences.get(partition)
    if (known !== undefined) return known
    const sequence = Number(this.#statements.head.get(partition)?.sequence ?? 0)
    this.#sequences.set(partition, sequence)
    return sequence
  }

  #eventOf(partition: string, expected: number, { sequence, event, crc }: Row): StoredEvent {
    const at = `event ${expected} of ${partition}`
    if (sequence !== expected) throw damaged(this.#file, `${at} is missing`)
    if (crc !== crcOf(partition, expected, String(event))) {
      throw damaged(this.#file, `the checksum of ${at} does not hold`)
    }
    return JSON.parse(String(event))
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.#database.exec('COMMIT')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  #reaching<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw storeError(error, this.#file)
    }
  }

  #check(): void {
    if (this.#isClosed) throw closed()
  }
}

/** SQLite finds pages that are torn; a changed letter within one only a checksum does. */
function crcOf(partition: string, sequence: number, text: string): number {
  return crc32(`${partition} ${sequence} ${text}`)
}

function prepare(database: DatabaseSync) {
  const page = 'WHERE partition = ? AND sequence > ? ORDER BY sequence'
  return {
    insert: database.prepare('INSERT INTO events VALUES (?, ?, ?, ?)'),
    head: database.prepare('SELECT max(sequence) AS sequence FROM events WHERE partition = ?'),
    read: database.prepare(`SELECT sequence, event, crc FROM events ${page} LIMIT ${PAGE}`),
    saved: database.prepare('SELECT max(sequence) AS sequence FROM snapshots WHERE partition = ?'),
    save: database.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?)'),
    load: database.prepare('SELECT part, parts, sequence, text, crc FROM snapshots WHERE partition = ? ORDER BY part'),
    forget: database.prepare('DELETE FROM snapshots WHERE partition = ?'),
  }
}
