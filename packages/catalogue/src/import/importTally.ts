import type { Catalogue } from '../catalogue.ts'
import type { CatalogueEvent } from '../log/event.ts'
import type { DefaultChange } from './defaultChange.ts'
import type { Skipped } from './offer.ts'
import { storedPolicy } from './storedPolicy.ts'

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
  /** The new versions, by policy. */
  readonly added: readonly AddedVersions[]
  /** Default versions that were replaced. */
  readonly defaultsChanged: readonly DefaultChange[]
  /** Default versions that would be replaced: a person must confirm it first, so nothing of these policies was imported. */
  readonly withheld: readonly DefaultChange[]
  readonly skipped: readonly Skipped[]
}

/** Versions of a policy that an import added. */
export type AddedVersions = {
  readonly policy: string
  readonly versions: readonly string[]
  /** The catalogue had no version of it. */
  readonly isNewPolicy?: true
}

/** What an event counts as. */
const COUNTS = {
  versionAdded: 'newVersions',
  dateLearned: 'datesLearned',
  defaultVersionSet: 'defaultsSet',
  policyDeprecated: 'deprecated',
  descriptionLearned: 'descriptionsLearned',
} as const satisfies Record<CatalogueEvent['kind'], keyof ImportSummary>

/** Counts what an import sees, adds, withholds and skips. */
export class ImportTally {
  readonly #seen = new Map<string, Set<string>>()
  readonly #added = new Map<string, { versions: string[]; isNewPolicy: boolean }>()
  readonly #defaultsChanged = new Map<string, DefaultChange>()
  readonly #withheld = new Map<string, DefaultChange>()
  readonly #skipped: Skipped[] = []
  readonly #reasons = new Set<string>()
  readonly #counts = {
    versionsSeen: 0,
    newPolicies: 0,
    newVersions: 0,
    datesLearned: 0,
    defaultsSet: 0,
    deprecated: 0,
    descriptionsLearned: 0,
  }

  see(policy: string, versionId: string): void {
    const versions = this.#seen.get(policy) ?? new Set()
    if (!versions.has(versionId)) this.#counts.versionsSeen++
    this.#seen.set(policy, versions.add(versionId))
  }

  /** Counts events that are about to be applied to the catalogue, and the default versions that they change. */
  count(events: readonly CatalogueEvent[], changes: readonly DefaultChange[], catalogue: Catalogue): void {
    for (const event of events) {
      this.#counts[COUNTS[event.kind]]++
      if (event.kind === 'versionAdded') this.#add(event, catalogue)
    }
    for (const change of changes) this.#defaultsChanged.set(change.policy, change)
  }

  /** Reports a policy whose events are not applied. */
  withhold(change: DefaultChange): void {
    this.#withheld.set(change.policy, change)
  }

  /** A reason that names its policy is reported once, also when it occurs in several places. */
  leaveOut(place: string, why: string, policy?: string): void {
    const reason = policy !== undefined && why.includes(policy) ? why : `${place} ${why}`
    if (!this.#reasons.has(reason)) this.#skipped.push({ place, why })
    this.#reasons.add(reason)
  }

  summary(): ImportSummary {
    const { descriptionsLearned, ...counts } = this.#counts
    return {
      policiesSeen: this.#seen.size,
      ...counts,
      ...(descriptionsLearned > 0 && { descriptionsLearned }),
      added: [...this.#added].map(([policy, { versions, isNewPolicy }]) => ({
        policy,
        versions,
        ...(isNewPolicy && { isNewPolicy }),
      })),
      defaultsChanged: [...this.#defaultsChanged.values()],
      withheld: [...this.#withheld.values()],
      skipped: this.#skipped,
    }
  }

  #add({ policy, versionId }: { policy: string; versionId: string }, catalogue: Catalogue): void {
    const known = this.#added.get(policy)
    if (known !== undefined) known.versions.push(versionId)
    else {
      const isNewPolicy = storedPolicy(catalogue, policy) === undefined
      if (isNewPolicy) this.#counts.newPolicies++
      this.#added.set(policy, { versions: [versionId], isNewPolicy })
    }
  }
}
