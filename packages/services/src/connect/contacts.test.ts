import { describe, expect, test, vi } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import type { Undelivered } from '../call.ts'
import { allow, asked, newDomain, withInstance } from './connectAccount.fixture.ts'
import { connectState, KEPT_CONTACTS } from './state.ts'

const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:${ACCOUNT}:${resource}`
const CREATE = 'connect:CreateIntegrationAssociation'
const TimeRange = { Type: 'INITIATION_TIMESTAMP', StartTime: new Date('2026-01-01'), EndTime: new Date('2027-01-01') }

interface Found {
  readonly Contacts: readonly { readonly Id: string; readonly InitiationTimestamp: Date }[]
  readonly TotalCount: number
  readonly NextToken?: string
}

/** An instance with a Voice ID domain, that is associated unless the test says otherwise. */
async function withVoiceId({ associated = true } = {}) {
  const account = await withInstance()
  const { call, InstanceId, context } = account
  const IntegrationArn = await newDomain(account)
  const DomainId = IntegrationArn.slice(IntegrationArn.lastIndexOf('/') + 1)
  const association = { InstanceId, IntegrationType: 'VOICE_ID', IntegrationArn }
  const { IntegrationAssociationId } = associated ? await call(CREATE, association) : {}
  const problems: string[] = []
  const onUndelivered = (list: readonly Undelivered[]) => problems.push(...list.map(({ problem }) => problem))
  Object.assign(context, { onUndelivered })
  const search = (input: object = {}) =>
    asked<Found>(account, 'connect:SearchContacts', { InstanceId, TimeRange, ...input })
  const optOut = async (SpeakerId: string) => {
    const { Speaker } = await asked<{ Speaker: { GeneratedSpeakerId: string } }>(account, 'voice-id:OptOutSpeaker', {
      DomainId,
      SpeakerId,
    })
    return Speaker.GeneratedSpeakerId
  }
  return { ...account, association, DomainId, IntegrationAssociationId, problems, search, optOut }
}

type WithVoiceId = Awaited<ReturnType<typeof withVoiceId>>

/** The attributes of each contact record, the oldest first. */
async function attributes({ call, InstanceId, search }: WithVoiceId): Promise<unknown[]> {
  const { Contacts } = await search({ Sort: { FieldName: 'INITIATION_TIMESTAMP', Order: 'ASCENDING' } })
  const found: unknown[] = []
  for (const { Id: InitialContactId } of Contacts)
    found.push((await call('connect:GetContactAttributes', { InstanceId, InitialContactId })).Attributes)
  return found
}

describe('what the domain of an instance reports', () => {
  test('is a contact record each, with the facts of the event', async () => {
    const account = await withVoiceId()
    const { call, InstanceId, DomainId, optOut, search, wait } = account
    const generatedSpeakerId = await optOut('caller-1')
    await wait(5_000)
    await call('voice-id:DeleteSpeaker', { DomainId, SpeakerId: 'caller-1' })
    const common = { sourceId: expect.any(String), domainId: DomainId, status: 'SUCCESS', generatedSpeakerId }
    const expected = [
      { ...common, action: 'OPT_OUT_SPEAKER' },
      { ...common, action: 'DELETE_SPEAKER' },
    ]
    expect(await attributes(account)).toEqual(expected)
    const { Contacts, TotalCount } = await search()
    expect(TotalCount).toBe(2)
    const [{ Id = '' } = {}, first] = Contacts
    const InitiationTimestamp = new Date('2026-03-04T05:06:13Z')
    const Arn = arn('connect', `instance/${InstanceId}/contact/${Id}`)
    const contact = { Arn, Id, InitiationTimestamp, DisconnectTimestamp: InitiationTimestamp }
    expect(Contacts).toEqual([contact, first])
    expect(await call('connect:DescribeContact', { InstanceId, ContactId: Id })).toEqual({
      Contact: { ...contact, LastUpdateTimestamp: InitiationTimestamp, Attributes: expected[1] },
    })
  })

  test('goes to the instance of the domain only', async () => {
    const account = await withVoiceId()
    const another = await asked<{ Domain: { DomainId: string; ServerSideEncryptionConfiguration: object } }>(
      account,
      'voice-id:DescribeDomain',
      { DomainId: account.DomainId },
    )
    const { ServerSideEncryptionConfiguration } = another.Domain
    const { Domain } = await asked<typeof another>(account, 'voice-id:CreateDomain', {
      Name: 'others',
      ServerSideEncryptionConfiguration,
    })
    await account.call('voice-id:OptOutSpeaker', { DomainId: Domain.DomainId, SpeakerId: 'caller-1' })
    expect(await attributes(account)).toEqual([])
  })

  test('is stored with the change that it reports', async () => {
    const { optOut, state, context } = await withVoiceId()
    const { revision } = state()
    const change = vi.spyOn(context.directory, 'change')
    await optOut('caller-1')
    expect(change).toHaveBeenCalledTimes(1)
    expect(state().revision).toBe(revision + 2)
  })

  test('is nothing without an association, or after its end', async () => {
    const account = await withVoiceId()
    const { call, InstanceId, IntegrationAssociationId, optOut } = account
    await call('connect:DeleteIntegrationAssociation', { InstanceId, IntegrationAssociationId })
    await optOut('caller-1')
    expect(await attributes(account)).toEqual([])
    const without = await withVoiceId({ associated: false })
    await without.optOut('caller-1')
    expect(await attributes(without)).toEqual([])
  })
})

describe('a contact record', () => {
  test('is not made by a client that sends events with the source of Voice ID', async () => {
    const account = await withVoiceId()
    const Detail = JSON.stringify({ domainId: account.DomainId, action: 'OPT_OUT_SPEAKER', status: 'SUCCESS' })
    const Entries = [{ Source: 'aws.voiceid', DetailType: 'VoiceId Speaker Action', Detail }]
    expect(await account.call('events:PutEvents', { Entries })).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: 'NotAuthorizedForSourceException' }],
    })
    expect(await attributes(account)).toEqual([])
  })

  const REFUSED = 'only the rule that Amazon Connect manages for the instance delivers to it'
  const EventPattern = '{"source":["aws.voiceid"]}'

  test.each([
    ['another name', 'own', 'default'],
    ['the name of the managed rule on another bus', undefined, 'others'],
    ['the name of the managed rule, before the association', undefined, 'default'],
  ])('is not made by a rule of the account with %s', async (_name, own, EventBusName) => {
    const account = await withVoiceId({ associated: own !== undefined })
    const { call, InstanceId, problems } = account
    const Name = own ?? `AmazonConnectVoiceId-${InstanceId}`
    if (EventBusName !== 'default') await call('events:CreateEventBus', { Name: EventBusName })
    await call('events:PutRule', { Name, EventBusName, EventPattern: '{"source":["aws.voiceid","my.app"]}' })
    const Targets = [{ Id: '1', Arn: arn('connect', `instance/${InstanceId}`) }]
    await call('events:PutTargets', { Rule: Name, EventBusName, Targets })
    await account.optOut('caller-1')
    await call('events:PutEvents', { Entries: [{ Source: 'my.app', DetailType: 'd', Detail: '{}', EventBusName }] })
    expect(await attributes(account)).toHaveLength(own === undefined ? 0 : 1)
    expect(new Set(problems)).toEqual(new Set([REFUSED]))
  })

  test('is not made by a managed rule with a target of the account, which says what it likes', async () => {
    const account = await withVoiceId({ associated: false })
    const { call, InstanceId, association, problems } = account
    const Name = `AmazonConnectVoiceId-${InstanceId}`
    await call('events:PutRule', { Name, EventPattern })
    const Targets = [{ Id: '1', Arn: arn('connect', `instance/${InstanceId}`), Input: '{"detail":{"action":"x"}}' }]
    await call('events:PutTargets', { Rule: Name, Targets })
    await call(CREATE, association)
    await account.optOut('caller-1')
    expect(await attributes(account)).toEqual([])
    expect(problems).toEqual([REFUSED, REFUSED])
  })

  test.each([
    ['of another service', { from: 'sns.amazonaws.com' }, REFUSED],
    ['of another rule', { sourceArn: arn('events', 'rule/own') }, REFUSED],
    ['in another region', { region: 'us-west-2' }, 'the instance does not exist in this account and region'],
    [
      'to something of the instance',
      { to: (to: string) => `${to}/queue/q` },
      'the instance does not exist in this account and region',
    ],
    [
      'of another account',
      { to: (to: string) => to.replace(ACCOUNT, '210987654321') },
      'the instance does not exist in this account and region',
    ],
    ['without detail', { body: '{}' }, 'it has no detail'],
  ])('is not made by a delivery %s', async (_name, { to = (each: string) => each, ...other }: Other, problem) => {
    const { context, state, InstanceId } = await withVoiceId()
    const delivery = {
      state: state(),
      context,
      from: 'events.amazonaws.com',
      sourceArn: arn('events', `rule/AmazonConnectVoiceId-${InstanceId}`),
      to: to(arn('connect', `instance/${InstanceId}`)),
      region: 'us-east-1',
      at: context.directory.now(),
      body: '{"detail":{"action":"DELETE_SPEAKER"}}',
    }
    expect(context.deliver({ ...delivery, ...other })).toEqual({ problem })
  })

  test('is one of the newest 1,000 of its instance, and goes with the instance', async () => {
    const account = await withVoiceId()
    const { context, InstanceId, search, state, call } = account
    const at = context.directory.now()
    const record = { instanceId: InstanceId, attributes: [] }
    const events = Array.from({ length: KEPT_CONTACTS + 5 }, (_, each) =>
      connectState.event({ kind: 'connect.contactRecorded', at, ...record, contactId: `c-${each}` }),
    )
    await context.directory.change(() => ({ events: [...events, ...events.slice(-1)], output: undefined }))
    const newest = await search({ MaxResults: 1 })
    expect(newest).toMatchObject({ TotalCount: KEPT_CONTACTS, Contacts: [{ Id: `c-${KEPT_CONTACTS + 4}` }] })
    const Sort = { FieldName: 'DISCONNECT_TIMESTAMP', Order: 'ASCENDING' }
    expect((await search({ MaxResults: 1, Sort })).Contacts).toMatchObject([{ Id: 'c-5' }])
    await call('connect:DeleteInstance', { InstanceId })
    const { contacts, contactsById } = connectState.of(state())
    expect([contacts.size, contactsById.size]).toEqual([0, 0])
  })
})

interface Other {
  readonly to?: (to: string) => string
  readonly from?: string
  readonly sourceArn?: string
  readonly region?: string
  readonly body?: string
}

describe('SearchContacts', () => {
  test('finds contact records by time, both ends included', async () => {
    const account = await withVoiceId()
    const { optOut, search, wait } = account
    for (const speaker of ['caller-1', 'caller-2', 'caller-3']) {
      await optOut(speaker)
      await wait(60_000)
    }
    const times = (await search()).Contacts.map(({ InitiationTimestamp }) => InitiationTimestamp)
    const [third = new Date(), second = new Date(), first = new Date()] = times
    const within = async (StartTime: Date, EndTime: Date, Type = 'INITIATION_TIMESTAMP') =>
      (await search({ TimeRange: { Type, StartTime, EndTime } })).TotalCount
    expect(await within(first, third)).toBe(3)
    expect(await within(second, third, 'DISCONNECT_TIMESTAMP')).toBe(2)
    expect(await within(second, second)).toBe(1)
    expect(await within(new Date(third.getTime() + 1000), new Date('2027-01-01'))).toBe(0)
    expect(await within(first, third, 'CONNECTED_TO_AGENT_TIMESTAMP')).toBe(0)
  })

  test('answers page after page', async () => {
    const { optOut, search } = await withVoiceId()
    for (const speaker of ['caller-1', 'caller-2', 'caller-3']) await optOut(speaker)
    const all = (await search()).Contacts
    const { NextToken, ...first } = await search({ MaxResults: 2 })
    expect(first).toEqual({ Contacts: all.slice(0, 2), TotalCount: 3 })
    expect(await search({ MaxResults: 2, NextToken })).toEqual({ Contacts: all.slice(2), TotalCount: 3 })
  })

  test.each([
    [
      'criteria',
      { SearchCriteria: { Channels: ['VOICE'], AgentIds: ['a'] } },
      'only: leave out AgentIds, Channels of SearchCriteria.',
    ],
    ['a sort by another field', { Sort: { FieldName: 'CHANNEL', Order: 'ASCENDING' } }, 'not sorted by CHANNEL'],
    ['a time range that ends first', { TimeRange: { ...TimeRange, EndTime: new Date('2025-01-01') } }, 'StartTime'],
  ])('is refused with %s', async (_name, input, sentence) => {
    const { error, InstanceId } = await withVoiceId()
    const refusal = await error('connect:SearchContacts', { InstanceId, TimeRange, ...input })
    expect(refusal).toContain('InvalidParameterException: ')
    expect(refusal).toContain(sentence)
  })
})

describe('a contact', () => {
  test('is authorized by its id, also where a request has it as InitialContactId', async () => {
    const account = await withVoiceId()
    const { call, error, InstanceId, optOut, search } = account
    await optOut('caller-1')
    await optOut('caller-2')
    const [own = '', other = ''] = (await search()).Contacts.map(({ Id }) => Id)
    const Resource = arn('connect', `instance/${InstanceId}/contact/${own}`)
    const Action = ['connect:DescribeContact', 'connect:GetContactAttributes']
    await allow(account, 'ana', [], [], [{ Action, Resource }])
    await allow(account, 'bo', Action, [], [{ Effect: 'Deny', Action, Resource }])
    for (const [operation, member] of [
      ['connect:DescribeContact', 'ContactId'],
      ['connect:GetContactAttributes', 'InitialContactId'],
    ] as const) {
      await call(operation, { InstanceId, [member]: own }, 'user/ana')
      expect(await error(operation, { InstanceId, [member]: other }, 'user/ana')).toContain('AccessDenied')
      await call(operation, { InstanceId, [member]: other }, 'user/bo')
      expect(await error(operation, { InstanceId, [member]: own }, 'user/bo')).toContain('with an explicit deny')
    }
  })

  test('that the instance does not have is not found, whichever instance has it', async () => {
    const account = await withVoiceId()
    const { call, error, optOut, search, wait } = account
    await optOut('caller-1')
    const [{ Id = '' } = {}] = (await search()).Contacts
    const another = { IdentityManagementType: 'CONNECT_MANAGED', InstanceAlias: 'other' }
    const flags = { InboundCallsEnabled: true, OutboundCallsEnabled: true }
    const { Id: InstanceId } = await call('connect:CreateInstance', { ...another, ...flags })
    await wait(1_000)
    for (const ContactId of [Id, 'nope'])
      expect(await error('connect:DescribeContact', { InstanceId, ContactId })).toBe(
        `ResourceNotFoundException: The contact ${ContactId} was not found.`,
      )
  })
})
