import { groupIdentity } from '../identities.ts'
import { getInlinePolicy } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const GetGroupPolicy = operation(
  'GetGroupPolicy',
  getInlinePolicy(groupIdentity, (name) => ({ GroupName: name })),
)
