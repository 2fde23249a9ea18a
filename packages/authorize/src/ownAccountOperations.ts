/** Which operations of a service never work across accounts: all but some, or some. */
interface OwnAccountRow {
  readonly service: string
  /** The only ones that work across accounts. */
  readonly only?: readonly string[]
  /** The ones that never do. */
  readonly never?: readonly string[]
  readonly source: string
  /** When the source was read. */
  readonly date: string
}

const names = (...lines: string[]) => lines.flatMap((line) => line.split(' '))

/** A row for each service that documents it (rule K18). A test compares the names with the reference. */
export const OWN_ACCOUNT_ROWS: readonly OwnAccountRow[] = [
  {
    service: 'kms',
    only: names(
      'CreateGrant Decrypt DeriveSharedSecret DescribeKey Encrypt GenerateDataKey GenerateDataKeyPair',
      'GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom GetKeyRotationStatus',
      'GetPublicKey ListGrants ReEncryptFrom ReEncryptTo RetireGrant RevokeGrant Sign Verify VerifyMac',
    ),
    source:
      'AWS KMS API Reference, "Cross-account use" of each operation; AWS KMS Developer Guide, AWS KMS permissions',
    date: '2026-11-27',
  },
  {
    service: 's3',
    never: names('DeleteBucketPolicy GetBucketPolicy PutBucketPolicy'),
    source: "Amazon S3 API Reference, PutBucketPolicy: an identity that belongs to the bucket owner's account",
    date: '2026-11-27',
  },
  {
    service: 's3-outposts',
    never: names('DeleteBucketPolicy GetBucketPolicy PutBucketPolicy'),
    source: 'Amazon S3 API Reference, S3 Control, PutBucketPolicy',
    date: '2026-11-27',
  },
  {
    service: 's3express',
    never: names(
      'CreateBucket DeleteBucket DeleteBucketPolicy GetBucketPolicy GetEncryptionConfiguration GetLifecycleConfiguration',
      'GetMetricsConfiguration ListAllMyDirectoryBuckets PutBucketPolicy PutEncryptionConfiguration PutLifecycleConfiguration',
      'PutMetricsConfiguration',
    ),
    source: `Amazon S3 API Reference, directory bucket permissions: "Cross-account access to this API operation isn't supported."`,
    date: '2026-11-27',
  },
  {
    service: 'sqs',
    never: names(
      'AddPermission CancelMessageMoveTask CreateQueue DeleteQueue ListMessageMoveTasks ListQueueTags ListQueues',
      'RemovePermission SetQueueAttributes StartMessageMoveTask TagQueue UntagQueue',
    ),
    source: 'Amazon SQS Developer Guide, Limitations of Amazon SQS custom policies',
    date: '2026-11-27',
  },
  {
    service: 'secretsmanager',
    only: names(
      'CancelRotateSecret DeleteResourcePolicy DeleteSecret DescribeSecret GetRandomPassword GetResourcePolicy GetSecretValue',
      'ListSecretVersionIds PutResourcePolicy PutSecretValue RemoveRegionsFromReplication ReplicateSecretToRegions',
      'RestoreSecret RotateSecret StopReplicationToReplica TagResource UntagResource UpdateSecret UpdateSecretVersionStage',
      'ValidateResourcePolicy',
    ),
    source: 'AWS Secrets Manager User Guide, Access AWS Secrets Manager secrets from a different account',
    date: '2026-11-27',
  },
  {
    service: 'cloudhsm',
    only: names('CreateCluster DescribeBackups'),
    source: 'AWS CloudHSM API Reference, "Cross-account use" of each operation',
    date: '2026-11-27',
  },
  {
    service: 'payment-cryptography',
    never: names(
      'AssociateMpaTeam CreateAlias CreateKey DeleteAlias DeleteResourcePolicy DisableDefaultKeyReplicationRegions',
      'DisassociateMpaTeam EnableDefaultKeyReplicationRegions GetAlias GetDefaultKeyReplicationRegions GetMpaTeamAssociation',
      'GetParametersForExport GetParametersForImport GetResourcePolicy ListAliases ListKeys PutResourcePolicy UpdateAlias',
    ),
    source: 'AWS Payment Cryptography API Reference, "Cross-account use" of each operation',
    date: '2026-11-27',
  },
  {
    service: 'iam',
    only: [],
    source:
      "IAM User Guide, How IAM roles differ from resource-based policies: only a role's trust policy, which AWS STS evaluates, names other accounts",
    date: '2026-11-27',
  },
]

const rows = new Map(
  OWN_ACCOUNT_ROWS.map(({ service, only, never }) => [service, { only: folded(only), never: folded(never) }]),
)

function folded(list: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return list && new Set(list.map((name) => name.toLowerCase()))
}

/** Whether an operation never works across accounts, by its folded name. */
export function worksInOwnAccountOnly(service: string, name: string): boolean {
  const row = rows.get(service)
  if (row === undefined) return false
  return row.only === undefined ? row.never?.has(name) === true : !row.only.has(name)
}
