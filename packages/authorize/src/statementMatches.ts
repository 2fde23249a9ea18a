import type { Truth } from '@gatewarden/policy'
import type { RequestedResource, ResourcePattern } from '@gatewarden/policy/internal'
import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy, CompiledStatement } from './compile.ts'
import { isMeantByDeny, type PrincipalReading, type Reach, reachOfNamed } from './principalMatch.ts'
import type { PreparedRequest } from './request.ts'

/**
 * Resource or NotResource covers the requested resource (rules R1 to R11); a statement without either covers it (rule P9). Undefined when
 * it is not known what an entry covers or excludes and no other entry surely does.
 *
 * @example
 * import { compile } from '@gatewarden/authorize'
 * import { resourceMatches } from '@gatewarden/authorize/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { splitArn } from '@gatewarden/policy/internal'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::a*"}}')
 * const [statement] = document ? compile(document).statements : []
 * const request = (resource: string) => ({ resource, parts: splitArn(resource), single: () => undefined })
 * statement && resourceMatches(statement, request('arn:aws:s3:::a1')) // => true
 */
export function resourceMatches(
  { resources }: Pick<CompiledStatement, 'resources'>,
  request: RequestedResource,
): Truth {
  if (resources === undefined) return true
  return resources.not ? isOutside(resources.patterns, request) : isInside(resources.patterns, request)
}

function isInside(patterns: readonly ResourcePattern[], request: RequestedResource): Truth {
  let result: Truth = false
  for (const pattern of patterns) {
    const isCovered = pattern.matches(request)
    if (isCovered === true) return true
    if (isCovered === undefined) result = undefined
  }
  return result
}

function isOutside(patterns: readonly ResourcePattern[], request: RequestedResource): Truth {
  let result: Truth = true
  for (const pattern of patterns) {
    const isExcluded = pattern.excludes(request)
    if (isExcluded === true) return false
    if (isExcluded === undefined) result = undefined
  }
  return result
}

/** Every condition holds (rule C1); undefined when none fails and one is not known to hold. */
function conditionsHold({ conditions }: CompiledStatement, request: PreparedRequest): Truth {
  let result: Truth = true
  for (const { key, holds } of conditions) {
    const truth = holds(request.value(key), request)
    if (truth === false) return false
    if (truth === undefined) result = undefined
  }
  return result
}

/** Resource and conditions match; actions are matched by the index, principals by policy type. */
function elementsMatch(statement: CompiledStatement, request: PreparedRequest): Truth {
  const covered = resourceMatches(statement, request)
  if (covered === true) return conditionsHold(statement, request)
  // Conditions that are known to fail decide also where it is not known which resources are meant.
  return covered === undefined && conditionsHold(statement, request) !== false ? undefined : false
}

/**
 * Whether an Allow without principals applies: identity policies, boundaries, session policies and SCPs have no Principal
 * (rule P8), so a statement with one is not known to match.
 */
export function allows(statement: CompiledStatement, request: PreparedRequest): boolean {
  return statement.principals === undefined && elementsMatch(statement, request) === true
}

/** Whether any of the policies allows the request (rule G4). */
export function someAllows(policies: readonly CompiledPolicy[], request: PreparedRequest): boolean {
  return policies.some((policy) =>
    candidatesOf(policy.byAction, request.action).allow.some((statement) => allows(statement, request)),
  )
}

/** A Deny applies unless it is known not to (rule G8: what is not known never lets a request through). */
export function denies(statement: CompiledStatement, request: PreparedRequest): boolean {
  return elementsMatch(statement, request) !== false
}

/** The reach of an Allow of a resource-based policy for the caller. */
export function reachOfAllow(statement: CompiledStatement, request: PreparedRequest, reading: PrincipalReading): Reach {
  const reach = reachOfNamed(statement.principals, request.principal, reading)
  return reach !== 'none' && elementsMatch(statement, request) === true ? reach : 'none'
}

/** A Deny of a resource-based policy applies to the caller (rules N4, N11, N12, P10). */
export function deniesCaller(
  statement: CompiledStatement,
  request: PreparedRequest,
  reading: PrincipalReading,
): boolean {
  return isMeantByDeny(statement.principals, request.principal, reading) && denies(statement, request)
}
