import { operation } from '../operation.ts'
import { taggedInstanceProfile } from '../tagged.ts'
import { putsTags } from '../tagging.ts'

export const TagInstanceProfile = operation('TagInstanceProfile', putsTags(taggedInstanceProfile))
