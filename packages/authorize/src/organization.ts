import { parseArn } from '@gatewarden/policy'
import type { PolicyLevel } from './policiesInEffect.ts'
import { hasAccount, type Principal } from './principal.ts'
import { RCP_SERVICES } from './rcpServices.ts'
import type { PreparedRequest } from './request.ts'
import { someAllows } from './statementMatches.ts'

const SERVICE_LINKED_PATH = 'role/aws-service-role/'

/** SCPs apply to every principal of a member account, also the root user, except service-linked roles (rules O1, O3, O6, O7, X6, X7). */
export function scpsApply(request: PreparedRequest): boolean {
  return hasAccount(request.principal) && !isServiceLinkedRole(request)
}

/** RCPs apply to every request for a resource of a supported service (rules O10, O12, O13). */
export function rcpsApply(request: PreparedRequest): boolean {
  const { action, principal } = request
  if (!RCP_SERVICES.has(action.service) || action.folded === 'kms:retiregrant' || isServiceLinkedRole(request))
    return false
  const isServiceAssumingItsRole =
    principal.kind === 'Service' &&
    action.folded === 'sts:assumerole' &&
    request.parts[5]?.startsWith(SERVICE_LINKED_PATH)
  return !isServiceAssumingItsRole
}

/** Every level from the root to the account must allow (rule O2). */
export function everyLevelAllows(levels: readonly PolicyLevel[], request: PreparedRequest): boolean {
  return levels.every((level) => levelAllows(level, request))
}

/** One level allows when any policy attached to it does. */
export function levelAllows({ policies }: PolicyLevel, request: PreparedRequest): boolean {
  return someAllows(policies, request)
}

/** A session ARN does not contain its role's path; aws:PrincipalArn does, and must be that of the same role. */
function isServiceLinkedRole(request: PreparedRequest): boolean {
  const { principal } = request
  if (principal.kind === 'Role') return parseArn(principal.text)?.resource.startsWith(SERVICE_LINKED_PATH) === true
  return principal.kind === 'AssumedRole' && isSessionOf(principal, request.single('aws:principalarn'))
}

function isSessionOf(session: Principal, roleArn: string | undefined): boolean {
  const arn = roleArn === undefined ? undefined : parseArn(roleArn)
  return (
    arn?.service === 'iam' &&
    arn.account === session.account &&
    arn.partition === session.partition &&
    arn.resource.startsWith(SERVICE_LINKED_PATH) &&
    arn.resource.endsWith(`/${session.name}`)
  )
}
