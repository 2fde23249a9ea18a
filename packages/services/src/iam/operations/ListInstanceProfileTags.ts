import { operation } from '../operation.ts'
import { taggedInstanceProfile } from '../tagged.ts'
import { listsTags } from '../tagging.ts'

export const ListInstanceProfileTags = operation('ListInstanceProfileTags', listsTags(taggedInstanceProfile))
