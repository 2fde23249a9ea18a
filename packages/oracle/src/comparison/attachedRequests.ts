// Requests of resource-based policies, as cases of the reference evaluator.
import type { CallerCondition, ExampleRequest } from '@gatewarden/access'
import { decide } from '../decision/decide.ts'
import type { Random } from '../random.ts'
import type { AttachedType } from './attachedPolicies.ts'
import type { PolicyJson } from './policies.ts'
import { type RequestSpace, requestSpaceOf } from './requests.ts'

type Principal = ExampleRequest['principal']

export type AttachedRequest = ExampleRequest

const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }

/** The other policies of a case for each condition of the caller. */
const OWN: Readonly<Record<CallerCondition, object>> = {
  allowed: { identityPolicies: [everything], permissionsBoundary: null, sessionPolicies: null },
  allowedInBoundary: { identityPolicies: [everything], permissionsBoundary: [everything], sessionPolicies: null },
  notAllowed: { identityPolicies: [], permissionsBoundary: null, sessionPolicies: null },
  notAllowedInBoundary: { identityPolicies: [], permissionsBoundary: [everything], sessionPolicies: null },
  outsideSessionPolicy: { identityPolicies: [], permissionsBoundary: null, sessionPolicies: [] },
  outsideBoundary: { identityPolicies: [], permissionsBoundary: [], sessionPolicies: null },
}

export const callerConditions = Object.keys(OWN) as CallerCondition[]

/** Whether the reference evaluator allows a request to a caller with a condition. */
export function referenceAllows(policy: PolicyJson, request: AttachedRequest, condition: CallerCondition): boolean {
  const own = { ...OWN[condition] }
  // A federated user has session policies, or no permissions.
  if (isFederated(request.principal) && !condition.startsWith('outside'))
    Object.assign(own, { sessionPolicies: [everything] })
  return decide({ request: requestOf(request), resourcePolicy: policy, ...own }).decision === 'allowed'
}

/** The reference evaluator does not read the ARN of a session's role: it is a key of the context. */
function requestOf({ principal, context, ...request }: AttachedRequest): object {
  if (typeof principal === 'string' || principal.type !== 'AssumedRole') return { ...request, principal, context }
  return { ...request, principal: principal.arn, context: { ...context, 'aws:PrincipalArn': principal.roleArn } }
}

function isFederated(principal: Principal): boolean {
  return textOf(principal).includes(':federated-user/')
}

function textOf(principal: Principal): string {
  if (typeof principal === 'string') return principal
  if (principal.type === 'Anonymous') return ''
  return principal.type === 'Federated' ? principal.provider : principal.arn
}

function accountOf(principal: Principal): string | undefined {
  const text = textOf(principal)
  const isProvider = typeof principal !== 'string' && principal.type === 'Federated'
  return text.startsWith('arn:') && !isProvider ? text.split(':')[4] : undefined
}

/**
 * Whether the decision depends on the resource-based policy alone: an allowed caller of the account of the resource needs it only for roles
 * and keys, and the root user of the account has full access to most of it. In other conditions the caller is of the account.
 */
export function isDecidedByPolicy(
  { principal, action, resource, resourceAccountId }: AttachedRequest,
  condition: CallerCondition,
): boolean {
  // An operation that never works across accounts (rule K18).
  if (/^sqs:AddPermission$/i.test(action)) return false
  const account = accountOf(principal)
  const isRoot = textOf(principal).endsWith(':root')
  const [, partition, , , owner = ''] = resource.split(':')
  // The comparison does not know that accounts have digits only.
  if (!/^(\d{12})?$/.test(owner)) return false
  if (textOf(principal).startsWith('arn:') && textOf(principal).split(':')[1] !== partition) return false
  if (account === undefined) return true
  const isOwn = [owner, resourceAccountId ?? account].every((each) => each === '' || each === account)
  if (condition.startsWith('allowed')) {
    const isNeeded = /^sts:assumerole/i.test(action) && resource.includes(':role/')
    return (
      !(isRoot && /^(sts|iam):/i.test(action)) &&
      !(isFederated(principal) && /^(sts|iam):/i.test(action)) &&
      (!isOwn || (isNeeded && !isRoot))
    )
  }
  return isOwn && !isRoot && !(isFederated(principal) && /^(sts|iam):/i.test(action))
}

/** A role never calls, only its sessions do. */
const callers: readonly Principal[] = [
  ...['arn:aws:sts::222222222222:assumed-role/R/s1', 'arn:aws:sts::444444444444:assumed-role/R/s1'],
  ...['arn:aws:iam::111111111111:user/U', 'arn:aws:iam::111111111111:user/d/V', 'arn:aws:iam::111111111111:user/W'],
  ...['arn:aws:iam::222222222222:user/U', 'arn:aws:iam::333333333333:user/U', 'arn:aws-cn:iam::444444444444:user/U'],
  ...['arn:aws:sts::111111111111:assumed-role/R/s1', 'arn:aws:sts::111111111111:assumed-role/R/s2'],
  ...['arn:aws:sts::111111111111:assumed-role/R/s3', 'arn:aws:sts::111111111111:assumed-role/Q/s1'],
  ...['arn:aws:sts::222222222222:assumed-role/Z/s1', 'arn:aws:sts::111111111111:assumed-role/O/s1'],
  ...['arn:aws:sts::111111111111:federated-user/F', 'arn:aws:sts::111111111111:federated-user/E'],
  ...['arn:aws:iam::111111111111:root', 'arn:aws:iam::222222222222:root', 'arn:aws:iam::444444444444:root'],
  ...['ec2.amazonaws.com', 'lambda.amazonaws.com', 'sqs.amazonaws.com'],
  {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111111111111:assumed-role/P/s1',
    roleArn: 'arn:aws:iam::111111111111:role/p/P',
  },
  {
    type: 'FederatedUser',
    arn: 'arn:aws:sts::111111111111:federated-user/E',
    issuer: 'arn:aws:iam::111111111111:user/U',
  },
  {
    type: 'FederatedUser',
    arn: 'arn:aws:sts::111111111111:federated-user/F',
    issuer: 'arn:aws:iam::111111111111:user/d/V',
  },
  { type: 'Federated', provider: 'arn:aws:iam::111111111111:saml-provider/S' },
  { type: 'Federated', provider: 'accounts.google.com' },
  { type: 'Federated', provider: 'graph.facebook.com' },
  { type: 'Anonymous' },
]

/** Keys that follow from caller and resource. */
const DERIVED =
  /^(aws:principal(arn|account|type|isawsservice|servicename)|aws:username|kms:calleraccount|aws:resourceaccount)$/
/** Keys that only callers with an account have. */
const OF_ACCOUNTS = /^aws:principaltag\//

const roles = ['111111111111', '222222222222', '555555555555'].map((account) => `arn:aws:iam::${account}:role/example`)
const stsActions = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
  'sts:Other',
]

/** Random requests for two policies. */
export function attachedRequests(
  random: Random,
  type: AttachedType,
  policies: readonly PolicyJson[],
  count: number,
): AttachedRequest[] {
  const space = requestSpaceOf(policies)
  return Array.from({ length: count }, () => randomRequest(random, type, space))
}

function randomRequest(random: Random, type: AttachedType, space: RequestSpace): AttachedRequest {
  const principal = random.pick(callers)
  const account = accountOf(principal)
  const context: Record<string, string | readonly string[]> = {}
  for (const [key, all] of space.values) {
    if (DERIVED.test(key) || (OF_ACCOUNTS.test(key) && account === undefined)) continue
    const value = random.pick(all.map((each) => ({ each }))).each
    if (value !== undefined) context[key] = value
  }
  const isTrust = type === 'trust'
  const resource = random.pick(isTrust ? roles : space.resources.filter((each) => each !== '*'))
  const owner = random.pick(['111111111111', '222222222222', '555555555555', account ?? '555555555555'])
  const place = resource.split(':')[4] ? { resource } : { resource, resourceAccountId: owner }
  return { principal, action: random.pick(isTrust ? stsActions : space.actions), ...place, context }
}
