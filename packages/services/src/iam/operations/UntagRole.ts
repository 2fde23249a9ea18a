import { operation } from '../operation.ts'
import { removeTags, taggableRole } from '../tags.ts'

export const UntagRole = operation('UntagRole', removeTags(taggableRole))
