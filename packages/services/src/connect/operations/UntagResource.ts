import { operation } from '../operation.ts'
import { tagsSet } from '../tags.ts'

export const UntagResource = operation('UntagResource', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const keys = new Set(call.input.tagKeys)
    return { events: [tagsSet(call, call.input.resourceArn, (tags) => tags.filter(({ key }) => !keys.has(key)))] }
  },
})
