// Services with their own rules (K), and their own sources of Allow: KMS grants and S3 access control lists.
import { RCP_SERVICES } from '@gatewarden/authorize/internal'
import type { Context } from './context.ts'
import { type Caller, granteeLevelOf, type Level } from './principal.ts'
import { type Request, serviceOf } from './statement.ts'
import { arnParts, fold, matches, patternOf } from './text.ts'
import { listOf, member, members, textOf } from './types.ts'

function actionIs(action: string, names: readonly string[]): boolean {
  return names.some((name) => fold(name) === fold(action))
}

function resourceIs(resource: string, pattern: string): boolean {
  return matches(patternOf(pattern), resource)
}

/** K8: every caller except an anonymous one is allowed to call GetCallerIdentity. */
export function isAlwaysAllowed(request: Request): boolean {
  return actionIs(request.action, ['sts:GetCallerIdentity']) && request.caller.kind !== 'anonymous'
}

/** K9, K10: what no customer is allowed to do, regardless of policies. */
export function isProtectedByIam(request: Request): boolean {
  const { action, resource } = request
  if (resourceIs(resource, 'arn:*:iam::aws:policy/*')) return actionIs(action, managedPolicyChanges)
  if (!resourceIs(resource, 'arn:*:iam::*:role/aws-reserved/*') || serviceOf(action) !== 'iam') return false
  const readings = ['iam:get*', 'iam:list*', 'iam:simulate*', 'iam:generate*']
  return !readings.some((reading) => matches(patternOf(reading), fold(action)))
}

const managedPolicyChanges = [
  'iam:CreatePolicyVersion',
  'iam:DeletePolicy',
  'iam:DeletePolicyVersion',
  'iam:SetDefaultPolicyVersion',
  'iam:TagPolicy',
  'iam:UntagPolicy',
]

/** K1: the resource policy is the role's trust policy, and it must allow. */
export function isTrust(request: Request): boolean {
  return actionIs(request.action, trustActions) && resourceIs(request.resource, 'arn:*:iam::*:role/*')
}

const trustActions = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
  'sts:SetSourceIdentity',
]

/** K5: the resource policy is a key policy, and it (or a grant) must allow. */
export function isKeyUse(request: Request): boolean {
  return serviceOf(request.action) === 'kms' && resourceIs(request.resource, 'arn:*:kms:*:*:key/*')
}

/** O7: the caller is a service-linked role or a session of one. */
export function isServiceLinkedRole(caller: Caller, context: Context): boolean {
  if (caller.kind === 'role') return isServiceLinkedArn(caller.text)
  const arns = context.get('aws:principalarn') ?? []
  const arn = arns.length === 1 ? (arns[0] ?? '') : ''
  const [, partition, , , account] = arnParts(arn)
  const isOfAccount = account === caller.account && partition === caller.partition
  const isRoleOfSession = isOfAccount && arn.split('/').at(-1) === caller.name
  return caller.kind === 'session' && isRoleOfSession && isServiceLinkedArn(arn)
}

function isServiceLinkedArn(arn: string): boolean {
  return resourceIs(arn, 'arn:*:iam::*:role/aws-service-role/*')
}

/** O12, O13: whether RCPs apply to the request. */
export function rcpsApply(request: Request): boolean {
  if (!RCP_SERVICES.has(serviceOf(request.action)) || actionIs(request.action, ['kms:RetireGrant'])) return false
  if (isServiceLinkedRole(request.caller, request.context)) return false
  const assumes = actionIs(request.action, ['sts:AssumeRole']) && isServiceLinkedArn(request.resource)
  return !(assumes && request.caller.kind === 'service')
}

/** K6: the levels at which grants on the key name the caller. */
export function levelsOfGrants(grants: unknown, request: Request): Level[] {
  if (!isKeyUse(request)) return []
  const operation = request.action.split(':')[1] ?? ''
  return listOf(grants).flatMap((grant) => {
    const level = granteeLevelOf(textOf(member(grant, 'granteePrincipal')), request.caller)
    const lists = actionIs(operation, listOf(member(grant, 'operations')).map(textOf))
    const holds = constraintsHold(member(grant, 'constraints'), request.context)
    return level !== undefined && lists && holds ? [level] : []
  })
}

function constraintsHold(constraints: unknown, context: Context): boolean {
  const prefix = fold('kms:EncryptionContext:')
  const holds = ([key, value]: [string, unknown]): boolean => {
    const values = context.get(prefix + fold(key))
    return values?.length === 1 && values[0] === textOf(value)
  }
  const subset = members(member(constraints, 'encryptionContextSubset'))
  const equals = member(constraints, 'encryptionContextEquals')
  const wanted = members(equals)
  const others = [...context.keys()].filter(
    (key) => key.startsWith(prefix) && !wanted.some(([name]) => prefix + fold(name) === key),
  )
  return subset.every(holds) && (equals === undefined || (wanted.every(holds) && others.length === 0))
}

export function isS3(resource: string): boolean {
  return arnParts(resource)[2] === 's3'
}

/** K14: access control lists, for callers of other accounts and (AllUsers) anonymous ones. */
export function levelsOfAcl(settings: unknown, request: Request, isSameAccount: boolean): Level[] {
  const { caller, action } = request
  const isMeant = caller.account !== undefined ? !isSameAccount : caller.kind === 'anonymous'
  if (serviceOf(action) !== 's3' || !isMeant) return []
  return listOf(member(settings, 'accessControlList')).flatMap((entry): Level[] => {
    if (!actionIs(action, listOf(member(entry, 'actions')).map(textOf))) return []
    const grantee = member(entry, 'grantee')
    if (grantee === 'AllUsers') return ['everyone']
    if (caller.account === undefined) return []
    return grantee === 'AuthenticatedUsers' || grantee === caller.account ? ['account'] : []
  })
}

/** K12: a public bucket policy under RestrictPublicBuckets allows the own account and services only. */
export function isRestrictedBucket(
  settings: unknown,
  resourcePolicy: unknown,
  request: Request,
  sameAccount: boolean,
): boolean {
  if (member(settings, 'restrictPublicBuckets') !== true || !isS3(request.resource)) return false
  if (sameAccount || request.caller.kind === 'service') return false
  return listOf(member(resourcePolicy, 'Statement')).some(isPublic)
}

function isPublic(statement: unknown): boolean {
  if (member(statement, 'Effect') !== 'Allow') return false
  const principal = member(statement, 'Principal')
  const isEveryone = principal === '*' || listOf(member(principal, 'AWS')).includes('*')
  if (!isEveryone && member(statement, 'NotPrincipal') === undefined) return false
  return !members(member(statement, 'Condition')).some(
    ([operator, keys]) =>
      actionIs(operator, fixingOperators) &&
      members(keys).some(([key, values]) => actionIs(key, fixingKeys) && areFixed(listOf(values).map(textOf))),
  )
}

/** An empty list does not restrict. */
function areFixed(values: readonly string[]): boolean {
  return values.length > 0 && values.every(isFixed)
}

function isFixed(value: string): boolean {
  return !['*', '?', '${'].some((mark) => value.includes(mark))
}

const fixingOperators = ['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike', 'IpAddress']

const fixingKeys = [
  'aws:PrincipalOrgID',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:SourceOwner',
  'aws:userid',
  's3:DataAccessPointAccount',
  's3:DataAccessPointArn',
]
