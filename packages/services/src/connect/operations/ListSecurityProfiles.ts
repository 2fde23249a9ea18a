import { KINDS, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListSecurityProfiles = operation('ListSecurityProfiles', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { items, more } = pageOfKind(call, KINDS.securityProfile)
    return { SecurityProfileSummaryList: items.map(summaryOf), ...more }
  },
})
