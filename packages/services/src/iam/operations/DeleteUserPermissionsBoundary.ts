import { deletesBoundary } from '../boundaries.ts'
import { aUser } from '../identities.ts'
import { operation } from '../operation.ts'

export const DeleteUserPermissionsBoundary = operation('DeleteUserPermissionsBoundary', deletesBoundary(aUser))
