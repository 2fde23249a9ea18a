import { allowed, type Decision, explicitDeny, implicitDeny } from './decision.ts'
import { denyingStatements } from './denied.ts'
import { askIdentity, failingLimit, type IdentityAnswer } from './identitySide.ts'
import { isAtLeast } from './named.ts'
import { everyLevelAllows, scpsApply } from './organization.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import { hasAccount } from './principal.ts'
import { Asked, type AuthorizationRequest } from './request.ts'
import {
  allowedThrough,
  askResource,
  endpointAllows,
  type ResourceAnswer,
  reachOfAll,
  statementsReaching,
} from './resourceSide.ts'
import {
  hidesBucketTags,
  isAlwaysAllowed,
  isBlockedAsPublic,
  isBucketTagKey,
  isKmsKey,
  isOtherPartition,
  isRefusedByService,
  isRoleAssumption,
} from './serviceRules.ts'

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
  const asked = askedOf(request, policies)
  if (isAlwaysAllowed(asked)) return allowed('service')
  const denying = denyingStatements(asked, policies)
  if (denying !== undefined) return explicitDeny(denying)
  if (isRefusedByService(asked) || isBlockedAsPublic(asked, policies)) return implicitDeny('service')
  if (isOtherPartition(asked)) return implicitDeny('partition')
  if (policies.scps !== undefined && scpsApply(asked) && !everyLevelAllows(policies.scps, asked)) {
    return implicitDeny('scp')
  }
  if (!endpointAllows(asked, policies)) return implicitDeny('vpcEndpoint')
  return grant(asked, policies)
}

/** A request with what the policies' settings hide. */
export function askedOf(request: AuthorizationRequest, policies: PoliciesInEffect): Asked {
  return new Asked(request, hidesBucketTags(request.resource, policies) ? isBucketTagKey : undefined)
}

/** Nothing denies: does anything allow? */
function grant(asked: Asked, policies: PoliciesInEffect): Decision {
  const resource = askResource(asked, policies)
  if (!hasAccount(asked.principal)) {
    return reachOfAll(resource) === 'full' ? allowedThrough(resource, 'full') : implicitDeny('resource')
  }
  const identity = askIdentity(asked, policies)
  return asked.isOwnAccount ? sameAccount(asked, policies, identity, resource) : crossAccount(identity, resource)
}

/** Either side is enough (rule S1), except where the resource's policy must open the door (rules K1, K5). */
function sameAccount(
  asked: Asked,
  policies: PoliciesInEffect,
  identity: IdentityAnswer,
  resource: ResourceAnswer,
): Decision {
  const reach = reachOfAll(resource)
  const isDoorOpen = reach !== 'none' || !(isRoleAssumption(asked) || isKmsKey(asked))
  if (identity.failed === undefined && isDoorOpen) return throughIdentity(asked, identity, resource)
  if (isAtLeast(reach, 'limited')) {
    const limit = failingLimit(asked, policies)
    if (limit === undefined) return allowedThrough(resource, 'limited')
    return reach === 'full' ? allowedThrough(resource, 'full') : implicitDeny(limit)
  }
  return implicitDeny(isDoorOpen ? (identity.failed ?? 'identity') : 'resource')
}

/** Both accounts must allow (rules X1 to X5). */
function crossAccount(identity: IdentityAnswer, resource: ResourceAnswer): Decision {
  if (reachOfAll(resource) === 'none') return implicitDeny('resource')
  if (identity.failed !== undefined) return implicitDeny(identity.failed)
  return allowedThrough(resource, 'delegated', identity.statements)
}

function throughIdentity(asked: Asked, identity: IdentityAnswer, resource: ResourceAnswer): Decision {
  const { statements } = identity
  const isRoot = asked.principal.kind === 'Account'
  const isOwn = statements[0]?.policyType === 'identity'
  const decidedBy = isRoot ? 'root' : isOwn ? 'identity' : 'group'
  if (resource.statements.length === 0) return allowed(decidedBy, statements)
  return allowed(decidedBy, [...statements, ...statementsReaching(resource, 'delegated')])
}
