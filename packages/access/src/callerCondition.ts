import type { PolicyDocument } from '@gatewarden/policy'
import { effectiveStatements, readPrincipal } from '@gatewarden/policy/internal'
import { type Access, type ResourceReading, resourceAccessOf } from './access.ts'

/**
 * What a caller has of its own besides the resource-based policy, where an Allow gives more to one who is named in person than to one whose
 * account is named (rule S7), and where NotPrincipal denies whoever has a permissions boundary (rule N12).
 */
export type CallerCondition = keyof typeof READINGS

type Reading = Omit<ResourceReading, 'type'>

/** How the policies are read for each: from the most that the caller has to the least. */
const READINGS = {
  /** Its identity-based policies allow the request. */
  allowed: { least: 'delegated', hasBoundary: false },
  /** They do, and a permissions boundary that it has. */
  allowedInBoundary: { least: 'delegated', hasBoundary: true },
  /** They do not. It is of the account of the resource, as in all rows below. */
  notAllowed: { least: 'limited', hasBoundary: false },
  /** They do not; it has a permissions boundary, which does. */
  notAllowedInBoundary: { least: 'limited', hasBoundary: true },
  /** Its session policies do not allow the request. */
  outsideSessionPolicy: { least: 'full', hasBoundary: false },
  /** Its permissions boundary does not. */
  outsideBoundary: { least: 'full', hasBoundary: true },
} as const satisfies Readonly<Record<string, Reading>>

const all = Object.keys(READINGS) as CallerCondition[]

/** The conditions that may differ for some policies: the first of those that are read alike. */
export function callerConditions(documents: readonly PolicyDocument[]): CallerCondition[] {
  const statements = documents.flatMap((document) => effectiveStatements(document, 'resource'))
  const kinds = new Set(
    statements.flatMap(({ effect, principal }) =>
      effect === 'Allow' && principal !== undefined && !principal.not
        ? principal.entries.map((entry) => readPrincipal(entry).kind)
        : [],
    ),
  )
  const isBoundaryDenied = statements.some(({ effect, principal }) => effect === 'Deny' && principal?.not)
  const isLevel: Readonly<Record<Reading['least'], boolean>> = {
    delegated: true,
    limited: kinds.has('account'),
    full: kinds.has('role') || kinds.has('user'),
  }
  const isAsked = (each: CallerCondition) => {
    const { least, hasBoundary } = READINGS[each]
    return isLevel[least] && (!hasBoundary || isBoundaryDenied)
  }
  const asked = all.filter(isAsked)
  // Without NotPrincipal, a boundary is read as a session policy is, and every identity can have one.
  return isBoundaryDenied ? asked : asked.map((each) => (each === 'outsideSessionPolicy' ? 'outsideBoundary' : each))
}

/**
 * What policies allow as resource-based policies or trust policies, for callers with one condition.
 *
 * @example
 * import { attachedAccess } from '@gatewarden/access/internal'
 * attachedAccess([], 'trust', 'notAllowed').kind // => 'policies'
 */
export function attachedAccess(
  documents: readonly PolicyDocument[],
  type: 'resource' | 'trust',
  condition: CallerCondition,
): Access {
  return resourceAccessOf(documents, { type, ...READINGS[condition] })
}

/** Whether the condition is that the caller's own policies allow the request. */
export function isAllowedCaller(condition: CallerCondition): boolean {
  return READINGS[condition].least === 'delegated'
}
