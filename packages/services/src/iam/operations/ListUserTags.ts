import { operation } from '../operation.ts'
import { taggedUser } from '../tagged.ts'
import { listsTags } from '../tagging.ts'

export const ListUserTags = operation('ListUserTags', listsTags(taggedUser))
