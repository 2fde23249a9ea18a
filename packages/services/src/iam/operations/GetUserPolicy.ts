import { aUser } from '../identities.ts'
import { getsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const GetUserPolicy = operation(
  'GetUserPolicy',
  getsInline(aUser, (name) => ({ UserName: name })),
)
