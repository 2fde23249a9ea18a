import { groupIdentity } from '../identities.ts'
import { putInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const PutGroupPolicy = operation('PutGroupPolicy', putInlinePolicy(groupIdentity))
