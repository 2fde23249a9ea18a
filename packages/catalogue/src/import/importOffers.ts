import { openReference, type Reference } from '@gatewarden/reference'
import type { Store } from '@gatewarden/store'
import type { OpenCatalogue } from '../catalogue.ts'
import { CATALOGUE_PARTITION } from '../log/partition.ts'
import { defaultChanges } from './defaultChange.ts'
import type { ImportSummary } from './importTally.ts'
import { Intake } from './intake.ts'
import type { Offer } from './offer.ts'

export type ImportOptions = {
  /** Contains all events of the log, and receives no others during the import. */
  readonly catalogue: OpenCatalogue
  readonly store: Pick<Store, 'append'>
  /** The name of the source in the log: `git archive`, `aws`. */
  readonly source: string
  readonly now: Date
  /** What compares the documents of default versions; the reference of AWS's actions when absent. */
  readonly reference?: Reference
  /** A person confirmed it: default versions that remove actions, or add many, are imported too. */
  readonly isConfirmed?: boolean
  /** Nothing is stored; the summary is that of a real import. */
  readonly isDryRun?: boolean
  /** Called after each offer. */
  readonly progress?: ((summary: ImportSummary) => void) | undefined
}

/** Events in one append: an interrupted import loses fewer than that. */
const BATCH = 200

/**
 * Adds the offers of a source to the log and to the catalogue. Versions that are stored already are skipped, so that a second import adds
 * nothing. A version that would become the default version, and removes actions or adds many, is skipped unless the import is confirmed,
 * because it applies at once to every identity that the policy is attached to. When the source fails midway, earlier offers stay. Rejects
 * with a SourceError or a StoreError.
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
  { catalogue, store, source, now, progress, isConfirmed = false, isDryRun = false, ...options }: ImportOptions,
): Promise<ImportSummary> {
  const { reference = openReference() } = options
  const intake = new Intake(catalogue, source, now)
  // A policy that this import adds is attached to no one, so its own versions are not compared.
  const start = catalogue.view()
  const append = async (): Promise<void> => {
    if (intake.waiting === 0) return
    const offered = intake.takeEvents()
    const policies = offered.map(({ policy }) => policy)
    const changes = defaultChanges(policies, start, catalogue.preview(offered), reference)
    const withheld = isConfirmed ? [] : changes.filter(({ isLarge }) => isLarge)
    for (const change of withheld) intake.withhold(change)
    const events = offered.filter(({ policy }) => !withheld.some((change) => change.policy === policy))
    intake.count(
      events,
      changes.filter((change) => !withheld.includes(change)),
    )
    if (events.length === 0) return
    if (!isDryRun) await store.append(CATALOGUE_PARTITION, catalogue.revision, events)
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
