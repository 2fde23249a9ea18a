import { operation } from '../../operation.ts'
import { putsBoundary } from '../boundaries.ts'
import { aChangeableRole } from '../identities.ts'

export const PutRolePermissionsBoundary = operation('iam', 'PutRolePermissionsBoundary', putsBoundary(aChangeableRole))
