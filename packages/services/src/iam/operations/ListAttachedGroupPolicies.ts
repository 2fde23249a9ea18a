import { listAttachedPolicies } from '../attachments.ts'
import { groupIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const ListAttachedGroupPolicies = operation('ListAttachedGroupPolicies', listAttachedPolicies(groupIdentity))
