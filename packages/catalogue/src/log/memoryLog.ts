import { type CatalogueLog, conflict } from './catalogueLog.ts'
import type { CatalogueEvent } from './event.ts'

/**
 * A log that ends with its process.
 *
 * @example
 * import { memoryLog } from '@gatewarden/catalogue'
 * const deprecated = { kind: 'policyDeprecated', policy: 'Old', since: null, at: '2026-01-01T00:00:00Z', from: 'me' } as const
 * await memoryLog().append(0, [deprecated]) // => 1
 */
export function memoryLog(): CatalogueLog {
  let events: readonly CatalogueEvent[] = []
  return {
    read: async () => events,
    append: async (expectedSequence, added) => {
      if (expectedSequence !== events.length) throw conflict(expectedSequence, events.length)
      events = [...events, ...structuredClone(added)]
      return events.length
    },
  }
}
