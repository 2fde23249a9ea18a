import type { Store } from '@gatewarden/store'
import type { OpenCatalogue } from '../catalogue.ts'
import { CATALOGUE_PARTITION } from '../log/partition.ts'
import { type ImportSummary, Intake } from './intake.ts'
import type { Offer } from './offer.ts'

export type ImportOptions = {
  /** Holds all events of the log, and is not told others meanwhile. */
  readonly catalogue: OpenCatalogue
  readonly store: Pick<Store, 'append'>
  /** Names the source in the log: `git archive`, `aws`. */
  readonly source: string
  readonly now: Date
  /** Told after each offer. */
  readonly progress?: ((summary: ImportSummary) => void) | undefined
}

/** Events appended at once: an import that is interrupted loses fewer than that. */
const BATCH = 200

/**
 * Adds what a source offers to the log and to the catalogue. What is held already is passed over, so that a second import adds nothing. When
 * the source fails midway, what it offered before is kept. Rejects with a SourceError or a StoreError.
 *
 * @example
 * import { importOffers, openCatalogue } from '@gatewarden/catalogue'
 * import { memoryStore } from '@gatewarden/store'
 * const offers = [{ kind: 'deprecated', place: 'a list', policy: 'AWSOldAccess', since: null }] as const
 * const options = { catalogue: openCatalogue(), store: memoryStore(), source: 'lists', now: new Date('2026-01-01') }
 * const first = await importOffers(offers, options)
 * const second = await importOffers(offers, options)
 * const counts = [first.deprecated, second.deprecated]
 * counts // => [1, 0]
 */
export async function importOffers(
  offers: Iterable<Offer> | AsyncIterable<Offer>,
  { catalogue, store, source, now, progress }: ImportOptions,
): Promise<ImportSummary> {
  const intake = new Intake(catalogue, source, now)
  const append = async (): Promise<void> => {
    if (intake.waiting === 0) return
    const events = intake.takeEvents()
    await store.append(CATALOGUE_PARTITION, catalogue.revision, events)
    catalogue.apply(events)
  }
  try {
    for await (const offer of offers) {
      intake.offer(offer)
      if (intake.waiting >= BATCH) await append()
      progress?.(intake.summary())
    }
  } finally {
    await append()
  }
  intake.settleDefaults()
  await append()
  return intake.summary()
}
