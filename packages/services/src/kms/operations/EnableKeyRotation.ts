import { keyById } from '../keyNames.ts'
import { checkEnabled } from '../keyStates.ts'
import { operation } from '../operation.ts'
import { USUAL_PERIOD } from '../rotation.ts'
import { kmsState } from '../state.ts'

export const EnableKeyRotation = operation('EnableKeyRotation', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'DisabledException', 'KMSInvalidStateException'],
  change(call) {
    const { input, state, at } = call
    const key = keyById(call, input.KeyId)
    checkEnabled(state, key)
    const { keyId, rotation } = key
    const { RotationPeriodInDays: periodInDays = USUAL_PERIOD } = input
    if (rotation?.periodInDays === periodInDays) return { events: [] }
    return { events: [kmsState.event({ kind: 'kms.keyRotationSet', at, keyId, periodInDays })] }
  },
})
