import { groupIdentity } from '../identities.ts'
import { deleteInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const DeleteGroupPolicy = operation('DeleteGroupPolicy', deleteInlinePolicy(groupIdentity))
