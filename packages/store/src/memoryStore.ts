import { randomUUID } from 'node:crypto'
import { ByPartition } from './byPartition.ts'
import { Follower } from './follower.ts'
import { PAGE, type Snapshot, type Store, type StoredEvent, type StoreListener } from './store.ts'
import { closed, conflict } from './storeError.ts'

/**
 * A store that ends with its process.
 *
 * @example
 * import { memoryStore } from '@gatewarden/store'
 * await memoryStore().append('123456789012', 0, [{ kind: 'accountAliasDeleted' }]) // => 1
 */
export function memoryStore(): Store {
  /** Events as JSON, so that they come back as from a file. */
  const partitions = new Map<string, string[]>()
  const snapshots = new Map<string, Snapshot>()
  const listeners = new ByPartition<StoreListener>()
  const followers = new ByPartition<Follower>()
  let isClosed = false
  const check = () => {
    if (isClosed) throw closed()
  }
  const read = async (partition: string, after: number): Promise<readonly StoredEvent[]> => {
    check()
    return parsed(partitions.get(partition)?.slice(after, after + PAGE) ?? [])
  }
  return {
    identity: randomUUID(),
    async append(partition, expectedSequence, events) {
      check()
      const stored = partitions.get(partition) ?? []
      if (stored.length !== expectedSequence) throw conflict(partition, expectedSequence, stored.length)
      if (events.length === 0) return stored.length
      const texts = events.map((event) => JSON.stringify(event))
      for (const text of texts) stored.push(text)
      partitions.set(partition, stored)
      const sequence = stored.length
      for (const listener of listeners.of(partition)) listener(sequence, parsed(texts))
      for (const follower of followers.of(partition)) follower.wake()
      return sequence
    },
    read,
    async head(partition) {
      check()
      return partitions.get(partition)?.length ?? 0
    },
    subscribe: (partition, listener) => listeners.add(partition, listener),
    follow(partition, after, listener, onError) {
      const follower = new Follower({ read: (from) => read(partition, from), after, listener, onError })
      const remove = followers.add(partition, follower)
      follower.wake()
      return () => {
        follower.stop()
        remove()
      }
    },
    age: () => 0,
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
    async close() {
      isClosed = true
    },
  }
}

function parsed(texts: readonly string[]): StoredEvent[] {
  return texts.map((text) => JSON.parse(text))
}
