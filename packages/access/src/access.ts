import type { PolicyDocument } from '@gatewarden/policy'

/** The requests that policies allow, and what is made of such sets. A `Comparison` works out which requests those are. */
export type Access =
  /** `denied`: requests that some Deny of the policies matches, whatever else allows them. */
  | { readonly kind: 'policies' | 'denied'; readonly documents: readonly PolicyDocument[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Access[] }
  | { readonly kind: 'not'; readonly of: Access }

/**
 * The requests that identity-based policies allow together: some Allow certainly applies and every Deny certainly does not.
 *
 * @example
 * import { accessOf, isEmpty } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}')
 * const answer = document && isEmpty(accessOf([document]), { reference: openReference() })
 * answer?.answer // => 'yes'
 */
export function accessOf(documents: readonly PolicyDocument[]): Access {
  return { kind: 'policies', documents }
}

/**
 * The requests that a Deny of identity-based policies matches, whatever else allows them.
 *
 * @example
 * import { isEmpty } from '@gatewarden/access'
 * import { deniedBy } from '@gatewarden/access/internal'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}')
 * const answer = document && isEmpty(deniedBy([document]), { reference: openReference() })
 * answer?.answer // => 'yes'
 */
export function deniedBy(documents: readonly PolicyDocument[]): Access {
  return { kind: 'denied', documents }
}

/**
 * The requests in all of the sets: an identity's policies and its permissions boundary, for example (rule S3).
 *
 * @example
 * import { accessOf, intersection } from '@gatewarden/access'
 * intersection(accessOf([]), accessOf([])).kind // => 'all'
 */
export function intersection(...of: readonly Access[]): Access {
  return { kind: 'all', of }
}

/**
 * The requests in any of the sets.
 *
 * @example
 * import { accessOf, union } from '@gatewarden/access'
 * union(accessOf([]), accessOf([])).kind // => 'any'
 */
export function union(...of: readonly Access[]): Access {
  return { kind: 'any', of }
}

/**
 * The requests in the first set that are not in the second.
 *
 * @example
 * import { accessOf, difference } from '@gatewarden/access'
 * difference(accessOf([]), accessOf([])).kind // => 'all'
 */
export function difference(from: Access, without: Access): Access {
  return { kind: 'all', of: [from, { kind: 'not', of: without }] }
}
