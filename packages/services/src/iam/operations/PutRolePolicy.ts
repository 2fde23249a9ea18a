import { operation } from '../../operation.ts'
import { aChangeableRole } from '../identities.ts'
import { putsInline } from '../inlinePolicies.ts'

export const PutRolePolicy = operation('iam', 'PutRolePolicy', putsInline(aChangeableRole))
