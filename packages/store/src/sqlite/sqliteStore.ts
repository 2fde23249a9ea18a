import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { ByPartition } from '../byPartition.ts'
import { Follower } from '../follower.ts'
import { FOLLOW_INTERVAL_MS, type Snapshot, type Store, type StoredEvent, type StoreListener } from '../store.ts'
import { closed, conflict } from '../storeError.ts'
import type { Mark } from './acknowledgedFile.ts'
import { checksum, preparePage, readPage } from './eventRows.ts'
import { KnownHeads } from './knownHeads.ts'
import { storeFile } from './openForReading.ts'
import { Ownership } from './ownership.ts'
import { Settling } from './settling.ts'
import { SnapshotRows } from './snapshotRows.ts'
import { inTransaction, storeError } from './sqlite.ts'
import { openSqliteFile, type SqliteFile } from './sqliteFile.ts'
import { whenFree } from './whenFree.ts'

export interface SqliteStoreOptions {
  /**
   * The partitions that only this store appends to. Whoever owns partitions is the one owner of the folder: a second one is refused with
   * `StoreLocked`. A store without it shares all partitions with others.
   */
  readonly owns?: (partition: string) => boolean
  /**
   * May refuse a store, by throwing, for the last sequence of each partition that it has. It is called when the store was found whole or its
   * losses were given to `onLoss`, and before anything is written.
   */
  readonly admit?: (heads: ReadonlyMap<string, number>) => void
  /** Called with a sentence for each loss; the store then continues without it. Without `onLoss` such a store is refused with `StoreLost`. */
  readonly onLoss?: (sentence: string) => void
}

interface Append {
  readonly partition: string
  readonly expectedSequence: number
  /** As JSON at the moment of the append: what the caller changes later does not count. */
  readonly texts: readonly string[]
  readonly resolve: (sequence: number) => void
  readonly reject: (error: unknown) => void
}

/**
 * A store in one SQLite file of a folder (node:sqlite, WAL, synchronous FULL), which several processes may open. Appends that arrive together
 * share a transaction. Throws a StoreError when the file cannot be opened, is damaged, of a newer format, or in use, and when it does not have
 * everything that was acknowledged.
 *
 * @example
 * import { openSqliteStore } from '@gatewarden/store'
 * const answer = await Promise.resolve('/dev/null/data').then((folder) => openSqliteStore(folder)).catch((error) => error)
 * answer.code // => 'StoreUnwritable'
 */
export function openSqliteStore(folder: string, options: SqliteStoreOptions = {}): Store {
  return new SqliteStore(folder, options)
}

class SqliteStore implements Store {
  readonly identity: string
  readonly #file: string
  readonly #owns: (partition: string) => boolean
  readonly #opened: SqliteFile
  readonly #database: DatabaseSync
  readonly #listeners = new ByPartition<StoreListener>()
  readonly #followers = new ByPartition<Follower>()
  readonly #heads: KnownHeads
  readonly #ownership: Ownership | undefined
  readonly #settling: Settling
  readonly #snapshots: SnapshotRows
  readonly #statements: ReturnType<typeof prepare>
  #waiting: Append[] = []
  #writing: Promise<void> | undefined
  #looking: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined
  #isClosed = false

  constructor(folder: string, { owns, ...options }: SqliteStoreOptions) {
    this.#owns = owns ?? (() => false)
    this.#opened = openSqliteFile(folder, { ...options, isOwner: owns !== undefined })
    this.#file = storeFile(folder)
    this.identity = this.#opened.identity
    this.#database = this.#opened.database
    this.#settling = new Settling(this.#database, this.#opened.acknowledged)
    try {
      this.#heads = new KnownHeads(this.#database, this.#file, this.#opened.heads)
      this.#snapshots = new SnapshotRows(this.#database, this.#file)
      this.#statements = prepare(this.#database)
      this.#ownership = owns === undefined ? undefined : new Ownership(this.#database, this.#file)
    } catch (error) {
      this.#opened.close()
      throw storeError(error, this.#file)
    }
  }

  async append(partition: string, expectedSequence: number, events: readonly StoredEvent[]): Promise<number> {
    this.#check()
    const texts = events.map((event) => JSON.stringify(event))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ partition, expectedSequence, texts, resolve, reject })
      this.#writing ??= this.#write()
    })
  }

  async read(partition: string, after: number): Promise<readonly StoredEvent[]> {
    this.#check()
    return this.#whenFree(() => {
      const head = this.#heads.get(partition)
      return readPage(this.#statements.page, { file: this.#file, partition, after, head })
    })
  }

  async head(partition: string): Promise<number> {
    this.#check()
    return this.#whenFree(() => {
      if (!this.#owns(partition)) {
        const isChanged = this.#heads.look()
        this.#ownership?.check(isChanged)
      }
      return this.#heads.get(partition)
    })
  }

  subscribe(partition: string, listener: StoreListener): () => void {
    return this.#listeners.add(partition, listener)
  }

  follow(partition: string, after: number, listener: StoreListener, onError: (error: unknown) => void): () => void {
    const read = (from: number) => this.read(partition, from)
    const follower = new Follower({ read, after, listener, onError })
    const remove = this.#followers.add(partition, follower)
    this.#looking ??= setInterval(() => this.#lookForOthers(), FOLLOW_INTERVAL_MS).unref()
    follower.wake()
    return () => {
      follower.stop()
      remove()
      if (this.#followers.partitions().length === 0) this.#stopLooking()
    }
  }

  age(partition: string): number {
    return this.#owns(partition) ? 0 : this.#heads.age(partition)
  }

  async saveSnapshot(partition: string, snapshot: Snapshot): Promise<void> {
    this.#check()
    await this.#transaction(() => this.#snapshots.save(partition, snapshot))
  }

  async loadSnapshot(partition: string): Promise<Snapshot | undefined> {
    this.#check()
    return this.#whenFree(() => this.#snapshots.load(partition))
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#stopLooking()
    for (const partition of this.#followers.partitions()) {
      for (const follower of this.#followers.of(partition)) follower.stop()
    }
    await this.#writing
    this.#isClosed = true
    try {
      this.#settling.end()
    } finally {
      this.#opened.close()
    }
  }

  /** Writes what waits, one batch at a time; what arrives meanwhile is the next batch. */
  async #write(): Promise<void> {
    await nextTurn()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      await this.#writeBatch(batch)
    }
    this.#writing = undefined
  }

  /** One transaction, and so one wait for the disk, for the whole batch. */
  async #writeBatch(batch: readonly Append[]): Promise<void> {
    const heads = new Map<string, Mark>()
    let answers: (() => void)[] = []
    try {
      await this.#transaction(() => {
        heads.clear()
        const isChanged = this.#heads.lookAtDatabase()
        this.#ownership?.check(isChanged)
        answers = batch.map((append) => this.#insert(append, heads))
        for (const partition of heads.keys()) this.#opened.acknowledged.reserve(partition)
      })
      await this.#mark(heads)
    } catch (error) {
      for (const { reject } of batch) reject(error)
      return
    }
    for (const [partition, { sequence }] of heads) this.#heads.set(partition, sequence)
    for (const answer of answers) answer()
    for (const partition of heads.keys()) {
      for (const follower of this.#followers.of(partition)) follower.wake()
    }
  }

  /**
   * Writes beside the database how far it is acknowledged: after the transaction, so that a process that ends between them has acknowledged less
   * than there is. Where others append too, the lock of writers keeps an earlier mark from replacing theirs; who does not get it goes on without.
   */
  async #mark(heads: ReadonlyMap<string, Mark>): Promise<void> {
    const raise = () => {
      for (const [partition, mark] of heads) this.#opened.acknowledged.raise(partition, mark)
    }
    if ([...heads.keys()].every((partition) => this.#owns(partition))) raise()
    else await this.#transaction(raise).catch(raise)
    if (heads.size > 0) this.#settling.begin()
  }

  /** Answers how to tell the caller once the transaction is durable. */
  #insert({ partition, expectedSequence, texts, resolve, reject }: Append, heads: Map<string, Mark>): () => void {
    const head = heads.get(partition)?.sequence ?? this.#heads.get(partition)
    if (head !== expectedSequence) return () => reject(conflict(partition, expectedSequence, head))
    if (texts.length === 0) return () => resolve(head)
    let sequence = head
    for (const text of texts) {
      sequence += 1
      const crc = checksum(partition, sequence, text)
      this.#statements.insert.run(partition, sequence, text, crc)
      heads.set(partition, { sequence, crc })
    }
    return () => {
      for (const listener of this.#listeners.of(partition)) {
        listener(
          sequence,
          texts.map((text) => JSON.parse(text)),
        )
      }
      resolve(sequence)
    }
  }

  /** Wakes whoever follows a partition that others appended to. */
  #lookForOthers(): void {
    try {
      this.#heads.look()
      for (const partition of this.#followers.partitions()) {
        const head = this.#heads.get(partition)
        for (const follower of this.#followers.of(partition)) if (follower.position < head) follower.wake()
      }
    } catch {
      // A follower that reads meets the same error, and reports it if it stays.
      for (const partition of this.#followers.partitions()) {
        for (const follower of this.#followers.of(partition)) follower.wake()
      }
    }
  }

  #stopLooking(): void {
    clearInterval(this.#looking)
    this.#looking = undefined
  }

  #transaction(work: () => void): Promise<void> {
    return this.#whenFree(() => inTransaction(this.#database, work))
  }

  #whenFree<Result>(work: () => Result): Promise<Result> {
    return whenFree(this.#file, () => {
      if (this.#isClosed) throw closed()
      return work()
    })
  }

  #check(): void {
    if (this.#closing !== undefined) throw closed()
  }
}

function prepare(database: DatabaseSync) {
  return {
    page: preparePage(database),
    insert: database.prepare('INSERT INTO events VALUES (?, ?, ?, ?)'),
  }
}
