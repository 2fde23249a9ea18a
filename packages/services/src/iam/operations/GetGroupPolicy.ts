import { aGroup } from '../identities.ts'
import { getsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const GetGroupPolicy = operation(
  'GetGroupPolicy',
  getsInline(aGroup, (name) => ({ GroupName: name })),
)
