import { tagsToWire } from '../../tags.ts'
import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const GetBucketTagging = operation('GetBucketTagging', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'NoSuchTagSet'],
  read(call) {
    const { tags } = bucketOf(call)
    if (tags.length === 0) throw s3Error('noTags')
    return { TagSet: tagsToWire(tags) }
  },
})
