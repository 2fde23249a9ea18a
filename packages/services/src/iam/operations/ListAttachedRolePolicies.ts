import { listAttachedPolicies } from '../attachments.ts'
import { roleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const ListAttachedRolePolicies = operation('ListAttachedRolePolicies', listAttachedPolicies(roleIdentity))
