import type { Store } from '@gatewarden/store'
import type { OpenCatalogue } from '../catalogue.ts'
import { CATALOGUE_PARTITION } from '../log/partition.ts'
import { type ImportSummary, Intake } from './intake.ts'
import type { Offer } from './offer.ts'

export type ImportOptions = {
  /** Contains all events of the log, and receives no others during the import. */
  readonly catalogue: OpenCatalogue
  readonly store: Pick<Store, 'append'>
  /** The name of the source in the log: `git archive`, `aws`. */
  readonly source: string
  readonly now: Date
  /** Called after each offer. */
  readonly progress?: ((summary: ImportSummary) => void) | undefined
}

/** Events in one append: an interrupted import loses fewer than that. */
const BATCH = 200

/**
 * Adds the offers of a source to the log and to the catalogue. Versions that are stored already are skipped, so that a second import adds
 * nothing. When the source fails midway, earlier offers stay. Rejects with a SourceError or a StoreError.
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
