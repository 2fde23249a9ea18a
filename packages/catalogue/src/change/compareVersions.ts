import { difference } from '@gatewarden/access'
import { actionUniverse, Comparison } from '@gatewarden/access/internal'
import { type PolicyDocument, printPolicy } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import { differenceReader, isNothing, NOTHING } from './accessChange.ts'
import { type AccessSets, accessSets } from './accessSets.ts'
import type { Change, ChangeKind } from './change.ts'

/** How the access of one document differs from that of the one before it. */
export type Meaning = Pick<Change, 'kind' | 'gained' | 'lost' | 'denied' | 'unknown'>

/** Compares two versions of a policy, or the first one with nothing. */
export function compareVersions(before: PolicyDocument | null, after: PolicyDocument, reference: Reference): Meaning {
  if (before?.text === after.text) return { kind: 'identical', gained: NOTHING, lost: NOTHING, denied: NOTHING }
  const sets = accessSets(before, after)
  const comparison = new Comparison(Object.values(sets), { reference })
  const differenceOf = differenceReader(comparison, actionUniverse(reference))
  const gained = differenceOf(sets.after, sets.before)
  const lost = differenceOf(sets.before, sets.after)
  const denied = differenceOf(sets.denied, sets.deniedBefore)
  const change = { gained: gained.change, lost: lost.change, denied: denied.change }
  const unknown = gained.unknown ?? lost.unknown ?? denied.unknown
  const undecided = unknown === undefined ? {} : { unknown }
  if (before === null) return { ...change, kind: 'first', ...undecided }
  if (unknown !== undefined) return { ...change, kind: 'unknown', ...undecided }
  if (Object.values(change).every(isNothing)) {
    return { ...change, kind: printPolicy(before.text) === printPolicy(after.text) ? 'identical' : 'equivalent' }
  }
  const takes = !isNothing(change.lost) || !isNothing(change.denied)
  const gains = isNothing(change.gained) ? 'nothing' : gained.isNew ? 'newActions' : 'more'
  return { ...change, kind: kindOf(gains, takes, () => isOnlyDenied(sets, comparison)) }
}

/** The kind of a change that is decided and changes the requests that are allowed or denied. */
export function kindOf(
  gains: 'nothing' | 'newActions' | 'more',
  takes: boolean,
  isOnlyDenied: () => boolean,
): Exclude<ChangeKind, 'first' | 'identical' | 'equivalent' | 'unknown'> {
  if (gains !== 'nothing') return takes ? 'mixed' : gains === 'newActions' ? 'grows' : 'widens'
  return isOnlyDenied() ? 'denyAdded' : 'narrows'
}

/** Whether everything that is lost is lost through a Deny. */
export function isOnlyDenied({ before, after, denied }: AccessSets, comparison: Comparison): boolean {
  return comparison.isEmpty(difference(difference(before, after), denied)).answer === 'yes'
}
