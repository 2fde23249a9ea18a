import { operation } from '../../operation.ts'
import { listsAttached } from '../attachments.ts'
import { aGroup } from '../identities.ts'

export const ListAttachedGroupPolicies = operation('iam', 'ListAttachedGroupPolicies', listsAttached(aGroup))
