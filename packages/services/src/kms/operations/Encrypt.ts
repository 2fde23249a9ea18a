import { kmsError } from '../errors.ts'
import { keyArn } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { CRYPTOGRAPHIC_ERRORS, checkAlgorithm, encryptWith, usableKey } from '../usingKeys.ts'

export const Encrypt = operation('Encrypt', {
  authorizes: 'derived',
  errors: [...CRYPTOGRAPHIC_ERRORS, 'InvalidKeyUsageException'],
  read(call) {
    const { input, state } = call
    const key = usableKey(call, input.KeyId, input.GrantTokens)
    checkAlgorithm(call, key, input.EncryptionAlgorithm)
    if (input.DryRun) throw kmsError('dryRun')
    const { ciphertext } = encryptWith(call, key, input.Plaintext, input.EncryptionContext)
    return { CiphertextBlob: ciphertext, KeyId: keyArn(state, key), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' as const }
  },
})
