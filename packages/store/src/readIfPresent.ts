import { readFileSync } from 'node:fs'
import { systemReason } from '@gatewarden/policy/internal'
import { StoreError } from './storeError.ts'

/**
 * The bytes of a file of a data folder; undefined when there is no such file. Throws a StoreError when it cannot be read.
 *
 * @example
 * import { readIfPresent } from '@gatewarden/store'
 * readIfPresent('/nowhere/directory.db') // => undefined
 */
export function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new StoreError('StoreUnreadable', `${file} cannot be read: ${systemReason(error)}`)
  }
}
