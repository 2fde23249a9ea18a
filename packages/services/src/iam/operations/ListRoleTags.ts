import { operation } from '../operation.ts'
import { listTags, taggableRole } from '../tags.ts'

export const ListRoleTags = operation('ListRoleTags', listTags(taggableRole))
