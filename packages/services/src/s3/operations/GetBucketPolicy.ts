import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { policyText } from '../policies.ts'

export const GetBucketPolicy = operation('GetBucketPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchBucketPolicy'],
  read(call) {
    const { policy } = bucketOf(call)
    if (policy === undefined) throw s3Error('noPolicy')
    return { Policy: policyText(call.state, policy) }
  },
})
