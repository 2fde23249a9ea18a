import { aRole } from '../identities.ts'
import { listsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const ListRolePolicies = operation('ListRolePolicies', listsInline(aRole))
