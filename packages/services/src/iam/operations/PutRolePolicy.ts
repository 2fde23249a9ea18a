import { aChangeableRole } from '../identities.ts'
import { putsInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const PutRolePolicy = operation('PutRolePolicy', putsInline(aChangeableRole))
