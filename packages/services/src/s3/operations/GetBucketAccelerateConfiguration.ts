import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketAccelerateConfiguration = operation('GetBucketAccelerateConfiguration', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    return {}
  },
})
