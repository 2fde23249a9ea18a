import { type Account, openDirectory } from '@gatewarden/directory'
import { accountOf } from '@gatewarden/directory/internal'
import { isAccountId } from '@gatewarden/policy'
import { instanceRole, slices } from '@gatewarden/services'
import { memoryStore, readSqlitePartition, readSqlitePartitions } from '@gatewarden/store'
import { Failure } from './failure.ts'
import type { InstanceRoles } from './instanceRoles.ts'
import type { Run } from './run.ts'

interface StoredAccount {
  readonly account: Account
  readonly instanceRoles: InstanceRoles
}

/** The account in the data folder of a server, which may run meanwhile: nothing in the folder changes. */
export async function readStoredAccount(run: Run, folder: string): Promise<StoredAccount> {
  const place = run.path(folder)
  const accounts = (await readSqlitePartitions(place))?.filter(isAccountId) ?? []
  const accountId = chosenAccount(accounts, folder, run.streams.environment.GATEWARDEN_ACCOUNT_ID)
  const store = memoryStore()
  await store.append(accountId, 0, await readSqlitePartition(place, accountId))
  const directory = await openDirectory({ store, accountId, slices })
  const state = directory.state()
  return { account: accountOf(state), instanceRoles: async ({ instanceId }) => instanceRole(state, instanceId) }
}

function chosenAccount(accounts: readonly string[], folder: string, wanted: string | undefined): string {
  const [first, ...others] = accounts
  if (first === undefined) {
    throw new Failure(
      `${folder} has no account; give the data folder of a server (gatewarden serve --data DIR), or --account FILE`,
      { code: 'NoAccount' },
    )
  }
  if (others.length === 0) return first
  if (wanted !== undefined && accounts.includes(wanted)) return wanted
  throw new Failure(`${folder} has the accounts ${accounts.join(', ')}; set GATEWARDEN_ACCOUNT_ID to one of them`)
}
