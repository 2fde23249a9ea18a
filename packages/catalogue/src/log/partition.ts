import type { Store } from '@gatewarden/store'
import { type CatalogueEvent, readEvent } from './event.ts'

/**
 * The partition of a store that has the catalogue's own events.
 *
 * @example
 * import { CATALOGUE_PARTITION } from '@gatewarden/catalogue/internal'
 * CATALOGUE_PARTITION // => 'catalogue'
 */
export const CATALOGUE_PARTITION = 'catalogue'

/**
 * Reads the catalogue's own events behind a sequence, oldest first. Rejects with a StoreError when one cannot be read.
 *
 * @example
 * import { readCatalogueEvents } from '@gatewarden/catalogue/internal'
 * import { memoryStore } from '@gatewarden/store'
 * await readCatalogueEvents(memoryStore()) // => []
 */
export async function readCatalogueEvents(store: Pick<Store, 'read'>, after = 0): Promise<readonly CatalogueEvent[]> {
  const events: CatalogueEvent[] = []
  for (;;) {
    const page = await store.read(CATALOGUE_PARTITION, after + events.length)
    if (page.length === 0) return events
    for (const event of checkEvents(page, after + events.length)) events.push(event)
  }
}

/** Checks events that were read behind a sequence. */
export function checkEvents(events: readonly unknown[], after: number): CatalogueEvent[] {
  return events.map((event, at) => readEvent(event, `event ${after + at + 1} of the catalogue`))
}
