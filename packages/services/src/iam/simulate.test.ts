import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'
import type { EvaluationResult, SimulatePolicyResponse } from './generated/types.ts'

const arnOf = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`
const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`
const trust =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'

const document = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
const allow = (Action: string, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more })
const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' })

async function simulated(account: TestAccount, operation: 'Principal' | 'Custom', input: object) {
  const { EvaluationResults = [] }: SimulatePolicyResponse = await account.call(`iam:Simulate${operation}Policy`, input)
  return EvaluationResults
}

async function custom(PolicyInputList: readonly string[], ActionNames: readonly string[], more: object = {}) {
  return simulated(await testAccount(), 'Custom', { PolicyInputList, ActionNames, ...more })
}

const decisions = (results: readonly EvaluationResult[]) => results.map(({ EvalDecision }) => EvalDecision)

/** ana is in agents and has a boundary; bot is a role. */
async function peopled(): Promise<TestAccount> {
  const account = await testAccount()
  const { call } = account
  await call('iam:CreatePolicy', { PolicyName: 'limit', PolicyDocument: document(allow('s3:*'), allow('sqs:*')) })
  await call('iam:CreateGroup', { GroupName: 'agents' })
  await call('iam:PutGroupPolicy', {
    GroupName: 'agents',
    PolicyName: 'read',
    PolicyDocument: document(allow('s3:Get*')),
  })
  await call('iam:AttachGroupPolicy', { GroupName: 'agents', PolicyArn: managed('AmazonSQSReadOnlyAccess') })
  await call('iam:CreateUser', {
    UserName: 'ana',
    PermissionsBoundary: arnOf('policy/limit'),
    Tags: [{ Key: 'Team', Value: 'blue' }],
  })
  await call('iam:AddUserToGroup', { UserName: 'ana', GroupName: 'agents' })
  const own = document(
    allow('s3:PutObject', {
      Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'blue', 'aws:SourceVpc': 'vpc-1' } },
    }),
    allow('ec2:*'),
  )
  await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument: own })
  await call('iam:CreateRole', { RoleName: 'bot', AssumeRolePolicyDocument: trust })
  await call('iam:PutRolePolicy', {
    RoleName: 'bot',
    PolicyName: 'work',
    PolicyDocument: document(allow('s3:*'), deny('s3:DeleteObject')),
  })
  return account
}

const principal = (account: TestAccount, who: string, ActionNames: readonly string[], more: object = {}) =>
  simulated(account, 'Principal', { PolicySourceArn: arnOf(who), ActionNames, ...more })

describe('SimulatePrincipalPolicy', () => {
  test('answers for a user with its groups, its boundary and its tags', async () => {
    const account = await peopled()
    const context = {
      ContextEntries: [{ ContextKeyName: 'aws:SourceVpc', ContextKeyValues: ['vpc-1'], ContextKeyType: 'string' }],
    }
    const actions = ['s3:GetObject', 's3:PutObject', 'ec2:RunInstances', 'sqs:ListQueues', 'sns:Publish']
    const results = await principal(account, 'user/ana', actions, context)
    expect(
      results.map((each) => [each.EvalDecision, each.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary]),
    ).toEqual([
      ['allowed', true],
      ['allowed', true],
      ['implicitDeny', false],
      ['allowed', true],
      ['implicitDeny', false],
    ])
    expect(
      results.map(({ MatchedStatements = [] }) =>
        MatchedStatements.map((each) => [each.SourcePolicyId, each.SourcePolicyType]),
      ),
    ).toEqual([
      [['group_agents_read', 'group']],
      [['user_ana_own', 'user']],
      [],
      [['AmazonSQSReadOnlyAccess', 'aws-managed']],
      [],
    ])
  })

  test('reports missing keys at the top and under the resource', async () => {
    const account = await peopled()
    const [result] = await principal(account, 'user/ana', ['s3:PutObject'], { ResourceArns: ['arn:aws:s3:::inbox/a'] })
    expect(result).toMatchObject({
      EvalDecision: 'implicitDeny',
      EvalResourceName: 'arn:aws:s3:::inbox/a',
      MissingContextValues: ['aws:SourceVpc'],
      EvalDecisionDetails: {},
      ResourceSpecificResults: [
        {
          EvalResourceName: 'arn:aws:s3:::inbox/a',
          EvalResourceDecision: 'implicitDeny',
          MatchedStatements: [],
          MissingContextValues: ['aws:SourceVpc'],
        },
      ],
    })
    expect(result).not.toHaveProperty('OrganizationsDecisionDetail')
    const [everywhere] = await principal(account, 'user/ana', ['s3:PutObject'])
    expect(everywhere).toMatchObject({ EvalResourceName: '*' })
    expect(everywhere).not.toHaveProperty('EvalDecisionDetails')
  })

  test('answers for a role, and lists only the Deny where one decides', async () => {
    const account = await peopled()
    const results = await principal(account, 'role/bot', ['s3:GetObject', 's3:DeleteObject', 'sqs:ListQueues'])
    expect(decisions(results)).toEqual(['allowed', 'explicitDeny', 'implicitDeny'])
    expect(results.map(({ MatchedStatements = [] }) => MatchedStatements.length)).toEqual([1, 1, 0])
    expect(results[1]?.MatchedStatements).toMatchObject([{ SourcePolicyId: 'role_bot_work', SourcePolicyType: 'role' }])
    expect(results[0]).not.toHaveProperty('PermissionsBoundaryDecisionDetail')
  })

  test('answers for a group as for a user with only its policies', async () => {
    const account = await peopled()
    const results = await principal(account, 'group/agents', ['s3:GetObject', 'ec2:RunInstances', 'sqs:ListQueues'])
    expect(decisions(results)).toEqual(['allowed', 'implicitDeny', 'allowed'])
    expect(results[0]?.MatchedStatements).toMatchObject([
      { SourcePolicyId: 'group_agents_read', SourcePolicyType: 'group' },
    ])
    expect(results[0]).not.toHaveProperty('PermissionsBoundaryDecisionDetail')
    const named = document(allow('sns:*', { Condition: { StringLike: { 'aws:username': '*' } } }))
    const [unnamed] = await principal(account, 'group/agents', ['sns:Publish'], { PolicyInputList: [named] })
    expect(unnamed).toMatchObject({ EvalDecision: 'implicitDeny', MissingContextValues: ['aws:username'] })
  })

  test('adds the policies of the request, and replaces the boundary by the boundary of the request', async () => {
    const account = await peopled()
    const more = { PolicyInputList: [document(allow('sns:*'))] }
    const [limited] = await principal(account, 'user/ana', ['sns:Publish'], more)
    expect(limited).toMatchObject({ EvalDecision: 'implicitDeny' })
    const boundary = { PermissionsBoundaryPolicyInputList: [document(allow('sns:*'), deny('s3:*'))] }
    const results = await principal(account, 'user/ana', ['sns:Publish', 's3:GetObject'], { ...more, ...boundary })
    expect(results).toMatchObject([
      {
        EvalDecision: 'allowed',
        MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1', SourcePolicyType: 'none' }],
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
      },
      {
        EvalDecision: 'explicitDeny',
        MatchedStatements: [{ SourcePolicyId: 'PermissionsBoundaryPolicyInputList.1' }],
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
      },
    ])
  })

  test('uses CallerArn with the policies of the source, and reveals nothing about the caller', async () => {
    const account = await peopled()
    const input = (key: string, value: string) => ({
      PolicyInputList: [document(allow('sns:*', { Condition: { StringEquals: { [key]: value } } }))],
      CallerArn: arnOf('user/ana'),
    })
    const named = await principal(account, 'role/bot', ['sns:Publish'], input('aws:username', 'ana'))
    expect(decisions(named)).toEqual(['allowed'])
    const [tagged] = await principal(account, 'role/bot', ['sns:Publish'], input('aws:PrincipalTag/Team', 'blue'))
    expect(tagged).toMatchObject({ EvalDecision: 'implicitDeny', MissingContextValues: ['aws:PrincipalTag/Team'] })
  })

  test('accepts a resource policy for a user, and for others with CallerArn', async () => {
    const account = await peopled()
    const ResourcePolicy = document({ ...allow('s3:DeleteObject'), Principal: { AWS: arnOf('user/ana') } })
    const more = { ResourcePolicy, ResourceArns: ['arn:aws:s3:::inbox/a'] }
    const [result] = await principal(account, 'user/ana', ['s3:DeleteObject'], more)
    expect(result).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'resource' }],
    })
    const CallerArn = arnOf('user/ana')
    expect(decisions(await principal(account, 'group/agents', ['s3:DeleteObject'], { ...more, CallerArn }))).toEqual([
      'allowed',
    ])
    const input = { PolicySourceArn: arnOf('group/agents'), ActionNames: ['s3:DeleteObject'], ...more }
    expect(await account.error('iam:SimulatePrincipalPolicy', input)).toBe(
      'InvalidInput: CallerArn is required with ResourcePolicy when PolicySourceArn is not the ARN of an IAM user.',
    )
  })

  test('reports both sides of a cross-account request', async () => {
    const account = await peopled()
    const ResourceOwner = 'arn:aws:iam::444455556666:root'
    const ResourcePolicy = document({ ...allow('s3:GetObject'), Principal: { AWS: arnOf('root') } })
    const more = { ResourceArns: ['arn:aws:s3:::inbox/a'], ResourceOwner }
    const [shut] = await principal(account, 'user/ana', ['s3:GetObject'], more)
    expect(shut).toMatchObject({
      EvalDecision: 'implicitDeny',
      EvalDecisionDetails: { 'IAM Policy': 'allowed', 'Resource Policy': 'implicitDeny' },
    })
    const [open] = await principal(account, 'user/ana', ['s3:GetObject'], { ...more, ResourcePolicy })
    expect(open).toMatchObject({
      EvalDecision: 'allowed',
      EvalDecisionDetails: { 'IAM Policy': 'allowed', 'Resource Policy': 'allowed' },
    })
  })

  test.each([
    ['user/eve', 'NoSuchEntity: The user with name eve cannot be found.'],
    ['user/eu/ana', 'NoSuchEntity: The user with name ana cannot be found.'],
    ['group/nobody', 'NoSuchEntity: The group with name nobody cannot be found.'],
    ['role/nobody', 'NoSuchEntity: The role with name nobody cannot be found.'],
    ['policy/limit', `InvalidInput: Invalid Entity Arn: ${arnOf('policy/limit')}`],
    ['root', `InvalidInput: Invalid Entity Arn: ${arnOf('root')}`],
  ])('rejects the source %s', async (who, error) => {
    const account = await peopled()
    for (const operation of ['SimulatePrincipalPolicy', 'GetContextKeysForPrincipalPolicy'] as const) {
      const input = { PolicySourceArn: arnOf(who), ActionNames: ['s3:GetObject'] }
      expect(await account.error(`iam:${operation}`, input)).toBe(error)
    }
  })

  test('needs the permission to simulate the source', async () => {
    const account = await peopled()
    await account.call('iam:CreateUser', { UserName: 'eve' })
    const PolicyDocument = document({ ...allow('iam:SimulatePrincipalPolicy'), Resource: arnOf('user/ana') })
    await account.call('iam:PutUserPolicy', { UserName: 'eve', PolicyName: 'own', PolicyDocument })
    const input = (who: string) => ({ PolicySourceArn: arnOf(who), ActionNames: ['s3:GetObject'] })
    await account.call('iam:SimulatePrincipalPolicy', input('user/ana'), 'user/eve')
    expect(await account.error('iam:SimulatePrincipalPolicy', input('role/bot'), 'user/eve')).toContain('AccessDenied')
  })
})

describe('SimulateCustomPolicy', () => {
  test('names the policies by their place in the request, and the positions in them', async () => {
    const first = document(allow('sns:*'))
    const second = document(allow('sqs:*'), allow('s3:*'))
    const [result] = await custom([first, second], ['s3:GetObject'])
    const [matched, ...others] = result?.MatchedStatements ?? []
    expect(others).toEqual([])
    expect(matched).toMatchObject({ SourcePolicyId: 'PolicyInputList.2', SourcePolicyType: 'none' })
    const { StartPosition, EndPosition } = matched ?? {}
    expect([StartPosition?.Line, EndPosition?.Line]).toEqual([1, 1])
    const written = second.slice((StartPosition?.Column ?? 0) - 1, (EndPosition?.Column ?? 0) - 1)
    expect(JSON.parse(written)).toEqual(allow('s3:*'))
  })

  test('gives one result for each action on each resource', async () => {
    const ResourceArns = ['arn:aws:s3:::a/x', 'arn:aws:s3:::b/x']
    const policy = document({ ...allow('s3:Get*'), Resource: 'arn:aws:s3:::a/*' })
    const results = await custom([policy], ['s3:GetObject', 's3:PutObject'], { ResourceArns })
    expect(results.map((each) => [each.EvalActionName, each.EvalResourceName, each.EvalDecision])).toEqual([
      ['s3:GetObject', 'arn:aws:s3:::a/x', 'allowed'],
      ['s3:GetObject', 'arn:aws:s3:::b/x', 'implicitDeny'],
      ['s3:PutObject', 'arn:aws:s3:::a/x', 'implicitDeny'],
      ['s3:PutObject', 'arn:aws:s3:::b/x', 'implicitDeny'],
    ])
  })

  test('answers page by page, each result once, also a result that is requested twice', async () => {
    const account = await testAccount()
    const input = {
      PolicyInputList: [document(allow('s3:Get*'))],
      ActionNames: ['s3:GetObject', 's3:GetObject', 's3:PutObject'],
      ResourceArns: ['arn:aws:s3:::a/x', 'arn:aws:s3:::b/x'],
      MaxItems: 4,
    }
    const first: SimulatePolicyResponse = await account.call('iam:SimulateCustomPolicy', input)
    expect(first).toMatchObject({ IsTruncated: true, Marker: expect.any(String) })
    const { Marker } = first
    const second: SimulatePolicyResponse = await account.call('iam:SimulateCustomPolicy', { ...input, Marker })
    expect(second).toMatchObject({ IsTruncated: false })
    expect(second).not.toHaveProperty('Marker')
    const names = [first, second].map(({ EvaluationResults = [] }) =>
      EvaluationResults.map((each) => `${each.EvalActionName} ${each.EvalResourceName?.slice(-3)}`),
    )
    expect(names).toEqual([
      ['s3:GetObject a/x', 's3:GetObject b/x', 's3:GetObject a/x', 's3:GetObject b/x'],
      ['s3:PutObject a/x', 's3:PutObject b/x'],
    ])
    expect(await account.error('iam:SimulateCustomPolicy', { ...input, Marker: '3' })).toBe(
      'ValidationError: Invalid Marker.',
    )
    await account.call('iam:CreateUser', { UserName: 'ana' })
    const elsewhere = { ...input, Marker, PolicySourceArn: arnOf('user/ana') }
    expect(await account.error('iam:SimulatePrincipalPolicy', elsewhere)).toBe('ValidationError: Invalid Marker.')
  })

  test('accepts values of every type, and several where the type is a list', async () => {
    const Condition = {
      NumericLessThan: { 's3:max-keys': '11' },
      Bool: { 'aws:SecureTransport': 'true' },
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
      BinaryEquals: { 'x:key': 'QmluYXJ5' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] },
    }
    const entry = (ContextKeyName: string, ContextKeyType: string, ...ContextKeyValues: string[]) => ({
      ContextKeyName,
      ContextKeyType,
      ContextKeyValues,
    })
    const ContextEntries = [
      entry('s3:max-keys', 'numeric', '10'),
      entry('aws:securetransport', 'boolean', 'true'),
      entry('aws:SourceIp', 'ip', '203.0.113.7'),
      entry('aws:CurrentTime', 'date', '2026-03-01T00:00:00Z'),
      entry('x:key', 'binary', 'QmluYXJ5'),
      entry('aws:TagKeys', 'stringList', 'a', 'b'),
    ]
    const policy = document(allow('s3:*', { Condition }))
    expect(await custom([policy], ['s3:GetObject'], { ContextEntries })).toMatchObject([
      { EvalDecision: 'allowed', MissingContextValues: [] },
    ])
    for (const left of ContextEntries.slice(0, -1)) {
      const others = ContextEntries.filter((each) => each !== left)
      const [result] = await custom([policy], ['s3:GetObject'], { ContextEntries: others })
      expect(result).toMatchObject({ EvalDecision: 'implicitDeny' })
      expect(result?.MissingContextValues?.map((key) => key.toLowerCase())).toEqual([left.ContextKeyName.toLowerCase()])
    }
  })

  test('requires the resources of the EC2 scenarios', async () => {
    const arn = (resource: string) => `arn:aws:ec2:eu-west-1:${ACCOUNT}:${resource}`
    const ResourceArns = [
      arn('instance/*'),
      'arn:aws:ec2:eu-west-1::image/ami-1',
      arn('security-group/sg-1'),
      arn('volume/*'),
    ]
    const more = { ResourceArns, ResourceHandlingOption: 'EC2-Classic-EBS' }
    const results = await custom([document(allow('ec2:RunInstances'))], ['ec2:RunInstances'], more)
    expect(decisions(results)).toEqual(['allowed', 'allowed', 'allowed', 'allowed'])
  })

  const good = { PolicyInputList: [document(allow('s3:*'))], ActionNames: ['s3:GetObject'] }
  const entries = (...ContextEntries: object[]) => ({ ContextEntries })
  test.each([
    [{ PolicyInputList: ['{'] }, 'The policy PolicyInputList.1 is not valid: Syntax errors in policy.'],
    [
      { PolicyInputList: [document({ ...allow('s3:*'), Principal: '*' })] },
      'The policy PolicyInputList.1 is not valid: Policy document should not specify a principal.',
    ],
    [
      { PermissionsBoundaryPolicyInputList: ['{"Version":"2012-10-17"}'] },
      'The policy PermissionsBoundaryPolicyInputList.1 is not valid: Syntax errors in policy.',
    ],
    [
      { ResourcePolicy: '[]', CallerArn: arnOf('user/ana') },
      'The policy ResourcePolicy is not valid: a policy document is a JSON object',
    ],
    [
      { PermissionsBoundaryPolicyInputList: [document(allow('s3:*')), document(allow('s3:*'))] },
      'Only one permissions boundary policy can be simulated at a time.',
    ],
    [{ ActionNames: ['s3:*'] }, 'Action name s3:* is not valid: it must be service:Name, without wildcards.'],
    [
      { ActionNames: ['s3:GetObject', 'GetObject'] },
      'Action name GetObject is not valid: it must be service:Name, without wildcards.',
    ],
    [
      { ActionNames: ['s3:Get Object'] },
      'Action name s3:Get Object is not valid: it must be service:Name, without wildcards.',
    ],
    [{ ResourceArns: ['bucket'] }, 'ResourceArns bucket must be in ARN format or "*".'],
    [{ CallerArn: arnOf('role/bot') }, `CallerArn ${arnOf('role/bot')} must be the ARN of an IAM user.`],
    [{ CallerArn: arnOf('root') }, `CallerArn ${arnOf('root')} must be the ARN of an IAM user.`],
    [{ ResourceOwner: '123456789012' }, "'123456789012' is not a valid as a Resource Owner."],
    [entries({ ContextKeyValues: ['a'] }), 'Context entry  is not valid: it has no name.'],
    [
      entries({ ContextKeyName: 'a:b', ContextKeyValues: ['a'] }, { ContextKeyName: 'A:B', ContextKeyValues: ['a'] }),
      'Context entry A:B is not valid: it is given twice.',
    ],
    [
      entries({ ContextKeyName: 'a:b', ContextKeyValues: ['a', 'b'], ContextKeyType: 'string' }),
      'Context entry a:b is not valid: the type string takes one value.',
    ],
    [
      entries({ ContextKeyName: 'a:b', ContextKeyType: 'date' }),
      'Context entry a:b is not valid: the type date takes one value.',
    ],
    [
      entries({ ContextKeyName: 'a:b', ContextKeyValues: ['1', 'x'], ContextKeyType: 'numericList' }),
      'Context entry a:b is not valid: "x" is not a value of type numeric.',
    ],
    [{ ResourceHandlingOption: 'EC2' }, 'Resource handling option EC2 is not known.'],
    [
      { ResourceHandlingOption: 'EC2-VPC-EBS' },
      'Resource handling option EC2-VPC-EBS needs a resource of type instance in ResourceArns.',
    ],
  ])('refuses %j', async (more, sentence) => {
    const { error } = await testAccount()
    expect(await error('iam:SimulateCustomPolicy', { ...good, ...more })).toBe(`InvalidInput: ${sentence}`)
  })
})

describe('GetContextKeys', () => {
  test('of custom policies are listed once, also those of resource-based policies', async () => {
    const { call, error } = await testAccount()
    const PolicyInputList = [
      document(allow('s3:*', { Resource: 'arn:aws:s3:::home/${aws:username}/*' })),
      document({
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      }),
      document(allow('s3:*', { Condition: { StringEquals: { 'AWS:username': 'ana' } } })),
    ]
    expect(await call('iam:GetContextKeysForCustomPolicy', { PolicyInputList })).toEqual({
      ContextKeyNames: ['aws:username', 'aws:SecureTransport'],
    })
    expect(await error('iam:GetContextKeysForCustomPolicy', { PolicyInputList: ['', '{}'] })).toMatch(
      /^InvalidInput: The policy PolicyInputList\.1 is not valid: /,
    )
  })

  test("of a principal are those of all its policies and of the request's", async () => {
    const { call, error } = await peopled()
    const keys = (who: string, more: object = {}) =>
      call('iam:GetContextKeysForPrincipalPolicy', { PolicySourceArn: arnOf(who), ...more })
    expect(await keys('user/ana')).toEqual({ ContextKeyNames: ['aws:PrincipalTag/Team', 'aws:SourceVpc'] })
    expect(await keys('group/agents')).toEqual({ ContextKeyNames: [] })
    const PolicyInputList = [document(allow('s3:*', { Condition: { Null: { 's3:prefix': 'true' } } }))]
    expect(await keys('role/bot', { PolicyInputList })).toEqual({ ContextKeyNames: ['s3:prefix'] })
    const input = { PolicySourceArn: arnOf('role/bot'), PolicyInputList: ['{'] }
    expect(await error('iam:GetContextKeysForPrincipalPolicy', input)).toBe(
      'InvalidInput: The policy PolicyInputList.1 is not valid: Syntax errors in policy.',
    )
  })
})

describe('policies of Amazon Connect', () => {
  async function holder(...names: readonly string[]) {
    const account = await testAccount()
    await account.call('iam:CreateUser', { UserName: 'supervisor' })
    for (const name of names) {
      await account.call('iam:AttachUserPolicy', { UserName: 'supervisor', PolicyArn: managed(name) })
    }
    return account
  }

  test('AmazonConnect_FullAccess alone passes no role, and no statement is about it', async () => {
    const account = await holder('AmazonConnect_FullAccess')
    const [result] = await principal(account, 'user/supervisor', ['iam:PassRole'])
    expect(result).toMatchObject({ EvalDecision: 'implicitDeny', MatchedStatements: [] })
  })

  test('AmazonConnect_FullAccess needs a second policy for iam:PutRolePolicy', async () => {
    const account = await holder('AmazonConnect_FullAccess')
    const role = arnOf('role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_x')
    const more = { ResourceArns: [role] }
    const [alone] = await principal(account, 'user/supervisor', ['iam:PutRolePolicy'], more)
    expect(alone).toMatchObject({ EvalDecision: 'implicitDeny', MatchedStatements: [] })
    const second = document({
      ...allow('iam:PutRolePolicy'),
      Resource: arnOf('role/aws-service-role/connect.amazonaws.com/*'),
    })
    const [both] = await principal(account, 'user/supervisor', ['iam:PutRolePolicy'], {
      ...more,
      PolicyInputList: [second],
    })
    expect(both).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }],
    })
  })

  test('AmazonConnectVoiceIDFullAccess never allows an action of KMS', async () => {
    const account = await holder('AmazonConnectVoiceIDFullAccess')
    const actions = (openReference().service('kms')?.actions() ?? []).map(({ name }) => `kms:${name}`)
    expect(actions.length).toBeGreaterThan(40)
    for (const resource of ['*', `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`]) {
      const results = await principal(account, 'user/supervisor', actions, { ResourceArns: [resource], MaxItems: 1000 })
      expect(results).toHaveLength(actions.length)
      expect(results.filter((each) => each.EvalDecision !== 'implicitDeny' || each.MatchedStatements?.length)).toEqual(
        [],
      )
    }
    expect(decisions(await principal(account, 'user/supervisor', ['voiceid:CreateDomain']))).toEqual(['allowed'])
  })

  test('can be simulated for all actions of Connect in one call', async () => {
    const account = await holder('AmazonConnect_FullAccess')
    const names = (openReference().service('connect')?.actions() ?? []).map(({ name }) => `connect:${name}`)
    const results = await principal(account, 'user/supervisor', names, { MaxItems: 1000 })
    expect(decisions(results)).toEqual(names.map(() => 'allowed'))
  })
})
