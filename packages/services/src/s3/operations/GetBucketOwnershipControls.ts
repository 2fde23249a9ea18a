import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketOwnershipControls = operation('GetBucketOwnershipControls', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'OwnershipControlsNotFoundError'],
  read(call) {
    const { ownership } = bucketOf(call)
    if (ownership === undefined) throw s3Error('noOwnership')
    return { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } }
  },
})
