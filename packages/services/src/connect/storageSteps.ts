import type { Call, InnerCalls } from '../call.ts'
import type { InstanceStorageConfig } from './generated/types.ts'
import { checkOneArn } from './oneArn.ts'
import { callService } from './otherServices.ts'
import type { Instance } from './state.ts'
import { grantKey, ownKeyOf, retireKey } from './storageKeys.ts'

/** Resource types whose bucket's access control list the console does not read. */
const WITHOUT_ACL = new Set(['SCHEDULED_REPORTS'])

/** A configuration that takes the place of another one, or of none. */
export interface StorageChange {
  readonly instance: Instance
  readonly resourceType: string
  readonly config: InstanceStorageConfig
  readonly before?: InstanceStorageConfig | undefined
}

/**
 * Requires of the caller what the task of the data storage or data streaming page lists, on the resource of the configuration, and gives the role of the instance a
 * grant on a customer managed key (Amazon Connect
 * Administrator Guide, Required permissions for using custom IAM policies to manage access to the Amazon Connect console).
 */
export function connectStorage(call: Call<unknown>, inner: InnerCalls, change: StorageChange): void {
  const { instance, resourceType, config, before } = change
  requireStorage(call, inner, resourceType, config)
  const old = before && ownKeyOf(call, before)
  const own = ownKeyOf(call, config)
  if (own !== undefined && call.context.newInstances.consoleChecks) {
    inner.require({ action: 'kms:ListAliases', resource: '*' })
    inner.require({ action: 'kms:RetireGrant', resource: own })
  }
  if (own !== undefined && own !== old) grantKey(call, inner, { instance, resourceType, keyId: own })
  if (old !== undefined && old !== own) retireKey(call, inner, { instance, resourceType, keyId: old })
}

function requireStorage(
  call: Call<unknown>,
  inner: InnerCalls,
  resourceType: string,
  config: InstanceStorageConfig,
): void {
  const { S3Config, KinesisStreamConfig, KinesisFirehoseConfig } = config
  if (S3Config !== undefined) requireBucket(call, inner, resourceType, S3Config.BucketName)
  if (KinesisStreamConfig !== undefined) {
    requireStream(inner, 'kinesis', KinesisStreamConfig.StreamArn, ['kinesis:ListStreams'], 'kinesis:DescribeStream')
  }
  if (KinesisFirehoseConfig !== undefined) {
    const { FirehoseArn } = KinesisFirehoseConfig
    requireStream(inner, 'firehose', FirehoseArn, ['firehose:ListDeliveryStreams'], 'firehose:DescribeDeliveryStream')
  }
}

function requireBucket({ context }: Call<unknown>, inner: InnerCalls, resourceType: string, Bucket: string): void {
  if (context.newInstances.consoleChecks) callService(inner, 's3', 'ListBuckets', {})
  callService(inner, 's3', 'GetBucketLocation', { Bucket })
  if (!WITHOUT_ACL.has(resourceType)) callService(inner, 's3', 'GetBucketAcl', { Bucket })
}

function requireStream(
  inner: InnerCalls,
  service: string,
  arn: string,
  lists: readonly string[],
  describes: string,
): void {
  checkOneArn('StorageConfig', arn, service, `a resource of ${service}`)
  for (const action of lists) inner.require({ action, resource: '*' })
  inner.require({ action: describes, resource: arn })
}

/** The actions that connecting any storage may need of the caller. */
export const STORAGE_ACTIONS: readonly string[] = [
  'iam:PutRolePolicy',
  's3:ListAllMyBuckets',
  's3:GetBucketLocation',
  's3:GetBucketAcl',
  'kinesis:ListStreams',
  'kinesis:DescribeStream',
  'firehose:ListDeliveryStreams',
  'firehose:DescribeDeliveryStream',
  'kms:ListAliases',
  'kms:DescribeKey',
  'kms:CreateGrant',
  'kms:RetireGrant',
]
