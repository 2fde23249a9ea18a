import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketVersioning = operation('GetBucketVersioning', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    return {}
  },
})
