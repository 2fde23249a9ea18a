import { describe, expect, test } from 'vitest'
import { accountOfAna, arn, permit } from './account.fixture.ts'

const ana = 'user/ana'
const EventPattern = '{"source":["aws.ec2"]}'

describe('events:source and events:detail-type of PutRule (EventBridge User Guide, Using IAM policy conditions)', () => {
  const equals = (key: string, ...values: readonly string[]) => ({ StringEquals: { [key]: values } })
  const ec2 = { source: ['aws.ec2'] }
  const state = 'EC2 Instance State-change Notification'
  const both = { StringEquals: { 'events:source': 'aws.ec2', 'events:detail-type': state } }
  const specified = { Null: { 'events:source': 'false' } }
  const allOf = { 'ForAllValues:StringEquals': { 'events:source': ['aws.ec2', 'aws.s3'] }, ...specified }
  const service = equals('events:detail.service', 'ABUSE')
  const rows: readonly [condition: object, pattern: object, isAllowed: boolean][] = [
    [equals('events:source', 'aws.ec2'), ec2, true],
    [equals('events:source', 'aws.ec2'), { source: ['aws.ec2', 'aws.s3'] }, false],
    [equals('events:source', 'aws.ec2'), { ...ec2, 'detail-type': [state] }, true],
    [equals('events:source', 'aws.ec2'), { 'detail-type': [state] }, false],
    [equals('events:source', 'aws.ec2', 'aws.ecs'), { source: ['aws.s3'] }, false],
    [both, ec2, false],
    [both, { ...ec2, 'detail-type': [state] }, true],
    [both, { ...ec2, 'detail-type': ['EC2 Instance Health Failed'] }, false],
    [specified, { source: ['aws.ecs', 'aws.ec2'] }, true],
    [specified, { 'detail-type': [state] }, false],
    [allOf, { source: ['aws.ec2', 'aws.s3'] }, true],
    [allOf, { source: ['aws.ec2', 'aws.autoscaling'] }, false],
    [service, { source: ['aws.health'], detail: { service: ['ABUSE'] } }, true],
    [service, { source: ['aws.health'], detail: { service: ['EC2'] } }, false],
    [service, { source: ['aws.health'] }, false],
    [equals('events:source', 'aws.ec2'), { source: [{ prefix: 'aws.ec2' }] }, false],
    [equals('events:source', 'aws.ec2'), { source: ['aws.ec2', { prefix: 'aws.' }] }, false],
    [equals('events:source', 'aws.ec2'), { $or: [ec2, { 'detail-type': [state] }] }, false],
  ]

  test.each(rows)('%j with the pattern %j: %s', async (Condition, pattern, isAllowed) => {
    const { call, error } = await accountOfAna({ Action: 'events:PutRule', Condition })
    const input = { Name: 'a', EventPattern: JSON.stringify(pattern) }
    if (isAllowed) expect(await call('events:PutRule', input, ana)).toEqual({ RuleArn: arn('rule/a') })
    else expect(await error('events:PutRule', input, ana)).toContain('AccessDenied')
  })
})

test('a pattern that cannot be read has no values, and is refused after the caller was authorized', async () => {
  const account = await accountOfAna({ Action: 'events:PutRule', Condition: { Null: { 'events:source': 'false' } } })
  const input = { Name: 'a', EventPattern: '{"source":["a"],"b":[]}' }
  expect(await account.error('events:PutRule', input, ana)).toContain('AccessDenied')
  await permit(account, { Action: 'events:PutRule' })
  expect(await account.error('events:PutRule', input, ana)).toContain('InvalidEventPatternException')
})

test('a rule is authorized on its ARN, which has the bus only where that is not the default one', async () => {
  const { call, error } = await accountOfAna({ Action: 'events:PutRule', Resource: arn('rule/a') })
  await call('events:CreateEventBus', { Name: 'calls' })
  await call('events:PutRule', { Name: 'a', EventPattern, EventBusName: 'default' }, ana)
  expect(await error('events:PutRule', { Name: 'a', EventPattern, EventBusName: 'calls' }, ana)).toContain(
    `on resource: ${arn('rule/calls/a')}`,
  )
  expect(await error('events:PutRule', { Name: 'b', EventPattern }, ana)).toContain(`on resource: ${arn('rule/b')}`)
})

test('tags of a rule need a permission, and are condition keys of the request and of the rule', async () => {
  const account = await accountOfAna({ Action: 'events:PutRule' })
  const input = { Name: 'a', EventPattern, Tags: [{ Key: 'Team', Value: 'blue' }] }
  expect(await account.error('events:PutRule', input, ana)).toContain('events:TagResource')
  const Condition = { StringEquals: { 'aws:RequestTag/Team': 'blue' } }
  await permit(account, { Action: ['events:PutRule', 'events:TagResource'], Condition })
  await account.call('events:PutRule', input, ana)
  expect(await account.error('events:PutRule', { ...input, Tags: [] }, ana)).toContain('AccessDenied')
  const blue = { StringEquals: { 'aws:ResourceTag/Team': 'blue' } }
  await permit(account, { Action: ['events:DeleteRule', 'events:DescribeRule'], Condition: blue })
  await account.call('events:PutRule', { Name: 'b', EventPattern })
  expect(await account.error('events:DeleteRule', { Name: 'b' }, ana)).toContain('AccessDenied')
  await account.call('events:DeleteRule', { Name: 'a' }, ana)
})

test('events:creatorAccount is the account of an existing rule', async () => {
  const Condition = { StringEquals: { 'events:creatorAccount': '123456789012' } }
  const { call, error } = await accountOfAna({ Action: 'events:PutRule', Condition })
  expect(await error('events:PutRule', { Name: 'a', EventPattern }, ana)).toContain('AccessDenied')
  await call('events:PutRule', { Name: 'a', EventPattern })
  await call('events:PutRule', { Name: 'a', EventPattern }, ana)
})

test('events:TargetArn has the ARN of each target: one that is not allowed denies the call', async () => {
  const Condition = { ArnLike: { 'events:TargetArn': 'arn:aws:sqs:*:*:calls-*' } }
  const { call, error } = await accountOfAna({ Action: 'events:PutTargets', Condition })
  await call('events:PutRule', { Name: 'a', EventPattern })
  const put = (...names: readonly string[]) => ({
    Rule: 'a',
    Targets: names.map((name, index) => ({ Id: `${index}`, Arn: `arn:aws:sqs:us-east-1:123456789012:${name}` })),
  })
  await call('events:PutTargets', put('calls-1', 'calls-2'), ana)
  expect(await error('events:PutTargets', put('calls-1', 'other'), ana)).toContain('AccessDenied')
})

describe('roles of rules and targets', () => {
  const roleArn = 'arn:aws:iam::123456789012:role/sender'
  const trust = (Service: string, Condition?: object) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole', ...(Condition && { Condition }) },
    })
  const RULES = { Action: ['events:PutRule', 'events:PutTargets'] }

  test('are passed by the caller to EventBridge', async () => {
    const account = await accountOfAna(RULES)
    const { call, error } = account
    await call('iam:CreateRole', { RoleName: 'sender', AssumeRolePolicyDocument: trust('events.amazonaws.com') })
    const rule = { Name: 'a', EventPattern, RoleArn: roleArn }
    const targets = { Rule: 'a', Targets: [{ Id: '1', Arn: 'arn:aws:kinesis:us-east-1:1:stream/s', RoleArn: roleArn }] }
    await call('events:PutRule', { Name: 'a', EventPattern }, ana)
    for (const service of [undefined, 'lambda.amazonaws.com']) {
      const Condition = { StringEquals: { 'iam:PassedToService': service } }
      if (service !== undefined) await permit(account, RULES, { Action: 'iam:PassRole', Condition })
      expect(await error('events:PutRule', rule, ana)).toContain('iam:PassRole')
      expect(await error('events:PutTargets', targets, ana)).toContain('iam:PassRole')
    }
    const Condition = { StringEquals: { 'iam:PassedToService': 'events.amazonaws.com' } }
    await permit(account, RULES, { Action: 'iam:PassRole', Resource: roleArn, Condition })
    await call('events:PutRule', rule, ana)
    await call('events:PutTargets', targets, ana)
  })

  const trusts: readonly [name: string, document: string, isTrusted: boolean][] = [
    ['another service', trust('lambda.amazonaws.com'), false],
    ['another rule', trust('events.amazonaws.com', { ArnEquals: { 'aws:SourceArn': arn('rule/b') } }), false],
    ['this rule', trust('events.amazonaws.com', { ArnEquals: { 'aws:SourceArn': arn('rule/a') } }), true],
  ]

  test.each(trusts)('must trust EventBridge: a role that trusts %s', async (_name, document, isTrusted) => {
    const { call, error } = await accountOfAna()
    await call('iam:CreateRole', { RoleName: 'sender', AssumeRolePolicyDocument: document })
    const rule = { Name: 'a', EventPattern, RoleArn: roleArn }
    if (isTrusted) expect(await call('events:PutRule', rule)).toEqual({ RuleArn: arn('rule/a') })
    else
      expect(await error('events:PutRule', rule)).toBe(
        `ValidationError: Provided role '${roleArn}' cannot be assumed by principal 'events.amazonaws.com'.`,
      )
  })
})

describe('the resource policy of a bus', () => {
  const put = (entry: object = {}) => ({ Entries: [{ Source: 'my.app', DetailType: 't', Detail: '{}', ...entry }] })
  const policy = (statement: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: { Sid: 's', Resource: arn('event-bus/default'), ...statement } })

  test('takes part in decisions on the bus and on its rules', async () => {
    const { call, error } = await accountOfAna()
    expect(await error('events:PutEvents', put(), ana)).toContain('AccessDenied')
    const Principal = { AWS: 'arn:aws:iam::123456789012:user/ana' }
    await call('events:PutPermission', { Policy: policy({ Effect: 'Allow', Principal, Action: 'events:PutEvents' }) })
    expect(await call('events:PutEvents', put(), ana)).toMatchObject({ FailedEntryCount: 0 })
    const deny = { Effect: 'Deny', Principal: '*', Action: 'events:PutRule', Resource: arn('rule/*') }
    await call('events:PutPermission', { Policy: policy(deny) })
    expect(await error('events:PutRule', { Name: 'a', EventPattern })).toContain('explicit deny in a resource-based')
    expect(await error('events:PutEvents', put(), ana)).toContain('AccessDenied')
  })

  test('has a statement for each PutPermission, which RemovePermission takes away', async () => {
    const { call, error } = await accountOfAna()
    const given = { StatementId: 'p', Principal: '111122223333', Action: 'events:PutEvents' }
    await call('events:PutPermission', given)
    const Condition = { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1234567890' }
    await call('events:PutPermission', { ...given, StatementId: 'org', Principal: '*', Condition })
    const { Policy } = (await call('events:DescribeEventBus')) as unknown as { Policy: string }
    const shared = { Effect: 'Allow', Action: 'events:PutEvents', Resource: arn('event-bus/default') }
    expect(JSON.parse(Policy)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'p', ...shared, Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
        {
          Sid: 'org',
          ...shared,
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } },
        },
      ],
    })
    await call('events:RemovePermission', { StatementId: 'org' })
    expect(await error('events:RemovePermission', { StatementId: 'org' })).toBe(
      'ResourceNotFoundException: Statement with the provided id org does not exist.',
    )
    await call('events:RemovePermission', { StatementId: 'p' })
    expect(await call('events:DescribeEventBus')).not.toHaveProperty('Policy')
    expect(await error('events:RemovePermission', { StatementId: 'p' })).toContain('does not have a policy')
    await call('events:PutPermission', given)
    await call('events:RemovePermission', { RemoveAllPermissions: true })
    expect(await call('events:DescribeEventBus')).not.toHaveProperty('Policy')
  })

  const refused: readonly [name: string, input: object, answer: string][] = [
    ['nothing', {}, 'Either it or StatementId, Principal and Action must be specified.'],
    ['a policy and a statement', { Policy: '{}', StatementId: 's' }, 'cannot be given together'],
    ['a policy that is not JSON', { Policy: '{' }, 'Parameter Policy is not valid.'],
    [
      'a policy without principal',
      { Policy: policy({ Effect: 'Allow', Action: '*' }) },
      'Parameter Policy is not valid.',
    ],
    ['a policy of 10,241 characters', { Policy: '{}'.padEnd(10_241) }, 'PolicyLengthExceededException'],
    [
      'another condition',
      {
        StatementId: 's',
        Principal: '*',
        Action: 'events:PutEvents',
        Condition: { Type: 'StringLike', Key: 'aws:PrincipalOrgID', Value: '*' },
      },
      'It must be StringEquals with the key aws:PrincipalOrgID.',
    ],
  ]

  test.each(refused)('is refused with %s', async (_name, input, answer) => {
    const { error } = await accountOfAna()
    expect(await error('events:PutPermission', input)).toContain(answer)
  })
})

test('PutEvents is authorized on each bus with each source and type', async () => {
  const account = await accountOfAna({
    Action: 'events:PutEvents',
    Resource: arn('event-bus/calls'),
    Condition: {
      StringEquals: { 'events:source': 'my.app', 'events:detail-type': 'call' },
      Bool: { 'events:eventBusInvocation': 'false' },
    },
  })
  await account.call('events:CreateEventBus', { Name: 'calls' })
  const entry = { Source: 'my.app', DetailType: 'call', Detail: '{}', EventBusName: 'calls' }
  const put = (...others: readonly object[]) => ({ Entries: [entry, ...others.map((each) => ({ ...entry, ...each }))] })
  expect(await account.call('events:PutEvents', put({ Detail: '{"a":1}' }), ana)).toMatchObject({ FailedEntryCount: 0 })
  const denied = [{ Source: 'other' }, { DetailType: 'other' }, { EventBusName: 'default' }, { Source: undefined }]
  for (const each of denied) expect(await account.error('events:PutEvents', put(each), ana)).toContain('AccessDenied')
})
