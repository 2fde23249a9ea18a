import { randomBytes } from 'node:crypto'
import { newAccessKeyId, newSecretAccessKey } from '@gatewarden/directory'
import type { AccountOptions, GivenKey } from '@gatewarden/server'
import { Failure } from './failure.ts'

interface Identity extends Pick<AccountOptions, 'accountId' | 'environment' | 'rootKey'> {
  /** Whether the key was made now, so that it has to be shown. */
  readonly isNewKey: boolean
}

/** Which account a server serves, and the first key of its root user, as the environment says. */
export function identityOf(environment: NodeJS.ProcessEnv, folder: string | undefined): Identity {
  const { GATEWARDEN_ACCOUNT_ID: accountId = '123456789012' } = environment
  if (!/^\d{12}$/.test(accountId)) {
    throw new Failure(`GATEWARDEN_ACCOUNT_ID "${accountId}" is no account id; write twelve digits`)
  }
  const given = givenKey(environment)
  // What is kept nowhere is made here; the server makes and keeps the key of a data folder.
  const isNewKey = given === undefined && folder === undefined
  const rootKey = isNewKey ? newKey() : given
  return { accountId, environment, isNewKey, ...(rootKey && { rootKey }) }
}

function givenKey({
  GATEWARDEN_ROOT_ACCESS_KEY_ID: accessKeyId,
  GATEWARDEN_ROOT_SECRET_ACCESS_KEY: secretAccessKey,
}: NodeJS.ProcessEnv): GivenKey | undefined {
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined
  if (accessKeyId === undefined || !secretAccessKey) {
    throw new Failure(
      'GATEWARDEN_ROOT_ACCESS_KEY_ID and GATEWARDEN_ROOT_SECRET_ACCESS_KEY go together; set both or none',
    )
  }
  // ASIA... is how session credentials begin.
  if (/^\w{16,128}$/.test(accessKeyId) && !accessKeyId.startsWith('ASIA')) return { accessKeyId, secretAccessKey }
  throw new Failure(
    `GATEWARDEN_ROOT_ACCESS_KEY_ID is no access key id; write 16 to 128 letters and digits, such as AKIA...`,
  )
}

function newKey(): GivenKey {
  return { accessKeyId: newAccessKeyId('AKIA', randomBytes), secretAccessKey: newSecretAccessKey(randomBytes) }
}
