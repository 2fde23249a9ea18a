import { operation } from '../operation.ts'
import { listTags, taggableInstanceProfile } from '../tags.ts'

export const ListInstanceProfileTags = operation('ListInstanceProfileTags', listTags(taggableInstanceProfile))
