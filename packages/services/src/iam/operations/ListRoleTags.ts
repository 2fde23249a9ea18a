import { operation } from '../operation.ts'
import { taggedRole } from '../tagged.ts'
import { listsTags } from '../tagging.ts'

export const ListRoleTags = operation('ListRoleTags', listsTags(taggedRole))
