import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy } from './compile.ts'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'
import { denies, someAllows } from './statementMatches.ts'

/**
 * The result of identity-based policies alone, without other policy types and the rules of services: a Deny unless it is known not
 * to apply, then an Allow that is known to apply (rules G2, G4, G8).
 *
 * @example
 * import { compile, parsePrincipal } from '@gatewarden/authorize'
 * import { identityAnswer } from '@gatewarden/authorize/internal'
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
