import { isPolicyName, isVersionId, shown } from '../awsNames.ts'
import type { Catalogue, PolicyDocumentAnswer } from '../catalogue.ts'
import { dateOf, readDate } from '../dates.ts'
import { digestOf } from '../documentDigest.ts'
import type { CatalogueEvent } from '../log/event.ts'
import { versionNumber } from '../versionIds.ts'
import type { DefaultChange } from './defaultChange.ts'
import { type ImportSummary, ImportTally } from './importTally.ts'
import { type KnownVersion, notAPolicy, otherDocument, outOfOrder } from './knownVersion.ts'
import type { DeprecationOffer, DescriptionOffer, Offer, VersionOffer } from './offer.ts'
import { storedPolicy } from './storedPolicy.ts'

/** Turns offers into events, compared with the catalogue and with all earlier offers. */
export class Intake {
  readonly #catalogue: Catalogue
  readonly #source: string
  readonly #now: Date
  readonly #tally = new ImportTally()
  readonly #known = new Map<string, Map<string, KnownVersion>>()
  readonly #paths = new Map<string, string>()
  readonly #defaults = new Map<string, { versionId: string; place: string }>()
  readonly #deprecated = new Set<string>()
  #pending: CatalogueEvent[] = []

  /** `catalogue` receives the events of this intake and no others. */
  constructor(catalogue: Catalogue, source: string, now: Date) {
    this.#catalogue = catalogue
    this.#source = source
    this.#now = now
  }

  /** The number of events that are not taken yet. */
  get waiting(): number {
    return this.#pending.length
  }

  takeEvents(): readonly CatalogueEvent[] {
    const events = this.#pending
    this.#pending = []
    return events
  }

  /** Counts events that are about to be applied to the catalogue, and the default versions that they change. */
  count(events: readonly CatalogueEvent[], changes: readonly DefaultChange[]): void {
    this.#tally.count(events, changes, this.#catalogue)
  }

  /** Reports a policy whose events are not applied. */
  withhold(change: DefaultChange): void {
    this.#tally.withhold(change)
  }

  summary(): ImportSummary {
    return this.#tally.summary()
  }

  offer(offer: Offer): void {
    const why = offer.kind === 'unreadable' ? offer.why : this.#take(offer)
    if (why !== undefined) this.#tally.leaveOut(offer.place, why, 'policy' in offer ? offer.policy : undefined)
  }

  /** Default versions can be compared only when all versions are in the catalogue. */
  settleDefaults(): void {
    for (const [policy, { versionId, place }] of this.#defaults) {
      const answer = this.#catalogue.get(policy, { versionId })
      if ('code' in answer || answer.policy.defaultVersionId === versionId || isOverridden(answer)) continue
      this.#pending.push({ kind: 'defaultVersionSet', ...this.#recorded(policy, place), versionId })
    }
  }

  /** Records what is new in an offer, or returns why not. */
  #take(offer: Exclude<Offer, { kind: 'unreadable' }>): string | undefined {
    const { kind, policy } = offer
    if (!isPolicyName(policy)) return `${shown(policy)} is not a valid policy name`
    if (kind === 'path') this.#paths.set(policy, offer.path)
    else if (kind === 'deprecated') this.#deprecate(offer)
    else if (kind === 'description') this.#describe(offer)
    else if (!isVersionId(offer.versionId)) return `${shown(offer.versionId)} is not a valid version id`
    else if (kind === 'default') this.#defaults.set(policy, offer)
    else return this.#takeVersion(offer)
    return undefined
  }

  #takeVersion(offer: VersionOffer): string | undefined {
    const { policy, versionId, document } = offer
    this.#tally.see(policy, versionId)
    const offered = offer.date === undefined ? { date: null } : readDate(offer.date, this.#now)
    if ('why' in offered) return offered.why
    const known = this.#versionsOf(policy).get(versionId)
    if (known === undefined) return this.#addVersion(offer, offered.date)
    if (document !== undefined && digestOf(document.value) !== this.#digest(policy, versionId, known)) {
      return otherDocument(policy, versionId, known)
    }
    return known.date === null && offered.date !== null ? this.#learnDate(offer, known, offered.date) : undefined
  }

  #learnDate(offer: VersionOffer, known: KnownVersion, date: string): string | undefined {
    const { policy, versionId, place, dateKnownBy = 'created' } = offer
    const why = outOfOrder(this.#versionsOf(policy), versionId, date)
    if (why) return why
    known.date = date
    this.#pending.push({ kind: 'dateLearned', ...this.#recorded(policy, place), versionId, date, dateKnownBy })
    return undefined
  }

  #addVersion(offer: VersionOffer, date: string | null): string | undefined {
    const { policy, versionId, place, document, dateKnownBy = 'created' } = offer
    const text = document?.text()
    if (document === undefined || text === undefined) return 'its document is not strict JSON'
    const path = this.#catalogue.about(policy)?.path ?? this.#paths.get(policy)
    if (path === undefined) {
      return `the path of ${policy}, which is part of its ARN, is not known; add the output of aws iam list-policies`
    }
    const versions = this.#versionsOf(policy)
    const why = notAPolicy(text) ?? (date === null ? undefined : outOfOrder(versions, versionId, date))
    if (why) return why
    versions.set(versionId, { digest: digestOf(document.value), date })
    this.#pending.push({
      kind: 'versionAdded',
      ...this.#recorded(policy, place),
      path,
      versionId,
      date,
      dateKnownBy: date === null ? null : dateKnownBy,
      document: text,
    })
    return undefined
  }

  #deprecate({ policy, since, place }: DeprecationOffer): void {
    const known = this.#catalogue.about(policy)?.deprecated
    const isNews = known === undefined || (known.since === null && since !== null)
    if (!isNews || this.#deprecated.has(policy)) return
    this.#deprecated.add(policy)
    const replaced = known?.replacedBy === undefined ? {} : { replacedBy: known.replacedBy }
    this.#pending.push({ kind: 'policyDeprecated', ...this.#recorded(policy, place), since, ...replaced })
  }

  /** Of a policy that is stored or about to be. */
  #describe({ policy, description, place }: DescriptionOffer): void {
    const known = storedPolicy(this.#catalogue, policy)?.description
    if (known === description || this.#versionsOf(policy).size === 0) return
    this.#pending.push({ kind: 'descriptionLearned', ...this.#recorded(policy, place), description })
  }

  #recorded(policy: string, place: string): { policy: string; at: string; from: string } {
    return { policy, at: dateOf(this.#now), from: `${this.#source}: ${place}` }
  }

  #versionsOf(policy: string): Map<string, KnownVersion> {
    const known = this.#known.get(policy)
    if (known !== undefined) return known
    const stored = storedPolicy(this.#catalogue, policy)?.versions ?? []
    const versions = stored.map(({ versionId, date, publishedHere: isPublishedHere }): [string, KnownVersion] => {
      return [versionId, { date, ...(isPublishedHere && { isPublishedHere }) }]
    })
    const made = new Map(versions)
    this.#known.set(policy, made)
    return made
  }

  #digest(policy: string, versionId: string, known: KnownVersion): string {
    if (known.digest !== undefined) return known.digest
    const answer = this.#catalogue.get(policy, { versionId })
    known.digest = 'text' in answer ? digestOf(JSON.parse(answer.text)) : ''
    return known.digest
  }
}

/** A version that was published here stays the default version until AWS has a higher one. */
function isOverridden({ policy, versionId }: PolicyDocumentAnswer): boolean {
  const current = policy.versions.find(({ isDefault }) => isDefault)
  return current?.publishedHere === true && versionNumber(current.versionId) > versionNumber(versionId)
}
