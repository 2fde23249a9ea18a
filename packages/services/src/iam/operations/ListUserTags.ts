import { operation } from '../operation.ts'
import { listTags, taggableUser } from '../tags.ts'

export const ListUserTags = operation('ListUserTags', listTags(taggableUser))
