import { operation } from '../operation.ts'
import { voiceIdState } from '../state.ts'
import { taggedDomain } from '../tags.ts'

export const UntagResource = operation('UntagResource', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const keys = new Set(call.input.TagKeys)
    const { domainId, tags: before } = taggedDomain(call)
    const tags = before.filter(({ key }) => !keys.has(key))
    return { events: [voiceIdState.event({ kind: 'voiceid.domainTagsSet', at: call.at, domainId, tags })] }
  },
})
