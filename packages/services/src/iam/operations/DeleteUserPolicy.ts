import { userIdentity } from '../identities.ts'
import { deleteInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const DeleteUserPolicy = operation('DeleteUserPolicy', deleteInlinePolicy(userIdentity))
