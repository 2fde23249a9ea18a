import { conflict, type Store, type StoredEvent, StoreError } from '@gatewarden/store'
import { DirectoryError } from './directoryError.ts'
import { stateAfter } from './draft.ts'
import { readEvents } from './event.ts'
import { catchUp, loadSnapshot } from './load.ts'
import type { SliceSet } from './sliceSet.ts'
import { snapshotOf } from './snapshot.ts'
import { type AnyEvent, SLICES, type State } from './state.ts'

/** Events replayed at opening that make a snapshot worthwhile. */
const LONG_TAIL = 20_000
/** Events since the last snapshot that make closing save one. */
const SHORT_TAIL = 1_000
/** How often a command is decided before its conflict is the answer. */
const MAX_TRIES = 10

export interface OpenOptions {
  readonly store: Store
  /** Twelve digits. */
  readonly accountId: string
  /** Of the account's ARNs; `aws` when left out. */
  readonly partition?: string
  /** The clock that commands take their time from. */
  readonly now?: () => Date
  /** Is called when a snapshot is ignored; a warning of the process when left out. */
  readonly warn?: (sentence: string) => void
}

/** What a command answers: the events, and what its caller gets when they are durable. */
export interface OutcomeOf<Event, Output> {
  readonly events: readonly Event[]
  readonly output: Output
}

/** A live account. */
export interface DirectoryOf<Each extends State, Event extends AnyEvent> {
  readonly accountId: string
  /** The account as it is durable now: one reference, so that a reader sees all of an append or none. */
  state(): Each
  /** The account with the events that are being written: what the next command is decided on. Never show it to a reader. */
  latest(): Each
  /**
   * Adds events, all or none, and answers the new revision when they are durable and visible. Rejects with a StoreError
   * `ConcurrentModification` when the account is no longer at the revision that the command was decided on (that of `latest()`).
   */
  append(events: readonly Event[], expectedRevision: number): Promise<number>
  /** Decides on the latest state and appends; decides again when another writer was first. Rejects with what `decide` throws. */
  change<Output>(decide: (state: Each) => OutcomeOf<Event, Output>): Promise<{ output: Output; revision: number }>
  /** The instant for events: ISO 8601, to the second, as in AWS's answers. */
  now(): string
  /** Waits for the events that are being written, and saves a snapshot. The store stays open. */
  close(): Promise<void>
}

/** Opens an account: loads the latest snapshot and the events after it, and follows the store. */
export async function openSlices<Root extends object, Event extends AnyEvent>(
  set: SliceSet<Root>,
  options: OpenOptions,
): Promise<DirectoryOf<State & Root, Event>> {
  const {
    store,
    accountId,
    partition = 'aws',
    now = () => new Date(),
    warn = (text) => process.emitWarning(text),
  } = options
  const start = await loadSnapshot(store, set, accountId, partition, warn)
  const state = await catchUp(store, start)
  const directory = new LiveDirectory<State & Root, Event>(store, state, start.revision, now)
  await directory.catchUp()
  if (state.revision - start.revision >= LONG_TAIL) await directory.saveSnapshot()
  return directory
}

interface Command {
  readonly events: readonly AnyEvent[]
  readonly expected: number
  readonly resolve: (revision: number) => void
  readonly reject: (error: unknown) => void
}

class LiveDirectory<Each extends State, Event extends AnyEvent> implements DirectoryOf<Each, Event> {
  readonly accountId: string
  readonly #store: Store
  readonly #clock: () => Date
  readonly #unsubscribe: () => void
  #durable: Each
  #latest: Each
  #snapshotAt: number
  #waiting: Command[] = []
  #writing: Promise<void> | undefined
  /** Why the events that follow cannot be applied. */
  #broken: unknown
  #isClosed = false

  constructor(store: Store, state: Each, snapshotAt: number, clock: () => Date) {
    this.accountId = state.accountId
    this.#store = store
    this.#clock = clock
    this.#durable = state
    this.#latest = state
    this.#snapshotAt = snapshotAt
    this.#unsubscribe = store.subscribe(state.accountId, (sequence, events) => this.#follow(sequence, events))
  }

  state(): Each {
    if (this.#broken !== undefined) throw this.#broken
    return this.#durable
  }

  latest(): Each {
    if (this.#broken !== undefined) throw this.#broken
    return this.#latest
  }

  async append(events: readonly Event[], expectedRevision: number): Promise<number> {
    if (this.#isClosed)
      throw new DirectoryError('DirectoryClosed', `account ${this.accountId} is closed; open it again`)
    const { revision } = this.latest()
    if (expectedRevision !== revision) throw conflict(this.accountId, expectedRevision, revision)
    this.#latest = this.#after(this.#latest, events)
    // A command without events waits too: what it was decided on may not be durable yet.
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, expected: revision, resolve, reject })
      this.#writing ??= this.#write()
    })
  }

  async change<Output>(
    decide: (state: Each) => OutcomeOf<Event, Output>,
  ): Promise<{ output: Output; revision: number }> {
    for (let tries = 1; ; tries += 1) {
      const state = this.latest()
      const { events, output } = decide(state)
      try {
        return { output, revision: await this.append(events, state.revision) }
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'ConcurrentModification' || tries === MAX_TRIES)
          throw error
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

  /** Writes the waiting commands, one append at a time: commands that arrive meanwhile share the next one, and fail with the one they build on. */
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
        await this.#rejectBatch(batch, error)
        continue
      }
      for (const { events, resolve } of batch) {
        revision += events.length
        resolve(revision)
      }
      // Callers that were answered may add commands.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#writing = undefined
    this.#latest = this.#durable
  }

  async #rejectBatch(batch: readonly Command[], error: unknown): Promise<void> {
    this.#invalidatePending()
    for (const { reject } of batch) reject(error)
    try {
      await this.catchUp()
    } catch (broken) {
      this.#broken = broken
    }
    this.#invalidatePending()
  }

  #invalidatePending(): void {
    const lost = this.#waiting
    this.#waiting = []
    this.#latest = this.#durable
    for (const { reject, expected } of lost) reject(conflict(this.accountId, expected, this.#durable.revision))
  }

  #after(state: Each, events: readonly StoredEvent[]): Each {
    return stateAfter(state, readEvents(state[SLICES].set, events, this.accountId, state.revision))
  }

  #follow(sequence: number, events: readonly StoredEvent[]): void {
    if (sequence - events.length !== this.#durable.revision) return
    try {
      this.#durable = this.#after(this.#durable, events)
    } catch (error) {
      this.#broken = error
    }
    if (this.#writing === undefined) this.#latest = this.#durable
  }
}
