import { operation } from '../../operation.ts'
import { listsAttached } from '../attachments.ts'
import { aUser } from '../identities.ts'

export const ListAttachedUserPolicies = operation('iam', 'ListAttachedUserPolicies', listsAttached(aUser))
