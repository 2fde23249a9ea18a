import { aGroup } from '../identities.ts'
import { putsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const PutGroupPolicy = operation('PutGroupPolicy', putsInline(aGroup))
