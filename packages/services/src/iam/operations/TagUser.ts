import { operation } from '../operation.ts'
import { taggedUser } from '../tagged.ts'
import { putsTags } from '../tagging.ts'

export const TagUser = operation('TagUser', putsTags(taggedUser))
