import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketLogging = operation('GetBucketLogging', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    return {}
  },
})
