import { keyById } from '../keyNames.ts'
import { checkEnabled } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const DisableKeyRotation = operation('DisableKeyRotation', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'DisabledException', 'KMSInvalidStateException'],
  change(call) {
    const key = keyById(call, call.input.KeyId)
    checkEnabled(call.state, key)
    return { events: [kmsState.event({ kind: 'kms.keyRotationSet', at: call.at, keyId: key.keyId })] }
  },
})
