import { aUser } from '../identities.ts'
import { listsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const ListUserPolicies = operation('ListUserPolicies', listsInline(aUser))
