import { operation } from '../../operation.ts'
import { deletesBoundary } from '../boundaries.ts'
import { aChangeableRole } from '../identities.ts'

export const DeleteRolePermissionsBoundary = operation(
  'iam',
  'DeleteRolePermissionsBoundary',
  deletesBoundary(aChangeableRole),
)
