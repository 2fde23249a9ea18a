import { operation } from '../operation.ts'
import { taggedDomain, tagsSet } from '../tags.ts'

export const UntagResource = operation('UntagResource', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const domain = taggedDomain(call)
    const keys = new Set(call.input.tagKeys)
    const kept = domain.tags.filter(({ key }) => !keys.has(key))
    return { events: [tagsSet(call, domain, kept)] }
  },
})
