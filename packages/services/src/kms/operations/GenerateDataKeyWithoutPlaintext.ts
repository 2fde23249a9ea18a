import { newDataKey } from '../dataKeys.ts'
import { operation } from '../operation.ts'
import { CRYPTOGRAPHIC_ERRORS } from '../usingKeys.ts'

export const GenerateDataKeyWithoutPlaintext = operation('GenerateDataKeyWithoutPlaintext', {
  authorizes: 'derived',
  errors: CRYPTOGRAPHIC_ERRORS,
  read(call) {
    const { Plaintext: _, ...sealed } = newDataKey(call)
    return sealed
  },
})
