import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

// A ciphertext is its header, nonce, tag and body. The header is authenticated with the encryption context: the version of this form, the length of
// the key's ARN, the ARN, and the id of the key material.
const VERSION = 1
const MATERIAL_ID = 32
const NONCE = 12
const TAG = 16
const ALGORITHM = 'aes-256-gcm'

/** Names and values that are authenticated with a ciphertext. */
export type EncryptionContext = Readonly<Record<string, string>>

/** A ciphertext, taken apart but not opened: nothing of it is authentic yet. */
export interface Ciphertext {
  readonly keyArn: string
  readonly materialId: string
  readonly header: Buffer
  readonly sealed: Buffer
}

/** Encrypts with AES-256-GCM; nonces are random, so one key material is good for some billions of ciphertexts (NIST SP 800-38D, 8.3). */
export function encrypt(
  { keyArn, materialId, secret }: { readonly keyArn: string; readonly materialId: string; readonly secret: Uint8Array },
  plaintext: Uint8Array,
  context: EncryptionContext,
): Buffer {
  const arn = Buffer.from(keyArn)
  const header = Buffer.concat([
    Buffer.from([VERSION, arn.length >> 8, arn.length & 0xff]),
    arn,
    Buffer.from(materialId, 'hex'),
  ])
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, secret, nonce).setAAD(additionalData(header, context))
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([header, nonce, cipher.getAuthTag(), body])
}

/** Takes a ciphertext apart; undefined for bytes that are not one. */
export function readCiphertext(bytes: Uint8Array): Ciphertext | undefined {
  const blob = Buffer.from(bytes)
  if (blob.length < 3 || blob[0] !== VERSION) return undefined
  const arnEnd = 3 + blob.readUInt16BE(1)
  const headerEnd = arnEnd + MATERIAL_ID
  if (blob.length <= headerEnd + NONCE + TAG) return undefined
  return {
    keyArn: blob.subarray(3, arnEnd).toString(),
    materialId: blob.subarray(arnEnd, headerEnd).toString('hex'),
    header: blob.subarray(0, headerEnd),
    sealed: blob.subarray(headerEnd),
  }
}

/** The plaintext; undefined where a byte or the encryption context is another one than at encryption. */
export function decrypt(
  { header, sealed }: Ciphertext,
  secret: Uint8Array,
  context: EncryptionContext,
): Buffer | undefined {
  const decipher = createDecipheriv(ALGORITHM, secret, sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(additionalData(header, context)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  const body = decipher.update(sealed.subarray(NONCE + TAG))
  try {
    return Buffer.concat([body, decipher.final()])
  } catch {
    return undefined
  }
}

/** The order of the pairs of an encryption context does not matter; letter case and every character do. */
function additionalData(header: Buffer, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.concat([header, Buffer.from(JSON.stringify(pairs))])
}
