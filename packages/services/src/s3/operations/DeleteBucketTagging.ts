import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { s3State } from '../state.ts'

export const DeleteBucketTagging = operation('DeleteBucketTagging', {
  authorizes: 'derived',
  errors: ['NoSuchBucket'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    return { events: [s3State.event({ kind: 's3.bucketTagged', at: call.at, bucket, tags: [] })] }
  },
})
