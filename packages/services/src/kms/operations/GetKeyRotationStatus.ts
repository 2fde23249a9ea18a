import { keyById } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { nextRotation } from '../rotation.ts'

export const GetKeyRotationStatus = operation('GetKeyRotationStatus', {
  authorizes: 'derived',
  errors: ['NotFoundException'],
  read(call) {
    const key = keyById(call, call.input.KeyId)
    const { keyId, rotation, deletion } = key
    // A key that is pending deletion is not rotated; when its deletion is cancelled, its rotation goes on.
    if (rotation === undefined || deletion !== undefined) return { KeyId: keyId, KeyRotationEnabled: false }
    return {
      KeyId: keyId,
      KeyRotationEnabled: true,
      RotationPeriodInDays: rotation.periodInDays,
      NextRotationDate: nextRotation(rotation),
    }
  },
})
