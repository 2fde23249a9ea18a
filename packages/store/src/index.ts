export { type Check, checks, faultyMember, type Members, type ObjectOf, type Optional } from './checks.ts'
export { memoryStore } from './memoryStore.ts'
export { readIfPresent } from './readIfPresent.ts'
export { ACKNOWLEDGED_FILE } from './sqlite/acknowledgedFile.ts'
export { STORE_FILE } from './sqlite/openForReading.ts'
export { readSqlitePartition, readSqlitePartitions } from './sqlite/readPartition.ts'
export { openSqliteStore, type SqliteStoreOptions } from './sqlite/sqliteStore.ts'
export {
  FOLLOW_INTERVAL_MS,
  PAGE,
  type Snapshot,
  type Store,
  type StoredEvent,
  type StoreListener,
} from './store.ts'
export { conflict, lost, StoreError, type StoreErrorCode } from './storeError.ts'
export { syncFolder } from './syncFolder.ts'
