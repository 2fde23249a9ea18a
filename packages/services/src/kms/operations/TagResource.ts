import { keyById } from '../keyNames.ts'
import { checkNotPendingDeletion } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'
import { readTags } from '../tags.ts'

export const TagResource = operation('TagResource', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException', 'TagException', 'LimitExceededException'],
  change(call) {
    const { input, state, at } = call
    const key = keyById(call, input.KeyId)
    checkNotPendingDeletion(state, key)
    const tags = readTags(input.Tags, key.tags)
    return { events: [kmsState.event({ kind: 'kms.keyTagsPut', at, keyId: key.keyId, tags })] }
  },
})
