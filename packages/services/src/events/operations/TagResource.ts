import { operation } from '../operation.ts'
import { tagging, tagsWith } from '../tags.ts'

export const TagResource = operation('TagResource', {
  authorizes: 'derived',
  errors: ['ManagedRuleException', 'ResourceNotFoundException'],
  change: (call) => tagging(call, call.input.ResourceARN, (tags) => tagsWith(call.input.Tags, tags)),
})
