import { operation } from '../../operation.ts'
import { putsBoundary } from '../boundaries.ts'
import { aUser } from '../identities.ts'

export const PutUserPermissionsBoundary = operation('iam', 'PutUserPermissionsBoundary', putsBoundary(aUser))
