import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountState, Directory } from '@gatewarden/directory'
import { newAccessKeyId, newSecretAccessKey, type Seal, SecretError } from '@gatewarden/directory/internal'
import { syncFolder } from '@gatewarden/store'

/**
 * The name of the file in a data folder that keeps the root user's first key.
 *
 * @example
 * import { CREDENTIALS_FILE } from '@gatewarden/server'
 * CREDENTIALS_FILE // => 'credentials'
 */
export const CREDENTIALS_FILE = 'credentials'
const SET_ROOT_KEY = 'set GATEWARDEN_ROOT_ACCESS_KEY_ID and GATEWARDEN_ROOT_SECRET_ACCESS_KEY'

/** An access key that a person chose. */
export interface GivenKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Where the administrator finds the access key of the root user. */
export type FirstCredentials = {
  /** The keys that count: that of `from`, or with 'before' all that the root user has. */
  readonly accessKeyIds: readonly string[]
  /** What else the root user can sign with. */
  readonly others: readonly string[]
  /** The credentials file, where its key is not one of the root user's any more. */
  readonly staleFile?: string
} & (
  | {
      /** The given key, which is active. */
      readonly from: 'environment'
      /** The keys of the root user that it replaced, which are deleted. */
      readonly replaced: readonly string[]
    }
  /** A file for the AWS clients' AWS_SHARED_CREDENTIALS_FILE. */
  | { readonly from: 'file'; readonly file: string }
  /** Only here: the key of an account in memory. */
  | { readonly from: 'memory'; readonly key: GivenKey }
  /** The account already has a key, and no file contains it. */
  | { readonly from: 'before' }
)

/**
 * Ensures the root user has an access key: the given one, or on first start a random one, which is written to a file in the folder that only
 * its owner can read (in the format of AWS's shared credentials file). Without a folder it is only returned. A given key that is new replaces all
 * others of the root user. A file that is there is never written over: `checkKeptFile` comes before.
 */
export async function firstCredentials(
  directory: Directory,
  seal: Seal,
  folder: string | undefined,
  given: GivenKey | undefined,
): Promise<FirstCredentials> {
  if (given !== undefined) {
    const replaced = await putKey(directory, seal, given)
    const stale = folder === undefined ? {} : staleFile(directory, join(folder, CREDENTIALS_FILE))
    return { from: 'environment', replaced, ...countedOf(directory, [given.accessKeyId]), ...stale }
  }
  if (folder === undefined) {
    const key = newKey()
    await putKey(directory, seal, key)
    return { from: 'memory', key, ...countedOf(directory, [key.accessKeyId]) }
  }
  const file = join(folder, CREDENTIALS_FILE)
  const draft = `${file}.new`
  if (rootKeysOf(directory.state()).length === 0) {
    const key = newKey()
    // Written first, so that a secret is never lost while its key is active. The file gets its name when the key is active.
    writeCredentials(draft, key)
    await putKey(directory, seal, key)
  }
  const keys = rootKeysOf(directory.state())
  if (!existsSync(file) && keys.includes(keyIn(draft) ?? '')) {
    renameSync(draft, file)
    syncFolder(folder)
  }
  const accessKeyId = keyIn(file)
  if (accessKeyId === undefined || !keys.includes(accessKeyId)) {
    return { from: 'before', accessKeyIds: keys, others: [], ...staleFile(directory, file) }
  }
  return { from: 'file', file, ...countedOf(directory, [accessKeyId]) }
}

/** The credentials file of a folder, where it is present and no key of the environment replaces its key: then no root key is made. */
export function keptFile(folder: string | undefined, given: GivenKey | undefined): string | undefined {
  const file = folder === undefined ? undefined : join(folder, CREDENTIALS_FILE)
  return file !== undefined && given === undefined && existsSync(file) ? file : undefined
}

/** Refuses an account whose root user has no access key besides those that will be deleted, while the credentials file is present. */
export function checkKeptFile(state: AccountState, file: string | undefined, deleted: readonly string[]): void {
  if (file === undefined || keepsRootKey(state, deleted)) return
  throw rootKeysOf(state).length > 0 ? keptWithLoss(file) : new SecretError('CredentialsKept', noKey(file))
}

/** The root user has an access key besides these. */
export function keepsRootKey(state: AccountState, deleted: readonly string[]): boolean {
  return rootKeysOf(state).some((id) => !deleted.includes(id))
}

function noKey(file: string): string {
  return `${file} is present, but the root user has no access key; to make a new one, move the file to another folder, or ${SET_ROOT_KEY}`
}

/** The error of a folder whose root user would have no access key when those that cannot be read are deleted. */
export function keptWithLoss(file: string): SecretError {
  const sentence = `${file} is present, and --accept-loss would delete every access key of the root user; to go on, move the file to another folder, or ${SET_ROOT_KEY}; nothing was deleted`
  return new SecretError('CredentialsKept', sentence)
}

function countedOf(directory: Directory, accessKeyIds: readonly string[]) {
  const state = directory.state()
  const others = rootKeysOf(state).filter(
    (id) => !accessKeyIds.includes(id) && state.accessKeys.get(id)?.status === 'Active',
  )
  return { accessKeyIds, others }
}

function staleFile(directory: Directory, file: string): { readonly staleFile?: string } {
  const isStale = existsSync(file) && !rootKeysOf(directory.state()).includes(keyIn(file) ?? '')
  return isStale ? { staleFile: file } : {}
}

function rootKeysOf({ keysOfUser, accountId }: AccountState): string[] {
  return [...keysOfUser.under(`${accountId} `)]
}

/** The access key id in a credentials file. */
function keyIn(file: string): string | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return /^\s*aws_access_key_id\s*=\s*(\w+)\s*$/m.exec(text)?.[1]
}

function newKey(): GivenKey {
  return { accessKeyId: newAccessKeyId('AKIA', randomBytes), secretAccessKey: newSecretAccessKey(randomBytes) }
}

/** Makes a key the root user's; answers the keys that it replaced. */
async function putKey(
  directory: Directory,
  seal: Seal,
  { accessKeyId, secretAccessKey }: GivenKey,
): Promise<readonly string[]> {
  const { output } = await directory.change((state) => {
    const existing = state.accessKeys.get(accessKeyId)
    const isSame =
      existing?.userId === state.accountId &&
      existing.status === 'Active' &&
      seal.open(existing.secret, accessKeyId) === secretAccessKey
    if (isSame) return { events: [], output: [] }
    const at = directory.now()
    const secret = seal.close(secretAccessKey, accessKeyId)
    const replaced = existing === undefined ? rootKeysOf(state) : []
    const old = existing === undefined ? replaced : [accessKeyId]
    const deleted = old.map((id) => ({ kind: 'accessKeyDeleted', at, accessKeyId: id }) as const)
    const created = { kind: 'accessKeyCreated', at, accessKeyId, userId: state.accountId, secret } as const
    return { events: [...deleted, created], output: replaced }
  })
  return output
}

function writeCredentials(file: string, { accessKeyId, secretAccessKey }: GivenKey): void {
  // What a start that ended too early left behind; a file that is there would keep its mode.
  rmSync(file, { force: true })
  const handle = openSync(file, 'wx', 0o600)
  try {
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
