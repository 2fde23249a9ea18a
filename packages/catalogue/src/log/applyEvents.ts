import { createHash } from 'node:crypto'
import { secondsOf } from '../dates.ts'
import type { HeldPolicy, Holding } from '../heldPolicy.ts'
import type { GoneDeprecation } from '../managedPolicy.ts'
import { KNOWN_BY, type StoredPolicy, type StoredVersion } from '../snapshot/snapshot.ts'
import { versionNumber } from '../versionIds.ts'
import {
  type CatalogueEvent,
  type DateLearned,
  type DefaultVersionSet,
  type PolicyDeprecated,
  PUBLISHED,
  type VersionAdded,
} from './event.ts'

type Policy = HeldPolicy['policy']

/** The contents after the events; the given contents do not change. An event that is already applied changes nothing. */
export function applyEvents(holding: Holding, events: readonly CatalogueEvent[]): Holding {
  if (events.length === 0) return holding
  const policies = new Map(holding.policies)
  const gone = new Map(holding.gone)
  for (const event of events) {
    const before = policies.get(event.policy)
    if (before === undefined && event.kind === 'policyDeprecated') {
      const { since, replacedBy } = event
      gone.set(event.policy, { ...gone.get(event.policy), since, ...(replacedBy && { replacedBy }) })
      continue
    }
    const after = before ?? (event.kind === 'versionAdded' ? newPolicy(event, gone.get(event.policy)) : undefined)
    // A policy's first event adds a version; other events of an unknown policy change nothing.
    if (after === undefined) continue
    policies.set(event.policy, withEvent(after, event))
    gone.delete(event.policy)
  }
  const isSameSet = policies.size === holding.policies.size
  const names = isSameSet ? holding.names : Object.freeze([...policies.keys()].sort())
  const inOrder = isSameSet ? policies : new Map(names.map((name) => [name, policies.get(name) as HeldPolicy]))
  const changed = [...holding.changed, ...events.map(({ policy }) => policy)]
  return { policies: inOrder, names, gone, revision: holding.revision + events.length, changed }
}

function newPolicy({ policy: name, path, at }: VersionAdded, known: GoneDeprecation | undefined): HeldPolicy {
  const { path: _, ...deprecated } = { since: null, ...known }
  const created = secondsOf(at)
  return {
    policy: {
      name,
      path,
      created,
      updated: created,
      versions: [],
      ...(known && { deprecated }),
      lengths: [],
      block: 0,
    },
    place: { text: 0, block: 0, hashes: 0 },
    added: [],
  }
}

function withEvent({ policy, place, added }: HeldPolicy, event: CatalogueEvent): HeldPolicy {
  switch (event.kind) {
    case 'versionAdded': {
      if (policy.versions.some(([number]) => number === versionNumber(event.versionId))) return { policy, place, added }
      const { document: text } = event
      const document = { text, sha: createHash('sha256').update(text).digest('hex') }
      return {
        policy: withVersion(policy, event, policy.lengths.length + added.length),
        place,
        added: [...added, document],
      }
    }
    case 'dateLearned':
      return { policy: withDate(policy, event), place, added }
    case 'defaultVersionSet':
      return { policy: withDefault(policy, event), place, added }
    case 'descriptionLearned':
      return { policy: { ...policy, description: event.description }, place, added }
    case 'policyDeprecated':
      return { policy: { ...policy, deprecated: deprecationOf(event) }, place, added }
  }
}

function withVersion(policy: Policy, event: VersionAdded, document: number): Policy {
  const { versionId, date, dateKnownBy, reason } = event
  const number = versionNumber(versionId)
  const known = policy.absent?.find(([absent]) => absent === number)?.[1] ?? null
  const seconds = date === null ? known : secondsOf(date)
  const knownBy = date === null ? 0 : KNOWN_BY.indexOf(dateKnownBy ?? 'created')
  const versions = [...policy.versions, [number, seconds, knownBy, document] as const].sort((a, b) => a[0] - b[0])
  const { defaultSet, ...rest } = policy
  const isHighest = versions.at(-1)?.[0] === number
  return withTimes({
    ...rest,
    versions,
    ...(policy.absent && { absent: policy.absent.filter(([absent]) => absent !== number) }),
    ...(reason && { remarks: [...(policy.remarks ?? []), [number, { reason }] as const] }),
    ...(defaultSet && !isHighest && { defaultSet }),
    ...(event.from === PUBLISHED && { publishedHere: [...(policy.publishedHere ?? []), number] }),
  })
}

function withDate(policy: Policy, { versionId, date, dateKnownBy }: DateLearned): Policy {
  const isMeant = ([number, seconds]: StoredVersion) => number === versionNumber(versionId) && seconds === null
  const dated = ([number, , , document]: StoredVersion): StoredVersion => [
    number,
    secondsOf(date),
    KNOWN_BY.indexOf(dateKnownBy),
    document,
  ]
  return withTimes({
    ...policy,
    versions: policy.versions.map((version) => (isMeant(version) ? dated(version) : version)),
  })
}

function withDefault(policy: Policy, { versionId, at }: DefaultVersionSet): Policy {
  const number = versionNumber(versionId)
  const hasVersion = policy.versions.some((version) => version[0] === number)
  return hasVersion ? { ...policy, defaultSet: { number, seconds: secondsOf(at) } } : policy
}

function deprecationOf({ since, replacedBy }: PolicyDeprecated): NonNullable<StoredPolicy['deprecated']> {
  return { since, ...(replacedBy && { replacedBy }) }
}

/** A policy is as old as its oldest dated version and was changed by its newest. */
function withTimes(policy: Policy): Policy {
  const seconds = policy.versions.flatMap((version) => version[1] ?? [])
  if (seconds.length === 0) return policy
  const isFromLog = policy.lengths.length === 0
  const created = Math.min(...seconds, isFromLog ? Number.POSITIVE_INFINITY : policy.created)
  return { ...policy, created, updated: Math.max(...seconds, isFromLog ? 0 : policy.updated) }
}
