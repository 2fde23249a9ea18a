import {
  type AuthorizationRequest,
  accessDeniedMessage,
  type Decision,
  decide,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import { encodeDenial } from '../authorizationMessage.ts'
import type { Call } from '../call.ts'
import type { Authorizes, Need } from '../operation.ts'
import { serviceOfArn } from '../registry.ts'
import type { ResourcePolicies } from '../service.ts'
import { ServiceError } from '../serviceError.ts'
import { contextOf } from './context.ts'
import { derivedNeeds } from './derivedNeeds.ts'
import { credentialsOf } from './sessionAccess.ts'

/** What a call must be allowed. */
export function needsOf(authorizes: Authorizes<Call['input']>, call: Call): readonly Need[] {
  return authorizes === 'derived' ? derivedNeeds(call) : authorizes(call)
}

/** A denial whose message names no kind of policy. */
const WITHOUT_REASON: Decision = { outcome: 'implicitDeny', decidedBy: 'service', statements: [] }

/** Throws AccessDenied with AWS's message for the first need that is not allowed. */
export function authorize(call: Call, policies: PoliciesInEffect, needs: readonly Need[]): void {
  for (const need of needs) {
    const request = requestOf(call, need)
    const { hidesReason = false } = need
    const decision = decisionOn(need, request, { ...policies, ...resourcePolicies(call, need) })
    if (decision.outcome === 'allowed') continue
    const EncodedMessage = encodeDenial(call, request, decision, hidesReason)
    const message = accessDeniedMessage(request, hidesReason ? WITHOUT_REASON : decision, need.shown)
    throw new ServiceError('AccessDenied', message, { EncodedMessage })
  }
}

/** For a caller whose policies cannot be read: throws unless the service allows every need without evaluating policies (rules K8, K16). */
export function authorizeWithoutPolicies(call: Call, needs: readonly Need[], reason: string): void {
  const isAllowed = (need: Need) => {
    const { outcome, decidedBy } = decide(requestOf(call, need), {})
    return outcome === 'allowed' && decidedBy === 'service'
  }
  if (needs.length === 0 || !needs.every(isAllowed)) throw new ServiceError('AccessDenied', `Access denied: ${reason}`)
}

/** The policies of the resource: those that the need names, otherwise those that its service keeps. */
export function resourcePolicies(call: Call, { resource, resourcePolicy }: Need): ResourcePolicies {
  if (resourcePolicy !== undefined) return { resource: resourcePolicy }
  return serviceOfArn(resource)?.policiesOf(call, resource) ?? {}
}

function decisionOn(
  { needsIdentityPolicy }: Need,
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
): Decision {
  const decision = decide(request, policies)
  const isHalf = needsIdentityPolicy === true && decision.outcome === 'allowed' && decision.decidedBy === 'resource'
  return isHalf ? { outcome: 'implicitDeny', decidedBy: 'identity', statements: [] } : decision
}

/** The authorization request of a need: what follows from the caller and the resource is never taken from the input. */
export function requestOf(call: Call, need: Need): AuthorizationRequest {
  return {
    principal: call.principal,
    action: need.action,
    resource: need.resource,
    context: contextOf(call, need),
    ...credentialsOf(call),
    enforced: true,
  }
}
