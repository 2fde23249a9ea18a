import { userIdentity } from '../identities.ts'
import { putInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const PutUserPolicy = operation('PutUserPolicy', putInlinePolicy(userIdentity))
