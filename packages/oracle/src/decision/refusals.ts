// What a service refuses whatever policies say.
import { actionIs, bucketPolicyActions, resourceIs } from './service.ts'
import { type Request, serviceOf } from './statement.ts'
import { type CountedRule, counted } from './tally.ts'
import { actionMatches } from './text.ts'

/** The rules that refuse, each under the name by which it is counted. */
const rules: readonly (readonly [CountedRule, (request: Request, isSameAccount: boolean) => boolean])[] = [
  ['ownedByAws', changesWhatAwsOwns],
  ['awsAlias', changesAwsAlias],
  ['neverAcrossAccounts', (request, isSameAccount) => !isSameAccount && isForOwnerOnly(request.action)],
  ['roleSession', isRefusedToRoles],
  ['federatedSession', isRefusedToFederatedUsers],
  ['rootAssumes', ({ caller, action }) => caller.kind === 'root' && actionIs(action, ['sts:AssumeRole'])],
]

export function isRefusedByService(request: Request, isSameAccount: boolean): boolean {
  const refused = rules.map(([rule, refuses]) => counted(rule, refuses(request, isSameAccount)))
  return refused.includes(true) || changesReservedRole(request)
}

/** Access level List or Read of the service authorization reference, by the names that such actions have. */
const readings = ['*:get*', '*:list*', '*:describe*', '*:simulate*', '*:generate*']

function changes(action: string): boolean {
  return !readings.some((reading) => actionMatches(reading, action))
}

/** K9. */
function changesWhatAwsOwns({ resource, action }: Request): boolean {
  return resourceIs(resource, 'arn:*:*:*:aws:*') && resource.split(':')[4] === 'aws' && changes(action)
}

/** K10. */
function changesReservedRole({ resource, action }: Request): boolean {
  return resourceIs(resource, 'arn:*:iam::*:role/aws-reserved/*') && serviceOf(action) === 'iam' && changes(action)
}

/** KMS guide, aliases: names that begin with alias/aws/ are those of AWS managed keys. */
function changesAwsAlias({ resource, action }: Request): boolean {
  const isChange = actionIs(action, ['kms:CreateAlias', 'kms:UpdateAlias', 'kms:DeleteAlias'])
  return isChange && resourceIs(resource, 'arn:*:kms:*:*:alias/aws/*')
}

/** The caller must belong to the account of the resource: KMS guide, S3 API, SQS guide. */
function isForOwnerOnly(action: string): boolean {
  if (serviceOf(action) === 'kms') return !kmsAcrossAccounts.some((pattern) => actionMatches(`kms:${pattern}`, action))
  return actionIs(action, bucketPolicyActions) || actionIs(action, sqsOfOwner)
}

/** KMS guide, Allowing users in other accounts to use a KMS key. */
const kmsAcrossAccounts = [
  ...['Encrypt', 'Decrypt', 'GenerateDataKey*', 'ReEncrypt*', 'Sign', 'Verify', 'GenerateMac', 'VerifyMac'],
  ...['DeriveSharedSecret', 'CreateGrant', 'DescribeKey', 'GetKeyRotationStatus', 'GetPublicKey'],
  ...['ListGrants', 'RetireGrant', 'RevokeGrant'],
]

/** SQS guide, Limitations of Amazon SQS custom policies. */
const sqsOfOwner = [
  ...['AddPermission', 'CancelMessageMoveTask', 'CreateQueue', 'DeleteQueue', 'ListMessageMoveTasks', 'ListQueues'],
  ...['ListQueueTags', 'RemovePermission', 'SetQueueAttributes', 'StartMessageMoveTask', 'TagQueue', 'UntagQueue'],
].map((name) => `sqs:${name}`)

/** Compare AWS STS credentials: temporary credentials of a role. */
function isRefusedToRoles({ caller, action }: Request): boolean {
  const isRole = caller.kind === 'session' || caller.kind === 'role'
  return isRole && actionIs(action, ['sts:GetSessionToken', 'sts:GetFederationToken'])
}

/** Compare AWS STS credentials: GetFederationToken. */
function isRefusedToFederatedUsers({ caller, action }: Request): boolean {
  if (caller.kind !== 'federatedUser') return false
  return serviceOf(action) === 'iam' || (serviceOf(action) === 'sts' && !actionIs(action, ['sts:GetCallerIdentity']))
}
