import type { Call } from '../call.ts'
import { type Ciphertext, decrypt, type EncryptionContext, encrypt, readCiphertext } from './encryption.ts'
import { kmsError } from './errors.ts'
import { checkGrantTokens } from './grants.ts'
import { openKeyMaterial } from './keyMaterial.ts'
import { keyArn, keyAt, keyNamed } from './keyNames.ts'
import { checkEnabled } from './keyStates.ts'
import type { KmsKey } from './state.ts'

type Using = Pick<Call, 'state' | 'facts' | 'context'>

/** Errors of every cryptographic operation with a symmetric key. */
export const CRYPTOGRAPHIC_ERRORS = [
  'NotFoundException',
  'DisabledException',
  'KMSInvalidStateException',
  'InvalidGrantTokenException',
  'DryRunOperationException',
] as const

/** The key of a cryptographic operation, which must be enabled. */
export function usableKey(call: Using, text: string, grantTokens?: readonly string[]): KmsKey {
  checkGrantTokens(call, grantTokens)
  const key = keyNamed(call, text)
  checkEnabled(call.state, key)
  return key
}

/** Symmetric encryption keys have one algorithm. */
export function checkAlgorithm({ state }: Using, key: KmsKey, algorithm = 'SYMMETRIC_DEFAULT'): void {
  if (algorithm !== 'SYMMETRIC_DEFAULT') throw kmsError('keyUsage', keyArn(state, key), algorithm)
}

/** Encrypts with the current key material. */
export function encryptWith(
  { state, context }: Using,
  key: KmsKey,
  plaintext: Uint8Array,
  encryptionContext: EncryptionContext = {},
): { readonly ciphertext: Buffer; readonly materialId: string } {
  const material = openKeyMaterial(context, key)
  if (material === undefined) throw new Error(`the key ${key.keyId} has no key material`)
  const ciphertext = encrypt({ keyArn: keyArn(state, key), ...material }, plaintext, encryptionContext)
  return { ciphertext, materialId: material.materialId }
}

/** What opens a ciphertext: its bytes, the key that the request names, and the encryption context. */
interface Opening {
  readonly blob: Uint8Array | undefined
  readonly keyText: string | undefined
  readonly encryptionContext: EncryptionContext | undefined
  readonly grantTokens: readonly string[] | undefined
}

/** Decrypts with the key inside the ciphertext, which must be the one that the request names, if it names one. */
export function decryptWith(call: Using, { blob, keyText, encryptionContext = {}, grantTokens }: Opening) {
  if (blob === undefined) throw kmsError('noCiphertext')
  checkGrantTokens(call, grantTokens)
  const named = keyText === undefined ? undefined : keyNamed(call, keyText)
  const ciphertext = readCiphertext(blob)
  if (ciphertext === undefined) throw kmsError('invalidCiphertext')
  if (named !== undefined && keyArn(call.state, named) !== ciphertext.keyArn) throw kmsError('incorrectKey')
  const key = named ?? keyOf(call, ciphertext)
  checkEnabled(call.state, key)
  const material = openKeyMaterial(call.context, key, ciphertext.materialId)
  const plaintext = material && decrypt(ciphertext, material.secret, encryptionContext)
  if (plaintext === undefined) throw kmsError('invalidCiphertext')
  return { key, plaintext, materialId: ciphertext.materialId }
}

function keyOf({ state, facts }: Using, ciphertext: Ciphertext): KmsKey {
  const key = keyAt(state, ciphertext.keyArn)
  if (key?.region !== facts.region) throw kmsError('unknownKeyOfCiphertext')
  return key
}
