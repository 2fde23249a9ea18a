import { operation } from '../operation.ts'
import { voiceIdState } from '../state.ts'
import { checkedTags, readTags, taggedDomain } from '../tags.ts'

export const TagResource = operation('TagResource', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const added = readTags(call.input.Tags)
    const { domainId, tags: before } = taggedDomain(call)
    const keys = new Set(added.map(({ key }) => key))
    const tags = checkedTags([...before.filter(({ key }) => !keys.has(key)), ...added])
    return { events: [voiceIdState.event({ kind: 'voiceid.domainTagsSet', at: call.at, domainId, tags })] }
  },
})
