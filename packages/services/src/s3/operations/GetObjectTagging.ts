import { tagsToWire } from '../../tags.ts'
import { objectOf } from '../lookup.ts'
import { taggingNeeds } from '../needs.ts'
import { operation } from '../operation.ts'

export const GetObjectTagging = operation('GetObjectTagging', {
  authorizes: taggingNeeds,
  errors: ['NoSuchBucket', 'NoSuchKey', 'NoSuchVersion'],
  read(call) {
    return { TagSet: tagsToWire(objectOf(call).tags) }
  },
})
