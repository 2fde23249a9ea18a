import { userIdentity } from '../identities.ts'
import { getInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const GetUserPolicy = operation(
  'GetUserPolicy',
  getInlinePolicy(userIdentity, (name) => ({ UserName: name })),
)
