import { changeableRoleIdentity } from '../identities.ts'
import { putInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const PutRolePolicy = operation('PutRolePolicy', putInlinePolicy(changeableRoleIdentity))
