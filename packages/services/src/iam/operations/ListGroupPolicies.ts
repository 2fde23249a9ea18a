import { operation } from '../../operation.ts'
import { aGroup } from '../identities.ts'
import { listsInline } from '../inlinePolicies.ts'

export const ListGroupPolicies = operation('iam', 'ListGroupPolicies', listsInline(aGroup))
