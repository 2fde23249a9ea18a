import { operation } from '../operation.ts'
import { readTags, taggedDomain, tagsSet } from '../tags.ts'

export const TagResource = operation('TagResource', {
  authorizes: 'derived',
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  change(call) {
    const domain = taggedDomain(call)
    const added = readTags(call.input.tags)
    const keys = new Set(added.map(({ key }) => key))
    return { events: [tagsSet(call, domain, [...domain.tags.filter(({ key }) => !keys.has(key)), ...added])] }
  },
})
