import { aRole } from '../identities.ts'
import { getsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const GetRolePolicy = operation(
  'GetRolePolicy',
  getsInline(aRole, (name) => ({ RoleName: name })),
)
