import { operation } from '../operation.ts'
import { taggedPolicy } from '../tagged.ts'
import { putsTags } from '../tagging.ts'

export const TagPolicy = operation('TagPolicy', putsTags(taggedPolicy))
