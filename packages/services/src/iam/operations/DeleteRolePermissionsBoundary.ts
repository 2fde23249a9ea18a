import { deleteBoundary } from '../boundaries.ts'
import { changeableRoleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const DeleteRolePermissionsBoundary = operation(
  'DeleteRolePermissionsBoundary',
  deleteBoundary(changeableRoleIdentity),
)
