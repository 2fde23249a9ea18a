import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { SecretError } from './secretError.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** Keeps secrets unreadable at rest. */
export interface Seal {
  /** Seals a text for one purpose, such as an access key id; it cannot be opened for another. */
  close(secret: string, purpose: string): string
  /** Throws a SecretError when the text was sealed with another key or for another purpose, or is damaged. */
  open(sealed: string, purpose: string): string
}

/**
 * Seals with AES-256-GCM under a key of 32 bytes; nonces are random, so one key is good for some billions of secrets (NIST SP 800-38D, 8.3).
 *
 * @example
 * import { seal } from '@gatewarden/directory/internal'
 * const { close, open } = seal(new Uint8Array(32))
 * open(close('wJalr', 'AKIAEXAMPLE'), 'AKIAEXAMPLE') // => 'wJalr'
 */
export function seal(key: Uint8Array): Seal {
  const keyId = createHmac('sha256', key).update('gatewarden key id').digest('hex').slice(0, 8)
  return {
    close(secret, purpose) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `1.${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const [, sealedBy, text] = /^1\.([0-9a-f]{8})\.([\w-]+)$/.exec(sealed) ?? []
      const bytes = Buffer.from(text ?? '', 'base64url')
      // Each secret has one valid text: the last letter of base64 may have unused bits.
      const isWhole = bytes.length >= NONCE + TAG && bytes.toString('base64url') === text
      if (sealedBy === undefined || !isWhole) throw damaged(purpose)
      if (sealedBy !== keyId) {
        const sentence = `The secret of ${purpose} was sealed with encryption key ${sealedBy}, and this is ${keyId}; use that key`
        throw new SecretError('KeyWrong', sentence)
      }
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
        return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw damaged(purpose)
      }
    },
  }
}

function damaged(purpose: string): SecretError {
  return new SecretError('SecretDamaged', `The secret of ${purpose} is damaged; restore the store from a backup`)
}
