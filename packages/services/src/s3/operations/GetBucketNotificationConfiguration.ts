import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketNotificationConfiguration = operation('GetBucketNotificationConfiguration', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    return {}
  },
})
