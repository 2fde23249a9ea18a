import { nearestName } from './nearestName.ts'
import { arnOf } from './policySummary.ts'
import type { StoredIndex, StoredPolicy } from './snapshot.ts'
import { type TimedVersion, versionAt, versionList } from './versionAt.ts'

export type CatalogueProblem = { readonly code: 'NoSuchEntity' | 'ValidationError'; readonly message: string }

/** The version asked for: by id, by instant, or the default. */
export function chooseVersion(
  policy: StoredPolicy,
  { versionId, at }: { versionId?: string; at?: Date },
): { number: number; note?: string } | CatalogueProblem {
  if (versionId !== undefined && at !== undefined) {
    return { code: 'ValidationError', message: 'Ask for a version or for an instant, not for both' }
  }
  if (at !== undefined) {
    if (Number.isNaN(at.getTime())) return { code: 'ValidationError', message: 'The instant asked for is not a date' }
    const chosen = versionAt(policy.name, timeline(policy), at)
    return chosen.number === undefined ? { code: 'NoSuchEntity', message: chosen.problem } : chosen
  }
  const numbers = policy.versions.map(([number]) => number)
  const number = versionId === undefined ? numbers.at(-1) : numbers.find((each) => `v${each}` === versionId)
  if (number !== undefined) return { number }
  const message = `${policy.name} has no version ${shown(versionId ?? '')} in the catalogue; it has ${versionList(numbers)}`
  return { code: 'NoSuchEntity', message }
}

function timeline({ versions, absent = [] }: StoredPolicy): TimedVersion[] {
  const held = versions.map(([number, seconds]) => ({ number, seconds, held: true }))
  const missing = absent.map(([number, seconds]) => ({ number, seconds, held: false }))
  return [...held, ...missing].sort((a, b) => a.number - b.number)
}

/** Why there is no such policy, and which one may be meant. */
export function noSuchPolicy(asked: string, names: readonly string[], index: StoredIndex): CatalogueProblem {
  const missing = `There is no AWS managed policy ${shown(asked)}`
  const name = asked.slice(asked.lastIndexOf('/') + 1)
  const gone = index.gone.find((each) => each[0] === name)?.[1]
  if (gone) {
    const since = gone.since ? ` since ${gone.since}` : ''
    const replaced = gone.replacedBy ? `; ${gone.replacedBy} replaces it` : ''
    const message = `${name} is deprecated${since} and its documents are not in the catalogue${replaced}`
    return { code: 'NoSuchEntity', message }
  }
  const near = nearestName(name, names)
  const policy = index.policies.find((each) => each.name === near)
  if (!policy) return { code: 'NoSuchEntity', message: missing }
  // Someone who wrote an ARN wants the whole of it right: often it is the path that is wrong.
  const meant = asked === name ? policy.name : arnOf(policy)
  return { code: 'NoSuchEntity', message: `${missing}; did you mean ${meant}?` }
}

/** What a person wrote, safe to print. */
function shown(asked: string): string {
  return /^[\w+=,.@:/-]{1,256}$/.test(asked) ? asked : JSON.stringify(asked.slice(0, 256))
}
