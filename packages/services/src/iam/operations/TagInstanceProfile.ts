import { operation } from '../../operation.ts'
import { taggedInstanceProfile } from '../tagged.ts'
import { putsTags } from '../tagging.ts'

export const TagInstanceProfile = operation('iam', 'TagInstanceProfile', putsTags(taggedInstanceProfile))
