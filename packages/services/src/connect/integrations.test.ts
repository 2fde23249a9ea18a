import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { allow, asked, newDomain, roleNameOf, rolePolicies, withInstance } from './connectAccount.fixture.ts'
import type { IntegrationType } from './integrationTypes.ts'

const CONNECT = 'connect.amazonaws.com'
const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:${ACCOUNT}:${resource}`
const DOMAIN = arn('voiceid', 'domain/AbCdEfGh')
const VOICE_ID = { IntegrationType: 'VOICE_ID', IntegrationArn: DOMAIN }
const SOURCE = {
  SourceApplicationUrl: 'https://x.zendesk.com',
  SourceApplicationName: 'zendesk',
  SourceType: 'ZENDESK',
}

/** An integration of each type, and what associating it needs besides connect:CreateIntegrationAssociation. */
const TYPES: readonly (readonly [IntegrationType, string, needs: readonly string[]])[] = [
  [
    'EVENT',
    arn('app-integrations', 'event-integration/zendesk'),
    ['app-integrations:CreateEventIntegrationAssociation', 'events:PutRule', 'events:PutTargets'],
  ],
  [
    'VOICE_ID',
    DOMAIN,
    ['voiceid:DescribeDomain', 'kms:Decrypt', 'events:PutRule', 'events:PutTargets', 'iam:PutRolePolicy'],
  ],
  ['PINPOINT_APP', arn('mobiletargeting', 'apps/1a2b'), ['iam:PutRolePolicy']],
  ['WISDOM_ASSISTANT', arn('wisdom', 'assistant/a-1'), ['wisdom:GetAssistant', 'iam:PutRolePolicy']],
  ['WISDOM_KNOWLEDGE_BASE', arn('wisdom', 'knowledge-base/k-1'), ['wisdom:GetKnowledgeBase', 'iam:PutRolePolicy']],
  ['WISDOM_QUICK_RESPONSES', arn('wisdom', 'knowledge-base/k-2'), ['wisdom:GetKnowledgeBase', 'iam:PutRolePolicy']],
  ['Q_MESSAGE_TEMPLATES', arn('wisdom', 'knowledge-base/k-3'), ['wisdom:GetKnowledgeBase', 'iam:PutRolePolicy']],
  ['CASES_DOMAIN', arn('cases', 'domain/d-1'), ['cases:GetDomain', 'iam:PutRolePolicy']],
  ['APPLICATION', arn('app-integrations', 'application/p-1'), ['app-integrations:CreateApplicationAssociation']],
  ['FILE_SCANNER', arn('lambda', 'function:scan'), []],
  ['SES_IDENTITY', arn('ses', 'identity/example.com'), []],
  ['ANALYTICS_CONNECTOR', arn('chime', 'vc/abcdef1ghij2klmno3pqr4'), []],
  ['CALL_TRANSFER_CONNECTOR', arn('chime', 'vc/abcdef1ghij2klmno3pqr4'), []],
  ['COGNITO_USER_POOL', arn('cognito-idp', 'userpool/us-east-1_1'), []],
  ['MESSAGE_PROCESSOR', arn('lambda', 'function:process'), []],
]

const CREATE = 'connect:CreateIntegrationAssociation'
const DELETE = 'connect:DeleteIntegrationAssociation'

describe.each(TYPES)('an integration of type %s', (IntegrationType, IntegrationArn, needs) => {
  const setting = async () => {
    const account = await withInstance()
    const domain = IntegrationType === 'VOICE_ID' ? await newDomain(account, 'ownPolicy') : IntegrationArn
    return { account, input: { IntegrationType, IntegrationArn: domain, ...(IntegrationType === 'EVENT' && SOURCE) } }
  }

  test('needs exactly these permissions, is listed, and is a duplicate the second time', async () => {
    const { account, input } = await setting()
    const { call, error, InstanceId } = account
    await allow(account, 'ana', [CREATE, ...needs])
    const made = await call(CREATE, { InstanceId, ...input }, 'user/ana')
    const { IntegrationAssociationSummaryList } = await call('connect:ListIntegrationAssociations', {
      InstanceId,
      IntegrationType,
      IntegrationArn: input.IntegrationArn,
    })
    expect(IntegrationAssociationSummaryList).toEqual([{ InstanceId, ...input, ...made }])
    expect(await error(CREATE, { InstanceId, ...input })).toContain('DuplicateResourceException')
  })

  test.each([CREATE, ...needs])('is denied without %s, and nothing is left', async (action) => {
    const { account, input } = await setting()
    await allow(
      account,
      'ana',
      [CREATE, ...needs].filter((each) => each !== action),
    )
    const { revision } = account.state()
    const denial = await account.error(CREATE, { InstanceId: account.InstanceId, ...input }, 'user/ana')
    expect(denial).toContain(`is not authorized to perform: ${action} `)
    expect(account.state().revision).toBe(revision)
  })
})

/** What AWS's page says to attach for Voice ID beside the permissions of Voice ID (Amazon Connect Administrator Guide, managed policies). */
const PAGE = [
  {
    Action: 'iam:PutRolePolicy',
    Resource: 'arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*',
  },
  { Action: [CREATE, DELETE, 'connect:ListIntegrationAssociations'] },
  {
    Action: ['events:DeleteRule', 'events:PutRule', 'events:PutTargets', 'events:RemoveTargets'],
    Condition: { StringEquals: { 'events:ManagedBy': CONNECT } },
  },
]

async function withDomain() {
  const account = await withInstance()
  const IntegrationArn = await newDomain(account)
  const input = { InstanceId: account.InstanceId, IntegrationType: 'VOICE_ID', IntegrationArn }
  const PolicyName = `AmazonConnect-VoiceId-us-east-1-domain-${IntegrationArn.split('/').at(-1)}`
  const Name = `AmazonConnectVoiceId-${account.InstanceId}`
  return { ...account, input, domain: IntegrationArn, PolicyName, Name }
}

async function ofVoiceId() {
  const account = await withDomain()
  await allow(account, 'ana', ['voiceid:*'], [], PAGE)
  return { ...account, associate: () => account.call(CREATE, account.input, 'user/ana') }
}

describe('a Voice ID domain', () => {
  test('is associated and removed with the custom policy of the page', async () => {
    const account = await ofVoiceId()
    const { call, error, InstanceId, associate, domain, PolicyName, Name } = account
    const { IntegrationAssociationId } = await associate()
    expect(await rolePolicies(account)).toEqual({ [PolicyName]: [['voiceid:*'], [domain, `${domain}/*`]] })
    const rule = { ManagedBy: CONNECT, State: 'ENABLED', EventPattern: expect.stringContaining('aws.voiceid') }
    expect(await call('events:DescribeRule', { Name })).toMatchObject(rule)
    const target = { Id: 'AmazonConnect', Arn: arn('connect', `instance/${InstanceId}`) }
    expect(await call('events:ListTargetsByRule', { Rule: Name })).toMatchObject({ Targets: [target] })
    await call(DELETE, { InstanceId, IntegrationAssociationId }, 'user/ana')
    expect(await rolePolicies(account)).toEqual({})
    expect(await error('events:DescribeRule', { Name })).toContain('ResourceNotFoundException')
    expect(await call('connect:ListIntegrationAssociations', { InstanceId })).toEqual({
      IntegrationAssociationSummaryList: [],
    })
  })

  test('is the only one of an instance', async () => {
    const { associate, error, InstanceId } = await ofVoiceId()
    await associate()
    const another = { InstanceId, ...VOICE_ID, IntegrationArn: arn('voiceid', 'domain/another') }
    expect(await error(CREATE, another)).toContain('DuplicateResourceException')
  })

  test('needs no iam:PutRolePolicy where the role has the same policy already', async () => {
    const account = await withDomain()
    const { call, context, InstanceId, input, PolicyName } = account
    const { IntegrationAssociationId } = await call(CREATE, input)
    const RoleName = roleNameOf(account)
    const { PolicyDocument } = await call('iam:GetRolePolicy', { RoleName, PolicyName })
    await call(DELETE, { InstanceId, IntegrationAssociationId })
    await allow(account, 'ana', [CREATE, 'voiceid:DescribeDomain', 'events:PutRule', 'events:PutTargets'])
    expect(await account.error(CREATE, input, 'user/ana')).toContain('iam:PutRolePolicy')
    const [identityId = ''] = [...account.state().roles.entries()].flatMap(([id, { name }]) =>
      name === RoleName ? [id] : [],
    )
    const document = decodeURIComponent(String(PolicyDocument))
    const put = {
      kind: 'inlinePolicyPut',
      at: context.directory.now(),
      identityId,
      policyName: PolicyName,
      document,
    } as const
    await context.directory.change(() => ({ events: [put], output: undefined }))
    await call(CREATE, input, 'user/ana')
    expect(Object.keys(await rolePolicies(account))).toEqual([PolicyName])
  })

  test.each([
    'events:RemoveTargets',
    'events:DeleteRule',
    'iam:PutRolePolicy',
  ])('is not removed without %s, and stays whole', async (action) => {
    const account = await withDomain()
    const { InstanceId, input } = account
    const { IntegrationAssociationId } = await account.call(CREATE, input)
    await allow(account, 'ana', ['connect:*', 'events:*', 'iam:*', 'ds:*'], [action])
    const { revision } = account.state()
    const denied = await account.error(DELETE, { InstanceId, IntegrationAssociationId }, 'user/ana')
    expect(denied).toContain(`is not authorized to perform: ${action} `)
    expect(account.state().revision).toBe(revision)
  })

  test('has a rule that Amazon Connect manages: a plain rule of the caller is another request', async () => {
    const account = await withDomain()
    const other = { Action: ['events:*'], Condition: { StringEquals: { 'events:ManagedBy': 'other.amazonaws.com' } } }
    await allow(account, 'ana', [CREATE, 'voiceid:*', 'iam:PutRolePolicy'], [], [other])
    expect(await account.error(CREATE, account.input, 'user/ana')).toContain(
      `events:PutRule on resource: ${arn('events', `rule/${account.Name}`)}`,
    )
    await allow(account, 'bo', [], [], PAGE)
    const plain = { Name: 'own', EventPattern: '{"source":["aws.voiceid"]}' }
    expect(await account.error('events:PutRule', plain, 'user/bo')).toContain('events:PutRule')
    expect(await account.error('events:PutRule', { ...plain, ManagedBy: CONNECT }, 'user/bo')).toContain('AccessDenied')
  })

  test('needs the instance and the association: a Deny on either denies', async () => {
    for (const Resource of ['arn:aws:connect:*:*:instance/*/integration-association/*', '*']) {
      const account = await withDomain()
      const own = Resource === '*' ? arn('connect', `instance/${account.InstanceId}`) : Resource
      await allow(account, 'ana', ['*'], [], [{ Effect: 'Deny', Action: CREATE, Resource: own }])
      const denial = await account.error(CREATE, account.input, 'user/ana')
      expect(denial).toContain('with an explicit deny in an identity-based policy')
    }
  })

  test('is removed also where an administrator deleted its rule', async () => {
    const { call, InstanceId, Name, input } = await withDomain()
    const { IntegrationAssociationId } = await call(CREATE, input)
    await call('events:RemoveTargets', { Rule: Name, Ids: ['AmazonConnect'], Force: true })
    await call('events:DeleteRule', { Name, Force: true })
    await call(DELETE, { InstanceId, IntegrationAssociationId })
    expect(await call('connect:ListIntegrationAssociations', { InstanceId })).toEqual({
      IntegrationAssociationSummaryList: [],
    })
  })

  test('exists, and its key can be used', async () => {
    const account = await withDomain()
    const { call, error, input, InstanceId, domain } = account
    expect(await error(CREATE, { InstanceId, ...VOICE_ID })).toContain('InvalidRequestException')
    const { Domain } = await asked<{ Domain: { ServerSideEncryptionConfiguration: { KmsKeyId: string } } }>(
      account,
      'voice-id:DescribeDomain',
      { DomainId: domain.split('/').at(-1) },
    )
    await call('kms:DisableKey', { KeyId: Domain.ServerSideEncryptionConfiguration.KmsKeyId })
    expect(await error(CREATE, input)).toMatch(/^(?:InvalidRequestException|AccessDenied): /)
  })

  test('goes with its instance, which needs the permissions for the managed rule too', async () => {
    const account = await ofVoiceId()
    const { call, error, InstanceId, associate, state, Name } = account
    await associate()
    const RoleName = roleNameOf(account)
    await allow(account, 'bo', ['connect:DeleteInstance', 'ds:*'])
    const { revision } = state()
    expect(await error('connect:DeleteInstance', { InstanceId }, 'user/bo')).toContain('events:RemoveTargets')
    expect(state().revision).toBe(revision)
    await allow(account, 'cy', ['connect:DeleteInstance', 'ds:*'], [], PAGE)
    await call('connect:DeleteInstance', { InstanceId }, 'user/cy')
    expect(await error('events:DescribeRule', { Name })).toContain('ResourceNotFoundException')
    expect(await error('connect:ListIntegrationAssociations', { InstanceId })).toContain('ResourceNotFoundException')
    await account.wait(10_000)
    expect(await error('iam:GetRole', { RoleName })).toContain('NoSuchEntity')
  })
})

describe('an integration that is refused', () => {
  test.each([
    ['a domain of another account', { ...VOICE_ID, IntegrationArn: DOMAIN.replace(ACCOUNT, '210987654321') }],
    ['a domain of another region', { ...VOICE_ID, IntegrationArn: DOMAIN.replace('us-east-1', 'us-west-2') }],
    ['all domains', { ...VOICE_ID, IntegrationArn: arn('voiceid', 'domain/*') }],
    ['a policy variable', { ...VOICE_ID, IntegrationArn: arn('voiceid', 'domain/${aws:username}') }],
    ['another type', { ...VOICE_ID, IntegrationArn: arn('cases', 'domain/d-1') }],
    ['no ARN', { ...VOICE_ID, IntegrationArn: 'AbCdEfGh' }],
  ])('is one with %s', async (_, input) => {
    const { error, InstanceId } = await withInstance()
    expect(await error(CREATE, { InstanceId, ...input })).toContain('InvalidParameterException')
  })

  test('is an event integration without its source', async () => {
    const { error, InstanceId } = await withInstance()
    const input = { IntegrationType: 'EVENT', IntegrationArn: arn('app-integrations', 'event-integration/z') }
    expect(await error(CREATE, { InstanceId, ...input })).toContain('InvalidRequestException')
  })
})

describe('use cases of an integration', () => {
  test('are one of a type, are listed, and are deleted before it', async () => {
    const { call, error, InstanceId } = await withInstance()
    const event = {
      IntegrationType: 'EVENT',
      IntegrationArn: arn('app-integrations', 'event-integration/z'),
      ...SOURCE,
    }
    const { IntegrationAssociationId } = await call(CREATE, { InstanceId, ...event, Tags: { Team: 'blue' } })
    const of = { InstanceId, IntegrationAssociationId }
    const made = await call('connect:CreateUseCase', { ...of, UseCaseType: 'RULES_EVALUATION', Tags: { Team: 'red' } })
    const again = await error('connect:CreateUseCase', { ...of, UseCaseType: 'RULES_EVALUATION' })
    expect(again).toContain('DuplicateResourceException')
    expect(await call('connect:ListUseCases', of)).toEqual({
      UseCaseSummaryList: [{ ...made, UseCaseType: 'RULES_EVALUATION' }],
    })
    const { tags } = await call('connect:ListTagsForResource', { resourceArn: made.UseCaseArn })
    expect(tags).toEqual({ Team: 'red' })
    expect(await error(DELETE, of)).toContain('InvalidRequestException')
    await call('connect:DeleteUseCase', { ...of, UseCaseId: made.UseCaseId })
    expect(await call('connect:ListUseCases', of)).toEqual({ UseCaseSummaryList: [] })
    await call(DELETE, of)
    expect(await error('connect:ListUseCases', of)).toContain('ResourceNotFoundException')
  })
})
