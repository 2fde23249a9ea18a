import { changeableRoleIdentity } from '../identities.ts'
import { deleteInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const DeleteRolePolicy = operation('DeleteRolePolicy', deleteInlinePolicy(changeableRoleIdentity))
