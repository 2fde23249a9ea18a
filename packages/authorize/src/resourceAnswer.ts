import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy } from './compile.ts'
import { maxReach, type PrincipalReading, type Reach } from './principalMatch.ts'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'
import { deniesCaller, reachOfAllow } from './statementMatches.ts'

/**
 * The result of resource-based policies alone, without other policy types and the rules of services: a Deny that means the caller and is
 * not known not to apply, or what the Allow statements that are known to apply give the caller (rules G2, S7).
 *
 * @example
 * import { compile, parsePrincipal } from '@gatewarden/authorize'
 * import { resourceAnswer } from '@gatewarden/authorize/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy(
 *   '{"Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}}',
 *   'trust',
 * )
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/supervisor')
 * const request = principal && { principal, action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/Agent' }
 * document && request && resourceAnswer(request, [compile(document, 'trust')], {}) // => 'delegated'
 */
export function resourceAnswer(
  request: AuthorizationRequest,
  policies: readonly CompiledPolicy[],
  reading: PrincipalReading,
): Reach | 'denied' {
  const prepared = new PreparedRequest(request, undefined)
  let reach: Reach = 'none'
  for (const policy of policies) {
    const { allow, deny } = candidatesOf(policy.byAction, prepared.action)
    if (deny.some((statement) => deniesCaller(statement, prepared, reading))) return 'denied'
    for (const statement of allow) reach = maxReach(reach, reachOfAllow(statement, prepared, reading))
  }
  return reach
}
