import type { RandomBytes } from '@gatewarden/directory/internal'
import { uuid } from '../uuid.ts'

export function newId(random: RandomBytes): string {
  return uuid(random)
}

/** Amazon Connect Administrator Guide: `amazon-connect-` and 12 hexadecimal digits. */
export function newBucketName(random: RandomBytes): string {
  return `amazon-connect-${Buffer.from(random(6)).toString('hex')}`
}

/** AWS Directory Service API Reference, DirectoryId. */
export function newDirectoryId(random: RandomBytes): string {
  return `d-${Buffer.from(random(5)).toString('hex')}`
}
