import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketLifecycleConfiguration = operation('GetBucketLifecycleConfiguration', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchLifecycleConfiguration'],
  read(call) {
    bucketOf(call)
    throw s3Error('noLifecycle')
  },
})
