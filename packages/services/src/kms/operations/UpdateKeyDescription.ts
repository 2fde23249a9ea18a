import { keyById } from '../keyNames.ts'
import { checkNotPendingDeletion } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const UpdateKeyDescription = operation('UpdateKeyDescription', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException'],
  change(call) {
    const { input, state, at } = call
    const key = keyById(call, input.KeyId)
    checkNotPendingDeletion(state, key)
    const described = { at, keyId: key.keyId, description: input.Description }
    return { events: [kmsState.event({ kind: 'kms.keyDescribed', ...described })] }
  },
})
