export type StoreErrorCode =
  | 'ConcurrentModification'
  | 'StoreLocked'
  | 'StoreUnwritable'
  | 'StoreUnreadable'
  | 'StoreDamaged'
  | 'StoreTooNew'
  | 'StoreClosed'

/**
 * Says why a store cannot be opened, read or written, and where.
 *
 * @example
 * import { memoryStore, StoreError } from '@gatewarden/directory'
 * const answer = await memoryStore().append('123456789012', 7, []).catch((error) => error)
 * answer instanceof StoreError && answer.code // => 'ConcurrentModification'
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, sentence: string) {
    super(sentence)
    this.name = 'StoreError'
    this.code = code
  }
}

/** What a store keeps: a JSON object that tells its kind. What a kind means is for its reader. */
export interface StoredEvent {
  readonly kind: string
}

/** What a partition came to at a sequence, in parts. An optimisation: the events are the truth. */
export interface Snapshot {
  readonly sequence: number
  readonly parts: readonly string[]
}

/** Hears of each append of a partition once, in order. */
export type StoreListener = (sequence: number, events: readonly StoredEvent[]) => void

/** Events read at once, at most. */
export const PAGE = 10_000

/** Where events are kept, one sequence for each partition. Events are never changed or removed. */
export interface Store {
  /**
   * Adds events, all or none, and answers the partition's new sequence (how many events it holds); they are durable when it does.
   * Rejects with `ConcurrentModification` when the partition is not at `expectedSequence`: somebody else wrote.
   */
  append(partition: string, expectedSequence: number, events: readonly StoredEvent[]): Promise<number>
  /** The events behind a sequence, oldest first and at most `PAGE` of them; none when there are no more. */
  read(partition: string, after: number): Promise<readonly StoredEvent[]>
  /** Keeps a snapshot instead of an older one. */
  saveSnapshot(partition: string, snapshot: Snapshot): Promise<void>
  /** The latest snapshot; rejects with `StoreDamaged` when it is not what was saved. */
  loadSnapshot(partition: string): Promise<Snapshot | undefined>
  /** Calls the listener after each append, with the sequence after it, before the append answers. Returns how to stop. */
  subscribe(partition: string, listener: StoreListener): () => void
  /** Writes what waits, and lets others open the store. */
  close(): Promise<void>
}

/** The error of a writer that saw an older partition. */
export function conflict(partition: string, expected: number, sequence: number): StoreError {
  const sentence = `${partition} holds ${sequence} events where ${expected} were expected: somebody else wrote to it; decide again`
  return new StoreError('ConcurrentModification', sentence)
}

export function closed(): StoreError {
  return new StoreError('StoreClosed', 'The store is closed; open it again')
}
