import { ASSOCIATIONS, associationsOf } from '../associations.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import type { OriginMembers } from '../origins.ts'
import { pageOfList } from '../paging.ts'

export const ListApprovedOrigins = operation('ListApprovedOrigins', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const all = associationsOf<OriginMembers>(call.state, instanceOf(call), ASSOCIATIONS.approvedOrigin)
    const { items, more } = pageOfList(call, all, ({ Origin }) => Origin)
    return { Origins: items.map(({ Origin }) => Origin), ...more }
  },
})
