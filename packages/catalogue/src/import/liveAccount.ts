import type { IAMClient, Policy, PolicyVersion } from '@aws-sdk/client-iam'
import { pathAndName } from '../awsNames.ts'
import type { Catalogue } from '../catalogue.ts'
import { jobDescription } from '../managedPolicy.ts'
import { type Offer, SourceError } from './offer.ts'
import { decodeDocument } from './versionFile.ts'

/** How to connect to an account; absent members use the AWS SDK's own settings. */
export type LiveAccount = {
  readonly profile?: string | undefined
  readonly region?: string | undefined
  readonly endpointUrl?: string | undefined
  /** Only policies whose names start with it. */
  readonly prefix?: string | undefined
}

/** Policies that are read in parallel: IAM's rate limits are low, and the SDK waits when it is throttled. */
const MAX_PARALLEL = 8
const MAX_ATTEMPTS = 8

/**
 * Reads AWS managed policies from an AWS account: ListPolicies (Scope=AWS), ListPolicyVersions, GetPolicyVersion for versions that are not in
 * the catalogue, and GetPolicy for descriptions that are not. Changes nothing in the account. Rejects with a SourceError when a call fails.
 *
 * @example
 * import { offersOfAccount, openCatalogue } from '@gatewarden/catalogue'
 * const account = { endpointUrl: 'http://127.0.0.1:1', region: 'us-east-1' }
 * typeof offersOfAccount(account, openCatalogue()).next // => 'function'
 */
export async function* offersOfAccount(account: LiveAccount, catalogue: Catalogue): AsyncGenerator<Offer> {
  // Loaded here, because only this import needs it.
  const sdk = await import('@aws-sdk/client-iam')
  const { profile, region, endpointUrl: endpoint, prefix = '' } = account
  const client = new sdk.IAMClient({
    maxAttempts: MAX_ATTEMPTS,
    ...(profile && { profile }),
    ...(region && { region }),
    ...(endpoint && { endpoint }),
  })
  try {
    const pages = sdk.paginateListPolicies({ client }, { Scope: 'AWS' })
    const policies = withPrefix(pages, prefix)
    const offersOf = async (policy: Policy) => {
      const versions = await versionsOf(client, sdk, policy, catalogue)
      return policyOffers(policy, versions, await descriptionOf(client, sdk, policy, catalogue))
    }
    for await (const offers of inParallel(policies, MAX_PARALLEL, offersOf)) yield* offers
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError('SourceUnreadable', sdkSentence(error, NEEDS))
  } finally {
    client.destroy()
  }
}

type Sdk = typeof import('@aws-sdk/client-iam')

async function* withPrefix(pages: AsyncIterable<{ Policies?: Policy[] | undefined }>, prefix: string) {
  for await (const { Policies = [] } of pages) {
    for (const policy of Policies) if (policy.PolicyName?.startsWith(prefix)) yield policy
  }
}

/** Every version, with its document if it is not in the catalogue. */
async function versionsOf(
  client: IAMClient,
  sdk: Sdk,
  { Arn: PolicyArn, PolicyName: name = '' }: Policy,
  catalogue: Catalogue,
): Promise<PolicyVersion[]> {
  const versions: PolicyVersion[] = []
  for await (const { Versions = [] } of sdk.paginateListPolicyVersions({ client }, { PolicyArn })) {
    for (const version of Versions) {
      const { VersionId } = version
      const isStored = 'text' in catalogue.get(name, VersionId === undefined ? {} : { versionId: VersionId })
      if (isStored) versions.push(version)
      else {
        const answer = await client.send(new sdk.GetPolicyVersionCommand({ PolicyArn, VersionId }))
        versions.push({ ...version, ...answer.PolicyVersion })
      }
    }
  }
  return versions.reverse()
}

/** ListPolicies does not answer it. Undefined where it is known from an account. */
async function descriptionOf(
  client: IAMClient,
  sdk: Sdk,
  { Arn: PolicyArn, PolicyName: name = '' }: Policy,
  catalogue: Catalogue,
): Promise<string | undefined> {
  const known = catalogue.get(name)
  const isKnown = 'policy' in known && ![undefined, jobDescription(name)].includes(known.policy.description)
  if (isKnown) return undefined
  return (await client.send(new sdk.GetPolicyCommand({ PolicyArn }))).Policy?.Description
}

function policyOffers(
  { Arn: place = '', DefaultVersionId }: Policy,
  versions: readonly PolicyVersion[],
  description: string | undefined,
): Offer[] {
  const named = pathAndName(place)
  if (named === undefined)
    return [{ kind: 'unreadable', place, why: 'the catalogue contains only policies of arn:aws:iam::aws' }]
  const { path, name: policy } = named
  const offers = versions.map(({ VersionId: versionId = '', CreateDate: date, Document }): Offer => {
    const document = Document === undefined ? undefined : decodeDocument(Document)
    return { kind: 'version', place: `${place} ${versionId}`, policy, versionId, date: date?.toISOString(), document }
  })
  const isDefault: Offer[] =
    DefaultVersionId === undefined ? [] : [{ kind: 'default', place, policy, versionId: DefaultVersionId }]
  const isDescribed: Offer[] = description === undefined ? [] : [{ kind: 'description', place, policy, description }]
  return [{ kind: 'path', place, policy, path }, ...offers, ...isDescribed, ...isDefault]
}

/** Runs a few calls in parallel and yields the results in order. */
async function* inParallel<In, Out>(
  items: AsyncIterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = []
  for await (const item of items) {
    const result = work(item)
    // A failure is reported when the result is awaited; until then it must not end the process.
    result.catch(() => {})
    begun.push(result)
    if (begun.length >= width) yield (await begun.shift()) as Out
  }
  for (const result of begun) yield await result
}

const NEEDS = 'the import needs iam:ListPolicies, iam:GetPolicy, iam:ListPolicyVersions and iam:GetPolicyVersion'

/**
 * Why a call of the AWS SDK failed, and what to do, in one sentence. `needs`: what to say about the actions that the caller must be
 * allowed; `profile`: how to choose a profile.
 *
 * @example
 * import { sdkSentence } from '@gatewarden/catalogue/internal'
 * sdkSentence({ name: 'AccessDenied' }, 'the copy needs iam:GetPolicy') // => 'Calling AWS failed: the copy needs iam:GetPolicy'
 */
export function sdkSentence(error: unknown, needs: string, profile = 'give --profile'): string {
  const { name = '', message = '', code } = Object(error) as Partial<Error> & { code?: string }
  if (message.includes('Region is missing'))
    return 'Calling AWS failed: no region is set; give --region, such as us-east-1'
  const [line = ''] = message.split('\n')
  const remedy = remedyOf(name, code, needs, profile)
  return `Calling AWS failed: ${remedy ?? `${name}${line === '' ? '' : `: ${line}`}`}`
}

function remedyOf(name: string, code: string | undefined, needs: string, profile: string): string | undefined {
  if (name === 'CredentialsProviderError')
    return `no AWS credentials were found; ${profile}, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`
  if (name === 'AccessDenied' || name === 'AccessDeniedException') return needs
  return code === 'ECONNREFUSED' ? 'nothing listens at this address; start the server, or check the address' : undefined
}
