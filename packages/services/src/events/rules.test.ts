import { describe, expect, test } from 'vitest'
import { testAccount } from '../account.fixture.ts'
import { arn } from './account.fixture.ts'

const EventPattern = '{"source":["my.calls"]}'
const pattern = (index: number) => `{"source":[{"wildcard":"a*${index}"}]}`

describe('event buses', () => {
  test('are created with everything in the request, listed, updated and deleted; the default one is always there', async () => {
    const { call, error } = await testAccount()
    const settings = {
      KmsKeyIdentifier: 'alias/calls',
      DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:123456789012:dead' },
      LogConfig: { IncludeDetail: 'FULL', Level: 'INFO' },
    }
    const created = await call('events:CreateEventBus', {
      Name: 'calls',
      Description: 'of calls',
      ...settings,
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
    expect(created).toEqual({ EventBusArn: arn('event-bus/calls'), Description: 'of calls', ...settings })
    const described = { Name: 'calls', Arn: arn('event-bus/calls'), Description: 'of calls', ...settings }
    expect(await call('events:DescribeEventBus', { Name: 'calls' })).toMatchObject(described)
    expect(await call('events:DescribeEventBus', { Name: arn('event-bus/calls') })).toMatchObject(described)
    expect(await call('events:DescribeEventBus')).toEqual({ Name: 'default', Arn: arn('event-bus/default') })
    expect(await call('events:ListTagsForResource', { ResourceARN: arn('event-bus/calls') })).toEqual({
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
    const first = (await call('events:ListEventBuses', { Limit: 1 })) as unknown as { NextToken: string }
    expect(first).toMatchObject({ EventBuses: [{ Name: 'calls' }] })
    expect(await call('events:ListEventBuses', { NextToken: first.NextToken })).toMatchObject({
      EventBuses: [{ Name: 'default' }],
    })
    await call('events:UpdateEventBus', { Name: 'calls', Description: 'changed' })
    const updated = await call('events:DescribeEventBus', { Name: 'calls' })
    expect(updated).toMatchObject({ Description: 'changed', CreationTime: expect.any(Date) })
    expect(updated).not.toHaveProperty('LogConfig')
    expect(await error('events:CreateEventBus', { Name: 'calls' })).toBe(
      'ResourceAlreadyExistsException: Event bus calls already exists.',
    )
    await call('events:DeleteEventBus', { Name: 'calls' })
    expect(await call('events:DeleteEventBus', { Name: 'calls' })).toEqual({})
    expect(await error('events:DescribeEventBus', { Name: 'calls' })).toBe(
      'ResourceNotFoundException: Event bus calls does not exist.',
    )
  })

  test('are not deleted while they have rules, and the default one never is', async () => {
    const { call, error } = await testAccount()
    await call('events:CreateEventBus', { Name: 'calls' })
    await call('events:PutRule', { Name: 'a', EventBusName: 'calls', EventPattern })
    expect(await error('events:DeleteEventBus', { Name: 'calls' })).toBe(
      'ValidationError: Event bus calls cannot be deleted since it has rules.',
    )
    expect(await error('events:DeleteEventBus', { Name: 'default' })).toBe(
      'ValidationError: Cannot delete event bus default.',
    )
    expect(await error('events:CreateEventBus', { Name: 'default' })).toContain('ResourceAlreadyExistsException')
    expect(await error('events:CreateEventBus', { Name: 'a/b' })).toContain('only a partner event bus has a slash')
    expect(await error('events:CreateEventBus', { Name: 'a/b', EventSourceName: 'a/b' })).toContain(
      'Event source a/b does not exist.',
    )
  })

  test('have 100 at most in a region', async () => {
    const { call, error } = await testAccount()
    for (let each = 0; each < 100; each += 1) await call('events:CreateEventBus', { Name: `b${each}` })
    expect(await error('events:CreateEventBus', { Name: 'more' })).toBe(
      'LimitExceededException: The requested resource exceeds the maximum number allowed.',
    )
  })
})

describe('rules', () => {
  test('are replaced by PutRule, which keeps their tags and their targets', async () => {
    const { call } = await testAccount()
    const RuleArn = arn('rule/calls')
    const put = { Name: 'calls', EventPattern, Description: 'd', Tags: [{ Key: 'Team', Value: 'blue' }] }
    expect(await call('events:PutRule', put)).toEqual({ RuleArn })
    await call('events:PutTargets', { Rule: 'calls', Targets: [{ Id: '1', Arn: 'arn:aws:sqs:us-east-1:1:q' }] })
    expect(await call('events:DescribeRule', { Name: 'calls' })).toEqual({
      Name: 'calls',
      Arn: RuleArn,
      EventBusName: 'default',
      State: 'ENABLED',
      EventPattern,
      Description: 'd',
      CreatedBy: '123456789012',
    })
    await call('events:PutRule', { Name: 'calls', ScheduleExpression: 'rate(5 minutes)', State: 'DISABLED' })
    expect(await call('events:DescribeRule', { Name: 'calls' })).toEqual({
      Name: 'calls',
      Arn: RuleArn,
      EventBusName: 'default',
      State: 'DISABLED',
      ScheduleExpression: 'rate(5 minutes)',
      CreatedBy: '123456789012',
    })
    expect(await call('events:ListTagsForResource', { ResourceARN: RuleArn })).toEqual({ Tags: put.Tags })
    expect(await call('events:ListTargetsByRule', { Rule: 'calls' })).toMatchObject({ Targets: [{ Id: '1' }] })
    await call('events:EnableRule', { Name: 'calls' })
    expect(await call('events:DescribeRule', { Name: 'calls' })).toMatchObject({ State: 'ENABLED' })
    await call('events:DisableRule', { Name: 'calls' })
    expect(await call('events:DescribeRule', { Name: 'calls' })).toMatchObject({ State: 'DISABLED' })
  })

  test('of other buses have the bus in their ARN, and a name once on each bus', async () => {
    const { call } = await testAccount()
    await call('events:CreateEventBus', { Name: 'calls' })
    await call('events:PutRule', { Name: 'a', EventPattern })
    expect(await call('events:PutRule', { Name: 'a', EventBusName: arn('event-bus/calls'), EventPattern })).toEqual({
      RuleArn: arn('rule/calls/a'),
    })
    await call('events:DeleteRule', { Name: 'a' })
    expect(await call('events:ListRules')).toEqual({ Rules: [] })
    expect(await call('events:ListRules', { EventBusName: 'calls', NamePrefix: 'a' })).toMatchObject({
      Rules: [{ Name: 'a', EventBusName: 'calls' }],
    })
    expect(await call('events:ListRules', { EventBusName: 'calls', NamePrefix: 'b' })).toEqual({ Rules: [] })
  })

  const refused: readonly [name: string, input: object, answer: string][] = [
    ['neither pattern nor schedule', {}, 'Parameter(s) EventPattern or ScheduleExpression must be specified.'],
    ['a rate of one minutes', { ScheduleExpression: 'rate(1 minutes)' }, 'Parameter ScheduleExpression is not valid.'],
    ['a rate of nothing', { ScheduleExpression: 'rate(0 minutes)' }, 'Parameter ScheduleExpression is not valid.'],
    ['both days', { ScheduleExpression: 'cron(0 12 * * * *)' }, 'Parameter ScheduleExpression is not valid.'],
    ['five fields', { ScheduleExpression: 'cron(0 12 * * ?)' }, 'Parameter ScheduleExpression is not valid.'],
    [
      'a schedule on another bus',
      { ScheduleExpression: 'rate(1 hour)', EventBusName: 'calls' },
      'ScheduleExpression is supported only on the default event bus.',
    ],
    ['a bus that does not exist', { EventBusName: 'nope', EventPattern }, 'Event bus nope does not exist.'],
    [
      'a bus of another account',
      { EventBusName: 'arn:aws:events:us-east-1:111122223333:event-bus/default', EventPattern },
      'because no resource-based policy allows',
    ],
    [
      'a bus of another region',
      { EventBusName: 'arn:aws:events:eu-west-1:123456789012:event-bus/default', EventPattern },
      'Event bus arn:aws:events:eu-west-1:123456789012:event-bus/default does not exist.',
    ],
    [
      'a tag twice',
      {
        EventPattern,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'a', Value: '2' },
        ],
      },
      'Duplicate tag keys',
    ],
    ['a tag of AWS', { EventPattern, Tags: [{ Key: 'aws:events:ManagedBy', Value: 'x' }] }, 'reserved for AWS'],
  ]

  test.each(refused)('are refused with %s', async (_name, input, answer) => {
    const { call, error } = await testAccount()
    await call('events:CreateEventBus', { Name: 'calls' })
    expect(await error('events:PutRule', { Name: 'a', ...input })).toContain(answer)
  })

  test('are not deleted while they have targets', async () => {
    const { call, error } = await testAccount()
    await call('events:PutRule', { Name: 'a', EventPattern })
    await call('events:PutTargets', { Rule: 'a', Targets: [{ Id: '1', Arn: 'arn:aws:sqs:us-east-1:1:q' }] })
    expect(await error('events:DeleteRule', { Name: 'a' })).toBe(
      "ValidationError: Rule can't be deleted since it has targets.",
    )
    await call('events:RemoveTargets', { Rule: 'a', Ids: ['1'] })
    await call('events:DeleteRule', { Name: 'a' })
    expect(await call('events:DeleteRule', { Name: 'a' })).toEqual({})
    expect(await error('events:DescribeRule', { Name: 'a' })).toBe(
      'ResourceNotFoundException: Rule a does not exist on EventBus default.',
    )
  })

  test('have quotas: 300 on a bus, 30 of them with wildcards', async () => {
    const { call, error } = await testAccount()
    const put = (index: number, EventPattern: string) => ({ Name: `r${index}`, EventPattern })
    for (let each = 0; each < 30; each += 1) await call('events:PutRule', put(each, pattern(each)))
    expect(await error('events:PutRule', put(30, pattern(30)))).toContain('LimitExceededException')
    await call('events:PutRule', put(3, pattern(4)))
    for (let each = 30; each < 300; each += 1) await call('events:PutRule', put(each, EventPattern))
    expect(await error('events:PutRule', put(300, EventPattern))).toContain('LimitExceededException')
    await call('events:PutRule', put(299, EventPattern))
  })

  test('are of one region', async () => {
    const { call, error } = await testAccount()
    await call('events:PutRule', { Name: 'a', EventPattern })
    const elsewhere = 'arn:aws:events:eu-west-1:123456789012:rule/a'
    const others = 'arn:aws:events:us-east-1:111122223333:rule/a'
    expect(await error('events:ListTagsForResource', { ResourceARN: elsewhere })).toBe(
      `ResourceNotFoundException: ${elsewhere} does not exist in this account and region.`,
    )
    expect(await error('events:TagResource', { ResourceARN: others, Tags: [] })).toContain('AccessDenied')
    expect(await error('events:TagResource', { ResourceARN: arn('rule/a/b/c'), Tags: [] })).toContain('does not exist')
  })
})

describe('targets', () => {
  test('are kept with all their settings, and found by their ARN', async () => {
    const { call } = await testAccount()
    await call('events:PutRule', { Name: 'a', EventPattern })
    const target = {
      Id: '1',
      Arn: 'arn:aws:sqs:us-east-1:123456789012:q.fifo',
      InputTransformer: { InputPathsMap: { team: '$.detail.team' }, InputTemplate: '{"team": <team>}' },
      SqsParameters: { MessageGroupId: 'g' },
      RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:123456789012:dead' },
    }
    expect(await call('events:PutTargets', { Rule: 'a', Targets: [target] })).toEqual({
      FailedEntryCount: 0,
      FailedEntries: [],
    })
    expect(await call('events:ListTargetsByRule', { Rule: 'a' })).toEqual({ Targets: [target] })
    expect(await call('events:ListRuleNamesByTarget', { TargetArn: target.Arn })).toEqual({ RuleNames: ['a'] })
    expect(await call('events:ListRuleNamesByTarget', { TargetArn: `${target.Arn}x` })).toEqual({ RuleNames: [] })
    expect(await call('events:RemoveTargets', { Rule: 'a', Ids: ['1', '2'] })).toMatchObject({
      FailedEntryCount: 1,
      FailedEntries: [{ TargetId: '2', ErrorCode: 'ResourceNotFoundException' }],
    })
    expect(await call('events:ListTargetsByRule', { Rule: 'a' })).toEqual({ Targets: [] })
  })

  const Arn = 'arn:aws:sqs:us-east-1:123456789012:q'
  const refused: readonly [name: string, targets: readonly object[], answer: string][] = [
    ['six of them', ['1', '2', '3', '4', '5', '6'].map((Id) => ({ Id, Arn })), 'LimitExceededException'],
    ['no ARN', [{ Id: '1', Arn: 'q' }], 'q is not an ARN.'],
    ['input and path', [{ Id: '1', Arn, Input: '{}', InputPath: '$' }], 'Only one of Input, InputPath'],
    ['input that is not JSON', [{ Id: '1', Arn, Input: 'x' }], 'an input that is not JSON'],
    ['a path with a filter', [{ Id: '1', Arn, InputPath: '$.a[?(@.b)]' }], 'which is not a JSON path'],
    ['a role that is not there', [{ Id: '1', Arn, RoleArn: 'arn:aws:iam::123456789012:role/x' }], 'cannot be assumed'],
    [
      'a role of others',
      [{ Id: '1', Arn, RoleArn: 'arn:aws:iam::111122223333:role/x' }],
      'not authorized to perform: iam:PassRole',
    ],
  ]

  test.each(refused)('are refused with %s', async (_name, Targets, answer) => {
    const { call, error } = await testAccount()
    await call('events:PutRule', { Name: 'a', EventPattern })
    expect(await error('events:PutTargets', { Rule: 'a', Targets })).toContain(answer)
    expect(await call('events:ListTargetsByRule', { Rule: 'a' })).toEqual({ Targets: [] })
  })
})
