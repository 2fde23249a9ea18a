import { keyById } from '../keyNames.ts'
import { checkNotPendingDeletion } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const UntagResource = operation('UntagResource', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException'],
  change(call) {
    const { input, state, at } = call
    const key = keyById(call, input.KeyId)
    checkNotPendingDeletion(state, key)
    return { events: [kmsState.event({ kind: 'kms.keyTagsRemoved', at, keyId: key.keyId, keys: input.TagKeys })] }
  },
})
