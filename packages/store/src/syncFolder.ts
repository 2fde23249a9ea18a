import { closeSync, fsyncSync, openSync } from 'node:fs'

/**
 * Makes the names in a folder durable: a new or renamed file may be gone after a crash until its folder is written.
 *
 * @example
 * import { tmpdir } from 'node:os'
 * import { syncFolder } from '@gatewarden/store'
 * syncFolder(tmpdir()) // => undefined
 */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
