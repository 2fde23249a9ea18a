import { foldCase } from '@gatewarden/policy/internal'
import { candidatesOf } from './actionIndex.ts'
import type { DecidingStatement } from './compile.ts'
import { allowed, type Decision, deciding } from './decision.ts'
import { constraintsHold } from './grantConstraints.ts'
import type { Grant, PoliciesInEffect } from './policiesInEffect.ts'
import { hasAccount, hasIdentityPolicies } from './principal.ts'
import { isAtLeast, maxReach, type PrincipalReading, type Reach, reachOfGrantee } from './principalMatch.ts'
import type { PreparedRequest } from './request.ts'
import { isKmsKey, isRoleAssumption } from './requestKinds.ts'
import { reachOfAllow } from './statementMatches.ts'

/** The result of the resource's side: the reach of the resource-based policy, grants and access control list for the caller. */
export interface ResourceAnswer {
  readonly resource: Reach
  readonly grant: Reach
  readonly acl: Reach
  /** The Allow statements of the resource-based policy with their reach. */
  readonly statements: readonly ReachingStatement[]
}

export interface ReachingStatement {
  readonly reach: Reach
  readonly deciding: DecidingStatement
}

/** The greatest reach of the three. */
export function reachOfAll({ resource, grant, acl }: ResourceAnswer): Reach {
  return maxReach(resource, maxReach(grant, acl))
}

/** Allowed by the first of the three with a sufficient reach, with its statements. */
export function allowedThrough(
  answer: ResourceAnswer,
  least: Reach,
  others: readonly DecidingStatement[] = [],
): Decision {
  const sources = ['resource', 'grant', 'acl'] as const
  const source = sources.find((each) => isAtLeast(answer[each], least)) ?? 'resource'
  return allowed(source, [...others, ...statementsReaching(answer, least)])
}

/** The statements with at least that reach. */
export function statementsReaching({ statements }: ResourceAnswer, least: Reach): DecidingStatement[] {
  return statements.filter(({ reach }) => isAtLeast(reach, least)).map(({ deciding }) => deciding)
}

/** Services with gateway endpoints, in whose policies an account as Principal means the root user only (rule E3). */
const GATEWAY_ENDPOINT_SERVICES = new Set(['s3', 'dynamodb'])

const NO_STATEMENTS: readonly ReachingStatement[] = []
const NO_ANSWER: ResourceAnswer = { resource: 'none', grant: 'none', acl: 'none', statements: NO_STATEMENTS }

export function readingOf(
  type: 'vpcEndpoint' | 'resource',
  request: PreparedRequest,
  { permissionsBoundary }: PoliciesInEffect,
): PrincipalReading {
  return {
    accountIsRoot: type === 'vpcEndpoint' && GATEWAY_ENDPOINT_SERVICES.has(request.action.service),
    userIsLimited: type === 'resource' && isRoleAssumption(request),
    hasBoundary:
      permissionsBoundary !== undefined && permissionsBoundary !== null && hasIdentityPolicies(request.principal),
  }
}

/** The resource-based policy, KMS grants (rule K6) and access control list (rule K14) together. */
export function evaluateResourceSide(request: PreparedRequest, policies: PoliciesInEffect): ResourceAnswer {
  const { resource, grants, resourceSettings } = policies
  if (!resource && !grants && !resourceSettings) return NO_ANSWER
  const statements: ReachingStatement[] = []
  let reach: Reach = 'none'
  if (resource) {
    const reading = readingOf('resource', request, policies)
    for (const statement of candidatesOf(resource.byAction, request.action).allow) {
      const given = reachOfAllow(statement, request, reading)
      if (given !== 'none') statements.push({ reach: given, deciding: deciding('resource', resource, statement) })
      reach = maxReach(reach, given)
    }
  }
  return {
    resource: reach,
    grant: reachOfGrants(request, grants ?? []),
    acl: reachOfAcl(request, policies),
    statements,
  }
}

/** Whether an endpoint's policies let the request through (rules E1, E2). */
export function endpointAllows(request: PreparedRequest, policies: PoliciesInEffect): boolean {
  const { vpcEndpoint } = policies
  if (!vpcEndpoint || vpcEndpoint.length === 0) return true
  const reading = readingOf('vpcEndpoint', request, policies)
  return vpcEndpoint.some((policy) =>
    candidatesOf(policy.byAction, request.action).allow.some(
      (statement) => reachOfAllow(statement, request, reading) !== 'none',
    ),
  )
}

function reachOfGrants(request: PreparedRequest, grants: readonly Grant[]): Reach {
  let reach: Reach = 'none'
  if (grants.length === 0 || !isKmsKey(request)) return reach
  for (const grant of grants) {
    const isOperation = grant.operations.some((name) => `kms:${foldCase(name)}` === request.action.folded)
    if (isOperation && constraintsHold(grant, request)) {
      reach = maxReach(reach, reachOfGrantee(grant.granteePrincipal, request.principal))
    }
  }
  return reach
}

/** Access control lists give access across accounts only (rule K14). */
function reachOfAcl(request: PreparedRequest, { resourceSettings }: PoliciesInEffect): Reach {
  const { principal, action } = request
  const entries = resourceSettings?.accessControlList
  if (entries === undefined || action.service !== 's3' || request.isOwnAccount) return 'none'
  let reach: Reach = 'none'
  for (const { grantee, actions } of entries) {
    if (!actions.some((name) => foldCase(name) === action.folded)) continue
    if (grantee === 'AllUsers' && (hasAccount(principal) || principal.kind === 'Anonymous')) reach = 'full'
    else if (hasAccount(principal) && (grantee === 'AuthenticatedUsers' || grantee === principal.account)) {
      reach = maxReach(reach, 'delegated')
    }
  }
  return reach
}
