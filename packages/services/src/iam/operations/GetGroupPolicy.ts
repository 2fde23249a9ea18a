import { operation } from '../../operation.ts'
import { aGroup } from '../identities.ts'
import { getsInline } from '../inlinePolicies.ts'

export const GetGroupPolicy = operation(
  'iam',
  'GetGroupPolicy',
  getsInline(aGroup, (name) => ({ GroupName: name })),
)
