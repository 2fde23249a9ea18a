import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { tagMap } from '../views.ts'

export const DescribeQueue = operation('DescribeQueue', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const queue = placedOf(call, KINDS.queue, call.input.QueueId)
    const { arn: QueueArn, id: QueueId, name: Name, tags, properties } = queue
    return { Queue: { ...properties, Name, QueueArn, QueueId, Tags: tagMap(tags), ...lastModified(queue) } }
  },
})
