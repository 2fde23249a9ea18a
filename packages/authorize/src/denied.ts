import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy, DecidingStatement } from './compile.ts'
import { deciding, type SomeStatements } from './decision.ts'
import { rcpsApply, scpsApply } from './organization.ts'
import type { PoliciesInEffect, PolicyLevel } from './policiesInEffect.ts'
import type { EffectivePolicyType } from './policyTypes.ts'
import { hasIdentityPolicies } from './principal.ts'
import type { Asked } from './request.ts'
import { readingOf } from './resourceSide.ts'
import { denies, deniesCaller } from './statementMatches.ts'

/**
 * Every Deny that applies, in the order in which AWS documents the policy types (rules G2, G3); one is enough to end the
 * evaluation, and the first names what decided.
 */
export function denyingStatements(asked: Asked, policies: PoliciesInEffect): SomeStatements | undefined {
  const found: DecidingStatement[] = []
  if (policies.rcps !== undefined && rcpsApply(asked)) collectLevels('rcp', policies.rcps, asked, found)
  if (policies.scps !== undefined && scpsApply(asked)) collectLevels('scp', policies.scps, asked, found)
  if (policies.vpcEndpoint) collectNaming('vpcEndpoint', policies.vpcEndpoint, asked, policies, found)
  if (policies.resource) collectNaming('resource', [policies.resource], asked, policies, found)
  if (hasIdentityPolicies(asked.principal)) {
    collect('identity', policies.identity, asked, found)
    collect('group', policies.group, asked, found)
    collect('permissionsBoundary', policies.permissionsBoundary, asked, found)
    collect('session', policies.session, asked, found)
  }
  const [first] = found
  return first === undefined ? undefined : [first, ...found.slice(1)]
}

function collect(
  type: EffectivePolicyType,
  policies: readonly CompiledPolicy[] | null | undefined,
  asked: Asked,
  found: DecidingStatement[],
  level?: string,
): void {
  if (!policies) return
  for (const policy of policies) {
    if (!policy.hasDeny) continue
    for (const statement of candidatesOf(policy.byAction, asked.action).deny) {
      if (denies(statement, asked)) found.push(deciding(type, policy, statement, level))
    }
  }
}

function collectLevels(
  type: 'scp' | 'rcp',
  levels: readonly PolicyLevel[],
  asked: Asked,
  found: DecidingStatement[],
): void {
  for (const { level, policies } of levels) collect(type, policies, asked, found, level)
}

/** Policies with a Principal: only statements that name the caller deny it. */
function collectNaming(
  type: 'vpcEndpoint' | 'resource',
  policies: readonly CompiledPolicy[],
  asked: Asked,
  all: PoliciesInEffect,
  found: DecidingStatement[],
): void {
  for (const policy of policies) {
    for (const statement of candidatesOf(policy.byAction, asked.action).deny) {
      if (deniesCaller(statement, asked, readingOf(type, asked, all))) found.push(deciding(type, policy, statement))
    }
  }
}
