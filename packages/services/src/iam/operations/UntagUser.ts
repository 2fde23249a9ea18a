import { operation } from '../operation.ts'
import { removeTags, taggableUser } from '../tags.ts'

export const UntagUser = operation('UntagUser', removeTags(taggableUser))
