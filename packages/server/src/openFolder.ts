import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE_PARTITION, openDataFolder } from '@gatewarden/catalogue/internal'
import { type Directory, DirectoryError } from '@gatewarden/directory'
import { encryptionKey, type Seal, SecretError, seal, sealedBy } from '@gatewarden/directory/internal'
import type { Store } from '@gatewarden/store'
import { CREDENTIALS_FILE } from './firstCredentials.ts'

export interface FolderOptions {
  readonly accountId: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Continue without what is missing, instead of refusing the folder. */
  readonly acceptLoss?: boolean
  /** Is called with what was lost, replaced or ignored. */
  readonly warn?: (sentence: string) => void
}

/** The store of a data folder, and the seal of its secrets. A folder that is incomplete or of another account is refused before anything is written. */
export async function openFolder(folder: string, options: FolderOptions): Promise<{ store: Store; seal: Seal }> {
  const { accountId, environment, acceptLoss = false, warn } = options
  let hasAccount = false
  const store = await openDataFolder(folder, {
    owns,
    admit(heads) {
      const accounts = [...heads.keys()].filter(owns)
      hasAccount = accounts.length > 0
      if (hasAccount) checkAccount(folder, accounts, accountId)
      else checkNoCredentials(folder)
      // A key that is missing, or that others can read, is reported before anything is written.
      if (hasAccount && !acceptLoss) encryptionKey(folder, environment, true)
    },
    ...(warn && { warn }),
    ...(acceptLoss && { onLoss: (sentence: string) => warn?.(`continuing without what is missing: ${sentence}`) }),
  })
  try {
    return { store, seal: seal(encryptionKey(folder, environment, hasAccount && !acceptLoss)) }
  } catch (error) {
    await store.close()
    throw error
  }
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
function checkNoCredentials(folder: string): void {
  const file = join(folder, CREDENTIALS_FILE)
  if (!existsSync(file)) return
  const remedy = 'restore the folder from a backup, or move the file to another folder to start with an empty account'
  throw new SecretError('CredentialsKept', `${file} is present, but its account is missing; ${remedy}`)
}

/** Refuses an account whose access keys the seal does not open; with `acceptLoss`, deletes these keys. */
export async function checkSeal(
  directory: Directory,
  { keyId }: Seal,
  { acceptLoss = false, warn }: Pick<FolderOptions, 'acceptLoss' | 'warn'>,
): Promise<void> {
  const closed = new Map<string, string[]>()
  for (const [accessKeyId, { secret }] of directory.state().accessKeys.entries()) {
    const sealer = sealedBy(secret) ?? 'unknown'
    if (sealer !== keyId) closed.set(sealer, [...(closed.get(sealer) ?? []), accessKeyId])
  }
  if (closed.size === 0) return
  const counts = [...closed].map(([sealer, keys]) => `${sealer} (${keys.length} access keys)`)
  const what = `access keys of account ${directory.accountId} were sealed with encryption key ${counts.join(' and ')}, and this is ${keyId}`
  if (!acceptLoss) {
    const remedy =
      'start with that key (encryption.key of the data folder, or GATEWARDEN_ENCRYPTION_KEY), or with --accept-loss to delete these access keys'
    throw new SecretError('KeyWrong', `${what}; ${remedy}`)
  }
  const ids = [...closed.values()].flat()
  const at = directory.now()
  await directory.change(() => ({
    events: ids.map((accessKeyId) => ({ kind: 'accessKeyDeleted', at, accessKeyId }) as const),
    output: undefined,
  }))
  warn?.(`${what}; deleted: ${ids.join(', ')}`)
}
