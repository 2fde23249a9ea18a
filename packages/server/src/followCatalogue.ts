import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, LOG_FILE, openCatalogue, readLogFile } from '@gatewarden/catalogue'

/** The catalogue of a data folder, as it is at every moment. */
export interface FollowedCatalogue {
  /** The catalogue with all that was published before this call. */
  now(): Catalogue
}

/**
 * Follows the publisher's log in a data folder. Whoever publishes has returned only when the log is on disk, and every call here looks at
 * it first: nobody is decided for by the version before. Throws a CatalogueLogError for a log that is damaged.
 */
export function followCatalogue(folder: string | undefined): FollowedCatalogue {
  const catalogue = openCatalogue()
  if (folder === undefined) return { now: () => catalogue.view() }
  const file = join(folder, LOG_FILE)
  let seen = -1
  let isLookedAt = false
  const look = () => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size === seen) return
    const { events } = readLogFile(folder)
    if (events.length > catalogue.revision) catalogue.apply(events.slice(catalogue.revision))
    seen = size
  }
  look()
  return {
    now() {
      // Calls that are answered in one turn of the event loop had all arrived when it began: one look serves them all.
      if (!isLookedAt) {
        look()
        isLookedAt = true
        setImmediate(() => {
          isLookedAt = false
        })
      }
      return catalogue.view()
    },
  }
}
