import type { StoredEvent, StoreListener } from './store.ts'
import { StoreError } from './storeError.ts'

interface Following {
  readonly read: (after: number) => Promise<readonly StoredEvent[]>
  readonly after: number
  readonly listener: StoreListener
  readonly onError: (error: unknown) => void
}

/** Reads a partition for a listener, from a sequence on. Reading alone decides what comes, so that no event is lost or comes twice. */
export class Follower {
  readonly #following: Following
  #position: number
  #isReading = false
  /** Whether there may be more than the reading that is under way finds. */
  #isBehind = false
  #isStopped = false

  constructor(following: Following) {
    this.#following = following
    this.#position = following.after
  }

  /** The sequence up to which the listener has all events. */
  get position(): number {
    return this.#position
  }

  stop(): void {
    this.#isStopped = true
  }

  /** Reads on. */
  wake(): void {
    this.#isBehind = true
    if (!this.#isReading && !this.#isStopped) void this.#readOn()
  }

  async #readOn(): Promise<void> {
    const { read, listener, onError } = this.#following
    this.#isReading = true
    try {
      while (this.#isBehind) {
        this.#isBehind = false
        const events = await read(this.#position)
        if (this.#isStopped) return
        if (events.length === 0) continue
        this.#isBehind = true
        this.#position += events.length
        listener(this.#position, events)
      }
    } catch (error) {
      // A file that another process blocks is read at the next call of wake.
      if (this.#isStopped || (error instanceof StoreError && error.code === 'StoreLocked')) return
      this.#isStopped = true
      if (!(error instanceof StoreError && error.code === 'StoreClosed')) onError(error)
    } finally {
      this.#isReading = false
    }
  }
}
