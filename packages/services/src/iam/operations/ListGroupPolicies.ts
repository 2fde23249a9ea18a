import { aGroup } from '../identities.ts'
import { listsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const ListGroupPolicies = operation('ListGroupPolicies', listsInline(aGroup))
