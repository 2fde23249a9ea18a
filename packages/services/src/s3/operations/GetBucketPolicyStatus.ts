import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { isPublic } from '../policies.ts'

export const GetBucketPolicyStatus = operation('GetBucketPolicyStatus', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchBucketPolicy'],
  read(call) {
    const { policy } = bucketOf(call)
    if (policy === undefined) throw s3Error('noPolicy')
    return { PolicyStatus: { IsPublic: isPublic(call.state, policy) } }
  },
})
