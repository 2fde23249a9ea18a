import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// 16 MiB and some tens of milliseconds for each guess (RFC 7914, section 2).
const COST = { N: 2 ** 14, r: 8, p: 1 }
const LENGTH = 32

/**
 * A hash to keep instead of a password: scrypt with a salt of its own.
 *
 * @example
 * import { hashPassword, isPassword } from '@gatewarden/directory/internal'
 * await isPassword('correct horse', await hashPassword('correct horse')) // => true
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt.${salt.toString('base64url')}.${(await derive(password, salt)).toString('base64url')}`
}

/**
 * Whether a password is the one that was hashed; compared in constant time.
 *
 * @example
 * import { isPassword } from '@gatewarden/directory/internal'
 * await isPassword('anything', 'no hash') // => false
 */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, salt = '', kept = ''] = /^scrypt\.([\w-]+)\.([\w-]+)$/.exec(hash) ?? []
  const bytes = Buffer.from(kept, 'base64url')
  return bytes.length === LENGTH && timingSafeEqual(bytes, await derive(password, Buffer.from(salt, 'base64url')))
}

function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
