import { operation } from '../operation.ts'
import { removeTags, taggablePolicy } from '../tags.ts'

export const UntagPolicy = operation('UntagPolicy', removeTags(taggablePolicy))
