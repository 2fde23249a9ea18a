import { checkPolicy, parsePolicy } from '@gatewarden/policy'
import { ANY_PARTITION } from '@gatewarden/policy/internal'
import { isPolicyName, isVersionId, shown } from '../awsNames.ts'
import type { Catalogue } from '../catalogue.ts'
import { dateOf, readDate } from '../dates.ts'
import { digestOf } from '../documentDigest.ts'
import type { CatalogueEvent } from '../log/event.ts'
import { versionNumber } from '../versionIds.ts'
import type { DefaultChange } from './defaultChange.ts'
import type { DeprecationOffer, DescriptionOffer, Offer, Skipped, VersionOffer } from './offer.ts'

/** The result of an import. */
export type ImportSummary = {
  readonly policiesSeen: number
  readonly versionsSeen: number
  readonly newPolicies: number
  readonly newVersions: number
  readonly datesLearned: number
  readonly defaultsSet: number
  readonly deprecated: number
  /** Left out where there are none. */
  readonly descriptionsLearned?: number
  /** Default versions that were replaced. */
  readonly defaultsChanged: readonly DefaultChange[]
  readonly skipped: readonly Skipped[]
}

/** What an event counts as. */
const COUNTS = {
  versionAdded: 'newVersions',
  dateLearned: 'datesLearned',
  defaultVersionSet: 'defaultsSet',
  policyDeprecated: 'deprecated',
  descriptionLearned: 'descriptionsLearned',
} as const satisfies Record<CatalogueEvent['kind'], keyof ImportSummary>

/** A version that is stored or about to be; its digest is computed on first use. */
type Known = { digest?: string; date: string | null }

/** Turns offers into events, compared with the catalogue and with all earlier offers. */
export class Intake {
  readonly #catalogue: Catalogue
  readonly #source: string
  readonly #now: Date
  readonly #known = new Map<string, Map<string, Known>>()
  readonly #seen = new Map<string, Set<string>>()
  readonly #paths = new Map<string, string>()
  readonly #defaults = new Map<string, { versionId: string; place: string }>()
  readonly #deprecated = new Set<string>()
  readonly #skipped: Skipped[] = []
  readonly #reasons = new Set<string>()
  readonly #counts = {
    ...{ versionsSeen: 0, newPolicies: 0, newVersions: 0, datesLearned: 0, defaultsSet: 0, deprecated: 0 },
    descriptionsLearned: 0,
  }
  readonly #defaultsChanged = new Map<string, DefaultChange>()
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
    const isNew = ({ policy }: CatalogueEvent) => 'code' in this.#catalogue.get(policy)
    const added = events.filter(({ kind }) => kind === 'versionAdded')
    this.#counts.newPolicies += new Set(added.filter(isNew).map(({ policy }) => policy)).size
    for (const { kind } of events) this.#counts[COUNTS[kind]]++
    for (const change of changes) this.#defaultsChanged.set(change.policy, change)
  }

  /** Reports a policy whose events are not applied. */
  withhold({ policy, from, to, gained, widened, lost, concern = '' }: DefaultChange): void {
    const counts = `${gained} actions gained, ${widened} widened, ${lost} lost`
    const why = `${to} would replace the default version ${from} (${counts}): ${concern}; confirm it with --yes`
    this.#skip({ kind: 'unreadable', place: policy, why }, why)
  }

  summary(): ImportSummary {
    const defaultsChanged = [...this.#defaultsChanged.values()]
    const { descriptionsLearned, ...counts } = this.#counts
    const described = descriptionsLearned === 0 ? {} : { descriptionsLearned }
    return { policiesSeen: this.#seen.size, ...counts, ...described, defaultsChanged, skipped: this.#skipped }
  }

  offer(offer: Offer): void {
    const why = offer.kind === 'unreadable' ? offer.why : this.#take(offer)
    if (why !== undefined) this.#skip(offer, why)
  }

  /** Default versions can be compared only when all versions are in the catalogue. */
  settleDefaults(): void {
    for (const [policy, { versionId, place }] of this.#defaults) {
      const answer = this.#catalogue.get(policy, { versionId })
      if ('code' in answer || answer.policy.defaultVersionId === versionId) continue
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
    this.#see(policy, versionId)
    const offered = offer.date === undefined ? { date: null } : readDate(offer.date, this.#now)
    if ('why' in offered) return offered.why
    const known = this.#versionsOf(policy).get(versionId)
    if (known === undefined) return this.#addVersion(offer, offered.date)
    if (document !== undefined && digestOf(document.value) !== this.#digest(policy, versionId, known)) {
      return `${policy} ${versionId} is stored with another document; nothing was changed`
    }
    return known.date === null && offered.date !== null ? this.#learnDate(offer, known, offered.date) : undefined
  }

  #learnDate(offer: VersionOffer, known: Known, date: string): string | undefined {
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
    const answer = this.#catalogue.get(policy)
    const known = 'code' in answer ? undefined : answer.policy.description
    if (known === description || this.#versionsOf(policy).size === 0) return
    this.#pending.push({ kind: 'descriptionLearned', ...this.#recorded(policy, place), description })
  }

  #recorded(policy: string, place: string): { policy: string; at: string; from: string } {
    return { policy, at: dateOf(this.#now), from: `${this.#source}: ${place}` }
  }

  #skip({ place, ...offer }: Offer, why: string): void {
    // A reason that names its policy is reported once, also when it occurs in several places.
    const reason = 'policy' in offer && why.includes(offer.policy) ? why : `${place} ${why}`
    if (!this.#reasons.has(reason)) this.#skipped.push({ place, why })
    this.#reasons.add(reason)
  }

  #see(policy: string, versionId: string): void {
    const versions = this.#seen.get(policy) ?? new Set()
    if (!versions.has(versionId)) this.#counts.versionsSeen++
    this.#seen.set(policy, versions.add(versionId))
  }

  #versionsOf(policy: string): Map<string, Known> {
    const answer = this.#known.has(policy) ? undefined : this.#catalogue.get(policy)
    const versions = this.#known.get(policy) ?? new Map<string, Known>()
    if (answer !== undefined && 'policy' in answer) {
      for (const { versionId, date } of answer.policy.versions) versions.set(versionId, { date })
    }
    this.#known.set(policy, versions)
    return versions
  }

  #digest(policy: string, versionId: string, known: Known): string {
    if (known.digest !== undefined) return known.digest
    const answer = this.#catalogue.get(policy, { versionId })
    known.digest = 'text' in answer ? digestOf(JSON.parse(answer.text)) : ''
    return known.digest
  }
}

function notAPolicy(text: string): string | undefined {
  const [problem] = parsePolicy(text).problems
  if (problem !== undefined) {
    return `its document is not a valid policy: ${problem.path ? `${problem.path}: ` : ''}${problem.message}`
  }
  const refusal = checkPolicy(text, 'identity', { partition: ANY_PARTITION })
  return refusal && `AWS would not store its document: ${refusal.message}`
}

/** Dates follow the order of the version numbers. */
function outOfOrder(versions: ReadonlyMap<string, Known>, versionId: string, date: string): string | undefined {
  const number = versionNumber(versionId)
  for (const [other, known] of versions) {
    if (known.date === null || other === versionId) continue
    const isEarlier = versionNumber(other) < number
    if (isEarlier ? known.date <= date : known.date >= date) continue
    return `its date ${date} is ${isEarlier ? 'before' : 'after'} that of ${other}, ${known.date}`
  }
  return undefined
}
