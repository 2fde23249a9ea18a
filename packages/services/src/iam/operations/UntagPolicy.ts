import { operation } from '../operation.ts'
import { taggedPolicy } from '../tagged.ts'
import { removesTags } from '../tagging.ts'

export const UntagPolicy = operation('UntagPolicy', removesTags(taggedPolicy))
