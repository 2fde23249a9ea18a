// Services with their own rules (K).
import { RCP_SERVICES } from '@gatewarden/authorize/internal'
import type { Context } from './context.ts'
import type { Caller } from './principal.ts'
import { type Request, serviceOf } from './statement.ts'
import { counted } from './tally.ts'
import { arnParts, fold, matches, patternOf } from './text.ts'

export function actionIs(action: string, names: readonly string[]): boolean {
  return names.some((name) => fold(name) === fold(action))
}

export function resourceIs(resource: string, pattern: string): boolean {
  return matches(patternOf(pattern), resource)
}

/** K8: GetCallerIdentity of every caller but an anonymous one; GetSessionToken of a user or the root user needs no permission, and no Deny stops it. */
export function isAlwaysAllowed(request: Request): boolean {
  const { action, caller } = request
  if (actionIs(action, ['sts:GetCallerIdentity'])) return caller.kind !== 'anonymous'
  const isLongTerm = caller.kind === 'user' || caller.kind === 'root'
  return counted('sessionTokenAllowed', isLongTerm && actionIs(action, ['sts:GetSessionToken']))
}

/** S3 API: the root user of the bucket's account reads and changes the bucket policy whatever it says. */
export function isBucketPolicyOfRoot(request: Request, isSameAccount: boolean): boolean {
  return request.caller.kind === 'root' && isSameAccount && actionIs(request.action, bucketPolicyActions)
}

export const bucketPolicyActions = ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy']

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

export function isS3(resource: string): boolean {
  return arnParts(resource)[2] === 's3'
}

/** O12, O13: whether RCPs apply to the request. */
export function rcpsApply(request: Request): boolean {
  if (!RCP_SERVICES.has(serviceOf(request.action)) || actionIs(request.action, ['kms:RetireGrant'])) return false
  if (isServiceLinkedRole(request.caller, request.context)) return false
  const assumes = actionIs(request.action, ['sts:AssumeRole']) && isServiceLinkedArn(request.resource)
  return !(assumes && request.caller.kind === 'service')
}
