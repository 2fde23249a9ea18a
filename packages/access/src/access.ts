import type { Reach } from '@gatewarden/authorize/internal'
import type { PolicyDocument } from '@gatewarden/policy'

/** The requests that policies allow, and what is made of such sets. A `Comparison` works out which requests those are. */
export type Access =
  /** `denied`: requests that some Deny of the policies matches, whatever else allows them. */
  | {
      readonly kind: 'policies' | 'denied'
      readonly documents: readonly PolicyDocument[]
      /** Undefined: the policies are identity-based. */
      readonly as?: ResourceReading
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Access[] }
  | { readonly kind: 'not'; readonly of: Access }

/** How policies are read that are attached to a resource. */
export interface ResourceReading {
  readonly type: 'resource' | 'trust'
  /**
   * What an Allow must give the caller (rule S7). `delegated`: something, as the policies of the caller allow the request too; `limited`:
   * access whatever its identity-based policies allow; `full`: access whatever else does not allow it.
   */
  readonly least: Exclude<Reach, 'none'>
  /** Whether the callers that can have a permissions boundary have one, which NotPrincipal never exempts (rule N12). */
  readonly hasBoundary: boolean
}

/** Sets that are made of policies. */
export type PolicyAccess = Extract<Access, { readonly documents: readonly PolicyDocument[] }>

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
 * The requests that resource-based policies allow together, whatever other policies say: an Allow that certainly applies names the caller,
 * and no Deny that may apply means it.
 *
 * @example
 * import { isEmpty } from '@gatewarden/access'
 * import { resourceAccessOf } from '@gatewarden/access/internal'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "sqs:*"}}', 'resource')
 * const reading = { type: 'resource', least: 'delegated', hasBoundary: false } as const
 * const answer = document && isEmpty(resourceAccessOf([document], reading), { reference: openReference() })
 * answer?.answer // => 'no'
 */
export function resourceAccessOf(documents: readonly PolicyDocument[], as: ResourceReading): Access {
  return { kind: 'policies', documents, as }
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
