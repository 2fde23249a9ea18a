import { KINDS, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

/** Queues of agents are not stored. */
const QUEUE_TYPE = 'STANDARD' as const

export const ListQueues = operation('ListQueues', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { QueueTypes = [] } = call.input
    const isListed = QueueTypes.length === 0 || QueueTypes.includes(QUEUE_TYPE)
    const { items, more } = pageOfKind(call, KINDS.queue, () => isListed)
    return { QueueSummaryList: items.map((each) => ({ ...summaryOf(each), QueueType: QUEUE_TYPE })), ...more }
  },
})
