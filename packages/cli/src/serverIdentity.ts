import type { AccountOptions, GivenKey } from '@gatewarden/server'
import { Failure } from './failure.ts'
import type { Environment } from './run.ts'

type Identity = Pick<AccountOptions, 'accountId' | 'environment' | 'rootKey'>

/** Which account a server serves, and the first key of its root user, as the environment says. */
export function identityOf(environment: Environment): Identity {
  const { GATEWARDEN_ACCOUNT_ID: accountId = '123456789012' } = environment
  if (!/^\d{12}$/.test(accountId)) {
    throw new Failure(`GATEWARDEN_ACCOUNT_ID "${accountId}" is no account id; write twelve digits`)
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
      'GATEWARDEN_ROOT_ACCESS_KEY_ID and GATEWARDEN_ROOT_SECRET_ACCESS_KEY go together; set both or none',
    )
  }
  // ASIA... is how session credentials begin.
  if (/^\w{16,128}$/.test(accessKeyId) && !accessKeyId.startsWith('ASIA')) return { accessKeyId, secretAccessKey }
  throw new Failure(
    `GATEWARDEN_ROOT_ACCESS_KEY_ID is no access key id; write 16 to 128 letters and digits, such as AKIA...`,
  )
}
