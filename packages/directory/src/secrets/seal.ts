import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { SecretError } from './secretError.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
/** The key's id, and nonce, tag and text in base64url. */
const FORM = /^1\.([0-9a-f]{8})\.([\w-]+)$/

/** Keeps secrets unreadable at rest. */
export interface Seal {
  /** Names the key, and says nothing else of it. */
  readonly keyId: string
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
    keyId,
    close(secret, purpose) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `1.${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const [, keyOfText, text] = FORM.exec(sealed) ?? []
      const bytes = Buffer.from(text ?? '', 'base64url')
      // Each secret has one valid text: the last letter of base64 may have unused bits.
      const isWhole = bytes.length >= NONCE + TAG && bytes.toString('base64url') === text
      if (keyOfText === undefined || !isWhole) throw damaged(purpose)
      if (keyOfText !== keyId) {
        const sentence = `the secret of ${purpose} was sealed with encryption key ${keyOfText}, and this is ${keyId}; use that key`
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

/**
 * The id of the key that a text was sealed with; undefined for any other text.
 *
 * @example
 * import { seal, sealedBy } from '@gatewarden/directory/internal'
 * const one = seal(new Uint8Array(32))
 * sealedBy(one.close('wJalr', 'AKIAEXAMPLE')) === one.keyId // => true
 */
export function sealedBy(sealed: string): string | undefined {
  return FORM.exec(sealed)?.[1]
}

/**
 * The seal for what clients carry and bring back: what it closes, it opens only for the same account and the same store, whoever else has the key.
 *
 * @example
 * import { boundSeal, seal, SecretError } from '@gatewarden/directory/internal'
 * const key = seal(new Uint8Array(32))
 * const token = boundSeal(key, '111122223333', 'store 1').close('a session', 'session')
 * boundSeal(key, '111122223333', 'store 1').open(token, 'session') // => 'a session'
 * const answer = await Promise.resolve(token).then((text) => boundSeal(key, '444455556666', 'store 1').open(text, 'session')).catch((error) => error)
 * answer instanceof SecretError // => true
 */
export function boundSeal({ keyId, close, open }: Seal, accountId: string, store: string): Seal {
  const boundTo = (purpose: string) => JSON.stringify([accountId, store, purpose])
  return {
    keyId,
    close: (secret, purpose) => close(secret, boundTo(purpose)),
    open: (sealed, purpose) => open(sealed, boundTo(purpose)),
  }
}

function damaged(purpose: string): SecretError {
  return new SecretError('SecretDamaged', `the secret of ${purpose} is damaged; restore the store from a backup`)
}
