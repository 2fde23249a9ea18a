import { operation } from '../operation.ts'
import { taggedRole } from '../tagged.ts'
import { removesTags } from '../tagging.ts'

export const UntagRole = operation('UntagRole', removesTags(taggedRole))
