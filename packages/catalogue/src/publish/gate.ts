import { type Access, difference, type ExampleRequest } from '@gatewarden/access'
import { Comparison } from '@gatewarden/access/internal'
import type { PolicyDocument } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import { type AccessSets, accessSets } from '../change/accessSets.ts'

/** Permissions that a new version removes from the identities that have the policy. */
export interface Loss {
  /** A request that the version before allows and the new one does not; null when there is none. */
  readonly lost: ExampleRequest | null
  /** A request that the new version denies, whatever else allows it, and the one before did not. */
  readonly denied: ExampleRequest | null
  /** Why it is not known whether permissions are removed. */
  readonly unknown?: string
}

/**
 * The permissions that a step removes: requests that are no longer allowed, and requests that are newly denied. Source: "AWS managed policies",
 * which says that services do not remove permissions.
 *
 * @example
 * import { isAdditive, lossOf } from '@gatewarden/catalogue/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const policy = (action: string) =>
 *   parsePolicy(`{"Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`).document
 * const [before, after] = [policy('s3:*'), policy('s3:Get*')]
 * const loss = before && after && lossOf(before, after, openReference())
 * loss && isAdditive(loss) // => false
 */
export function lossOf(before: PolicyDocument, after: PolicyDocument, reference: Reference): Loss {
  const sets = accessSets(before, after)
  return lossIn(sets, new Comparison(Object.values(sets), { reference }))
}

/** The same in a comparison of the sets. */
export function lossIn({ before, after, deniedBefore, denied: deniedAfter }: AccessSets, comparison: Comparison): Loss {
  const emptiness = (of: Access, butNotOf: Access) => comparison.isEmpty(difference(of, butNotOf))
  const answers = [emptiness(before, after), emptiness(deniedAfter, deniedBefore)]
  const [lost = null, denied = null] = answers.map((each) => (each.answer === 'no' ? each.example : null))
  const undecided = answers.find((each) => each.answer === 'unknown')
  return { lost, denied, ...(undecided === undefined ? {} : { unknown: undecided.reason }) }
}

/**
 * Whether the gate accepts a step without an exception. An unknown answer counts as a loss.
 *
 * @example
 * import { isAdditive } from '@gatewarden/catalogue/internal'
 * isAdditive({ lost: null, denied: null, unknown: 'too many states' }) // => false
 */
export function isAdditive({ lost, denied, unknown }: Loss): boolean {
  return lost === null && denied === null && unknown === undefined
}
