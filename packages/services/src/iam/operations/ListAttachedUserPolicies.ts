import { listAttachedPolicies } from '../attachments.ts'
import { userIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const ListAttachedUserPolicies = operation('ListAttachedUserPolicies', listAttachedPolicies(userIdentity))
