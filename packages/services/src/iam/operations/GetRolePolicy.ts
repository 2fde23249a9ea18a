import { operation } from '../../operation.ts'
import { aRole } from '../identities.ts'
import { getsInline } from '../inlinePolicies.ts'

export const GetRolePolicy = operation(
  'iam',
  'GetRolePolicy',
  getsInline(aRole, (name) => ({ RoleName: name })),
)
