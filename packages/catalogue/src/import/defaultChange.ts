import { type Access, difference } from '@gatewarden/access'
import { type ActionClass, type ActionUniverse, actionUniverse, Comparison } from '@gatewarden/access/internal'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import { type AccessSets, accessSets } from '../change/accessSets.ts'
import type { ChangeKind } from '../change/change.ts'
import { isOnlyDenied, kindOf } from '../change/compareVersions.ts'
import { type Loss, lossIn } from '../publish/gate.ts'
import { storedPolicy } from './storedPolicy.ts'

/** A default version that replaces another one, for every identity that the policy is attached to. */
export interface DefaultChange {
  readonly policy: string
  readonly from: string
  readonly to: string
  readonly kind: ChangeKind
  /** Documented actions that become possible on some resource. */
  readonly gained: number
  /** Documented actions that were possible, and are now on more resources or under fewer conditions. */
  readonly widened: number
  /** Documented actions that are no longer possible on any resource. */
  readonly lost: number
  /** What is unusual for an update of AWS, which adds a few permissions and removes none. */
  readonly concern?: string
  /** Whether a person must confirm it. */
  readonly isLarge: boolean
}

/**
 * What makes an update large, so that a person must confirm it: it allows more requests of more than `MANY_ACTIONS` documented actions and of
 * more than a share of those allowed before, it allows more requests that manage permissions or pass a role, or it removes an action
 * altogether. About a tenth of the steps between stored versions of AWS managed policies are.
 */
const MANY_ACTIONS = 100
const MANY_SHARE = 1 / 4
/** Whoever can pass a role can use its permissions. */
const PASS_ROLE = 'iam:PassRole'

/** The default versions that differ between two revisions of a catalogue, for policies that are in both. */
export function defaultChanges(
  policies: Iterable<string>,
  before: Catalogue,
  after: Catalogue,
  reference: Reference,
): DefaultChange[] {
  const changes: DefaultChange[] = []
  for (const policy of new Set(policies)) {
    if (storedPolicy(before, policy) === undefined) continue
    const [old, fresh] = [before.get(policy), after.get(policy)]
    if ('code' in old || 'code' in fresh || old.text === fresh.text) continue
    const documents = [parsePolicy(old.text).document, parsePolicy(fresh.text).document] as const
    changes.push({ policy, from: old.versionId, to: fresh.versionId, ...differenceOf(documents, reference) })
  }
  return changes
}

function differenceOf(
  [before, after]: readonly [PolicyDocument | undefined, PolicyDocument | undefined],
  reference: Reference,
): Omit<DefaultChange, 'policy' | 'from' | 'to'> {
  if (before === undefined || after === undefined) {
    return { kind: 'unknown', gained: 0, widened: 0, lost: 0, concern: 'it cannot be compared', isLarge: true }
  }
  const sets = accessSets(before, after)
  const comparison = new Comparison(Object.values(sets), { reference })
  const actionsOf = (access: Access) => documentedOf(comparison.possible(access))
  const [allowed, now] = [actionsOf(sets.before), actionsOf(sets.after)]
  const more = actionsOf(difference(sets.after, sets.before))
  const gained = [...now].filter((action) => !allowed.has(action)).length
  const widened = [...more].filter((action) => allowed.has(action)).length
  const lost = [...allowed].filter((action) => !now.has(action)).length
  const loss = lossIn(sets, comparison)
  const managing = managingAction(more, actionUniverse(reference))
  const isGrowth = more.size > MANY_ACTIONS && more.size > allowed.size * MANY_SHARE
  const concern =
    concernOf(loss) ??
    (isGrowth ? `it allows more requests of ${more.size} actions; before it allowed ${allowed.size}` : undefined) ??
    (managing === undefined ? undefined : `it allows more requests of ${managing}, which gives permissions`)
  const isLarge = isGrowth || managing !== undefined || lost > 0 || loss.unknown !== undefined
  const kind = changeKind(sets, comparison, gained > 0, loss)
  return { kind, gained, widened, lost, ...(concern === undefined ? {} : { concern }), isLarge }
}

function changeKind(sets: AccessSets, comparison: Comparison, isNew: boolean, loss: Loss): ChangeKind {
  const gain = comparison.isEmpty(difference(sets.after, sets.before)).answer
  if (gain === 'unknown' || loss.unknown !== undefined) return 'unknown'
  const takes = loss.lost !== null || loss.denied !== null
  if (gain === 'yes' && !takes) return 'equivalent'
  const gains = gain === 'yes' ? 'nothing' : isNew ? 'newActions' : 'more'
  return kindOf(gains, takes, () => isOnlyDenied(sets, comparison))
}

/** An action among some that manages permissions, or passes a role. */
function managingAction(actions: ReadonlySet<number>, { names, levels }: ActionUniverse): string | undefined {
  const found = [...actions].find((at) => names[at] === PASS_ROLE || levels[at]?.has('Permissions management'))
  return found === undefined ? undefined : names[found]
}

function documentedOf(classes: ReadonlySet<ActionClass>): Set<number> {
  return new Set([...classes].flatMap(({ documented }) => documented))
}

function concernOf({ denied, lost, unknown }: Loss): string | undefined {
  if (lost !== null) return `it removes permissions, such as ${lost.action} on ${lost.resource}`
  if (denied !== null) return `it denies more requests, such as ${denied.action} on ${denied.resource}`
  if (unknown !== undefined) return `it is not known whether it removes permissions (${unknown})`
  return undefined
}
