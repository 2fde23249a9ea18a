import type { GetAccountAuthorizationDetailsResponse } from '@aws-sdk/client-iam'
import type { Catalogue, OpenCatalogue } from '@gatewarden/catalogue'
import { sdkSentence } from '@gatewarden/catalogue/internal'
import { type Account, readAccount } from '@gatewarden/directory'
import { withAccountVersions } from './accountVersions.ts'
import { Failure } from './failure.ts'
import type { Run } from './run.ts'

const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const

const NEEDS = 'the command needs iam:GetAccountAuthorizationDetails'

/** Tries of a call that is throttled. */
const MAX_ATTEMPTS = 8

/** Reads the account of an endpoint by GetAccountAuthorizationDetails, with the default credentials of the AWS SDK. */
export async function readLiveAccount(
  run: Run,
  endpoint: string,
  catalogue: OpenCatalogue,
): Promise<{ readonly account: Account; readonly catalogue: Catalogue }> {
  const details = await detailsOf(endpoint, run.streams.environment)
  const { account, problem } = readAccount(JSON.stringify(details), endpoint)
  if (account === undefined) throw new Failure(`${endpoint}: ${problem?.message ?? 'not an account'}`)
  return { account, catalogue: await withAccountVersions(run, catalogue, account, true) }
}

async function detailsOf(endpoint: string, environment: Run['streams']['environment']) {
  const { IAMClient, paginateGetAccountAuthorizationDetails } = await import('@aws-sdk/client-iam')
  // IAM is one service for all Regions: it is signed for us-east-1 where nothing else is set.
  const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION || 'us-east-1'
  const client = new IAMClient({ endpoint, region, maxAttempts: MAX_ATTEMPTS })
  const details: Record<(typeof LISTS)[number], unknown[]> = {
    UserDetailList: [],
    GroupDetailList: [],
    RoleDetailList: [],
    Policies: [],
  }
  try {
    for await (const page of paginateGetAccountAuthorizationDetails({ client }, {})) add(details, page)
    return details
  } catch (error) {
    throw new Failure(`${endpoint}: ${sdkSentence(error, NEEDS, 'set AWS_PROFILE')}`, {
      code: 'EndpointFailed',
    })
  } finally {
    client.destroy()
  }
}

function add(details: Record<string, unknown[]>, page: GetAccountAuthorizationDetailsResponse): void {
  for (const name of LISTS) for (const item of page[name] ?? []) details[name]?.push(item)
}
