import { KINDS, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListRoutingProfiles = operation('ListRoutingProfiles', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { items, more } = pageOfKind(call, KINDS.routingProfile)
    return { RoutingProfileSummaryList: items.map(summaryOf), ...more }
  },
})
