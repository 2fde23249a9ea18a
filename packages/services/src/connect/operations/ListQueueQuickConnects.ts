import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { longPageOfList } from '../paging.ts'

/** No quick connect is associated with a queue, because AssociateQueueQuickConnects is not implemented. */
export const ListQueueQuickConnects = operation('ListQueueQuickConnects', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const queue = placedOf(call, KINDS.queue, call.input.QueueId)
    const { items, more } = longPageOfList(call, [], String)
    return { QuickConnectSummaryList: items, ...more, ...lastModified(queue) }
  },
})
