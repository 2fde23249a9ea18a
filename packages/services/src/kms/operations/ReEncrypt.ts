import type { Call } from '../../call.ts'
import type { Need } from '../../operation.ts'
import { kmsError } from '../errors.ts'
import type { ReEncryptRequest } from '../generated/types.ts'
import { keyArn, keyArnNamed } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { keyOfCiphertext } from '../resources.ts'
import { CRYPTOGRAPHIC_ERRORS, checkAlgorithm, decryptWith, encryptWith, usableKey } from '../usingKeys.ts'

/** Two permissions, each on its own key (AWS KMS API Reference, ReEncrypt). */
function needs(call: Call<ReEncryptRequest>): readonly Need[] {
  const { SourceKeyId, DestinationKeyId, CiphertextBlob } = call.input
  const named = SourceKeyId === undefined ? keyOfCiphertext(CiphertextBlob) : keyArnNamed(call, SourceKeyId)
  const source = named ?? '*'
  const destination = keyArnNamed(call, DestinationKeyId) ?? '*'
  const context = { 'kms:ReEncryptOnSameKey': String(source === destination) }
  return [
    { action: 'kms:ReEncryptFrom', resource: source, context },
    { action: 'kms:ReEncryptTo', resource: destination, context },
  ]
}

export const ReEncrypt = operation('ReEncrypt', {
  authorizes: needs,
  errors: [...CRYPTOGRAPHIC_ERRORS, 'InvalidCiphertextException', 'IncorrectKeyException', 'InvalidKeyUsageException'],
  read(call) {
    const { input, state } = call
    if (input.DryRunModifiers !== undefined) throw kmsError('ignoredCiphertext')
    const source = decryptWith(call, {
      blob: input.CiphertextBlob,
      keyText: input.SourceKeyId,
      encryptionContext: input.SourceEncryptionContext,
      grantTokens: input.GrantTokens,
    })
    checkAlgorithm(call, source.key, input.SourceEncryptionAlgorithm)
    const key = usableKey(call, input.DestinationKeyId)
    checkAlgorithm(call, key, input.DestinationEncryptionAlgorithm)
    if (input.DryRun) throw kmsError('dryRun')
    const sealed = encryptWith(call, key, source.plaintext, input.DestinationEncryptionContext)
    return {
      CiphertextBlob: sealed.ciphertext,
      SourceKeyId: keyArn(state, source.key),
      KeyId: keyArn(state, key),
      SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT' as const,
      DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT' as const,
      SourceKeyMaterialId: source.materialId,
      DestinationKeyMaterialId: sealed.materialId,
    }
  },
})
