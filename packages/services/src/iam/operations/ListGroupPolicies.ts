import { groupIdentity } from '../identities.ts'
import { listInlinePolicies } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const ListGroupPolicies = operation('ListGroupPolicies', listInlinePolicies(groupIdentity))
