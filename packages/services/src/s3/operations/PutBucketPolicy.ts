import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { readBucketPolicy } from '../policies.ts'
import { s3State } from '../state.ts'

export const PutBucketPolicy = operation('PutBucketPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'MalformedPolicy'],
  change(call) {
    const bucket = bucketOf(call)
    const policy = readBucketPolicy(call, bucket, call.input.Policy)
    return { events: [s3State.event({ kind: 's3.bucketPolicyPut', at: call.at, bucket: bucket.name, policy })] }
  },
})
