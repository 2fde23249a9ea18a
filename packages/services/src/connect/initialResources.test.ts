import { expect, test } from 'vitest'
import { asked, withInstance } from './connectAccount.fixture.ts'

interface Summary {
  readonly Id: string
  readonly Arn: string
  readonly Name: string
}

/** The lists of what a new instance has: operation, member of the output, names that clients look up. */
const LISTS = [
  ['ListHoursOfOperations', 'HoursOfOperationSummaryList', ['Basic Hours']],
  ['ListQueues', 'QueueSummaryList', ['BasicQueue']],
  ['ListRoutingProfiles', 'RoutingProfileSummaryList', ['Basic Routing Profile']],
  ['ListSecurityProfiles', 'SecurityProfileSummaryList', ['Admin', 'Agent', 'CallCenterManager', 'QualityAnalyst']],
  ['ListContactFlows', 'ContactFlowSummaryList', ['Default agent hold', 'Default customer queue', 'Default outbound']],
  ['ListPrompts', 'PromptSummaryList', ['Beep.wav', 'CustomerQueue.wav']],
  ['ListUsers', 'UserSummaryList', []],
  ['ListQuickConnects', 'QuickConnectSummaryList', []],
  ['ListContactFlowModules', 'ContactFlowModulesSummaryList', []],
] as const

test.each(LISTS)('%s lists what a new instance has', async (operation, member, names) => {
  const account = await withInstance()
  const { InstanceId } = account
  const answer = await asked<Record<string, Summary[]>>(account, `connect:${operation}`, { InstanceId })
  const found = answer[member] ?? []
  expect(found.map(({ Name }) => Name)).toEqual(expect.arrayContaining([...names]))
  if (names.length === 0) expect(answer).toEqual({ [member]: [] })
})

async function byName(account: Awaited<ReturnType<typeof withInstance>>, list: string, member: string, name: string) {
  const { InstanceId } = account
  const answer = await asked<Record<string, Summary[]>>(account, `connect:${list}`, { InstanceId })
  const found = (answer[member] ?? []).find(({ Name }) => Name === name)
  if (found === undefined) throw new Error(`the instance has no ${name}`)
  return found
}

/** Kind, list, member of the list, name, operation, member of its output with id and ARN, and what it says. */
const DESCRIBED = [
  [
    'HoursOfOperation',
    'ListHoursOfOperations',
    'HoursOfOperationSummaryList',
    'Basic Hours',
    { TimeZone: 'US/Eastern' },
  ],
  ['Queue', 'ListQueues', 'QueueSummaryList', 'BasicQueue', { Status: 'ENABLED' }],
  ['RoutingProfile', 'ListRoutingProfiles', 'RoutingProfileSummaryList', 'Basic Routing Profile', { IsDefault: true }],
  ['SecurityProfile', 'ListSecurityProfiles', 'SecurityProfileSummaryList', 'Agent', { SecurityProfileName: 'Agent' }],
  ['ContactFlow', 'ListContactFlows', 'ContactFlowSummaryList', 'Default customer queue', { Type: 'CUSTOMER_QUEUE' }],
  ['Prompt', 'ListPrompts', 'PromptSummaryList', 'Beep.wav', { Name: 'Beep.wav' }],
] as const

test.each(DESCRIBED)('Describe%s describes what the list names', async (kind, list, member, name, says) => {
  const account = await withInstance()
  const { Id, Arn } = await byName(account, list, member, name)
  const input = { InstanceId: account.InstanceId, [`${kind}Id`]: Id }
  const answer = await asked<Record<string, object>>(account, `connect:Describe${kind}`, input)
  expect(answer[kind]).toMatchObject({ ...says, LastModifiedRegion: 'us-east-1', Tags: {} })
  expect(Object.values(answer[kind] ?? {})).toEqual(expect.arrayContaining([Id, Arn]))
  const gone = await account.error(`connect:Describe${kind}`, { ...input, [`${kind}Id`]: 'gone' })
  expect(gone).toContain('ResourceNotFoundException')
})

test('a routing profile has its queue for each channel, and a security profile its permissions', async () => {
  const account = await withInstance()
  const { call, InstanceId } = account
  const profile = await byName(account, 'ListRoutingProfiles', 'RoutingProfileSummaryList', 'Basic Routing Profile')
  const queue = await byName(account, 'ListQueues', 'QueueSummaryList', 'BasicQueue')
  const of = { InstanceId, RoutingProfileId: profile.Id }
  const { RoutingProfileQueueConfigSummaryList: queues } = await call('connect:ListRoutingProfileQueues', of)
  const each = { QueueId: queue.Id, QueueArn: queue.Arn, QueueName: 'BasicQueue', Priority: 1, Delay: 0 }
  expect(queues).toEqual(['VOICE', 'CHAT', 'TASK'].map((Channel) => ({ ...each, Channel })))
  expect(await call('connect:DescribeRoutingProfile', of)).toMatchObject({
    RoutingProfile: { NumberOfAssociatedQueues: 1, NumberOfAssociatedUsers: 0, DefaultOutboundQueueId: queue.Id },
  })
  const agent = await byName(account, 'ListSecurityProfiles', 'SecurityProfileSummaryList', 'Agent')
  const permissions = await call('connect:ListSecurityProfilePermissions', { InstanceId, SecurityProfileId: agent.Id })
  expect(permissions).toMatchObject({ Permissions: expect.arrayContaining(['BasicAgentAccess']) })
  const connects = await call('connect:ListQueueQuickConnects', { InstanceId, QueueId: queue.Id })
  expect(connects).toMatchObject({ QuickConnectSummaryList: [] })
})

test('lists are filtered by type and paged', async () => {
  const account = await withInstance()
  const { call, InstanceId } = account
  expect(await call('connect:ListQueues', { InstanceId, QueueTypes: ['AGENT'] })).toEqual({ QueueSummaryList: [] })
  const holds = { InstanceId, ContactFlowTypes: ['AGENT_HOLD', 'CUSTOMER_HOLD'] }
  const { ContactFlowSummaryList } = await asked<{ ContactFlowSummaryList: Summary[] }>(
    account,
    'connect:ListContactFlows',
    holds,
  )
  expect(ContactFlowSummaryList.map(({ Name }) => Name).toSorted()).toEqual([
    'Default agent hold',
    'Default customer hold',
  ])
  const names: string[] = []
  let NextToken: string | undefined
  do {
    const page = await asked<{ PromptSummaryList: Summary[]; NextToken?: string }>(account, 'connect:ListPrompts', {
      InstanceId,
      MaxResults: 2,
      NextToken,
    })
    expect(page.PromptSummaryList.length).toBeLessThanOrEqual(2)
    names.push(...page.PromptSummaryList.map(({ Name }) => Name))
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  expect(new Set(names).size).toBe(7)
})

test('another instance, or none, has nothing of it', async () => {
  const account = await withInstance()
  const { Id: QueueId } = await byName(account, 'ListQueues', 'QueueSummaryList', 'BasicQueue')
  expect(await account.error('connect:ListQueues', { InstanceId: 'other' })).toContain('ResourceNotFoundException')
  expect(await account.error('connect:DescribeQueue', { InstanceId: 'other', QueueId })).toContain(
    'ResourceNotFoundException',
  )
})
