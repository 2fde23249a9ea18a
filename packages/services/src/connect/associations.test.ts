import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { allow, rolePolicies, withInstance } from './connectAccount.fixture.ts'

const FUNCTION = `arn:aws:lambda:us-east-1:${ACCOUNT}:function:lookup`
const ALIAS = `arn:aws:lex:us-east-1:${ACCOUNT}:bot-alias/BOTID/ALIASID`
const LexBot = { Name: 'Orders', LexRegion: 'us-east-1' }

/** Operations on the same thing: what associates it, what lists it, and what the list then has. */
const KINDS = [
  ['LambdaFunction', { FunctionArn: FUNCTION }, { FunctionArn: FUNCTION }, 'ListLambdaFunctions', {}, [FUNCTION]],
  ['LexBot', { LexBot }, { BotName: 'Orders', LexRegion: 'us-east-1' }, 'ListLexBots', {}, [LexBot]],
  ['Bot', { LexBot }, { LexBot }, 'ListBots', { LexVersion: 'V1' }, [{ LexBot }]],
  [
    'Bot',
    { LexV2Bot: { AliasArn: ALIAS } },
    { LexV2Bot: { AliasArn: ALIAS } },
    'ListBots',
    { LexVersion: 'V2' },
    [{ LexV2Bot: { AliasArn: ALIAS } }],
  ],
  [
    'ApprovedOrigin',
    { Origin: 'https://example.com' },
    { Origin: 'https://example.com' },
    'ListApprovedOrigins',
    {},
    ['https://example.com'],
  ],
] as const

describe.each(KINDS)('Associate%s with %j', (noun, input, again, list, filter, listed) => {
  test('is listed, is a conflict the second time, and is removed by Disassociate', async () => {
    const { call, error, InstanceId } = await withInstance()
    await call(`connect:Associate${noun}`, { InstanceId, ...input })
    const found = async () => Object.values(await call(`connect:${list}`, { InstanceId, ...filter }))[0]
    expect(await found()).toEqual(listed)
    expect(await error(`connect:Associate${noun}`, { InstanceId, ...input })).toContain('ResourceConflictException')
    await call(`connect:Disassociate${noun}`, { InstanceId, ...again })
    expect(await found()).toEqual([])
    expect(await error(`connect:Disassociate${noun}`, { InstanceId, ...again })).toContain('ResourceNotFoundException')
  })

  test('is of an instance that exists', async () => {
    const { error } = await withInstance()
    const gone = await error(`connect:Associate${noun}`, { InstanceId: 'i-0', ...input })
    expect(gone).toContain('ResourceNotFoundException')
  })
})

/** What each association needs of the caller besides its own action, in the order of the checks. */
const NEEDS = [
  [
    'AssociateLambdaFunction',
    { FunctionArn: FUNCTION },
    ['lambda:ListFunctions', 'lambda:AddPermission', 'iam:PutRolePolicy'],
  ],
  ['AssociateLexBot', { LexBot }, ['lex:GetBots', 'lex:GetBot', 'iam:PutRolePolicy']],
  ['AssociateBot', { LexBot }, ['lex:GetBots', 'lex:GetBot', 'iam:PutRolePolicy']],
  [
    'AssociateBot',
    { LexV2Bot: { AliasArn: ALIAS } },
    [
      'lex:ListBots',
      'lex:ListBotAliases',
      'lex:DescribeBotAlias',
      'lex:CreateResourcePolicy',
      'lex:UpdateResourcePolicy',
      'iam:PutRolePolicy',
    ],
  ],
  ['AssociateApprovedOrigin', { Origin: 'https://example.com' }, []],
] as const

describe.each(NEEDS)('%s with %j', (operation, input, actions) => {
  const name = `connect:${operation}` as const

  test('is allowed by its own action and what AWS lists for the task', async () => {
    const account = await withInstance()
    await allow(account, 'ana', [name, ...actions])
    await account.call(name, { InstanceId: account.InstanceId, ...input }, 'user/ana')
  })

  test.each(actions)('is denied without %s, and nothing is left', async (action) => {
    const account = await withInstance()
    await allow(account, 'ana', [name, ...actions.filter((each) => each !== action)])
    const { revision } = account.state()
    const denial = await account.error(name, { InstanceId: account.InstanceId, ...input }, 'user/ana')
    expect(denial).toContain(`is not authorized to perform: ${action} `)
    expect(account.state().revision).toBe(revision)
  })

  test('needs no list of the console without the checks of the console', async () => {
    const account = await withInstance({ newInstances: { consoleChecks: false } })
    await allow(account, 'ana', [name, ...actions.filter((each) => !/:(?:List|GetBots)/.test(each))])
    await account.call(name, { InstanceId: account.InstanceId, ...input }, 'user/ana')
  })
})

describe('removing', () => {
  test.each([
    ['LambdaFunction', { FunctionArn: FUNCTION }, 'lambda:RemovePermission'],
    ['LambdaFunction', { FunctionArn: FUNCTION }, 'iam:PutRolePolicy'],
    ['Bot', { LexV2Bot: { AliasArn: ALIAS } }, 'lex:DeleteResourcePolicy'],
    ['Bot', { LexBot }, 'iam:PutRolePolicy'],
  ] as const)('Disassociate%s of %j needs %s', async (noun, input, action) => {
    const account = await withInstance()
    const { InstanceId } = account
    await account.call(`connect:Associate${noun}`, { InstanceId, ...input })
    await allow(account, 'ana', ['connect:*', 'lambda:*', 'lex:*', 'iam:*'], [action])
    const { revision } = account.state()
    expect(await account.error(`connect:Disassociate${noun}`, { InstanceId, ...input }, 'user/ana')).toContain(
      `is not authorized to perform: ${action} `,
    )
    expect(account.state().revision).toBe(revision)
  })
})

test('lambda:AddPermission is for the principal connect.amazonaws.com only', async () => {
  const account = await withInstance()
  const condition = (principal: string) => ({
    Action: 'lambda:AddPermission',
    Condition: { StringEquals: { 'lambda:Principal': principal } },
  })
  const others = { Action: ['connect:*', 'lambda:ListFunctions', 'iam:PutRolePolicy'] }
  const input = { InstanceId: account.InstanceId, FunctionArn: FUNCTION }
  await allow(account, 'bo', [], [], [others, condition('events.amazonaws.com')])
  expect(await account.error('connect:AssociateLambdaFunction', input, 'user/bo')).toContain('lambda:AddPermission')
  await allow(account, 'ana', [], [], [others, condition('connect.amazonaws.com')])
  await account.call('connect:AssociateLambdaFunction', input, 'user/ana')
})

test('the inline policies of the service-linked role follow the associations', async () => {
  const account = await withInstance()
  const { call, InstanceId } = account
  expect(await rolePolicies(account)).toEqual({})
  await call('connect:AssociateLexBot', { InstanceId, LexBot })
  await call('connect:AssociateLambdaFunction', { InstanceId, FunctionArn: FUNCTION })
  expect(await rolePolicies(account)).toEqual({
    'AmazonConnect-Lambda-us-east-1-function-lookup': [['lambda:InvokeFunction'], [FUNCTION]],
    'AmazonConnect-Lex-us-east-1-Orders': [
      ['lex:PostContent', 'lex:PostText'],
      [`arn:aws:lex:us-east-1:${ACCOUNT}:bot:Orders:*`],
    ],
  })
  await call('connect:DisassociateBot', { InstanceId, LexBot })
  expect(Object.keys(await rolePolicies(account))).toEqual(['AmazonConnect-Lambda-us-east-1-function-lookup'])
})

test('functions of one name in two regions have a policy each', async () => {
  const account = await withInstance()
  const { call, InstanceId } = account
  const other = FUNCTION.replace('us-east-1', 'eu-west-2')
  for (const FunctionArn of [FUNCTION, other])
    await call('connect:AssociateLambdaFunction', { InstanceId, FunctionArn })
  expect(Object.values(await rolePolicies(account))).toEqual([
    [['lambda:InvokeFunction'], [FUNCTION]],
    [['lambda:InvokeFunction'], [other]],
  ])
})

describe('a security key', () => {
  const newKey = () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    return { publicKey, privateKey }
  }

  test('is one of two, each once', async () => {
    const { call, error, InstanceId } = await withInstance()
    const [first, second, third] = [newKey().publicKey, newKey().publicKey, newKey().publicKey]
    const { AssociationId } = await call('connect:AssociateSecurityKey', { InstanceId, Key: first })
    const again = await error('connect:AssociateSecurityKey', { InstanceId, Key: first })
    expect(again).toContain('ResourceConflictException')
    await call('connect:AssociateSecurityKey', { InstanceId, Key: second })
    const full = await error('connect:AssociateSecurityKey', { InstanceId, Key: third })
    expect(full).toBe('ServiceQuotaExceededException: The instance has its limit of 2 security keys.')
    await call('connect:DisassociateSecurityKey', { InstanceId, AssociationId })
    const { SecurityKeys } = await call('connect:ListSecurityKeys', { InstanceId })
    expect(SecurityKeys).toEqual([{ AssociationId: expect.any(String), Key: second, CreationTime: expect.any(Date) }])
    const gone = await error('connect:DisassociateSecurityKey', { InstanceId, AssociationId })
    expect(gone).toContain('ResourceNotFoundException')
  })

  test.each([
    'not a key',
    '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
    newKey().privateKey,
  ])('is a public key in PEM format, and not %s', async (Key) => {
    const { error, InstanceId } = await withInstance()
    expect(await error('connect:AssociateSecurityKey', { InstanceId, Key })).toBe(
      'InvalidParameterException: Key must be a public key in PEM format.',
    )
  })
})

describe('what cannot be associated', () => {
  test.each([
    ['AssociateLambdaFunction', { FunctionArn: 'lookup' }],
    ['AssociateLambdaFunction', { FunctionArn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:*` }],
    ['AssociateLambdaFunction', { FunctionArn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:look?p` }],
    ['AssociateLambdaFunction', { FunctionArn: `arn:aws:lambda:us-east-1:${ACCOUNT}:layer:lookup` }],
    ['AssociateLexBot', { LexBot: { Name: '*', LexRegion: 'us-east-1' } }],
    ['AssociateLexBot', { LexBot: { Name: 'Orders', LexRegion: '*' } }],
    ['AssociateBot', { LexV2Bot: { AliasArn: `arn:aws:lex:us-east-1:${ACCOUNT}:bot-alias/BOTID/*` } }],
    ['AssociateBot', { LexV2Bot: { AliasArn: `arn:aws:lex:us-east-1:${ACCOUNT}:bot/BOTID` } }],
    ['AssociateApprovedOrigin', { Origin: 'example.com' }],
    ['AssociateApprovedOrigin', { Origin: 'https://example.com/path' }],
    ['AssociateApprovedOrigin', { Origin: 'javascript:alert(1)' }],
  ] as const)('%s refuses %j', async (operation, input) => {
    const { error, InstanceId } = await withInstance()
    expect(await error(`connect:${operation}`, { InstanceId, ...input })).toContain('InvalidParameterException')
  })

  test.each([
    {},
    { LexBot, LexV2Bot: { AliasArn: ALIAS } },
    { LexV2Bot: {} },
  ])('AssociateBot needs one bot, and not %j', async (input) => {
    const { error, InstanceId } = await withInstance()
    expect(await error('connect:AssociateBot', { InstanceId, ...input })).toContain('InvalidRequestException')
  })

  test('a 51st AWS Lambda function is over the quota', async () => {
    const { call, error, InstanceId } = await withInstance()
    const names = Array.from({ length: 51 }, (_, index) => `${FUNCTION}${index}`)
    for (const FunctionArn of names.slice(0, 50))
      await call('connect:AssociateLambdaFunction', { InstanceId, FunctionArn })
    expect(await error('connect:AssociateLambdaFunction', { InstanceId, FunctionArn: names[50] })).toBe(
      'ServiceQuotaExceededException: The instance has its limit of 50 AWS Lambda functions.',
    )
  })
})
