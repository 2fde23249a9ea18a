import { setTimeout as wait } from 'node:timers/promises'
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs'
import {
  ConnectClient,
  CreateInstanceCommand,
  DescribeInstanceCommand,
  type InstanceStorageResourceType,
  ListInstanceStorageConfigsCommand,
  paginateListInstances,
} from '@aws-sdk/client-connect'
import { CustomerProfilesClient, ListDomainsCommand } from '@aws-sdk/client-customer-profiles'
import {
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  paginateListRoles,
} from '@aws-sdk/client-iam'
import { CreateAliasCommand, CreateKeyCommand, KMSClient, paginateListGrants } from '@aws-sdk/client-kms'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { type Server, startServer } from './server.ts'

const INSTANCES = 200
const CONNECTIONS = 8
/** The server is killed after so many answers, each time while others are in flight. */
const KILLED_AFTER = [40, 80, 120, 160]
const ALIAS = 'alias/connect-data'
const QUOTAS = ['InstancesPerRegion', 'DomainsPerRegion'].flatMap((name) => ['--quota', `${name}=${INSTANCES}`])
const FLAGS = ['--log-level', 'error', ...QUOTAS, '--instance-key', ALIAS]
const STORED: readonly InstanceStorageResourceType[] = ['CALL_RECORDINGS', 'CHAT_TRANSCRIPTS', 'SCHEDULED_REPORTS']

async function collect<Page, Item>(pages: AsyncIterable<Page>, items: (page: Page) => Item[] | undefined) {
  const found: Item[] = []
  for await (const page of pages) found.push(...(items(page) ?? []))
  return found
}

/** Creates instances in parallel until all are there or so many are answered, and kills the server then; returns the answers. */
async function createAndKill(server: Server, aliases: string[], killedAfter: number): Promise<Map<string, string>> {
  const connect = new ConnectClient(server.config())
  const answered = new Map<string, string>()
  const create = async () => {
    for (let alias = aliases.shift(); alias !== undefined; alias = aliases.shift()) {
      const command = new CreateInstanceCommand({
        IdentityManagementType: 'CONNECT_MANAGED',
        InstanceAlias: alias,
        InboundCallsEnabled: true,
        OutboundCallsEnabled: true,
      })
      const { Id = '' } = await connect.send(command)
      answered.set(Id, alias)
    }
  }
  const errors: Error[] = []
  // Those in flight when it is killed get no answer.
  const creators = Array.from({ length: CONNECTIONS }, () => create().catch((error) => void errors.push(error)))
  while (answered.size < killedAfter && errors.length === 0) await wait(1)
  await server.stop('SIGKILL')
  await Promise.all(creators)
  expect(errors.filter((error) => '$response' in error && error.$response !== undefined)).toEqual([])
  expect(answered.size).toBeGreaterThanOrEqual(killedAfter)
  return answered
}

/** Everything of instances that an account has, each with the name of what it is for. */
async function kept(server: Server, KeyId: string) {
  const config = server.config()
  const [connect, iam] = [new ConnectClient(config), new IAMClient(config)]
  const list = await collect(paginateListInstances({ client: connect }, {}), (page) => page.InstanceSummaryList)
  const roles = await collect(paginateListRoles({ client: iam }, { PathPrefix: '/aws-service-role/' }), (page) =>
    page.Roles?.map(({ Arn = '' }) => Arn),
  )
  const grants = await collect(paginateListGrants({ client: new KMSClient(config) }, { KeyId }), ({ Grants }) => Grants)
  const logs = new CloudWatchLogsClient(config)
  const groups = await collect(paginateDescribeLogGroups({ client: logs }, {}), ({ logGroups }) =>
    logGroups?.map(({ logGroupName = '' }) => logGroupName),
  )
  const profiles = new CustomerProfilesClient(config)
  const domains: string[] = []
  let NextToken: string | undefined
  do {
    const page = await profiles.send(new ListDomainsCommand({ NextToken }))
    domains.push(...(page.Items ?? []).map(({ DomainName = '' }) => DomainName))
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  const { Buckets = [] } = await new S3Client({ ...config, forcePathStyle: true }).send(new ListBucketsCommand({}))
  return {
    connect,
    iam,
    instances: new Map(list.map(({ Id = '', InstanceAlias = '' }) => [Id, InstanceAlias])),
    roles: roles.filter((arn) => arn.includes('AWSServiceRoleForAmazonConnect_')).toSorted(),
    grants: grants.map(({ Name, GranteePrincipal }) => `${Name} ${GranteePrincipal}`).toSorted(),
    groups: groups.toSorted(),
    domains: domains.toSorted(),
    profileRoles: roles.filter((arn) => arn.includes('AWSServiceRoleForProfile_')).length,
    buckets: Buckets.map(({ Name = '' }) => Name).toSorted(),
  }
}

/** What one instance refers to: its role with policies that let it reach its bucket, and the bucket of its three configurations. */
async function partsOf({ connect, iam }: Awaited<ReturnType<typeof kept>>, InstanceId: string) {
  const { Instance } = await connect.send(new DescribeInstanceCommand({ InstanceId }))
  const role = Instance?.ServiceRole ?? ''
  const RoleName = role.split('/').at(-1)
  const { AttachedPolicies } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))
  const { PolicyNames } = await iam.send(new ListRolePoliciesCommand({ RoleName }))
  const buckets = new Set<string>()
  for (const ResourceType of STORED) {
    const of = { InstanceId, ResourceType }
    const { StorageConfigs = [] } = await connect.send(new ListInstanceStorageConfigsCommand(of))
    expect(StorageConfigs).toHaveLength(1)
    for (const { S3Config } of StorageConfigs) buckets.add(S3Config?.BucketName ?? '')
  }
  const [bucket = ''] = buckets
  expect(buckets.size).toBe(1)
  expect(AttachedPolicies).toMatchObject([{ PolicyName: 'AmazonConnectServiceLinkedRolePolicy' }])
  expect(PolicyNames).toEqual([`AmazonConnect-S3-${bucket}`])
  return { role, bucket }
}

async function inBatches<Item, Result>(items: readonly Item[], perform: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += CONNECTIONS)
    results.push(...(await Promise.all(items.slice(at, at + CONNECTIONS).map(perform))))
  return results
}

test('a server that is killed during 200 CreateInstance calls keeps each instance whole, or nothing of it', async () => {
  const aliases = Array.from({ length: INSTANCES }, (_, index) => `instance-${index}`)
  const answered = new Map<string, string>()
  let server = await startServer({ flags: FLAGS })
  const { folder } = server
  const first = server
  try {
    const kms = new KMSClient(server.config())
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}))
    const KeyId = KeyMetadata?.Arn ?? ''
    await kms.send(new CreateAliasCommand({ AliasName: ALIAS, TargetKeyId: KeyId }))
    for (const after of KILLED_AFTER) {
      for (const [id, alias] of await createAndKill(server, aliases, after - answered.size)) answered.set(id, alias)
      server = await startServer({ folder, flags: FLAGS })
    }
    expect(answered.size).toBeLessThan(INSTANCES)
    const found = await kept(server, KeyId)
    expect([...answered].filter(([id, alias]) => found.instances.get(id) !== alias)).toEqual([])
    const unanswered = found.instances.size - answered.size
    expect(unanswered).toBeLessThanOrEqual(KILLED_AFTER.length * CONNECTIONS)

    const parts = await inBatches([...found.instances.keys()], async (id) => ({ id, ...(await partsOf(found, id)) }))
    // Both ways: nothing is missing, and nothing is there without its instance.
    expect(found.roles).toEqual(parts.map(({ role }) => role).toSorted())
    expect(found.buckets).toEqual(parts.map(({ bucket }) => bucket).toSorted())
    expect(found.groups).toEqual([...found.instances.values()].map((alias) => `/aws/connect/${alias}`).toSorted())
    expect(found.domains).toEqual([...found.instances.values()].map((alias) => `amazon-connect-${alias}`).toSorted())
    expect(found.profileRoles).toBe(found.domains.length)
    const grants = parts.flatMap(({ id, role }) => STORED.map((type) => `connect/${id}/${type} ${role}`))
    expect(found.grants).toEqual(grants.toSorted())
  } finally {
    await server.stop()
    await first.clean()
  }
})
