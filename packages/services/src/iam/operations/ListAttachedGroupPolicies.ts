import { listsAttached } from '../attachments.ts'
import { aGroup } from '../identities.ts'
import { operation } from '../operation.ts'

export const ListAttachedGroupPolicies = operation('ListAttachedGroupPolicies', listsAttached(aGroup))
