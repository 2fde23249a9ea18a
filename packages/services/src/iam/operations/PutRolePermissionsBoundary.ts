import { putsBoundary } from '../boundaries.ts'
import { aChangeableRole } from '../identities.ts'
import { operation } from '../operation.ts'

export const PutRolePermissionsBoundary = operation('PutRolePermissionsBoundary', putsBoundary(aChangeableRole))
