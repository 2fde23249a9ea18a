import { operation } from '../../operation.ts'
import { aUser } from '../identities.ts'
import { listsInline } from '../inlinePolicies.ts'

export const ListUserPolicies = operation('iam', 'ListUserPolicies', listsInline(aUser))
