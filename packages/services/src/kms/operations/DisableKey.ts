import { keyById } from '../keyNames.ts'
import { checkNotPendingDeletion } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const DisableKey = operation('DisableKey', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException'],
  change(call) {
    const key = keyById(call, call.input.KeyId)
    checkNotPendingDeletion(call.state, key)
    const { keyId } = key
    return { events: [kmsState.event({ kind: 'kms.keyEnablementSet', at: call.at, keyId, isEnabled: false })] }
  },
})
