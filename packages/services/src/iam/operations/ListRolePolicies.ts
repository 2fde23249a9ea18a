import { operation } from '../../operation.ts'
import { aRole } from '../identities.ts'
import { listsInline } from '../inlinePolicies.ts'

export const ListRolePolicies = operation('iam', 'ListRolePolicies', listsInline(aRole))
