import { userIdentity } from '../identities.ts'
import { listInlinePolicies } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const ListUserPolicies = operation('ListUserPolicies', listInlinePolicies(userIdentity))
