import { type Catalogue, type CatalogueEvent, openCatalogue } from '@gatewarden/catalogue'

/** A catalogue that others publish to while it is open. */
export interface FollowedCatalogue {
  /** The catalogue as of the last refresh. */
  now(): Catalogue
  /** Takes over everything that was published before this call. Rejects with a StoreError when it cannot be read. */
  refresh(): Promise<void>
}

/**
 * Follows the catalogue's own events; `read` answers those behind a sequence. A publisher returns when its event is durable, and a server refreshes
 * before each call, so that no call is authorized by a version that is out of date.
 */
export async function followCatalogue(
  read: (after: number) => Promise<readonly CatalogueEvent[]>,
): Promise<FollowedCatalogue> {
  const catalogue = openCatalogue()
  const look = async () => {
    const after = catalogue.revision
    const events = await read(after)
    // Another look may have been faster with some of them.
    const rest = events.slice(catalogue.revision - after)
    if (rest.length > 0) catalogue.apply(rest)
  }
  let looking: Promise<void> | undefined
  await look()
  return {
    now: () => catalogue.view(),
    refresh() {
      // Calls of one turn of the event loop had all arrived when it began: they share one look.
      if (looking === undefined) {
        looking = look()
        setImmediate(() => {
          looking = undefined
        })
      }
      return looking
    },
  }
}
