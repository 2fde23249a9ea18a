import { statSync } from 'node:fs'
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** File systems round the time of a change, the coarsest to two seconds. */
const TIME_GRAIN_MS = 5_000

/** The sequences of partitions, as long as no other connection commits. */
export class KnownHeads {
  readonly #log: string
  readonly #version: StatementSync
  readonly #sequence: StatementSync
  readonly #heads = new Map<string, number>()
  /** The highest sequences that were ever known: a partition never becomes shorter, and damage can hide its end. */
  readonly #highest: Map<string, number>
  /** When the heads were last certain that others may have changed since. */
  readonly #certainUntil = new Map<string, number>()
  #lookedAt = Number.NEGATIVE_INFINITY
  #lastVersion: unknown
  #lastChange = { time: 0, size: 0, inode: 0, isPast: false }

  /** `atOpening`: the sequences that the check at the opening saw. */
  constructor(database: DatabaseSync, file: string, atOpening: ReadonlyMap<string, number>) {
    this.#highest = new Map(atOpening)
    this.#log = `${file}-wal`
    this.#version = database.prepare('PRAGMA data_version')
    this.#sequence = database.prepare('SELECT max(sequence) AS sequence FROM events WHERE partition = ?')
  }

  /**
   * Forgets the heads if another connection has committed since the last look, and returns whether one may have. Every commit writes to
   * SQLite's write-ahead log: when its last change (`ctime`, which programs cannot set) is well in the past and still the same, there was none,
   * and the database need not be asked (which takes two locks).
   */
  look(): boolean {
    const { ctimeMs: time = 0, size = 0, ino: inode = 0 } = statSync(this.#log, { throwIfNoEntry: false }) ?? {}
    const last = this.#lastChange
    if (last.isPast && last.time === time && last.size === size && last.inode === inode) {
      this.#lookedAt = performance.now()
      return false
    }
    const isChanged = this.lookAtDatabase()
    this.#lastChange = { time, size, inode, isPast: time > 0 && time < Date.now() - TIME_GRAIN_MS }
    return isChanged
  }

  /** The same within a transaction, where asking costs nothing. */
  lookAtDatabase(): boolean {
    // Changes when another connection commits, and not by commits of this one (SQLite, PRAGMA data_version).
    const version = this.#version.get()?.data_version
    const isChanged = version !== this.#lastVersion
    if (isChanged) {
      for (const partition of this.#heads.keys()) this.#certainUntil.set(partition, this.#lookedAt)
      this.#heads.clear()
      this.#lastVersion = version
    }
    this.#lookedAt = performance.now()
    return isChanged
  }

  /** The sequence of a partition at the last look, or a later one. */
  get(partition: string): number {
    const known = this.#heads.get(partition)
    if (known !== undefined) return known
    const stored = Number(this.#sequence.get(partition)?.sequence ?? 0)
    const sequence = Math.max(stored, this.#highest.get(partition) ?? 0)
    this.set(partition, sequence)
    return sequence
  }

  /** Takes the sequence that an own append came to. */
  set(partition: string, sequence: number): void {
    this.#heads.set(partition, sequence)
    this.#highest.set(partition, sequence)
  }

  /** Milliseconds since the head of a partition was certain; Infinity when it never was. */
  age(partition: string): number {
    const certain = this.#heads.has(partition) ? this.#lookedAt : this.#certainUntil.get(partition)
    return certain === undefined ? Number.POSITIVE_INFINITY : performance.now() - certain
  }
}
