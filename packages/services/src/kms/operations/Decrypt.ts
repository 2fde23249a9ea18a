import { kmsError } from '../errors.ts'
import { keyArn } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { CRYPTOGRAPHIC_ERRORS, checkAlgorithm, decryptWith } from '../usingKeys.ts'

export const Decrypt = operation('Decrypt', {
  authorizes: 'derived',
  errors: [...CRYPTOGRAPHIC_ERRORS, 'InvalidCiphertextException', 'IncorrectKeyException', 'InvalidKeyUsageException'],
  read(call) {
    const { input, state } = call
    if (input.Recipient !== undefined) throw kmsError('recipient')
    if (input.DryRunModifiers !== undefined) throw kmsError('ignoredCiphertext')
    const { key, plaintext, materialId } = decryptWith(call, {
      blob: input.CiphertextBlob,
      keyText: input.KeyId,
      encryptionContext: input.EncryptionContext,
      grantTokens: input.GrantTokens,
    })
    checkAlgorithm(call, key, input.EncryptionAlgorithm)
    if (input.DryRun) throw kmsError('dryRun')
    return {
      KeyId: keyArn(state, key),
      Plaintext: plaintext,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' as const,
      KeyMaterialId: materialId,
    }
  },
})
