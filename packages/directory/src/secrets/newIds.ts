/** Random bytes: `randomBytes` of node:crypto; tests pass fixed ones. */
export type RandomBytes = (length: number) => Uint8Array

/** What unique ids begin with (IAM User Guide, IAM identifiers): user, role, group, customer managed policy, instance profile. */
export type UniqueIdPrefix = 'AIDA' | 'AROA' | 'AGPA' | 'ANPA' | 'AIPA'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * A unique id: the prefix and 17 characters of 5 random bits.
 *
 * @example
 * import { newUniqueId } from '@gatewarden/directory/internal'
 * newUniqueId('AIDA', (length) => new Uint8Array(length)) // => 'AIDAAAAAAAAAAAAAAAAAA'
 */
export function newUniqueId(prefix: UniqueIdPrefix, randomBytes: RandomBytes): string {
  return prefix + base32(17, randomBytes)
}

/**
 * An access key id: AKIA for a long-term key, ASIA for a session, and 16 characters of 5 random bits.
 *
 * @example
 * import { newAccessKeyId } from '@gatewarden/directory/internal'
 * newAccessKeyId('AKIA', (length) => new Uint8Array(length).fill(31)) // => 'AKIA7777777777777777'
 */
export function newAccessKeyId(prefix: 'AKIA' | 'ASIA', randomBytes: RandomBytes): string {
  return prefix + base32(16, randomBytes)
}

/**
 * A secret access key: 40 characters of base64, 240 random bits.
 *
 * @example
 * import { newSecretAccessKey } from '@gatewarden/directory/internal'
 * newSecretAccessKey((length) => new Uint8Array(length)).length // => 40
 */
export function newSecretAccessKey(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(30)).toString('base64')
}

function base32(length: number, randomBytes: RandomBytes): string {
  // 256 is a multiple of 32: each letter is as likely as any other.
  return Array.from(randomBytes(length), (byte) => BASE32.charAt(byte % BASE32.length)).join('')
}
