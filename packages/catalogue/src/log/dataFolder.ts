import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { systemReason } from '@gatewarden/policy/internal'
import {
  openSqliteStore,
  readSqlitePartition,
  type SqliteStoreOptions,
  STORE_FILE,
  type Store,
  StoreError,
  syncFolder,
} from '@gatewarden/store'
import type { CatalogueEvent } from './event.ts'
import { LEGACY_FILE, readLegacyFile } from './legacyFile.ts'
import { CATALOGUE_PARTITION, checkEvents, readCatalogueEvents } from './partition.ts'

interface DataFolderOptions extends SqliteStoreOptions {
  /** Is called when the end of a `catalogue.jsonl` is ignored. */
  readonly warn?: (sentence: string) => void
}

/**
 * Opens the store of a data folder, which is made where it is missing. Events of a `catalogue.jsonl` of before are moved into the store first, and
 * the file is kept as `catalogue.jsonl.migrated`. Rejects with a StoreError, and then has changed nothing in the file.
 *
 * @example
 * import { openDataFolder } from '@gatewarden/catalogue/internal'
 * const answer = await openDataFolder('/dev/null/data').catch((error) => error)
 * answer.code // => 'StoreUnwritable'
 */
export async function openDataFolder(folder: string, { warn, ...options }: DataFolderOptions = {}): Promise<Store> {
  // Before the store is made: nothing is changed in a folder whose catalogue cannot be read.
  readLegacyFile(folder)
  const store = openSqliteStore(folder, options)
  try {
    await moveLegacyEvents(folder, store, warn)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/**
 * Reads the catalogue's own events behind a sequence for a command that only reads: nothing in the folder changes, also when its events are still in
 * a `catalogue.jsonl`. `isTorn`: that file ends in a write that a crash cut short. A folder that is missing has no events.
 *
 * @example
 * import { readDataFolder } from '@gatewarden/catalogue/internal'
 * await readDataFolder('/nowhere') // => { events: [], isTorn: false }
 */
export async function readDataFolder(
  folder: string,
  after = 0,
): Promise<{ readonly events: readonly CatalogueEvent[]; readonly isTorn: boolean }> {
  const legacy = readLegacyFile(folder)
  const from = legacy === undefined ? after : 0
  const stored = checkEvents(await readSqlitePartition(folder, CATALOGUE_PARTITION, from), from)
  if (legacy === undefined) return { events: stored, isTorn: false }
  return { events: joined(folder, legacy.events, stored).slice(after), isTorn: legacy.isTorn }
}

/** The events of a folder whose file was not moved aside yet: those of the store, if they were added to it already. */
function joined(
  folder: string,
  legacy: readonly CatalogueEvent[],
  stored: readonly CatalogueEvent[],
): readonly CatalogueEvent[] {
  if (stored.length === 0) return legacy
  if (isDeepStrictEqual(stored.slice(0, legacy.length), legacy)) return stored
  const sentence = `${join(folder, LEGACY_FILE)} and ${STORE_FILE} have different events of the catalogue; move the one that is out of date to another folder`
  throw new StoreError('StoreDamaged', sentence)
}

/**
 * Each step leaves a folder that this function completes, whoever calls it next: the events are added in one append, which counts only once; the
 * file is renamed when the store has been seen to begin with them.
 */
async function moveLegacyEvents(folder: string, store: Store, warn?: (sentence: string) => void): Promise<void> {
  const legacy = readLegacyFile(folder)
  if (legacy === undefined) return
  if (legacy.isTorn) warn?.(`${join(folder, LEGACY_FILE)} ends in an incomplete write, which is ignored`)
  if ((await store.head(CATALOGUE_PARTITION)) === 0) {
    await store.append(CATALOGUE_PARTITION, 0, legacy.events).catch((error) => {
      // Another process does the same, and was faster.
      if (!(error instanceof StoreError && error.code === 'ConcurrentModification')) throw error
    })
  }
  joined(folder, legacy.events, await readCatalogueEvents(store))
  setAside(join(folder, LEGACY_FILE))
  // Of the lock that went with the file.
  rmSync(join(folder, 'catalogue.lock'), { force: true })
  syncFolder(folder)
}

function setAside(file: string): void {
  try {
    renameSync(file, `${file}.migrated`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw new StoreError('StoreUnwritable', `${file} cannot be renamed: ${systemReason(error)}`)
  }
}
