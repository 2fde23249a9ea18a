import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fchmodSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Directory, newAccessKeyId, newSecretAccessKey, type Seal } from '@gatewarden/directory'

/**
 * The name of the file in a data folder that keeps the root user's first key.
 *
 * @example
 * import { CREDENTIALS_FILE } from '@gatewarden/server'
 * CREDENTIALS_FILE // => 'credentials'
 */
export const CREDENTIALS_FILE = 'credentials'

/** The first access key, as a person gave it. */
export interface GivenKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Where the administrator finds the key of the root user. */
export type FirstCredentials =
  /** The one that was given, in force. */
  | { readonly from: 'environment'; readonly accessKeyId: string }
  /** A file for the AWS clients' AWS_SHARED_CREDENTIALS_FILE. */
  | { readonly from: 'file'; readonly file: string }
  /** Nowhere but here: made for an account in memory. */
  | { readonly from: 'memory'; readonly key: GivenKey }
  /** Of an account that has a root key already, whose file is gone or was never there. */
  | { readonly from: 'before' }

/**
 * Sees to it that the root user has an access key: the one given, or on first start a random one, kept in a file of the folder that
 * only its owner may read (like AWS's own shared credentials file); without a folder it is only told.
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
  // The file first: a key in force that nobody knows would lock everybody out.
  writeCredentials(file, key)
  await putKey(directory, seal, key)
  return { from: 'file', file }
}

function newKey(): GivenKey {
  return { accessKeyId: newAccessKeyId('AKIA', randomBytes), secretAccessKey: newSecretAccessKey(randomBytes) }
}

async function putKey(directory: Directory, seal: Seal, { accessKeyId, secretAccessKey }: GivenKey): Promise<void> {
  await directory.change((state) => {
    const held = state.accessKeys.get(accessKeyId)
    const isSame =
      held?.userId === state.accountId &&
      held.status === 'Active' &&
      seal.open(held.secret, accessKeyId) === secretAccessKey
    if (isSame) return { events: [], output: undefined }
    const at = directory.now()
    const secret = seal.close(secretAccessKey, accessKeyId)
    const created = { kind: 'accessKeyCreated', at, accessKeyId, userId: state.accountId, secret } as const
    const deleted = { kind: 'accessKeyDeleted', at, accessKeyId } as const
    return { events: held === undefined ? [created] : [deleted, created], output: undefined }
  })
}

function writeCredentials(file: string, { accessKeyId, secretAccessKey }: GivenKey): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    // A file that is there keeps its mode otherwise.
    fchmodSync(handle, 0o600)
    // A region too: AWS's clients sign for one, and some look nowhere else.
    writeSync(
      handle,
      `[default]\nregion = us-east-1\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
    )
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
