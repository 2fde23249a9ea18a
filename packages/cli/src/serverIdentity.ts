import type { AccountOptions, GivenKey } from '@gatewarden/server'
import { Failure } from './failure.ts'
import type { Environment } from './run.ts'

type Identity = Pick<AccountOptions, 'accountId' | 'environment' | 'rootKey'>

/** The account that a server serves, and the access key of its root user, from environment variables. */
export function identityOf(environment: Environment): Identity {
  const { GATEWARDEN_ACCOUNT_ID: accountId = '123456789012' } = environment
  if (!/^\d{12}$/.test(accountId)) {
    throw new Failure(`invalid GATEWARDEN_ACCOUNT_ID "${accountId}": use twelve digits`)
  }
  const rootKey = givenKey(environment)
  return { accountId, environment, ...(rootKey && { rootKey }) }
}

function givenKey({
  GATEWARDEN_ROOT_ACCESS_KEY_ID: accessKeyId,
  GATEWARDEN_ROOT_SECRET_ACCESS_KEY: secretAccessKey,
}: Environment): GivenKey | undefined {
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined
  if (accessKeyId === undefined || !secretAccessKey) {
    throw new Failure(
      'GATEWARDEN_ROOT_ACCESS_KEY_ID and GATEWARDEN_ROOT_SECRET_ACCESS_KEY belong together: set both or neither',
    )
  }
  // ASIA is the prefix of session credentials.
  if (/^\w{16,128}$/.test(accessKeyId) && !accessKeyId.startsWith('ASIA')) return { accessKeyId, secretAccessKey }
  throw new Failure('invalid GATEWARDEN_ROOT_ACCESS_KEY_ID: use 16 to 128 letters and digits, such as AKIA...')
}
