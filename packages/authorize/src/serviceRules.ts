import { isChangeOfAwsOwned, isReservedAlias, isReservedRole } from './awsOwned.ts'
import { isBlockedAsPublic } from './bucketRules.ts'
import { type CallerRule, refusedCaller } from './callerRules.ts'
import type { Decision, ServiceRule } from './decision.ts'
import { knownAction } from './knownAction.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'

/** The rule by which a service allows a request without evaluating policies (rules K8, K16). */
export function allowingRule(request: PreparedRequest): ServiceRule | undefined {
  const { action, principal } = request
  if (action.service !== 'sts') return undefined
  if (action.folded === 'sts:getcalleridentity') return principal.kind === 'Anonymous' ? undefined : 'getCallerIdentity'
  if (action.folded !== 'sts:getsessiontoken' || refusedCaller(request) !== undefined) return undefined
  return principal.kind === 'User' || principal.kind === 'Account' ? 'getSessionToken' : undefined
}

/** The rule by which a service refuses a request that no policy denies. */
export function refusingRule(request: PreparedRequest, policies: PoliciesInEffect): ServiceRule | undefined {
  const ofCaller = refusedCaller(request)
  if (ofCaller !== undefined) return ofCaller
  if (isChangeOfAwsOwned(request)) return 'ownedByAws'
  if (isReservedAlias(request)) return 'aliasOfAws'
  if (isReservedRole(request)) return 'roleOfIdentityCenter'
  if (isOwnAccountOnly(request)) return 'ownAccountOnly'
  return isBlockedAsPublic(request, policies) ? 'publicBucket' : undefined
}

/** An operation that never works across accounts, called by somebody else than the owner's account (rule K18). */
function isOwnAccountOnly(request: PreparedRequest): boolean {
  return request.action.isOwnAccountOnly && request.principal.kind !== 'Service' && !request.isOwnAccount
}

/**
 * The rule by which a service refuses a caller, whatever is requested of it and whatever the policies say (rule K17); undefined when there is
 * none.
 *
 * @example
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { callerRefusal } from '@gatewarden/authorize/internal'
 * const principal = parsePrincipal('arn:aws:sts::123456789012:assumed-role/Agent/ana')
 * principal && callerRefusal({ principal, action: 'sts:GetSessionToken', resource: '*' }) // => 'stsOfRoleSession'
 */
export function callerRefusal(request: AuthorizationRequest): CallerRule | undefined {
  return refusedCaller(new PreparedRequest(request, undefined))
}

const STS = 'AWS Security Token Service'
const IAM = 'AWS Identity and Access Management'

interface Requested {
  /** The name of the operation. */
  readonly operation: string
  readonly action: string
  readonly resource: string
}

const SENTENCES: Readonly<Record<ServiceRule, (requested: Requested) => string>> = {
  getCallerIdentity: () => `${STS} lets every caller with credentials call GetCallerIdentity`,
  getSessionToken: () => `${STS} evaluates no policies when a user or the root user calls GetSessionToken`,
  stsOfRoleSession: ({ operation }) => `${STS} does not let a role session call ${operation}`,
  stsOfFederatedUser: ({ operation }) => `${STS} does not let a federated user session call ${operation}`,
  iamOfFederatedUser: ({ operation }) => `${IAM} does not let a federated user session call ${operation}`,
  stsOfSessionToken: ({ operation }) => `${STS} does not let credentials of GetSessionToken call ${operation}`,
  iamOfSessionToken: ({ operation }) =>
    `${IAM} does not let credentials of GetSessionToken call ${operation} unless they were requested with a multi-factor device`,
  assumeRoleOfRootUser: ({ operation }) => `${STS} does not let a root user call ${operation}`,
  ownedByAws: ({ resource }) => `only AWS can change ${resource}, because it belongs to AWS`,
  aliasOfAws: () => 'AWS Key Management Service reserves aliases that begin with alias/aws/ for AWS managed keys',
  roleOfIdentityCenter: () => 'only IAM Identity Center can change or pass roles under role/aws-reserved/',
  ownAccountOnly: ({ action }) => `${action} never works across accounts, whatever the policies of both accounts allow`,
  publicBucket: () =>
    "the bucket restricts public policies and its policy is public: Amazon S3 allows only the bucket's account and AWS services",
}

/**
 * The rule of the service that decided, in a sentence; undefined when policies decided.
 *
 * @example
 * import { decide, parsePrincipal, serviceRuleSentence } from '@gatewarden/authorize'
 * const principal = parsePrincipal('arn:aws:sts::123456789012:assumed-role/Agent/ana')
 * const request = principal && { principal, action: 'sts:GetSessionToken', resource: '*' }
 * request && serviceRuleSentence(request, decide(request, {}))
 * // => 'AWS Security Token Service does not let a role session call GetSessionToken'
 */
export function serviceRuleSentence(
  { action, resource }: AuthorizationRequest,
  { rule }: Decision,
): string | undefined {
  if (rule === undefined) return undefined
  const operation = action.slice(knownAction(action).service.length + 1)
  return SENTENCES[rule]({ operation, action, resource })
}
