import { putBoundary } from '../boundaries.ts'
import { changeableRoleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const PutRolePermissionsBoundary = operation('PutRolePermissionsBoundary', putBoundary(changeableRoleIdentity))
