import { roleIdentity } from '../identities.ts'
import { listInlinePolicies } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const ListRolePolicies = operation('ListRolePolicies', listInlinePolicies(roleIdentity))
