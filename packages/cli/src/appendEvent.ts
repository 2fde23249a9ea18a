import type { CatalogueEvent, OpenCatalogue } from '@gatewarden/catalogue'
import { CATALOGUE_PARTITION, openDataFolder } from '@gatewarden/catalogue/internal'
import { type Store, StoreError } from '@gatewarden/store'
import { refuseForeignFolder } from './dataFolder.ts'
import { Failure } from './failure.ts'

/** Adds an event to the catalogue of a data folder, which must have as many events as when the catalogue was read. */
export function appendEvent(folder: string, catalogue: OpenCatalogue, event: CatalogueEvent): Promise<number> {
  return whileAppending(folder, (store) => store.append(CATALOGUE_PARTITION, catalogue.revision, [event]))
}

/** Lends the store of a data folder to work that appends. The first append opens it, and makes the folder where it is missing. */
export async function whileAppending<Result>(
  folder: string,
  work: (store: Pick<Store, 'append'>) => Promise<Result>,
): Promise<Result> {
  let store: Store | undefined
  try {
    return await work({
      async append(...given) {
        if (store === undefined) refuseForeignFolder(folder)
        store ??= await openDataFolder(folder)
        return store.append(...given)
      },
    })
  } catch (error) {
    throw error instanceof StoreError ? new Failure(messageOf(error, folder), { code: error.code }) : error
  } finally {
    await store?.close()
  }
}

function messageOf({ code, message }: StoreError, folder: string): string {
  if (code !== 'ConcurrentModification') return message
  return `another process added to the catalogue in ${folder} in the meantime; run the command again`
}
