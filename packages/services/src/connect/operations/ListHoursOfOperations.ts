import { KINDS, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListHoursOfOperations = operation('ListHoursOfOperations', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { items, more } = pageOfKind(call, KINDS.hours)
    return { HoursOfOperationSummaryList: items.map(summaryOf), ...more }
  },
})
