import { operation } from '../operation.ts'
import { taggedUser } from '../tagged.ts'
import { removesTags } from '../tagging.ts'

export const UntagUser = operation('UntagUser', removesTags(taggedUser))
