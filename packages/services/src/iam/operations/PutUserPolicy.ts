import { aUser } from '../identities.ts'
import { putsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const PutUserPolicy = operation('PutUserPolicy', putsInline(aUser))
