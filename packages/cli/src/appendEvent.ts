import { CatalogueLogError, fileLog, type OpenCatalogue } from '@gatewarden/catalogue'
import { dataFolder } from './dataFolder.ts'
import { Failure } from './failure.ts'

type CatalogueEvent = Parameters<OpenCatalogue['apply']>[0][number]

/** Adds an event to the data folder's log, which must be as long as when the catalogue was read. */
export async function appendEvent(catalogue: OpenCatalogue, event: CatalogueEvent): Promise<void> {
  try {
    await fileLog(dataFolder()).append(catalogue.revision, [event])
  } catch (error) {
    if (error instanceof CatalogueLogError) throw new Failure(error.message)
    throw error
  }
}
