import { operation } from '../operation.ts'
import { taggedRole } from '../tagged.ts'
import { putsTags } from '../tagging.ts'

export const TagRole = operation('TagRole', putsTags(taggedRole))
