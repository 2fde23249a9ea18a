import { roleIdentity } from '../identities.ts'
import { getInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const GetRolePolicy = operation(
  'GetRolePolicy',
  getInlinePolicy(roleIdentity, (name) => ({ RoleName: name })),
)
