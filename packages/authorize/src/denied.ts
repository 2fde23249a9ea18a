import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy, DecidingStatement } from './compile.ts'
import { deciding, type SomeStatements } from './decision.ts'
import { rcpsApply, scpsApply } from './organization.ts'
import type { PoliciesInEffect, PolicyLevel } from './policiesInEffect.ts'
import type { EffectivePolicyType } from './policyTypes.ts'
import { hasIdentityPolicies } from './principal.ts'
import type { PreparedRequest } from './request.ts'
import { readingOf } from './resourceSide.ts'
import { denies, deniesCaller } from './statementMatches.ts'

/**
 * Every Deny that applies, in the order in which AWS documents the policy types (rules G2, G3). One is enough to deny; the
 * policy type of the first is the one that decided.
 */
export function denyingStatements(request: PreparedRequest, policies: PoliciesInEffect): SomeStatements | undefined {
  const found: DecidingStatement[] = []
  if (policies.rcps !== undefined && rcpsApply(request)) collectLevels('rcp', policies.rcps, request, found)
  if (policies.scps !== undefined && scpsApply(request)) collectLevels('scp', policies.scps, request, found)
  if (policies.vpcEndpoint) collectNaming('vpcEndpoint', policies.vpcEndpoint, request, policies, found)
  if (policies.resource) collectNaming('resource', [policies.resource], request, policies, found)
  if (hasIdentityPolicies(request.principal)) {
    collect('identity', policies.identity, request, found)
    collect('group', policies.group, request, found)
    collect('permissionsBoundary', policies.permissionsBoundary, request, found)
    collect('session', policies.session, request, found)
  }
  const [first] = found
  return first === undefined ? undefined : [first, ...found.slice(1)]
}

function collect(
  type: EffectivePolicyType,
  policies: readonly CompiledPolicy[] | null | undefined,
  request: PreparedRequest,
  found: DecidingStatement[],
  level?: string,
): void {
  if (!policies) return
  for (const policy of policies) {
    if (!policy.hasDeny) continue
    for (const statement of candidatesOf(policy.byAction, request.action).deny) {
      if (denies(statement, request)) found.push(deciding(type, policy, statement, level))
    }
  }
}

function collectLevels(
  type: 'scp' | 'rcp',
  levels: readonly PolicyLevel[],
  request: PreparedRequest,
  found: DecidingStatement[],
): void {
  for (const { level, policies } of levels) collect(type, policies, request, found, level)
}

/** Policies with a Principal: only statements that name the caller deny it. */
function collectNaming(
  type: 'vpcEndpoint' | 'resource',
  policies: readonly CompiledPolicy[],
  request: PreparedRequest,
  all: PoliciesInEffect,
  found: DecidingStatement[],
): void {
  for (const policy of policies) {
    for (const statement of candidatesOf(policy.byAction, request.action).deny) {
      if (deniesCaller(statement, request, readingOf(type, request, all))) found.push(deciding(type, policy, statement))
    }
  }
}
