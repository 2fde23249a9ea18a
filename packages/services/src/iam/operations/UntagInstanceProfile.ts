import { operation } from '../operation.ts'
import { taggedInstanceProfile } from '../tagged.ts'
import { removesTags } from '../tagging.ts'

export const UntagInstanceProfile = operation('UntagInstanceProfile', removesTags(taggedInstanceProfile))
