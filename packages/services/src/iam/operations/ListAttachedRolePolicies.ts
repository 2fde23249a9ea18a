import { operation } from '../../operation.ts'
import { listsAttached } from '../attachments.ts'
import { aRole } from '../identities.ts'

export const ListAttachedRolePolicies = operation('iam', 'ListAttachedRolePolicies', listsAttached(aRole))
