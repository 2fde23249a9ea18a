import { randomBytes } from 'node:crypto'
import { CATALOGUE_PARTITION, openDataFolder, readCatalogueEvents } from '@gatewarden/catalogue/internal'
import { type Directory, openDirectory } from '@gatewarden/directory'
import { encryptionKey, seal } from '@gatewarden/directory/internal'
import { openReference } from '@gatewarden/reference'
import {
  DEFAULT_QUOTAS,
  lastUsed,
  type Quotas,
  type ServiceContext,
  slices,
  usesOfServiceLinkedRole,
  watchDeletions,
} from '@gatewarden/services'
import { memoryStore, type Store } from '@gatewarden/store'
import { type FirstCredentials, firstCredentials, type GivenKey } from './firstCredentials.ts'
import { followCatalogue } from './followCatalogue.ts'

export interface AccountOptions {
  /** The folder that keeps everything; undefined keeps nothing: all is gone when the process ends. */
  readonly folder: string | undefined
  readonly accountId: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly rootKey?: GivenKey
  readonly quotas?: Partial<Quotas>
}

/** A live account with everything that operations act on. */
export interface OpenAccount {
  readonly context: ServiceContext
  readonly credentials: FirstCredentials
  /** Takes over what was published to the catalogue before this call. */
  refresh(): Promise<void>
  /** Drops everything but the first credentials. */
  reset(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the account of a data folder: store, encryption key, catalogue and first credentials; makes what is not there yet. Rejects with the
 * StoreError, SecretError or DirectoryError of what cannot be read.
 *
 * @example
 * import { openAccount } from '@gatewarden/server'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * account.credentials.from // => 'environment'
 */
export async function openAccount(options: AccountOptions): Promise<OpenAccount> {
  const { folder, accountId, environment, quotas } = options
  const store = folder === undefined ? memoryStore() : await openDataFolder(folder, { owns })
  try {
    // Nobody publishes to a store in memory.
    const catalogue = await followCatalogue(async (after) => (folder === undefined ? [] : publishedTo(store, after)))
    const sealed = seal(folder === undefined ? randomBytes(32) : encryptionKey(folder, environment))
    const directory = await openDirectory({ store, accountId, slices })
    const credentials = await firstCredentials(directory, sealed, folder, options.rootKey)
    const rootKey = credentials.from === 'memory' ? credentials.key : options.rootKey
    const context: ServiceContext = {
      directory,
      catalogue: catalogue.now,
      reference: openReference(),
      seal: sealed,
      randomBytes,
      quotas: { ...DEFAULT_QUOTAS, ...quotas },
      lastUsed: lastUsed(),
      usesOfServiceLinkedRole,
    }
    const reset = async () => {
      await directory.change(() => ({ events: [{ kind: 'accountReset', at: directory.now() }], output: undefined }))
      await firstCredentials(directory, sealed, folder, rootKey)
    }
    const stopWatching = watchDeletions(context)
    const close = () => {
      stopWatching()
      return closeBoth(directory, store)
    }
    return { context, credentials, refresh: catalogue.refresh, reset, close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** One process serves the accounts of a folder; publishers append to the catalogue beside it. */
function owns(partition: string): boolean {
  return partition !== CATALOGUE_PARTITION
}

async function publishedTo(store: Store, after: number) {
  return (await store.head(CATALOGUE_PARTITION)) > after ? readCatalogueEvents(store, after) : []
}

async function closeBoth(directory: Directory, store: Store): Promise<void> {
  await directory.close()
  await store.close()
}
