import { compile, decide, type PoliciesInEffect, parsePrincipal } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { type PolicyType, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { simulate, unnamedUser } from './simulate.ts'

function policy(text: string, type: PolicyType = 'identity', name = 'PolicyInputList.1') {
  const { document } = parsePolicy(text, type)
  if (document === undefined) throw new Error(`the test's policy is none: ${text}`)
  return compile(document, type, { name })
}

const statement = (members: object) => policy(JSON.stringify({ Version: '2012-10-17', Statement: [members] }))
const allow = (Action: string, more: object = {}) => statement({ Effect: 'Allow', Action, Resource: '*', ...more })

function ana() {
  const principal = parsePrincipal('arn:aws:iam::111122223333:user/ana', { tags: { Team: 'blue' } })
  if (principal === undefined) throw new Error('ana is not a principal')
  return principal
}

function one(policies: PoliciesInEffect, action: string, resource = '*', more: object = {}) {
  const [result] = simulate({ policies, caller: ana(), ...more }, [{ action, resource }])
  if (result === undefined) throw new Error('a request has no result')
  return result
}

const placesOf = (text: string, action: string) =>
  one({ identity: [policy(text)] }, action).statements.map(({ start, end }) => [
    start.line,
    start.column,
    end.line,
    end.column,
  ])

describe('places of statements', () => {
  test('are those of the example of simulate-custom-policy in the AWS CLI Command Reference', () => {
    const text =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}'
    const context = { 'aws:CurrentTime': '2019-04-25T11:00:00Z' }
    const { decision, statements } = one({ identity: [policy(text)] }, 'dynamodb:CreateBackup', '*', { context })
    expect(decision).toBe('allowed')
    expect(statements).toEqual([
      {
        sourcePolicyId: 'PolicyInputList.1',
        sourcePolicyType: 'none',
        start: { line: 1, column: 38 },
        end: { line: 1, column: 167 },
      },
    ])
  })

  test('are those of the example of simulate-principal-policy, where the list begins on line 3', () => {
    const text = JSON.stringify(
      {
        Version: '2012-10-17',
        Statement: [{ Sid: 'VisualEditor0', Effect: 'Allow', Action: 'codecommit:ListRepositories', Resource: '*' }],
      },
      undefined,
      4,
    )
    expect(placesOf(text, 'codecommit:ListRepositories')).toEqual([[3, 19, 9, 10]])
  })

  test('begin behind the comma for every further statement', () => {
    const a = '{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}'
    const text = `{"Version":"2012-10-17","Statement":[${a},\n  ${a}]}`
    const second = text.indexOf('\n')
    expect(placesOf(text, 's3:GetObject')).toEqual([
      [1, 38, 1, 38 + a.length],
      [1, second + 1, 2, 3 + a.length],
    ])
  })

  test('of AWS managed policies are places in the text of the catalogue', () => {
    const answer = openCatalogue().get('arn:aws:iam::aws:policy/AmazonConnect_FullAccess')
    if ('code' in answer) throw new Error(answer.message)
    const { document } = parsePolicy(JSON.stringify(JSON.parse(answer.text), undefined, 2))
    if (document === undefined) throw new Error('the policy cannot be read')
    const source = { name: answer.policy.name, arn: answer.policy.arn, versionId: answer.versionId }
    const { statements } = one({ identity: [compile(document, 'identity', source)] }, 'connect:CreateInstance')
    const [matched] = statements
    expect(matched).toMatchObject({ sourcePolicyId: 'AmazonConnect_FullAccess', sourcePolicyType: 'aws-managed' })
    const written = answer.text.slice((matched?.start.column ?? 0) - 1, (matched?.end.column ?? 0) - 1)
    expect(JSON.parse(written)).toMatchObject({ Effect: 'Allow', Action: expect.arrayContaining(['connect:*']) })
  })
})

describe('sources of statements', () => {
  test.each([
    ['user', { name: 'own', owner: 'arn:aws:iam::111122223333:user/eu/ana' }, 'user', 'user_ana_own'],
    ['group', { name: 'own', owner: 'arn:aws:iam::111122223333:group/agents' }, 'group', 'group_agents_own'],
    ['role', { name: 'own', owner: 'arn:aws:iam::111122223333:role/bot' }, 'role', 'role_bot_own'],
    ['customer', { name: 'own', arn: 'arn:aws:iam::111122223333:policy/own' }, 'user-managed', 'own'],
    ['AWS', { name: 'ReadOnlyAccess', arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, 'aws-managed', 'ReadOnlyAccess'],
  ])('of a policy of %s', (_whose, source, sourcePolicyType, sourcePolicyId) => {
    const { document } = allow('s3:*')
    const { statements } = one({ identity: [compile(document, 'identity', source)] }, 's3:GetObject')
    expect(statements).toMatchObject([{ sourcePolicyType, sourcePolicyId }])
  })

  test('of the policy of a resource', () => {
    const text =
      '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/ana"},"Action":"s3:*","Resource":"*"}]}'
    const resource = policy(text, 'resource', 'ResourcePolicy')
    const result = one({ resource }, 's3:GetObject', 'arn:aws:s3:::inbox/a')
    expect(result).toMatchObject({
      decision: 'allowed',
      statements: [{ sourcePolicyType: 'resource', sourcePolicyId: 'ResourcePolicy' }],
    })
  })
})

describe('a simulation', () => {
  test('lists the Deny statements alone on an explicit deny, and none on an implicit one', () => {
    const deny = policy(
      '{"Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}]}',
      'identity',
      'PolicyInputList.2',
    )
    const policies = { identity: [allow('s3:*'), deny] }
    expect(one(policies, 's3:GetObject')).toMatchObject({
      decision: 'explicitDeny',
      statements: [{ sourcePolicyId: 'PolicyInputList.2' }],
    })
    expect(one(policies, 's3:GetObject').statements).toHaveLength(1)
    expect(one(policies, 'sqs:SendMessage')).toMatchObject({ decision: 'implicitDeny', statements: [] })
  })

  test('lets an entry win over what follows from caller and resource', () => {
    const identity = [allow('s3:*', { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'red' } } })]
    expect(one({ identity }, 's3:GetObject').decision).toBe('implicitDeny')
    expect(one({ identity }, 's3:GetObject', '*', { context: { 'aws:principaltag/team': 'red' } }).decision).toBe(
      'allowed',
    )
  })

  test('lists missing keys only of statements about the action, also of variables, in their spelling', () => {
    const identity = [
      allow('s3:Get*', { Condition: { StringEquals: { 'aws:SourceVpc': 'v', 'aws:PrincipalTag/Team': 'blue' } } }),
      statement({ Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::x/${aws:userid}/${AWS:SourceVPC}' }),
      allow('sqs:*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    ]
    expect(one({ identity }, 's3:GetObject').missingContextKeys).toEqual(['aws:SourceVpc', 'aws:userid'])
    expect(one({ identity }, 's3:PutObject').missingContextKeys).toEqual(['aws:userid', 'AWS:SourceVPC'])
    const context = { 'AWS:sourcevpc': 'v' }
    expect(one({ identity }, 's3:GetObject', '*', { context }).missingContextKeys).toEqual(['aws:userid'])
  })

  test('has aws:ResourceAccount, which is the account of the caller where neither the ARN nor the owner contains it', () => {
    const identity = [allow('*', { Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } } })]
    const queue = 'arn:aws:sqs:eu-west-1:111122223333:q'
    const setting = { policies: { identity }, caller: ana() }
    const results = simulate(setting, [
      { action: 'sqs:SendMessage', resource: queue },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::inbox/a' },
    ])
    expect(results.map(({ decision, missingContextKeys }) => [decision, missingContextKeys])).toEqual([
      ['allowed', []],
      ['allowed', []],
    ])
    const other = one({ identity }, 's3:GetObject', 'arn:aws:s3:::inbox/a', { resourceOwner: '444455556666' })
    expect(other).toMatchObject({ decision: 'implicitDeny', missingContextKeys: [] })
    const owned = one({ identity }, 's3:GetObject', 'arn:aws:s3:::inbox/a', { resourceOwner: '111122223333' })
    expect(owned).toMatchObject({ decision: 'allowed', missingContextKeys: [] })
  })

  test('says whether the boundary allows, also where the decision is about something else', () => {
    const boundary = { permissionsBoundary: [allow('s3:*')] }
    const details = ['s3:GetObject', 'sqs:SendMessage'].map((action) => {
      const { decision, allowedByPermissionsBoundary } = one({ identity: [allow('sqs:*')], ...boundary }, action)
      return [decision, allowedByPermissionsBoundary]
    })
    expect(details).toEqual([
      ['implicitDeny', true],
      ['implicitDeny', false],
    ])
    expect(one({ permissionsBoundary: [] }, 's3:GetObject').allowedByPermissionsBoundary).toBe(false)
    expect(one({ identity: [allow('*')] }, 's3:GetObject')).not.toHaveProperty('allowedByPermissionsBoundary')
  })

  test('has the decision of both accounts for a cross-account request', () => {
    const queue = 'arn:aws:sqs:eu-west-1:444455556666:q'
    const identity = [allow('sqs:*')]
    expect(one({ identity }, 'sqs:SendMessage', queue)).toMatchObject({
      decision: 'implicitDeny',
      crossAccount: { identity: 'allowed', resource: 'implicitDeny' },
    })
    const text = '{"Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sqs:*","Resource":"*"}}'
    const resource = policy(text, 'resource', 'ResourcePolicy')
    expect(one({ identity, resource }, 'sqs:SendMessage', queue)).toMatchObject({
      decision: 'allowed',
      crossAccount: { identity: 'allowed', resource: 'allowed' },
    })
    expect(one({ resource }, 'sqs:SendMessage', queue).crossAccount).toEqual({
      identity: 'implicitDeny',
      resource: 'allowed',
    })
    const own = 'arn:aws:sqs:eu-west-1:111122223333:q'
    const result = one({ identity }, 'sqs:SendMessage', own)
    expect(result.decision).toBe('allowed')
    expect(result).not.toHaveProperty('crossAccount')
  })

  test('without a caller uses an unknown caller of the account of each resource', () => {
    const policies = { identity: [allow('*')] }
    const resources = [
      '*',
      'arn:aws:s3:::inbox/a',
      'arn:aws:sqs:eu-west-1:444455556666:q',
      'arn:aws-cn:sqs:cn-north-1:111122223333:q',
    ]
    const results = simulate(
      { policies },
      resources.map((resource) => ({ action: 'sqs:SendMessage', resource })),
    )
    expect(results.map(({ decision }) => decision)).toEqual(resources.map(() => 'allowed'))
    expect(results.filter(({ crossAccount }) => crossAccount !== undefined)).toEqual([])
  })

  test('without a caller lacks the keys that follow from one', () => {
    const identity = [
      allow('*', { Condition: { StringEquals: { 'aws:username': 'ana', 'aws:PrincipalAccount': '1' } } }),
    ]
    const missing = (caller?: ReturnType<typeof ana>) =>
      simulate({ policies: { identity }, ...(caller && { caller }) }, [{ action: 's3:GetObject', resource: '*' }]).map(
        ({ missingContextKeys }) => missingContextKeys,
      )
    expect(missing()).toEqual([['aws:username', 'aws:PrincipalAccount']])
    expect(missing(unnamedUser('111122223333', 'aws'))).toEqual([['aws:username']])
    expect(missing(ana())).toEqual([[]])
  })

  test('decides as enforcement does, where no entry contradicts it', () => {
    const policies = { identity: [allow('s3:Get*'), statement({ Effect: 'Deny', NotAction: 's3:*', Resource: '*' })] }
    for (const action of ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'sts:GetCallerIdentity']) {
      const enforced = decide({ principal: ana(), action, resource: '*', enforced: true }, policies)
      expect(one(policies, action).decision).toBe(enforced.outcome)
    }
  })

  test('answers each of all actions of Connect, in order', () => {
    const answer = openCatalogue().get('arn:aws:iam::aws:policy/AmazonConnect_FullAccess')
    if ('code' in answer) throw new Error(answer.message)
    const policies = { identity: [policy(answer.text)], permissionsBoundary: [allow('connect:*')] }
    const actions = openReference().actionsMatching('connect:*')
    const requests = actions.map(({ name }) => ({ action: `connect:${name}`, resource: '*' }))
    const results = simulate({ policies, caller: ana() }, requests)
    expect(results.map(({ action }) => action)).toEqual(requests.map(({ action }) => action))
    expect(results.every(({ decision }) => decision === 'allowed')).toBe(true)
  })
})
