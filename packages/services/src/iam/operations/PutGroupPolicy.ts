import { operation } from '../../operation.ts'
import { aGroup } from '../identities.ts'
import { putsInline } from '../inlinePolicies.ts'

export const PutGroupPolicy = operation('iam', 'PutGroupPolicy', putsInline(aGroup))
