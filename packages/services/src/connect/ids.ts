import type { RandomBytes } from '@gatewarden/directory/internal'
import { uuid } from '../uuid.ts'

export function newId(random: RandomBytes): string {
  return uuid(random)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** The end of the name of a service-linked role: 20 letters and digits, as in the examples of AWS. */
export function newRoleSuffix(random: RandomBytes): string {
  // 62 letters do not divide 256: values from 248 on would favour the first ones.
  let suffix = ''
  while (suffix.length < 20) {
    for (const byte of random(20)) if (byte < 248 && suffix.length < 20) suffix += LETTERS[byte % LETTERS.length]
  }
  return suffix
}

/** Amazon Connect Administrator Guide: `amazon-connect-` and 12 hexadecimal digits. */
export function newBucketName(random: RandomBytes): string {
  return `amazon-connect-${Buffer.from(random(6)).toString('hex')}`
}

/** AWS Directory Service API Reference, DirectoryId. */
export function newDirectoryId(random: RandomBytes): string {
  return `d-${Buffer.from(random(5)).toString('hex')}`
}
