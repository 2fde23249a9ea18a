import { listsAttached } from '../attachments.ts'
import { aUser } from '../identities.ts'
import { operation } from '../operation.ts'

export const ListAttachedUserPolicies = operation('ListAttachedUserPolicies', listsAttached(aUser))
