import { operation } from '../operation.ts'
import { putTags, taggablePolicy } from '../tags.ts'

export const TagPolicy = operation('TagPolicy', putTags(taggablePolicy))
