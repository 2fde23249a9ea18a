import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketRequestPayment = operation('GetBucketRequestPayment', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    return { Payer: 'BucketOwner' as const }
  },
})
