import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy } from './compile.ts'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'
import { denies, someAllows } from './statementMatches.ts'

/**
 * What identity-based policies by themselves say to a request, before every other kind of policy and the services' own rules have
 * their say: a Deny that is not known to miss wins, then an Allow that certainly applies (rules G2, G4, G8).
 *
 * @example
 * import { compile, identityAnswer, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "kms:*", "Resource": "*"}}')
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/supervisor')
 * document && principal && identityAnswer({ principal, action: 'kms:Decrypt', resource: '*' }, [compile(document)]) // => 'allowed'
 */
export function identityAnswer(
  request: AuthorizationRequest,
  policies: readonly CompiledPolicy[],
): 'allowed' | 'explicitDeny' | 'implicitDeny' {
  const prepared = new PreparedRequest(request, undefined)
  const isDenied = policies.some((policy) =>
    candidatesOf(policy.byAction, prepared.action).deny.some((statement) => denies(statement, prepared)),
  )
  if (isDenied) return 'explicitDeny'
  return someAllows(policies, prepared) ? 'allowed' : 'implicitDeny'
}
