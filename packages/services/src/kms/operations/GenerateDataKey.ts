import { newDataKey } from '../dataKeys.ts'
import { kmsError } from '../errors.ts'
import { operation } from '../operation.ts'
import { CRYPTOGRAPHIC_ERRORS } from '../usingKeys.ts'

export const GenerateDataKey = operation('GenerateDataKey', {
  authorizes: 'derived',
  errors: CRYPTOGRAPHIC_ERRORS,
  read(call) {
    if (call.input.Recipient !== undefined) throw kmsError('recipient')
    return newDataKey(call)
  },
})
