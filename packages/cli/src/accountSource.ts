import type { Catalogue, OpenCatalogue } from '@gatewarden/catalogue'
import { type Account, readAccount } from '@gatewarden/directory'
import type { Command } from 'commander'
import { withAccountVersions } from './accountVersions.ts'
import { dataFolder } from './dataFolder.ts'
import { Failure, failureAt } from './failure.ts'
import { readText } from './fileText.ts'
import { looksLikeYaml } from './foreignText.ts'
import { readCatalogue } from './input.ts'
import type { InstanceRoles } from './instanceRoles.ts'
import type { Run } from './run.ts'
import { readAddress } from './webAddress.ts'

/** Where an account is read. */
export interface AccountOptions {
  readonly account?: string
  readonly data?: string
  readonly endpoint?: string
}

/** An account, with the catalogue that its managed policies are looked up in. */
export interface AccountSource {
  readonly account: Account
  readonly catalogue: Catalogue
  /** Where it is from, for the places of problems. */
  readonly name: string
  /** Absent for a file, which has no instances of Amazon Connect. */
  readonly instanceRoles?: InstanceRoles
}

/** `--account`, `--data` and `--endpoint`, for every command that asks about an account. */
export function addAccountOptions(command: Command): Command {
  return command
    .option('--account <file>', 'output of `aws iam get-account-authorization-details`; - for standard input')
    .option('--data <dir>', 'the data folder of a server: its account without --account, and what was published to it')
    .option('--endpoint <url>', 'the address of IAM or of a server; its account is read with the credentials of AWS_*')
}

/** Reads the account that the options name, with what is published where it is from. */
export async function readAccountSource(run: Run, options: AccountOptions): Promise<AccountSource> {
  const { account, data, endpoint } = options
  if (account !== undefined && endpoint !== undefined) throw new Failure('give --account or --endpoint, not both')
  if (account === undefined && data === undefined && endpoint === undefined) {
    throw new Failure(
      'name the account: --account FILE (output of `aws iam get-account-authorization-details`), --data DIR (of a server) or --endpoint URL',
    )
  }
  const catalogue = await readCatalogue(run, dataFolder(run, data))
  if (account !== undefined) return accountInFile(run, account, catalogue)
  if (endpoint !== undefined) {
    readAddress(endpoint, ENDPOINT)
    const { readLiveAccount } = await import('./liveAccount.ts')
    return {
      ...(await readLiveAccount(run, endpoint, catalogue)),
      name: endpoint,
      instanceRoles: liveRoles(run, endpoint),
    }
  }
  // Loaded here only: it needs everything that a server keeps in an account.
  const { readStoredAccount } = await import('./storedAccount.ts')
  return { ...(await readStoredAccount(run, data ?? '')), catalogue, name: data ?? '' }
}

function liveRoles(run: Run, endpoint: string): InstanceRoles {
  return async (instance) => {
    const { readLiveInstanceRole } = await import('./liveInstance.ts')
    return readLiveInstanceRole(run, endpoint, instance)
  }
}

const ENDPOINT = {
  option: '--endpoint',
  example: 'an address such as http://127.0.0.1:4600',
  credentials: 'the credentials are those of AWS_*',
}

/** A file may have versions that AWS published after the catalogue was made. */
async function accountInFile(run: Run, file: string, catalogue: OpenCatalogue): Promise<AccountSource> {
  const account = readAccountFile(run, file)
  return { account, catalogue: await withAccountVersions(run, catalogue, account, false), name: file }
}

function readAccountFile(run: Run, file: string): Account {
  const text = readText(run, file)
  const { account, problem } = readAccount(text, file === '-' ? '<stdin>' : file)
  if (account !== undefined) return account
  if (looksLikeYaml(text))
    throw failureAt(file, problem?.place, 'an account is read as JSON; write it with --output json', 'NotJson')
  const { message = 'not an account', place } = problem ?? {}
  throw failureAt(file, place, message, 'NotAnAccount')
}
