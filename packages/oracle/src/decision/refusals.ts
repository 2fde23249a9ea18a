// What a service refuses whatever policies say.
import { actionIs, bucketPolicyActions, resourceIs } from './service.ts'
import { type Request, serviceOf } from './statement.ts'
import { type CountedRule, counted } from './tally.ts'
import { actionMatches } from './text.ts'

/** The rules that refuse, each under the name by which it is counted. */
const rules: readonly (readonly [CountedRule, (request: Request, isSameAccount: boolean) => boolean])[] = [
  ['ownedByAws', changesWhatAwsOwns],
  ['awsAlias', changesAwsAlias],
  ['neverAcrossAccounts', (request, isSameAccount) => !isSameAccount && isForOwnerOnly(request)],
  ['roleSession', isRefusedToRoles],
  ['federatedSession', isRefusedToFederatedUsers],
  ['rootAssumes', ({ caller, action }) => caller.kind === 'root' && actionIs(action, ['sts:AssumeRole'])],
]

export function isRefusedByService(request: Request, isSameAccount: boolean): boolean {
  const refused = rules.map(([rule, refuses]) => counted(rule, refuses(request, isSameAccount)))
  return refused.includes(true) || changesReservedRole(request)
}

/** decision 0036: the words that names of reading actions begin with. */
const readings = ['get', 'list', 'describe', 'batchget', 'search', 'view', 'simulate', 'generate']

function changes(action: string): boolean {
  return !readings.some((reading) => actionMatches(`*:${reading}*`, action))
}

/** decision 0036: actions that use what belongs to AWS; those that the cases have. */
const usesOfAws = ['cloudformation:CreateChangeSet', 'connect:CreateWorkspacePage', 'connect:UpdateWorkspacePage']

/** K9. */
function changesWhatAwsOwns({ resource, action }: Request): boolean {
  if (resource.split(':')[4] !== 'aws' || !resource.startsWith('arn:')) return false
  return changes(action) && !counted('useOfAws', actionIs(action, usesOfAws))
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

/** decision 0037: the caller must belong to the account of the resource. Services have no account. */
function isForOwnerOnly({ action, caller }: Request): boolean {
  const [, name = ''] = action.split(':')
  const across = acrossAccounts[serviceOf(action)]
  const isListed = actionIs(action, [...bucketPolicyActions, ...ofOwner])
  const isOfOwner = isListed || (across !== undefined && !actionIs(name, across.split(' ')))
  return isOfOwner && !counted('serviceAcrossAccounts', caller.kind === 'service')
}

/** The only operations of a service that work across accounts: "Cross-account use" in the guides and API references of KMS, Secrets Manager and CloudHSM. */
const acrossAccounts: { readonly [service: string]: string } = {
  kms:
    'Encrypt Decrypt ReEncryptFrom ReEncryptTo GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateDataKeyPair ' +
    'GenerateDataKeyPairWithoutPlaintext GenerateRandom Sign Verify GenerateMac VerifyMac DeriveSharedSecret ' +
    'CreateGrant DescribeKey GetKeyRotationStatus GetPublicKey ListGrants RetireGrant RevokeGrant',
  secretsmanager:
    'GetSecretValue DescribeSecret ListSecretVersionIds GetResourcePolicy PutSecretValue UpdateSecret ' +
    'UpdateSecretVersionStage DeleteSecret RestoreSecret RotateSecret CancelRotateSecret TagResource UntagResource ' +
    'PutResourcePolicy DeleteResourcePolicy ValidateResourcePolicy ReplicateSecretToRegions ' +
    'RemoveRegionsFromReplication StopReplicationToReplica GetRandomPassword',
  cloudhsm: 'CreateCluster DescribeBackups',
  // Only trust policies name other accounts, and STS reads them.
  iam: '',
}

const namesOf = (service: string, names: string): string[] => names.split(' ').map((name) => `${service}:${name}`)

/** Operations that never work across accounts: SQS guide, Limitations of Amazon SQS custom policies; S3 and Payment Cryptography API references. */
const ofOwner = [
  ...namesOf('sqs', 'AddPermission RemovePermission CreateQueue DeleteQueue SetQueueAttributes ListQueues'),
  ...namesOf(
    'sqs',
    'ListQueueTags TagQueue UntagQueue StartMessageMoveTask CancelMessageMoveTask ListMessageMoveTasks',
  ),
  ...['s3-outposts', 's3express'].flatMap((one) => namesOf(one, 'GetBucketPolicy PutBucketPolicy DeleteBucketPolicy')),
  ...namesOf('s3express', 'CreateBucket DeleteBucket ListAllMyDirectoryBuckets GetEncryptionConfiguration'),
  ...namesOf('s3express', 'PutEncryptionConfiguration GetLifecycleConfiguration PutLifecycleConfiguration'),
  ...namesOf('s3express', 'GetMetricsConfiguration PutMetricsConfiguration'),
  ...namesOf('payment-cryptography', 'CreateKey ListKeys CreateAlias DeleteAlias UpdateAlias GetAlias ListAliases'),
  ...namesOf('payment-cryptography', 'GetParametersForImport GetParametersForExport AssociateMpaTeam'),
  ...namesOf('payment-cryptography', 'DisassociateMpaTeam GetMpaTeamAssociation EnableDefaultKeyReplicationRegions'),
  ...namesOf('payment-cryptography', 'DisableDefaultKeyReplicationRegions GetDefaultKeyReplicationRegions'),
  ...namesOf('payment-cryptography', 'GetResourcePolicy PutResourcePolicy DeleteResourcePolicy'),
]

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
