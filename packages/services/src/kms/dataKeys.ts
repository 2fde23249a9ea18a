import type { Call } from '../call.ts'
import { kmsError } from './errors.ts'
import type { GenerateDataKeyWithoutPlaintextRequest } from './generated/types.ts'
import { keyArn } from './keyNames.ts'
import { encryptWith, usableKey } from './usingKeys.ts'

const LENGTHS = { AES_128: 16, AES_256: 32 } as const

/** A new data key, in plain and encrypted with the KMS key. */
export function newDataKey(call: Call<GenerateDataKeyWithoutPlaintextRequest>) {
  const { input, state, context } = call
  const { KeySpec, NumberOfBytes, KeyId, GrantTokens, EncryptionContext } = input
  const key = usableKey(call, KeyId, GrantTokens)
  const length = NumberOfBytes ?? (KeySpec && LENGTHS[KeySpec])
  if (length === undefined || (NumberOfBytes !== undefined && KeySpec !== undefined)) throw kmsError('dataKeyLength')
  if (input.DryRun) throw kmsError('dryRun')
  const plaintext = context.randomBytes(length)
  const { ciphertext, materialId } = encryptWith(call, key, plaintext, EncryptionContext)
  return { CiphertextBlob: ciphertext, Plaintext: plaintext, KeyId: keyArn(state, key), KeyMaterialId: materialId }
}
