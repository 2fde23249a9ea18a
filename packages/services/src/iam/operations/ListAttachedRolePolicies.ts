import { listsAttached } from '../attachments.ts'
import { aRole } from '../identities.ts'
import { operation } from '../operation.ts'

export const ListAttachedRolePolicies = operation('ListAttachedRolePolicies', listsAttached(aRole))
