import { operation } from '../../operation.ts'
import { aChangeableRole } from '../identities.ts'
import { deletesInline } from '../inlinePolicies.ts'

export const DeleteRolePolicy = operation('iam', 'DeleteRolePolicy', deletesInline(aChangeableRole))
