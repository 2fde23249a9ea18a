import { operation } from '../operation.ts'
import { readTags, tagsSet } from '../tags.ts'

export const TagResource = operation('TagResource', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const added = readTags(call.input.tags)
    const keys = new Set(added.map(({ key }) => key))
    const merged = tagsSet(call, call.input.resourceArn, (tags) => [
      ...tags.filter(({ key }) => !keys.has(key)),
      ...added,
    ])
    return { events: [merged] }
  },
})
