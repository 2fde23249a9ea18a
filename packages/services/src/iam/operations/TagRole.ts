import { operation } from '../operation.ts'
import { putTags, taggableRole } from '../tags.ts'

export const TagRole = operation('TagRole', putTags(taggableRole))
