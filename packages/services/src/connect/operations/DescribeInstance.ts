import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { instanceSummary, tagMap } from '../views.ts'

export const DescribeInstance = operation('DescribeInstance', {
  authorizes: 'derived',
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const instance = instanceOf(call)
    return { Instance: { ...instanceSummary(call, instance), Tags: tagMap(instance.tags) } }
  },
})
