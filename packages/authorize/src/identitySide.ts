import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy, DecidingStatement } from './compile.ts'
import { deciding } from './decision.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import type { PreparedRequest } from './request.ts'
import { allows, someAllows } from './statementMatches.ts'

/** The stage that does not allow: identity-based policies, or a limit on them. */
export type IdentityStage = 'identity' | 'permissionsBoundary' | 'session'

/** The result of the caller's account: the stage that fails, or the statements that allow. */
export interface IdentityAnswer {
  readonly failed: IdentityStage | undefined
  readonly statements: readonly DecidingStatement[]
}

const NOTHING: readonly DecidingStatement[] = []
const ROOT_ANSWER: IdentityAnswer = { failed: undefined, statements: NOTHING }
const NO_ALLOW: IdentityAnswer = { failed: 'identity', statements: NOTHING }

/** Identity-based policies within boundary and session policies (rules S2 to S6, S14); the root user needs none (rule G1). */
export function evaluateIdentitySide(request: PreparedRequest, policies: PoliciesInEffect): IdentityAnswer {
  if (request.principal.kind === 'Account') return ROOT_ANSWER
  const own = collectAllows('identity', policies.identity, request, NOTHING)
  const statements = collectAllows('group', policies.group, request, own)
  if (statements.length === 0) return NO_ALLOW
  const limit = failingLimit(request, policies)
  return { failed: limit, statements }
}

/** The limit on identity-based permissions that does not allow; undefined when all do (rules S3, S4, S6). */
export function failingLimit(
  request: PreparedRequest,
  policies: PoliciesInEffect,
): 'permissionsBoundary' | 'session' | undefined {
  if (request.principal.kind === 'Account') return undefined
  const { permissionsBoundary, session } = policies
  if (permissionsBoundary && !someAllows(permissionsBoundary, request)) return 'permissionsBoundary'
  if (session) return someAllows(session, request) ? undefined : 'session'
  return request.principal.kind === 'FederatedUser' ? 'session' : undefined
}

function collectAllows(
  type: 'identity' | 'group',
  policies: readonly CompiledPolicy[] | undefined,
  request: PreparedRequest,
  before: readonly DecidingStatement[],
): readonly DecidingStatement[] {
  if (policies === undefined) return before
  let found: DecidingStatement[] | undefined
  for (const policy of policies) {
    for (const statement of candidatesOf(policy.byAction, request.action).allow) {
      if (!allows(statement, request)) continue
      const allowing = deciding(type, policy, statement)
      if (found !== undefined) found.push(allowing)
      else found = before.length === 0 ? [allowing] : [...before, allowing]
    }
  }
  return found ?? before
}
