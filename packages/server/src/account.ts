import { randomBytes } from 'node:crypto'
import { CATALOGUE_PARTITION, readCatalogueEvents } from '@gatewarden/catalogue/internal'
import { type Directory, openDirectory } from '@gatewarden/directory'
import { boundSeal, type Seal } from '@gatewarden/directory/internal'
import { openReference } from '@gatewarden/reference'
import {
  DEFAULT_QUOTAS,
  deliver,
  lastUsed,
  type NewInstances,
  type Quotas,
  type ServiceContext,
  slices,
  usesOfServiceLinkedRole,
  watchDue,
} from '@gatewarden/services'
import { memoryStore, type Store } from '@gatewarden/store'
import { awsRegions, type Regions } from '@gatewarden/wire'
import { type FirstCredentials, firstCredentials } from './firstCredentials.ts'
import { followCatalogue } from './followCatalogue.ts'
import { type FolderOptions, openFolder, sealOf } from './openFolder.ts'
import { accountReset } from './reset.ts'

export interface AccountOptions extends FolderOptions {
  readonly quotas?: Partial<Quotas>
  /** Trust policies may name services that the reference does not know. */
  readonly acceptsAnyService?: boolean
  /** What a new instance of Amazon Connect gets. */
  readonly newInstances?: Partial<NewInstances>
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
 * StoreError, SecretError or DirectoryError of what cannot be read or is not complete.
 *
 * @example
 * import { openAccount } from '@gatewarden/server'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * account.credentials.from // => 'environment'
 */
export async function openAccount(options: AccountOptions): Promise<OpenAccount> {
  const { folder, accountId, quotas, warn, acceptsAnyService = false } = options
  const { store, seal: found } = await opened(options)
  try {
    // Nobody publishes to a store in memory.
    const catalogue = await followCatalogue(async (after) => (folder === undefined ? [] : publishedTo(store, after)))
    const directory = await openDirectory({ store, accountId, slices, ...(warn && { warn }) })
    const sealed = await sealOf(directory, found, options)
    const credentials = await firstCredentials(directory, sealed, folder, options.rootKey)
    const context: ServiceContext = {
      directory,
      catalogue: catalogue.now,
      reference: openReference(),
      regions: regionsOf(directory.state().partition),
      seal: sealed,
      tokens: boundSeal(sealed, accountId, store.identity),
      randomBytes,
      quotas: { ...DEFAULT_QUOTAS, ...quotas },
      acceptsAnyService,
      lastUsed: lastUsed(),
      newInstances: { consoleChecks: true, ...options.newInstances },
      usesOfServiceLinkedRole,
      deliver,
    }
    const reset = accountReset(directory, credentials.accessKeyIds)
    const stopWatching = watchDue(context)
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

async function opened(options: AccountOptions): Promise<{ store: Store; seal: Seal | undefined }> {
  const { folder } = options
  return folder === undefined ? { store: memoryStore(), seal: undefined } : openFolder(folder, options)
}

async function publishedTo(store: Store, after: number) {
  return (await store.head(CATALOGUE_PARTITION)) > after ? readCatalogueEvents(store, after) : []
}

async function closeBoth(directory: Directory, store: Store): Promise<void> {
  await directory.close()
  await store.close()
}

function regionsOf(partition: string): Regions {
  const regions = awsRegions(partition)
  if (regions === undefined) throw new Error(`the wire models do not contain the partition ${partition}`)
  return regions
}
