import { Listeners } from './listeners.ts'
import { closed, conflict, PAGE, type Snapshot, type Store, type StoredEvent } from './store.ts'

/**
 * A store that ends with its process.
 *
 * @example
 * import { memoryStore } from '@gatewarden/directory'
 * await memoryStore().append('123456789012', 0, [{ kind: 'accountAliasDeleted' }]) // => 1
 */
export function memoryStore(): Store {
  const partitions = new Map<string, StoredEvent[]>()
  const snapshots = new Map<string, Snapshot>()
  const listeners = new Listeners()
  let isClosed = false
  const check = () => {
    if (isClosed) throw closed()
  }
  return {
    async append(partition, expectedSequence, events) {
      check()
      const held = partitions.get(partition) ?? []
      if (held.length !== expectedSequence) throw conflict(partition, expectedSequence, held.length)
      if (events.length === 0) return held.length
      const added = copyOf(events)
      for (const event of added) held.push(event)
      partitions.set(partition, held)
      listeners.tell(partition, held.length, copyOf(added))
      return held.length
    },
    async read(partition, after) {
      check()
      return copyOf(partitions.get(partition)?.slice(after, after + PAGE) ?? [])
    },
    async saveSnapshot(partition, { sequence, parts }) {
      check()
      if ((snapshots.get(partition)?.sequence ?? 0) <= sequence) {
        snapshots.set(partition, { sequence, parts: [...parts] })
      }
    },
    async loadSnapshot(partition) {
      check()
      return snapshots.get(partition)
    },
    subscribe: (partition, listener) => listeners.add(partition, listener),
    async close() {
      isClosed = true
    },
  }
}

/** As a store on disk gives them back. */
function copyOf(events: readonly StoredEvent[]): StoredEvent[] {
  return JSON.parse(JSON.stringify(events))
}
