import { nearest } from '@gatewarden/reference/internal'
import { shown } from './awsNames.ts'
import { defaultNumber, type HeldPolicy, type Holding } from './heldPolicy.ts'
import { arnOf } from './policySummary.ts'
import type { StoredPolicy } from './snapshot/snapshot.ts'
import { type TimedVersion, versionAt } from './versionAt.ts'
import { versionList } from './versionIds.ts'

export type CatalogueProblem = { readonly code: 'NoSuchEntity' | 'ValidationError'; readonly message: string }

/** The requested version: by id, by instant, or the default. */
export function chooseVersion(
  policy: HeldPolicy['policy'],
  { versionId, at }: { versionId?: string; at?: Date },
): { number: number; note?: string } | CatalogueProblem {
  if (versionId !== undefined && at !== undefined) {
    return { code: 'ValidationError', message: 'specify a version or an instant, not both' }
  }
  if (at !== undefined) {
    if (Number.isNaN(at.getTime())) return { code: 'ValidationError', message: 'the instant is not a valid date' }
    const { defaultSet } = policy
    if (defaultSet && at.getTime() >= defaultSet.seconds * 1000) return { number: defaultSet.number }
    const chosen = versionAt(policy.name, timeline(policy), at)
    return chosen.number === undefined ? { code: 'NoSuchEntity', message: chosen.problem } : chosen
  }
  const numbers = policy.versions.map(([number]) => number)
  const number = versionId === undefined ? defaultNumber(policy) : numbers.find((each) => `v${each}` === versionId)
  if (number !== undefined) return { number }
  const message = `${policy.name} has no version ${shown(versionId ?? '')} in the catalogue; it has ${versionList(numbers)}`
  return { code: 'NoSuchEntity', message }
}

function timeline({ versions, absent = [] }: StoredPolicy): TimedVersion[] {
  const stored = versions.map(([number, seconds]) => ({ number, seconds, isStored: true }))
  const missing = absent.map(([number, seconds]) => ({ number, seconds, isStored: false }))
  return [...stored, ...missing].sort((a, b) => a.number - b.number)
}

/** Why there is no such policy, and which policy may be meant. */
export function noSuchPolicy(nameOrArn: string, { policies, names, gone }: Holding): CatalogueProblem {
  const missing = `there is no AWS managed policy ${shown(nameOrArn)}`
  const name = nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1)
  const deprecated = gone.get(name)
  if (deprecated) {
    const since = deprecated.since ? ` since ${deprecated.since}` : ''
    const replaced = deprecated.replacedBy ? `; ${deprecated.replacedBy} replaces it` : ''
    const message = `${name} is deprecated${since} and its documents are not in the catalogue${replaced}`
    return { code: 'NoSuchEntity', message }
  }
  const [near = ''] = nearest(name, names)
  const policy = policies.get(near)?.policy
  if (!policy) return { code: 'NoSuchEntity', message: missing }
  // For an ARN the whole ARN is proposed, because often its path is wrong.
  const meant = nameOrArn === name ? policy.name : arnOf(policy)
  return { code: 'NoSuchEntity', message: `${missing}; did you mean ${meant}?` }
}
