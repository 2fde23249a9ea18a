import { accessOf } from '@gatewarden/access'
import { type ActionClass, Comparison } from '@gatewarden/access/internal'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import { type Loss, lossOf } from '../publish/gate.ts'

/** A default version that replaces another one, for every identity that the policy is attached to. */
export interface DefaultChange {
  readonly policy: string
  readonly from: string
  readonly to: string
  /** Documented actions that become possible on some resource. */
  readonly gained: number
  /** Documented actions that are no longer possible on any resource. */
  readonly lost: number
  /** What is unusual for an update of AWS, which adds a few permissions and removes none. */
  readonly concern?: string
  /** Whether a person must confirm it. */
  readonly isLarge: boolean
}

/**
 * An update that adds more documented actions than this, and more than the version before it allows, is large; so is one that removes an
 * action altogether. Of 4,600 steps between stored versions of AWS managed policies, 9 add so many, 106 remove an action, and 453 remove any
 * permission.
 */
const MANY_ACTIONS = 100

/** The default versions that differ between two revisions of a catalogue, for policies that are in both. */
export function defaultChanges(
  policies: Iterable<string>,
  before: Catalogue,
  after: Catalogue,
  reference: Reference,
): DefaultChange[] {
  const changes: DefaultChange[] = []
  for (const policy of new Set(policies)) {
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
    return { gained: 0, lost: 0, concern: 'it cannot be compared', isLarge: true }
  }
  const [old, fresh] = [accessOf([before]), accessOf([after])]
  const comparison = new Comparison([old, fresh], { reference })
  const [allowed, now] = [documentedOf(comparison.possible(old)), documentedOf(comparison.possible(fresh))]
  const gained = [...now].filter((action) => !allowed.has(action)).length
  const lost = [...allowed].filter((action) => !now.has(action)).length
  const loss = lossOf(before, after, reference)
  const isGrowth = gained > MANY_ACTIONS && gained > allowed.size
  const concern = concernOf(loss) ?? (isGrowth ? `it adds ${gained} actions to ${allowed.size}` : undefined)
  const isLarge = isGrowth || lost > 0 || loss.unknown !== undefined
  return { gained, lost, ...(concern === undefined ? {} : { concern }), isLarge }
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
