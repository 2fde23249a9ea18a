import type { DecidedBy, Decision } from './decision.ts'
import { deniedResource } from './deniedResource.ts'
import { knownAction } from './knownAction.ts'
import type { AuthorizationRequest } from './request.ts'

/** How AWS names the policy types in its AccessDenied sentences (IAM User Guide, "Troubleshoot access denied error messages"). */
const POLICY_NAMES: Partial<Record<DecidedBy, string>> = {
  identity: 'identity-based policy',
  group: 'identity-based policy',
  permissionsBoundary: 'permissions boundary',
  session: 'session policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  resource: 'resource-based policy',
  vpcEndpoint: 'VPC endpoint policy',
}

/** The policy types whose ARN AWS names after an explicit deny. */
const NAMES_ITS_ARN = new Set<DecidedBy>(['identity', 'group', 'permissionsBoundary', 'session', 'scp', 'rcp'])

/**
 * AWS's AccessDenied sentence for a denial, on one line. `shown` is the resource where the service names it otherwise, such as `access key ID`.
 *
 * @example
 * import { accessDeniedMessage, decide, parsePrincipal } from '@gatewarden/authorize'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 'connect:CreateInstance', resource: '*' }
 * request && accessDeniedMessage(request, decide(request, {}))
 * // => 'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: connect:CreateInstance because no identity-based policy allows the connect:CreateInstance action'
 */
export function accessDeniedMessage(
  request: AuthorizationRequest,
  decision: Decision,
  shown = deniedResource(request),
): string {
  const { principal, action } = request
  const on = shown === undefined ? '' : ` on resource: ${shown}`
  return `User: ${principal.text} is not authorized to perform: ${action}${on}${reason(request, decision)}`
}

function reason(request: AuthorizationRequest, { outcome, decidedBy, statements }: Decision): string {
  const isTrust =
    decidedBy === 'resource' && knownAction(request.action).isRoleAssumption && request.resource.includes(':role/')
  const name = isTrust ? 'role trust policy' : POLICY_NAMES[decidedBy]
  if (name === undefined) return ''
  if (outcome === 'implicitDeny') return ` because no ${name} allows the ${request.action} action`
  const arn = NAMES_ITS_ARN.has(decidedBy) ? statements[0]?.policy.source?.arn : undefined
  return ` with an explicit deny in ${article(name, isTrust)} ${name}${arn === undefined ? '' : `: ${arn}`}`
}

function article(name: string, isTrust: boolean): string {
  if (isTrust) return 'the'
  return name.startsWith('i') ? 'an' : 'a'
}
