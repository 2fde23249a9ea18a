import { describe, expect, test } from 'vitest'
import { type TestAccount, testAccount } from '../account.fixture.ts'
import type { Undelivered } from '../call.ts'
import { REGION } from '../events/account.fixture.ts'
import { reportedEvents } from '../events/delivery/send.ts'
import { KEPT_BYTES, KEPT_EVENTS } from './state.ts'

const GROUP = '/aws/events/calls'
const groupArn = `arn:aws:logs:us-east-1:123456789012:log-group:${GROUP}`
const ruleArn = 'arn:aws:events:us-east-1:123456789012:rule/calls'

const policy = (statement: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Sid: 'events',
      Effect: 'Allow',
      Principal: { Service: ['events.amazonaws.com', 'delivery.logs.amazonaws.com'] },
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/*:*',
      ...statement,
    },
  })

interface Options {
  readonly document?: string | undefined
  readonly target?: object
  readonly pattern?: object
}

/** An account with a rule whose target is a log group. */
async function withRule({ document, target = {}, pattern = { source: ['my.app'] } }: Options): Promise<TestAccount> {
  const account = await testAccount()
  const { call } = account
  await call('logs:CreateLogGroup', { logGroupName: GROUP })
  if (document !== undefined) await call('logs:PutResourcePolicy', { policyName: 'events', policyDocument: document })
  await call('events:PutRule', { Name: 'calls', EventPattern: JSON.stringify(pattern) })
  await call('events:PutTargets', { Rule: 'calls', Targets: [{ Id: '1', Arn: `${groupArn}:*`, ...target }] })
  return account
}

const put = (detail: object, entry: object = {}) => ({
  Entries: [{ Source: 'my.app', DetailType: 'call', Detail: JSON.stringify(detail), ...entry }],
})

async function messages({ call }: TestAccount, input: object = {}): Promise<string[]> {
  const answer = await call('logs:FilterLogEvents', { logGroupName: GROUP, ...input })
  return (answer as unknown as { events: { message: string }[] }).events.map(({ message }) => message)
}

/** Why deliveries do not take place, from here on. */
function problemsOf({ context }: TestAccount): readonly string[] {
  const problems: string[] = []
  const onUndelivered = (list: readonly Undelivered[]) => problems.push(...list.map(({ problem }) => problem))
  Object.assign(context, { onUndelivered })
  return problems
}

describe('an event that matches a rule', () => {
  test('reaches the log group in the form that AWS documents', async () => {
    const account = await withRule({ document: policy() })
    const { call } = account
    const entry = { Resources: ['arn:aws:connect:us-east-1:1:instance/i'], Time: new Date('2026-01-02T03:04:05Z') }
    const sent = (await call('events:PutEvents', put({ n: 1 }, entry))) as unknown as { Entries: { EventId: string }[] }
    await call('events:PutEvents', put({ n: 2 }, { Source: 'other' }))
    const found = await messages(account)
    expect(found.map((text) => JSON.parse(text))).toEqual([
      {
        version: '0',
        id: sent.Entries[0]?.EventId,
        'detail-type': 'call',
        source: 'my.app',
        account: '123456789012',
        time: '2026-01-02T03:04:05Z',
        region: 'us-east-1',
        resources: entry.Resources,
        detail: { n: 1 },
      },
    ])
    const logGroupName = GROUP
    expect(await call('logs:DescribeLogGroups', { logGroupNamePrefix: '/aws' })).toMatchObject({
      logGroups: [{ logGroupName, arn: `${groupArn}:*`, logGroupArn: groupArn, storedBytes: found[0]?.length }],
    })
    const { logStreams } = (await call('logs:DescribeLogStreams', { logGroupName })) as unknown as {
      logStreams: { logStreamName: string }[]
    }
    expect(logStreams).toMatchObject([{ logStreamName: 'rule.calls', arn: `${groupArn}:log-stream:rule.calls` }])
    const stream = { logGroupIdentifier: groupArn, logStreamName: 'rule.calls' }
    expect(await call('logs:GetLogEvents', stream)).toMatchObject({ events: [{ message: found[0] }] })
  })

  const refused: readonly [name: string, document: string | undefined][] = [
    ['without a policy', undefined],
    ['for another service', policy({ Principal: { Service: 'lambda.amazonaws.com' } })],
    ['for another log group', policy({ Resource: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/other/*:*' })],
    ['for one of the two actions', policy({ Action: 'logs:PutLogEvents' })],
    ['for another rule', policy({ Condition: { ArnEquals: { 'aws:SourceArn': `${ruleArn}s` } } })],
    ['for another account', policy({ Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } })],
    ['that denies', policy({ Effect: 'Deny' })],
  ]

  test.each(refused)('does not reach the log group with a resource policy %s', async (_name, document) => {
    const account = await withRule({ document })
    const problems: string[] = []
    Object.assign(account.context, {
      onUndelivered: (list: readonly Undelivered[]) =>
        problems.push(...list.map(({ target, problem }) => `${target} ${problem}`)),
    })
    expect(await account.call('events:PutEvents', put({}))).toMatchObject({ FailedEntryCount: 0 })
    expect(await messages(account)).toEqual([])
    expect(problems).toEqual([
      expect.stringContaining(`${groupArn}:* no resource policy of CloudWatch Logs allows events.amazonaws.com logs:`),
    ])
  })

  test('reaches it with a condition on the rule and the account, and the policies of a region count together', async () => {
    const Condition = {
      ArnEquals: { 'aws:SourceArn': ruleArn },
      StringEquals: { 'aws:SourceAccount': '123456789012' },
    }
    const account = await withRule({ document: policy({ Action: 'logs:PutLogEvents', Condition }) })
    const policyDocument = policy({ Action: 'logs:CreateLogStream' })
    await account.call('logs:PutResourcePolicy', { policyName: 'other', policyDocument })
    await account.call('events:PutEvents', put({}))
    expect(await messages(account)).toHaveLength(1)
    const Deny = policy({ Effect: 'Deny', Principal: '*', Action: 'logs:*' })
    await account.call('logs:PutResourcePolicy', { policyName: 'deny', policyDocument: Deny })
    await account.call('events:PutEvents', put({}))
    await account.call('logs:DeleteResourcePolicy', { policyName: 'deny' })
    expect(await messages(account)).toHaveLength(1)
  })

  test('does not reach a disabled rule, a log group that does not exist, or anything else', async () => {
    const account = await withRule({ document: policy() })
    const { call } = account
    await call('events:DisableRule', { Name: 'calls' })
    await call('events:PutEvents', put({}))
    expect(await messages(account)).toEqual([])
    await call('events:EnableRule', { Name: 'calls' })
    await call('events:PutTargets', {
      Rule: 'calls',
      Targets: [
        { Id: '2', Arn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/nope' },
        { Id: '3', Arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/events/calls' },
        { Id: '4', Arn: 'arn:aws:sqs:us-east-1:123456789012:queue' },
      ],
    })
    const problems = problemsOf(account)
    await call('events:PutEvents', put({}))
    expect(await messages(account)).toHaveLength(1)
    expect(problems).toEqual([
      'the log group does not exist in this account and region',
      'the log group does not exist in this account and region',
      'nothing receives what is sent to sqs',
    ])
  })
})

test('an event that a service of AWS reports reaches the default bus, with its source', async () => {
  const account = await withRule({ document: policy(), pattern: { source: ['aws.voiceid'] } })
  const { context } = account
  const at = context.directory.now()
  const detailType = 'VoiceId Evaluate Session Action'
  await context.directory.change((state) => ({
    events: reportedEvents({ state, context, region: REGION, at }, { source: 'aws.voiceid', detailType, detail: '{}' }),
    output: undefined,
  }))
  expect((await messages(account)).map((text) => JSON.parse(text))).toMatchObject([
    { source: 'aws.voiceid', 'detail-type': detailType, time: at, detail: {} },
  ])
})

describe('what a target gets (EventBridge User Guide, Input transformation)', () => {
  const detail = { id: 'i-1', state: 'RUNNING "now"', n: 1.5, list: [{ a: 1 }], none: null }
  const InputPathsMap = {
    id: '$.detail.id',
    state: '$.detail.state',
    n: '$.detail.n',
    list: '$.detail.list',
    no: '$.no',
  }
  const transformed = (InputTemplate: string) => ({ InputTransformer: { InputPathsMap, InputTemplate } })
  const rows: readonly [name: string, target: object, message: string][] = [
    ['a constant', { Input: '{"a": 1}' }, '{"a": 1}'],
    ['a part', { InputPath: '$.detail.list[0]' }, '{"a":1}'],
    ['a part that is not there', { InputPath: '$.detail.toString' }, 'null'],
    ['a part of a member in quotes', { InputPath: "$.detail['id']" }, '"i-1"'],
    ['JSON with values', transformed('{"id": <id>, "n": <n>, "l": <list>}'), '{"id": "i-1", "n": 1.5, "l": [{"a":1}]}'],
    ['a text in quotes', transformed('"<id> is <state>"'), '"i-1 is RUNNING \\"now\\""'],
    ['JSON in quotes', transformed('"<list>"'), '"[{\\"a\\":1}]"'],
    ['a variable without value', transformed('"a<no>b<other>"'), '"ab"'],
    [
      'reserved variables',
      transformed(
        '{"r": <aws.events.rule-name>, "a": "<aws.events.rule-arn>", "t": <aws.events.event.ingestion-time>}',
      ),
      `{"r": "calls", "a": "${ruleArn}", "t": "2026-03-04T05:06:07Z"}`,
    ],
    ['an escaped quote', transformed('"\\"<id>\\""'), '"\\"i-1\\""'],
  ]

  test.each(rows)('%s', async (_name, target, message) => {
    const account = await withRule({ document: policy(), target })
    await account.call('events:PutEvents', put(detail))
    expect(await messages(account)).toEqual([message])
  })

  test('the event in a template has all its members, or all but its detail', async () => {
    const InputTemplate = '{"all": <aws.events.event.json>, "without": <aws.events.event>}'
    const account = await withRule({ document: policy(), target: transformed(InputTemplate) })
    await account.call('events:PutEvents', put({ n: 1 }))
    const { all, without } = JSON.parse((await messages(account))[0] ?? '')
    expect(all).toEqual({ ...without, detail: { n: 1 } })
  })
})

test('a template does not make a text of more than 256 KB', async () => {
  const InputTransformer = { InputTemplate: '<aws.events.event.json>'.repeat(300) }
  const account = await withRule({ document: policy(), target: { InputTransformer } })
  const problems = problemsOf(account)
  await account.call('events:PutEvents', put({ a: 'x'.repeat(200_000) }))
  expect(await messages(account)).toEqual([])
  expect(problems).toEqual(['its input is larger than 256 KB'])
})

describe('entries of PutEvents', () => {
  const rows: readonly [name: string, entry: object, code: string, message: string][] = [
    ['no source', { Source: undefined }, 'InvalidArgument', 'Source is a required argument.'],
    ['no detail type', { DetailType: '' }, 'InvalidArgument', 'DetailType is a required argument.'],
    ['no detail', { Detail: undefined }, 'InvalidArgument', 'Detail is a required argument.'],
    ['a detail that is not JSON', { Detail: '{' }, 'MalformedDetail', 'Detail is malformed.'],
    ['a detail that is a list', { Detail: '[]' }, 'MalformedDetail', 'Detail is malformed.'],
    [
      'a detail nested 1,101 levels',
      { Detail: `{"a":${'['.repeat(1101)}${']'.repeat(1101)}}` },
      'MalformedDetail',
      'Detail is malformed.',
    ],
    ['a source of AWS', { Source: 'aws.voiceid' }, 'NotAuthorizedForSourceException', 'Not authorized for the source.'],
    ['a source of AWS in capitals', { Source: 'AWS.voiceid' }, 'NotAuthorizedForSourceException', 'Not authorized'],
    ['another bus', { EventBusName: 'nope' }, 'InvalidArgument', 'Event bus nope does not exist.'],
  ]

  test.each(rows)('with %s fail, and the others do not', async (_name, entry, ErrorCode, message) => {
    const account = await withRule({ document: policy() })
    const { Entries: good } = put({ n: 1 })
    const { Entries: bad } = put({ n: 2 }, entry)
    expect(await account.call('events:PutEvents', { Entries: [...bad, ...good] })).toEqual({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode, ErrorMessage: expect.stringContaining(message) }, { EventId: expect.any(String) }],
    })
    expect(await messages(account)).toHaveLength(1)
  })

  test('are smaller than 256 KB together', async () => {
    const { call, error } = await testAccount()
    const sized = (size: number) => put({}, { Detail: `{"a":"${'x'.repeat(size)}"}` })
    const rest = 'my.app'.length + 'call'.length + '{"a":""}'.length
    expect(await call('events:PutEvents', sized(256 * 1024 - rest - 1))).toMatchObject({ FailedEntryCount: 0 })
    const sentence = 'ValidationError: Total size of the entries in the request is over the limit.'
    expect(await error('events:PutEvents', sized(256 * 1024 - rest))).toBe(sentence)
    expect(await error('events:PutEvents', sized(1024 * 1024))).toBe(sentence)
    expect(await error('events:PutEvents', { ...put({}), EndpointId: 'a.b' })).toContain('Endpoint a.b does not exist')
  })

  test('may have names that JavaScript knows', async () => {
    const pattern = { detail: { constructor: [{ exists: false }], hasOwnProperty: ['x'] } }
    const account = await withRule({ document: policy(), pattern })
    const Detail = '{"__proto__":{"constructor":1},"hasOwnProperty":"x"}'
    await account.call('events:PutEvents', put({}, { Detail }))
    expect((await messages(account))[0]).toContain(Detail)
  })
})

test('one call delivers 8 MB at most, whatever the number of its entries', async () => {
  const account = await withRule({ document: policy() })
  for (let each = 0; each < 40; each += 1) {
    await account.call('events:PutRule', { Name: `r${each}`, EventPattern: '{"source":["my.app"]}' })
    await account.call('events:PutTargets', { Rule: `r${each}`, Targets: [{ Id: '1', Arn: groupArn }] })
  }
  const problems = problemsOf(account)
  const { Entries } = put({ a: 'x'.repeat(25_000) })
  await account.call('events:PutEvents', { Entries: Array.from({ length: 10 }, () => Entries).flat() })
  expect(problems.length).toBeGreaterThan(70)
  expect(new Set(problems)).toEqual(new Set(['one call delivers too much']))
})

describe('a log group', () => {
  const Targets = [{ Id: '1', Arn: groupArn, InputPath: '$.detail.m' }]

  async function filled(count: number, messageOf: (index: number) => string): Promise<TestAccount> {
    const account = await withRule({ document: policy() })
    await account.call('events:PutTargets', { Rule: 'calls', Targets })
    for (let from = 0; from < count; from += 10) {
      const indexes = Array.from({ length: Math.min(10, count - from) }, (_, at) => from + at)
      await account.call('events:PutEvents', {
        Entries: indexes.flatMap((index) => put({ m: messageOf(index) }).Entries),
      })
    }
    return account
  }

  test('keeps the newest 1,000 events', async () => {
    const account = await filled(KEPT_EVENTS + 20, String)
    const found = await messages(account)
    expect(found).toHaveLength(KEPT_EVENTS)
    expect(found[0]).toBe('"20"')
    expect(found.at(-1)).toBe(`"${KEPT_EVENTS + 19}"`)
  })

  test('keeps 4 MB of events', async () => {
    const account = await filled(300, (index) => String(index).padEnd(20_000))
    const found = await messages(account)
    expect(found.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(KEPT_BYTES)
    expect(found.at(-1)).toContain('"299 ')
  })

  test('is read from its end, from its head, and page after page in both directions', async () => {
    const { call } = await filled(5, String)
    const stream = { logGroupName: GROUP, logStreamName: 'rule.calls', limit: 2 }
    const read = async (input: object) => {
      const page = (await call('logs:GetLogEvents', { ...stream, ...input })) as unknown as {
        events: { message: string }[]
        nextForwardToken: string
        nextBackwardToken: string
      }
      return { ...page, texts: page.events.map(({ message }) => JSON.parse(message)) }
    }
    const end = await read({})
    expect(end.texts).toEqual(['3', '4'])
    const before = await read({ nextToken: end.nextBackwardToken })
    expect(before.texts).toEqual(['1', '2'])
    expect((await read({ nextToken: before.nextForwardToken })).texts).toEqual(['3', '4'])
    expect((await read({ nextToken: end.nextForwardToken })).texts).toEqual([])
    expect((await read({ startFromHead: true })).texts).toEqual(['0', '1'])
    expect((await read({ startTime: Date.parse('2027-01-01') })).texts).toEqual([])
  })

  test('is filtered by terms, streams and time, page after page', async () => {
    const account = await filled(5, (index) => `call ${index} of ${index % 2 === 0 ? 'blue' : 'green'} team`)
    expect(await messages(account, { filterPattern: 'call "blue team"' })).toHaveLength(3)
    expect(await messages(account, { filterPattern: 'Blue' })).toEqual([])
    expect(await messages(account, { logStreamNames: ['other'] })).toEqual([])
    expect(await messages(account, { logStreamNamePrefix: 'rule.' })).toHaveLength(5)
    expect(await messages(account, { endTime: Date.parse('2026-01-01') })).toEqual([])
    expect((await messages(account, { startFromHead: false }))[0]).toContain('call 4')
    const first = (await account.call('logs:FilterLogEvents', { logGroupName: GROUP, limit: 3 })) as unknown as {
      nextToken: string
    }
    expect(await messages(account, { nextToken: first.nextToken })).toHaveLength(2)
    expect(await account.error('logs:FilterLogEvents', { logGroupName: GROUP, filterPattern: '{ $.a = 1 }' })).toBe(
      'InvalidParameterException: The filter pattern { $.a = 1 } is not implemented: only terms and quoted phrases are.',
    )
  })

  test('is deleted with its events, and a new one of the name has none', async () => {
    const account = await filled(3, String)
    const logGroupName = GROUP
    expect(await account.error('logs:CreateLogGroup', { logGroupName })).toBe(
      'ResourceAlreadyExistsException: The specified log group already exists',
    )
    await account.call('logs:DeleteLogGroup', { logGroupName })
    expect(await account.error('logs:FilterLogEvents', { logGroupName })).toBe(
      'ResourceNotFoundException: The specified log group does not exist.',
    )
    await account.call('logs:CreateLogGroup', { logGroupName })
    expect(await messages(account)).toEqual([])
    expect(await account.error('logs:GetLogEvents', { logGroupName, logStreamName: 'rule.calls' })).toBe(
      'ResourceNotFoundException: The specified log stream does not exist.',
    )
  })

  test('is authorized with its streams in the ARN, and is tagged when it is created', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    const allow = (Resource: string) => ({
      UserName: 'ana',
      PolicyName: 'own',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'logs:CreateLogGroup', Resource },
      }),
    })
    const logGroupName = GROUP
    await call('iam:PutUserPolicy', allow(groupArn))
    expect(await error('logs:CreateLogGroup', { logGroupName }, 'user/ana')).toContain(
      `logs:CreateLogGroup on resource: ${groupArn}:log-stream: because`,
    )
    await call('iam:PutUserPolicy', allow(`${groupArn}:*`))
    expect(await error('logs:CreateLogGroup', { logGroupName, tags: { a: 'b' } }, 'user/ana')).toContain(
      'logs:TagResource',
    )
    await call('logs:CreateLogGroup', { logGroupName }, 'user/ana')
  })
})

test('resource policies are checked, listed and limited', async () => {
  const { call, error } = await testAccount()
  const given = (policyName: string, policyDocument = policy()) => ({ policyName, policyDocument })
  for (let each = 0; each < 10; each += 1) await call('logs:PutResourcePolicy', given(`p${each}`))
  expect(await error('logs:PutResourcePolicy', given('p10'))).toContain('LimitExceededException')
  await call('logs:PutResourcePolicy', given('p9'))
  const { resourcePolicies } = (await call('logs:DescribeResourcePolicies')) as unknown as {
    resourcePolicies: object[]
  }
  expect(resourcePolicies).toHaveLength(10)
  expect(resourcePolicies[0]).toMatchObject({ policyName: 'p0', policyDocument: policy() })
  expect(await error('logs:PutResourcePolicy', given('p9', '{'))).toContain('The policy document is not valid')
  expect(await error('logs:PutResourcePolicy', given('p9', policy({ Principal: undefined })))).toContain('not valid')
  expect(await error('logs:DeleteResourcePolicy', { policyName: 'nope' })).toBe(
    'ResourceNotFoundException: Policy with name [nope] does not exist',
  )
})
