import { operation } from '../../operation.ts'
import { deletesBoundary } from '../boundaries.ts'
import { aUser } from '../identities.ts'

export const DeleteUserPermissionsBoundary = operation('iam', 'DeleteUserPermissionsBoundary', deletesBoundary(aUser))
