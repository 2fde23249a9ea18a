import { conflict, type Store, type StoredEvent, StoreError } from '@gatewarden/store'
import type { AccountState } from './accountState.ts'
import { applyEvents } from './applyEvents.ts'
import { DirectoryError } from './directoryError.ts'
import type { AccountEvent } from './event.ts'
import { catchUp, loadSnapshot, readEvents } from './load.ts'
import { snapshotOf } from './snapshot.ts'

/** Events replayed at opening, from which on a snapshot is worth making. */
const LONG_TAIL = 20_000
/** Events since the last snapshot, from which on closing makes one. */
const SHORT_TAIL = 1_000
/** How often a command is decided anew before its conflict is told. */
const TRIES = 10

export interface OpenDirectory {
  readonly store: Store
  /** Twelve digits. */
  readonly accountId: string
  /** Of the account's ARNs; `aws` when left out. */
  readonly partition?: string
  /** The clock that commands take their time from. */
  readonly now?: () => Date
  /** Hears of a snapshot that is passed over; a warning of the process when left out. */
  readonly warn?: (sentence: string) => void
}

/** What a command answers: what happens, and what its caller gets when that is durable. */
export interface Outcome<Output> {
  readonly events: readonly AccountEvent[]
  readonly output: Output
}

/** A live account. */
export interface Directory {
  readonly accountId: string
  /** The account as it is durable now: one reference, so that a reader sees all of an append or none. */
  state(): AccountState
  /** The account with what is being written: what a command that runs alone next decides at. Never show it to a reader. */
  latest(): AccountState
  /**
   * Adds events, all or none, and answers the new revision when they are durable and visible. Rejects with a StoreError
   * `ConcurrentModification` when the account was not at the revision the command was decided at (that of `latest()`).
   */
  append(events: readonly AccountEvent[], expectedRevision: number): Promise<number>
  /** Decides at the latest state and appends; decides anew when somebody else was quicker. What `decide` throws is the answer. */
  change<Output>(decide: (state: AccountState) => Outcome<Output>): Promise<{ output: Output; revision: number }>
  /** The instant for events: ISO 8601, to the second, as AWS tells times. */
  now(): string
  /** Waits for what is being written, and keeps a snapshot. The store stays open. */
  close(): Promise<void>
}

/**
 * Opens an account: loads the latest snapshot and the events behind it, and stays current. Rejects with a DirectoryError when an event is
 * damaged or of a kind not known here, and with a StoreError when the store cannot be read.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * const { revision } = await directory.change(() => ({
 *   events: [{ kind: 'accountAliasSet', at: directory.now(), alias: 'contact-centre' }],
 *   output: undefined,
 * }))
 * revision // => 1
 */
export async function openDirectory(options: OpenDirectory): Promise<Directory> {
  const {
    store,
    accountId,
    partition = 'aws',
    now = () => new Date(),
    warn = (text) => process.emitWarning(text),
  } = options
  const start = await loadSnapshot(store, accountId, partition, warn)
  const state = await catchUp(store, start)
  const directory = new LiveDirectory(store, state, start.revision, now)
  await directory.catchUp()
  if (state.revision - start.revision >= LONG_TAIL) await directory.saveSnapshot()
  return directory
}

interface Command {
  readonly events: readonly AccountEvent[]
  readonly expected: number
  readonly resolve: (revision: number) => void
  readonly reject: (error: unknown) => void
}

class LiveDirectory implements Directory {
  readonly accountId: string
  readonly #store: Store
  readonly #clock: () => Date
  readonly #unsubscribe: () => void
  #durable: AccountState
  #latest: AccountState
  #snapshotAt: number
  #waiting: Command[] = []
  #writing: Promise<void> | undefined
  /** Why the account cannot be followed any further. */
  #broken: unknown
  #isClosed = false

  constructor(store: Store, state: AccountState, snapshotAt: number, clock: () => Date) {
    this.accountId = state.accountId
    this.#store = store
    this.#clock = clock
    this.#durable = state
    this.#latest = state
    this.#snapshotAt = snapshotAt
    this.#unsubscribe = store.subscribe(state.accountId, (sequence, events) => this.#follow(sequence, events))
  }

  state(): AccountState {
    if (this.#broken !== undefined) throw this.#broken
    return this.#durable
  }

  latest(): AccountState {
    if (this.#broken !== undefined) throw this.#broken
    return this.#latest
  }

  async append(events: readonly AccountEvent[], expectedRevision: number): Promise<number> {
    if (this.#isClosed)
      throw new DirectoryError('DirectoryClosed', `Account ${this.accountId} is closed; open it again`)
    const { revision } = this.latest()
    if (expectedRevision !== revision) throw conflict(this.accountId, expectedRevision, revision)
    this.#latest = applyEvents(this.#latest, readEvents(events, this.accountId, revision))
    // Even what changes nothing is answered only when all that it saw is durable.
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, expected: revision, resolve, reject })
      this.#writing ??= this.#write()
    })
  }

  async change<Output>(
    decide: (state: AccountState) => Outcome<Output>,
  ): Promise<{ output: Output; revision: number }> {
    for (let tries = 1; ; tries += 1) {
      const state = this.latest()
      const { events, output } = decide(state)
      try {
        return { output, revision: await this.append(events, state.revision) }
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'ConcurrentModification' || tries === TRIES) throw error
      }
    }
  }

  now(): string {
    return this.#clock()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#writing
    this.#unsubscribe()
    if (this.#broken === undefined && this.#durable.revision - this.#snapshotAt >= SHORT_TAIL) await this.saveSnapshot()
  }

  async saveSnapshot(): Promise<void> {
    await this.#store.saveSnapshot(this.accountId, snapshotOf(this.#durable))
    this.#snapshotAt = this.#durable.revision
  }

  async catchUp(): Promise<void> {
    const state = await catchUp(this.#store, this.#durable)
    if (state.revision > this.#durable.revision) this.#durable = state
    if (this.#writing === undefined) this.#latest = this.#durable
  }

  /** Writes what waits, one append at a time: commands that arrive meanwhile share the next one, and fall with the one they build on. */
  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      let revision = batch[0]?.expected ?? 0
      try {
        await this.#store.append(
          this.accountId,
          revision,
          batch.flatMap(({ events }) => events),
        )
      } catch (error) {
        await this.#fall(batch, error)
        continue
      }
      for (const { events, resolve } of batch) {
        revision += events.length
        resolve(revision)
      }
      // Those who are answered may have something to add.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#writing = undefined
    this.#latest = this.#durable
  }

  async #fall(batch: readonly Command[], error: unknown): Promise<void> {
    this.#decideAnew()
    for (const { reject } of batch) reject(error)
    try {
      await this.catchUp()
    } catch (broken) {
      this.#broken = broken
    }
    this.#decideAnew()
  }

  #decideAnew(): void {
    const lost = this.#waiting
    this.#waiting = []
    this.#latest = this.#durable
    for (const { reject, expected } of lost) reject(conflict(this.accountId, expected, this.#durable.revision))
  }

  #follow(sequence: number, events: readonly StoredEvent[]): void {
    const { revision } = this.#durable
    if (sequence - events.length !== revision) return
    try {
      this.#durable = applyEvents(this.#durable, readEvents(events, this.accountId, revision))
    } catch (error) {
      this.#broken = error
    }
    if (this.#writing === undefined) this.#latest = this.#durable
  }
}
