import { kmsError } from '../errors.ts'
import { operation } from '../operation.ts'

export const GenerateRandom = operation('GenerateRandom', {
  authorizes: 'derived',
  errors: ['CustomKeyStoreNotFoundException'],
  read({ input, context }) {
    const { NumberOfBytes, Recipient, CustomKeyStoreId } = input
    if (Recipient !== undefined) throw kmsError('recipient')
    if (CustomKeyStoreId !== undefined) throw kmsError('customKeyStore', CustomKeyStoreId)
    if (NumberOfBytes === undefined) throw kmsError('noRandomLength')
    return { Plaintext: context.randomBytes(NumberOfBytes) }
  },
})
