import { CatalogueLogError, fileLog, type OpenCatalogue } from '@gatewarden/catalogue'
import { Failure } from './failure.ts'

type CatalogueEvent = Parameters<OpenCatalogue['apply']>[0][number]

/** Adds an event to a data folder's log, which must be as long as when the catalogue was read. */
export async function appendEvent(folder: string, catalogue: OpenCatalogue, event: CatalogueEvent): Promise<void> {
  try {
    await fileLog(folder).append(catalogue.revision, [event])
  } catch (error) {
    if (error instanceof CatalogueLogError) throw new Failure(error.message)
    throw error
  }
}
