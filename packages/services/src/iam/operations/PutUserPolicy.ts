import { operation } from '../../operation.ts'
import { aUser } from '../identities.ts'
import { putsInline } from '../inlinePolicies.ts'

export const PutUserPolicy = operation('iam', 'PutUserPolicy', putsInline(aUser))
