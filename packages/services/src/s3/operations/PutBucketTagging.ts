import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { s3State } from '../state.ts'
import { bucketTags } from '../tagging.ts'

export const PutBucketTagging = operation('PutBucketTagging', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'InvalidTag'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    const tags = bucketTags(call.input.Tagging.TagSet)
    return { events: [s3State.event({ kind: 's3.bucketTagged', at: call.at, bucket, tags })] }
  },
})
