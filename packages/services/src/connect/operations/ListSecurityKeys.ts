import { ASSOCIATIONS, associationsOf } from '../associations.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'
import type { SecurityKeyMembers } from '../securityKeys.ts'

export const ListSecurityKeys = operation('ListSecurityKeys', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const all = associationsOf<SecurityKeyMembers>(call.state, instanceOf(call), ASSOCIATIONS.securityKey)
    const { items, more } = pageOfList(call, all, ({ AssociationId }) => AssociationId)
    return { SecurityKeys: items.map((each) => ({ ...each, CreationTime: new Date(each.CreationTime) })), ...more }
  },
})
