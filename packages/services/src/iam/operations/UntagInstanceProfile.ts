import { operation } from '../operation.ts'
import { removeTags, taggableInstanceProfile } from '../tags.ts'

export const UntagInstanceProfile = operation('UntagInstanceProfile', removeTags(taggableInstanceProfile))
