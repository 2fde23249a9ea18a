import { aChangeableRole } from '../identities.ts'
import { deletesInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const DeleteRolePolicy = operation('DeleteRolePolicy', deletesInline(aChangeableRole))
