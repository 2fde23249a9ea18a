/** What a store keeps: a JSON object with a kind. What a kind means is for its reader. */
export interface StoredEvent {
  readonly kind: string
}

/** The state of a partition at a sequence, in parts. An optimization: the events are the truth. */
export interface Snapshot {
  readonly sequence: number
  readonly parts: readonly string[]
}

/** Gets events in the order of their sequence; `sequence` is that of the last one. */
export type StoreListener = (sequence: number, events: readonly StoredEvent[]) => void

/** Events read at once, at most. */
export const PAGE = 10_000

/** How often a store looks for the appends of other processes while somebody follows a partition, in milliseconds. */
export const FOLLOW_INTERVAL_MS = 100

/**
 * Where events are kept, one sequence for each partition. Events are never changed or removed, and every object that JSON can write comes
 * back as it was. Several stores, in one process or in several, may be open on the same events.
 */
export interface Store {
  /** Names the events: the same for all stores on them, and another one for other events. */
  readonly identity: string
  /**
   * Adds events, all or none, and answers the partition's new sequence (how many events it has); they are durable when it does. Rejects with
   * `ConcurrentModification` when the partition is not at `expectedSequence`. Of several writers that expect the same sequence one succeeds;
   * which one is not defined.
   */
  append(partition: string, expectedSequence: number, events: readonly StoredEvent[]): Promise<number>
  /**
   * The events behind a sequence, oldest first and at most `PAGE` of them; fewer, or none, only when there are no more. Rejects with
   * `StoreDamaged` when the partition has more events than can be read.
   */
  read(partition: string, after: number): Promise<readonly StoredEvent[]>
  /** The sequence of the partition, with every append of any process that was answered before this call. */
  head(partition: string): Promise<number>
  /**
   * Calls the listener after each append of this store, with the sequence after it, before the append answers. Appends of other stores are
   * not reported: see `follow`. Returns how to stop.
   */
  subscribe(partition: string, listener: StoreListener): () => void
  /**
   * Calls the listener with all events behind a sequence: those there are, then those that this store and others append. Each event comes
   * once and in order; calls may join or divide appends. Own appends arrive soon after they are answered, those of others within about
   * `FOLLOW_INTERVAL_MS`. While another process blocks the file, following goes on later. Any other failure, and what the listener throws,
   * goes to `onError` once, and the following ends. It also ends when the store is closed, and it does not keep the process alive. Returns
   * how to stop, after which neither is called.
   */
  follow(partition: string, after: number, listener: StoreListener, onError: (error: unknown) => void): () => void
  /**
   * Milliseconds since this store last knew for certain the head of a partition, by `head`, `append` or the looks of `follow`; Infinity when
   * it never did. 0 where no other process can append: in memory, and for partitions that this store owns. Costs no input or output.
   */
  age(partition: string): number
  /** Keeps a snapshot instead of an older one. */
  saveSnapshot(partition: string, snapshot: Snapshot): Promise<void>
  /** The latest snapshot; rejects with `StoreDamaged` when it is not what was saved. */
  loadSnapshot(partition: string): Promise<Snapshot | undefined>
  /** Writes what waits, ends all following, and gives up what the store owns. */
  close(): Promise<void>
}
