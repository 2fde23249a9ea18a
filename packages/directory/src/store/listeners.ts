import type { StoredEvent, StoreListener } from './store.ts'

/** Who hears of the appends of which partition. */
export class Listeners {
  readonly #byPartition = new Map<string, Set<StoreListener>>()

  add(partition: string, listener: StoreListener): () => void {
    const listeners = this.#byPartition.get(partition) ?? new Set()
    this.#byPartition.set(partition, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#byPartition.delete(partition)
    }
  }

  has(partition: string): boolean {
    return this.#byPartition.has(partition)
  }

  tell(partition: string, sequence: number, events: readonly StoredEvent[]): void {
    for (const listener of this.#byPartition.get(partition) ?? []) listener(sequence, events)
  }
}
