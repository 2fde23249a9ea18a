import { hidesBucketTags, ignoresBucketPolicy, isBucketTagKey } from './bucketRules.ts'
import { allowed, byService, type Decision, explicitDeny, implicitDeny } from './decision.ts'
import { denyingStatements } from './denied.ts'
import { evaluateIdentitySide, failingLimit, type IdentityAnswer } from './identitySide.ts'
import { everyLevelAllows, scpsApply } from './organization.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import { hasAccount } from './principal.ts'
import { isAtLeast } from './principalMatch.ts'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'
import { isKmsKey, isOtherPartition, isRoleAssumption } from './requestKinds.ts'
import {
  allowedThrough,
  endpointAllows,
  evaluateResourceSide,
  type ResourceAnswer,
  reachOfAll,
  statementsReaching,
} from './resourceSide.ts'
import { allowingRule, refusingRule } from './serviceRules.ts'

/**
 * Decides a request by the policies in effect, as AWS documents its policy evaluation logic (rules G1 to G9). Pure: the same
 * request and policies always give the same decision.
 *
 * @example
 * import { compile, decide, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}')
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/supervisor')
 * const identity = document ? [compile(document)] : []
 * principal && decide({ principal, action: 'connect:CreateInstance', resource: '*' }, { identity }).outcome // => 'allowed'
 * principal && decide({ principal, action: 'iam:PassRole', resource: '*' }, { identity }).outcome // => 'implicitDeny'
 */
export function decide(request: AuthorizationRequest, policies: PoliciesInEffect): Decision {
  const prepared = prepareRequest(request, policies)
  const allowing = allowingRule(prepared)
  if (allowing !== undefined) return byService('allowed', allowing)
  return decideByPolicies(prepared, ignoresBucketPolicy(prepared) ? { ...policies, resource: null } : policies)
}

function decideByPolicies(prepared: PreparedRequest, policies: PoliciesInEffect): Decision {
  const denying = denyingStatements(prepared, policies)
  if (denying !== undefined) return explicitDeny(denying)
  const refusing = refusingRule(prepared, policies)
  if (refusing !== undefined) return byService('implicitDeny', refusing)
  if (isOtherPartition(prepared)) return implicitDeny('partition')
  if (policies.scps !== undefined && scpsApply(prepared) && !everyLevelAllows(policies.scps, prepared)) {
    return implicitDeny('scp')
  }
  if (!endpointAllows(prepared, policies)) return implicitDeny('vpcEndpoint')
  return grant(prepared, policies)
}

/** Prepares a request; the keys that a setting of the resource disables have no value. */
export function prepareRequest(request: AuthorizationRequest, policies: PoliciesInEffect): PreparedRequest {
  return new PreparedRequest(request, hidesBucketTags(request.resource, policies) ? isBucketTagKey : undefined)
}

/** Without any Deny: whether something allows. */
function grant(request: PreparedRequest, policies: PoliciesInEffect): Decision {
  const resource = evaluateResourceSide(request, policies)
  if (!hasAccount(request.principal)) {
    return reachOfAll(resource) === 'full' ? allowedThrough(resource, 'full') : implicitDeny('resource')
  }
  const identity = evaluateIdentitySide(request, policies)
  return request.isOwnAccount ? sameAccount(request, policies, identity, resource) : crossAccount(identity, resource)
}

/** Either side is enough (rule S1), except where the resource's policy must allow as well (rules K1, K5). */
function sameAccount(
  request: PreparedRequest,
  policies: PoliciesInEffect,
  identity: IdentityAnswer,
  resource: ResourceAnswer,
): Decision {
  const reach = reachOfAll(resource)
  const mayUseIdentity = reach !== 'none' || !(isRoleAssumption(request) || isKmsKey(request))
  if (identity.failed === undefined && mayUseIdentity) return throughIdentity(request, identity, resource)
  if (isAtLeast(reach, 'limited')) {
    const limit = failingLimit(request, policies)
    if (limit === undefined) return allowedThrough(resource, 'limited')
    return reach === 'full' ? allowedThrough(resource, 'full') : implicitDeny(limit)
  }
  return implicitDeny(mayUseIdentity ? (identity.failed ?? 'identity') : 'resource')
}

/** Both accounts must allow (rules X1 to X5). */
function crossAccount(identity: IdentityAnswer, resource: ResourceAnswer): Decision {
  if (reachOfAll(resource) === 'none') return implicitDeny('resource')
  if (identity.failed !== undefined) return implicitDeny(identity.failed)
  return allowedThrough(resource, 'delegated', identity.statements)
}

function throughIdentity(request: PreparedRequest, identity: IdentityAnswer, resource: ResourceAnswer): Decision {
  const { statements } = identity
  const isRoot = request.principal.kind === 'Account'
  const isOwn = statements[0]?.policyType === 'identity'
  const decidedBy = isRoot ? 'root' : isOwn ? 'identity' : 'group'
  if (resource.statements.length === 0) return allowed(decidedBy, statements)
  return allowed(decidedBy, [...statements, ...statementsReaching(resource, 'delegated')])
}
