import { KINDS, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListUsers = operation('ListUsers', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { items, more } = pageOfKind(call, KINDS.user)
    const UserSummaryList = items.map((each) => {
      const { Name: Username, ...summary } = summaryOf(each)
      return { ...summary, Username }
    })
    return { UserSummaryList, ...more }
  },
})
