import { operation } from '../operation.ts'
import { putTags, taggableInstanceProfile } from '../tags.ts'

export const TagInstanceProfile = operation('TagInstanceProfile', putTags(taggableInstanceProfile))
