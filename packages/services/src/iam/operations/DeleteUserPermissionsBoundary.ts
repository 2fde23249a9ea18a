import { deleteBoundary } from '../boundaries.ts'
import { userIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const DeleteUserPermissionsBoundary = operation('DeleteUserPermissionsBoundary', deleteBoundary(userIdentity))
