import { operation } from '../operation.ts'
import { putTags, taggableUser } from '../tags.ts'

export const TagUser = operation('TagUser', putTags(taggableUser))
