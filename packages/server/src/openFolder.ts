import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { CATALOGUE_PARTITION, openDataFolder } from '@gatewarden/catalogue/internal'
import { type Directory, DirectoryError } from '@gatewarden/directory'
import {
  encryptionKey,
  findEncryptionKey,
  KEY_FILE,
  type Seal,
  SecretError,
  seal,
  sealedBy,
} from '@gatewarden/directory/internal'
import { lost, type Store } from '@gatewarden/store'
import { checkKeptFile, type GivenKey, keepsRootKey, keptFile, keptWithLoss } from './firstCredentials.ts'

export interface FolderOptions {
  /** The folder that keeps everything; undefined keeps nothing: all is gone when the process ends. */
  readonly folder: string | undefined
  readonly accountId: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly rootKey?: GivenKey
  /** Continue without what is missing, instead of refusing the folder. */
  readonly acceptLoss?: boolean
  /** Is called with what was lost, replaced or ignored. */
  readonly warn?: (sentence: string) => void
}

/**
 * The store of a data folder, and the seal of its secrets where their key is present. A folder that is incomplete or of another account is refused
 * before anything is written.
 */
export async function openFolder(
  folder: string,
  options: FolderOptions,
): Promise<{ store: Store; seal: Seal | undefined }> {
  const { warn } = options
  const losses: string[] = []
  let key: Uint8Array | undefined
  const store = await openDataFolder(folder, {
    owns,
    onLoss: (sentence) => losses.push(sentence),
    admit(heads) {
      key = admitted(folder, [...heads.keys()].filter(owns), losses, options)
      for (const loss of losses.splice(0)) warn?.(`continuing without what is missing: ${loss}`)
    },
    ...(warn && { warn }),
  })
  return { store, seal: key && seal(key) }
}

/** The encryption key of a folder that may be opened; undefined where a new one is to be made. Changes nothing. */
function admitted(
  folder: string,
  accounts: readonly string[],
  losses: readonly string[],
  options: FolderOptions,
): Uint8Array | undefined {
  const { accountId, environment, rootKey, acceptLoss = false } = options
  const hasAccount = accounts.length > 0
  if (hasAccount) checkAccount(folder, accounts, accountId)
  const key = findEncryptionKey(folder, environment)
  // Without the account no key is replaced, so that of the environment does not matter. Without the encryption key no access key stays.
  const file = hasAccount ? keptFile(folder, rootKey) : keptFile(folder, undefined)
  const kept = hasAccount && key !== undefined ? undefined : file
  if (!acceptLoss && losses.length > 0) throw lost(losses.join('; '), movedFirst(kept))
  if (!hasAccount && kept !== undefined) throw accountMissing(kept)
  if (!hasAccount || key !== undefined) return key
  if (kept !== undefined && acceptLoss) throw keptWithLoss(kept)
  if (!acceptLoss) throw keyMissing(folder, kept)
  return undefined
}

function movedFirst(file: string | undefined): string {
  return file === undefined ? '' : `move ${file} to another folder and `
}

function remedyOf(file: string | undefined): string {
  return `start with that key (${KEY_FILE} of the data folder, or GATEWARDEN_ENCRYPTION_KEY), or ${movedFirst(file)}start with --accept-loss to delete the access keys that were sealed with it`
}

function keyMissing(folder: string, kept: string | undefined): SecretError {
  const what = `${join(folder, KEY_FILE)} is missing, and the secrets in the folder were sealed with a key`
  return new SecretError('KeyMissing', `${what}; ${remedyOf(kept)}`)
}

/** One process serves the accounts of a folder; publishers append to the catalogue beside it. */
function owns(partition: string): boolean {
  return partition !== CATALOGUE_PARTITION
}

function checkAccount(folder: string, accounts: readonly string[], accountId: string): void {
  if (accounts.includes(accountId)) return
  const remedy = `set GATEWARDEN_ACCOUNT_ID to ${accounts[0]}, or use another folder`
  throw new DirectoryError(
    'OtherAccount',
    `${folder} holds account ${accounts.join(', ')}, and not ${accountId}; ${remedy}`,
  )
}

/** A credentials file without its account means that the account was lost; starting would make an empty one. */
function accountMissing(file: string): SecretError {
  const remedy = 'restore the folder from a backup, or move the file to another folder to start with an empty account'
  return new SecretError('CredentialsKept', `${file} is present, but its account is missing; ${remedy}`)
}

/**
 * The seal of an account: the one that was found, or a new one. Refuses an account whose access keys it does not open; with `acceptLoss`, deletes these
 * keys. What is refused is refused before anything is deleted or made.
 */
export async function sealOf(directory: Directory, found: Seal | undefined, options: FolderOptions): Promise<Seal> {
  const { folder, environment, rootKey, acceptLoss = false, warn } = options
  const closed = closedKeys(directory, found)
  const ids = [...closed.values()].flat()
  const kept = keptFile(folder, rootKey)
  const what = `access keys of account ${directory.accountId} were sealed with encryption key ${counted(closed)}, and ${found === undefined ? `${KEY_FILE} is missing` : `this is ${found.keyId}`}`
  if (ids.length > 0 && !acceptLoss) {
    throw new SecretError('KeyWrong', `${what}; ${remedyOf(keepsRootKey(directory.state(), ids) ? undefined : kept)}`)
  }
  checkKeptFile(directory.state(), kept, ids)
  const sealed = found ?? seal(folder === undefined ? randomBytes(32) : encryptionKey(folder, environment))
  if (ids.length === 0) return sealed
  const at = directory.now()
  await directory.change(() => ({
    events: ids.map((accessKeyId) => ({ kind: 'accessKeyDeleted', at, accessKeyId }) as const),
    output: undefined,
  }))
  warn?.(`${what}; deleted: ${ids.join(', ')}`)
  return sealed
}

/** The access keys that a seal does not open, by the encryption key that they were sealed with. */
function closedKeys(directory: Directory, found: Seal | undefined): ReadonlyMap<string, readonly string[]> {
  const closed = new Map<string, string[]>()
  for (const [accessKeyId, { secret }] of directory.state().accessKeys.entries()) {
    const sealer = sealedBy(secret) ?? 'unknown'
    if (sealer !== found?.keyId) closed.set(sealer, [...(closed.get(sealer) ?? []), accessKeyId])
  }
  return closed
}

function counted(closed: ReadonlyMap<string, readonly string[]>): string {
  return [...closed].map(([sealer, keys]) => `${sealer} (${keys.length} access keys)`).join(' and ')
}
