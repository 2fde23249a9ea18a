import { operation } from '../operation.ts'
import { tagging } from '../tags.ts'

export const UntagResource = operation('UntagResource', {
  authorizes: 'derived',
  errors: ['ManagedRuleException', 'ResourceNotFoundException'],
  change(call) {
    const removed = new Set(call.input.TagKeys)
    return tagging(call, call.input.ResourceARN, (tags) => tags.filter(({ key }) => !removed.has(key)))
  },
})
