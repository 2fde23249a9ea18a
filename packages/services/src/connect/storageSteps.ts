import { parseArn } from '@gatewarden/policy'
import type { Call, InnerCalls } from '../call.ts'
import { connectError } from './errors.ts'
import type { InstanceStorageConfig } from './generated/types.ts'

/** Resource types whose bucket's access control list the console does not read. */
const WITHOUT_ACL = new Set(['SCHEDULED_REPORTS'])

/**
 * Requires of the caller what the task of the data storage or data streaming page lists, on the resource of the configuration (Amazon Connect
 * Administrator Guide, Required permissions for using custom IAM policies to manage access to the Amazon Connect console).
 */
export function requireStorage(
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

function requireBucket({ state, context }: Call<unknown>, inner: InnerCalls, resourceType: string, name: string): void {
  const resource = `arn:${state.partition}:s3:::${name}`
  if (context.newInstances.consoleChecks) inner.require({ action: 's3:ListAllMyBuckets', resource: '*' })
  inner.require({ action: 's3:GetBucketLocation', resource })
  if (!WITHOUT_ACL.has(resourceType)) inner.require({ action: 's3:GetBucketAcl', resource })
}

function requireStream(
  inner: InnerCalls,
  service: string,
  arn: string,
  lists: readonly string[],
  describes: string,
): void {
  if (parseArn(arn)?.service !== service) throw connectError('notAnArn', 'StorageConfig', `a resource of ${service}`)
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
]
