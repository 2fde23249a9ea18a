import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketAbac = operation('GetBucketAbac', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  read(call) {
    bucketOf(call)
    return { AbacStatus: { Status: 'Disabled' as const } }
  },
})
