import { deletesBoundary } from '../boundaries.ts'
import { aChangeableRole } from '../identities.ts'
import { operation } from '../operation.ts'

export const DeleteRolePermissionsBoundary = operation(
  'DeleteRolePermissionsBoundary',
  deletesBoundary(aChangeableRole),
)
