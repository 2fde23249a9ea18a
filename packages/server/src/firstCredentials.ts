import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fchmodSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Directory } from '@gatewarden/directory'
import { newAccessKeyId, newSecretAccessKey, type Seal } from '@gatewarden/directory/internal'

/**
 * The name of the file in a data folder that keeps the root user's first key.
 *
 * @example
 * import { CREDENTIALS_FILE } from '@gatewarden/server'
 * CREDENTIALS_FILE // => 'credentials'
 */
export const CREDENTIALS_FILE = 'credentials'

/** An access key that a person chose. */
export interface GivenKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Where the administrator finds the access key of the root user. */
export type FirstCredentials =
  /** The given key, which is active. */
  | { readonly from: 'environment'; readonly accessKeyId: string }
  /** A file for the AWS clients' AWS_SHARED_CREDENTIALS_FILE. */
  | { readonly from: 'file'; readonly file: string }
  /** Only here: the key of an account in memory. */
  | { readonly from: 'memory'; readonly key: GivenKey }
  /** The account already has a key, and no file contains it. */
  | { readonly from: 'before' }

/**
 * Ensures the root user has an access key: the given one, or on first start a random one, which is written to a file in the folder that only
 * its owner can read (in the format of AWS's shared credentials file). Without a folder it is only returned.
 */
export async function firstCredentials(
  directory: Directory,
  seal: Seal,
  folder: string | undefined,
  given: GivenKey | undefined,
): Promise<FirstCredentials> {
  if (given !== undefined) {
    await putKey(directory, seal, given)
    return { from: 'environment', accessKeyId: given.accessKeyId }
  }
  if (folder === undefined) {
    const key = newKey()
    await putKey(directory, seal, key)
    return { from: 'memory', key }
  }
  const file = join(folder, CREDENTIALS_FILE)
  const state = directory.state()
  if (state.keysOfUser.countUnder(`${state.accountId} `) > 0)
    return existsSync(file) ? { from: 'file', file } : { from: 'before' }
  const key = newKey()
  // Write the file first: an active key that nobody knows would lock everybody out.
  writeCredentials(file, key)
  await putKey(directory, seal, key)
  return { from: 'file', file }
}

function newKey(): GivenKey {
  return { accessKeyId: newAccessKeyId('AKIA', randomBytes), secretAccessKey: newSecretAccessKey(randomBytes) }
}

async function putKey(directory: Directory, seal: Seal, { accessKeyId, secretAccessKey }: GivenKey): Promise<void> {
  await directory.change((state) => {
    const existing = state.accessKeys.get(accessKeyId)
    const isSame =
      existing?.userId === state.accountId &&
      existing.status === 'Active' &&
      seal.open(existing.secret, accessKeyId) === secretAccessKey
    if (isSame) return { events: [], output: undefined }
    const at = directory.now()
    const secret = seal.close(secretAccessKey, accessKeyId)
    const created = { kind: 'accessKeyCreated', at, accessKeyId, userId: state.accountId, secret } as const
    const deleted = { kind: 'accessKeyDeleted', at, accessKeyId } as const
    return { events: existing === undefined ? [created] : [deleted, created], output: undefined }
  })
}

function writeCredentials(file: string, { accessKeyId, secretAccessKey }: GivenKey): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    // Otherwise an existing file keeps its mode.
    fchmodSync(handle, 0o600)
    // With a region, because AWS's clients need one and some read it only from here.
    writeSync(
      handle,
      `[default]\nregion = us-east-1\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
    )
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
