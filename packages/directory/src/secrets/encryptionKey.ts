import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { systemReason } from '@gatewarden/policy/internal'
import { syncFolder } from '@gatewarden/store'
import { SecretError } from './secretError.ts'

export const KEY_FILE = 'encryption.key'
const KEY_VARIABLE = 'GATEWARDEN_ENCRYPTION_KEY'
const LENGTH = 32

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The key for secrets at rest: 32 bytes in base64 from GATEWARDEN_ENCRYPTION_KEY, or else from a file in the data folder that only its owner
 * may read; the file is created when there is none. Throws a SecretError when either is not a key, or others may read the file.
 *
 * @example
 * import { encryptionKey } from '@gatewarden/directory/internal'
 * encryptionKey('/nowhere', { GATEWARDEN_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') }).length // => 32
 */
export function encryptionKey(folder: string, environment: Environment): Uint8Array {
  const file = join(folder, KEY_FILE)
  const key = findEncryptionKey(folder, environment) ?? explained(file, () => makeKey(folder, file))
  if (key === undefined) throw new SecretError('KeyUnusable', `${file} was removed while it was read; try again`)
  return key
}

/**
 * The same key where there is one, for a folder that has secrets already: none of them opens with a new key. Creates nothing.
 *
 * @example
 * import { findEncryptionKey } from '@gatewarden/directory/internal'
 * findEncryptionKey('/nowhere', {}) // => undefined
 */
export function findEncryptionKey(folder: string, environment: Environment): Uint8Array | undefined {
  const given = environment[KEY_VARIABLE]
  if (given !== undefined) return keyOf(given, KEY_VARIABLE, 'make one with `openssl rand -base64 32`')
  const file = join(folder, KEY_FILE)
  return explained(file, () => readKey(file))
}

function explained<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof SecretError) throw error
    throw new SecretError('KeyUnusable', `${file} cannot be read or made: ${systemReason(error)}`)
  }
}

function readKey(file: string): Uint8Array | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  const isOpen = process.platform !== 'win32' && (stat.mode & 0o077) !== 0
  if (isOpen) {
    const mode = (stat.mode & 0o777).toString(8)
    throw new SecretError('KeyUnusable', `${file} may be read by others (mode ${mode}); run: chmod 600 ${file}`)
  }
  return keyOf(
    readFileSync(file, 'utf8'),
    file,
    'restore it from a backup: without it no secret of the store can be read',
  )
}

/** The file gets its name when it is complete; of two processes that make one, the first wins. */
function makeKey(folder: string, file: string): Uint8Array | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.new`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, `${randomBytes(LENGTH).toString('base64')}\n`)
    fsyncSync(handle)
    linkSync(draft, file)
    syncFolder(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(handle)
    rmSync(draft, { force: true })
  }
  return readKey(file)
}

function keyOf(text: string, place: string, remedy: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64')
  const isKey = key.length === LENGTH && key.toString('base64') === text.trim()
  if (!isKey)
    throw new SecretError('KeyUnusable', `${place} is not a valid key of ${LENGTH} bytes in base64; ${remedy}`)
  return key
}
