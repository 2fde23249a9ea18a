import { putsBoundary } from '../boundaries.ts'
import { aUser } from '../identities.ts'
import { operation } from '../operation.ts'

export const PutUserPermissionsBoundary = operation('PutUserPermissionsBoundary', putsBoundary(aUser))
