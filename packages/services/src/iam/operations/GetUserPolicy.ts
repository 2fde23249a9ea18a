import { operation } from '../../operation.ts'
import { aUser } from '../identities.ts'
import { getsInline } from '../inlinePolicies.ts'

export const GetUserPolicy = operation(
  'iam',
  'GetUserPolicy',
  getsInline(aUser, (name) => ({ UserName: name })),
)
