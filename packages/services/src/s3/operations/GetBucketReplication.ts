import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketReplication = operation('GetBucketReplication', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'ReplicationConfigurationNotFoundError'],
  read(call) {
    bucketOf(call)
    throw s3Error('noReplication')
  },
})
