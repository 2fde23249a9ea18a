import { putBoundary } from '../boundaries.ts'
import { userIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const PutUserPermissionsBoundary = operation('PutUserPermissionsBoundary', putBoundary(userIdentity))
