import { describe, expect, test } from 'vitest'
import { testAccount } from '../account.fixture.ts'
import { settleDue } from '../due.ts'
import { CREATION_ACTIONS } from './creation.ts'

const FULL_ACCESS = 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess'
/** The policy that AWS's page says to attach beside AmazonConnect_FullAccess. */
const CUSTOM = document({
  Action: 'iam:PutRolePolicy',
  Resource: 'arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*',
})
const SALES = {
  IdentityManagementType: 'CONNECT_MANAGED',
  InstanceAlias: 'sales',
  InboundCallsEnabled: true,
  OutboundCallsEnabled: false,
}

function document(...statements: readonly object[]): string {
  const Statement = statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

async function accountOfAna(options: Parameters<typeof testAccount>[0] = {}) {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const account = await testAccount({ now: () => new Date(now), ...options })
  await account.call('iam:CreateUser', { UserName: 'ana' })
  const wait = async (milliseconds: number) => {
    now += milliseconds
    await settleDue(account.context)
  }
  const put = (PolicyName: string, PolicyDocument: string) =>
    account.call('iam:PutUserPolicy', { UserName: 'ana', PolicyName, PolicyDocument })
  const attach = () => account.call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: FULL_ACCESS })
  return { ...account, wait, put, attach, state: () => account.context.directory.state() }
}

describe('a user with AmazonConnect_FullAccess', () => {
  test('alone cannot create an instance: iam:PutRolePolicy is missing, and nothing is left', async () => {
    const { attach, error, state } = await accountOfAna()
    await attach()
    const { revision } = state()
    expect(await error('connect:CreateInstance', SALES, 'user/ana')).toMatch(
      /^AccessDenied: User: .*user\/ana is not authorized to perform: iam:PutRolePolicy on resource: role AWSServiceRoleForAmazonConnect_\w{20} because no identity-based policy allows/,
    )
    expect(state().revision).toBe(revision)
  })

  test('and the custom policy creates an instance that becomes active, with its role, bucket and log names', async () => {
    const { attach, put, call, wait } = await accountOfAna()
    await attach()
    await put('custom', CUSTOM)
    const { Id: InstanceId } = await call('connect:CreateInstance', SALES, 'user/ana')
    const described = () => call('connect:DescribeInstance', { InstanceId }, 'user/ana')
    expect(await described()).toMatchObject({
      Instance: {
        InstanceAlias: 'sales',
        InstanceStatus: 'CREATION_IN_PROGRESS',
        InboundCallsEnabled: true,
        OutboundCallsEnabled: false,
      },
    })
    await wait(1000)
    expect(await described()).toMatchObject({ Instance: { InstanceStatus: 'ACTIVE' } })
    const { Roles } = (await call('iam:ListRoles')) as unknown as { Roles: { RoleName: string }[] }
    const [role] = Roles.filter(({ RoleName }) => /^AWSServiceRoleForAmazonConnect_\w{20}$/.test(RoleName))
    const attached = await call('iam:ListAttachedRolePolicies', { RoleName: role?.RoleName })
    expect(attached).toMatchObject({ AttachedPolicies: [{ PolicyName: 'AmazonConnectServiceLinkedRolePolicy' }] })
    const of = { InstanceId, ResourceType: 'CALL_RECORDINGS' }
    const { StorageConfigs } = await call('connect:ListInstanceStorageConfigs', of, 'user/ana')
    expect(StorageConfigs).toMatchObject([
      {
        StorageType: 'S3',
        S3Config: {
          BucketName: expect.stringMatching(/^amazon-connect-[0-9a-f]{12}$/),
          BucketPrefix: 'connect/sales/CallRecordings',
        },
      },
    ])
  })
})

/** Everything that the page lists, except one action. */
const without = (action: string) =>
  document({ Action: [...CREATION_ACTIONS, 'connect:CreateInstance'].filter((each) => each !== action) })

describe('with a key of one', () => {
  const accountWithKey = async () => {
    const account = await accountOfAna()
    const { KeyMetadata } = (await account.call('kms:CreateKey')) as unknown as { KeyMetadata: { Arn: string } }
    await account.call('kms:CreateAlias', { AliasName: 'alias/connect-data', TargetKeyId: KeyMetadata.Arn })
    Object.assign(account.context.newInstances, { key: 'alias/connect-data' })
    return { ...account, KeyId: KeyMetadata.Arn }
  }

  test('the 30 permissions of the page create an instance', async () => {
    const { put, call, KeyId } = await accountWithKey()
    await put('thirty', without(''))
    expect(CREATION_ACTIONS).toHaveLength(29)
    const { Id: InstanceId } = await call('connect:CreateInstance', SALES, 'user/ana')
    const { Grants } = await call('kms:ListGrants', { KeyId })
    const names = ['CALL_RECORDINGS', 'CHAT_TRANSCRIPTS', 'SCHEDULED_REPORTS'].map(
      (type) => `connect/${InstanceId}/${type}`,
    )
    const grantee = expect.stringContaining(
      'role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_',
    )
    expect(Grants).toHaveLength(3)
    for (const Name of names)
      expect(Grants).toContainEqual(expect.objectContaining({ Name, GranteePrincipal: grantee }))
    await call('connect:DeleteInstance', { InstanceId })
    expect(await call('kms:ListGrants', { KeyId })).toMatchObject({ Grants: [] })
  })

  test.each([
    'connect:CreateInstance',
    ...CREATION_ACTIONS,
  ])('without %s it is denied there, and nothing is left', async (action) => {
    const { put, error, state } = await accountWithKey()
    await put('less', without(action))
    const { revision } = state()
    expect(await error('connect:CreateInstance', SALES, 'user/ana')).toContain(
      `is not authorized to perform: ${action} `,
    )
    expect(state().revision).toBe(revision)
  })
})

test('with the key alias/aws/connect neither kms:CreateGrant nor kms:RetireGrant is needed', async () => {
  const { put, call } = await accountOfAna()
  const actions = CREATION_ACTIONS.filter((each) => each !== 'kms:CreateGrant' && each !== 'kms:RetireGrant')
  await put('less', document({ Action: [...actions, 'connect:CreateInstance'] }))
  expect(await call('connect:CreateInstance', SALES, 'user/ana')).toMatchObject({ Id: expect.any(String) })
})

test('without the checks of the console, the dependent actions that AWS documents are enough', async () => {
  const { put, call, context } = await accountOfAna({ newInstances: { consoleChecks: false } })
  const dependent = context.reference.dependentActions('connect:CreateInstance').map(({ action }) => action)
  await put('documented', document({ Action: [...dependent, 'connect:CreateInstance'] }))
  const { Id: InstanceId } = await call('connect:CreateInstance', SALES, 'user/ana')
  const of = { InstanceId, ResourceType: 'CALL_RECORDINGS' }
  expect(await call('connect:ListInstanceStorageConfigs', of)).toEqual({ StorageConfigs: [] })
})

describe('an instance', () => {
  test('has an alias of its own, and the same ClientToken is the same instance', async () => {
    const { call, error } = await accountOfAna()
    const created = await call('connect:CreateInstance', { ...SALES, ClientToken: 't-1' })
    expect(await call('connect:CreateInstance', { ...SALES, ClientToken: 't-1' })).toEqual(created)
    expect(await error('connect:CreateInstance', { ...SALES, InstanceAlias: 'Sales' })).toBe(
      'InvalidRequestException: Instance alias is already used',
    )
  })

  test('is one of two in a region', async () => {
    const { call, error } = await accountOfAna()
    for (const InstanceAlias of ['one', 'two']) await call('connect:CreateInstance', { ...SALES, InstanceAlias })
    expect(await error('connect:CreateInstance', SALES)).toContain('ServiceQuotaExceededException')
  })

  test('is deleted with its service-linked role', async () => {
    const { call, error, wait } = await accountOfAna()
    const { Id: InstanceId } = await call('connect:CreateInstance', SALES)
    const { Instance } = (await call('connect:DescribeInstance', { InstanceId })) as unknown as {
      Instance: { ServiceRole: string }
    }
    const RoleName = Instance.ServiceRole.split('/').at(-1)
    const { DeletionTaskId } = await call('iam:DeleteServiceLinkedRole', { RoleName })
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).toMatchObject({
      Status: 'FAILED',
      Reason: { RoleUsageList: [{ Region: 'us-east-1', Resources: [expect.stringContaining(String(InstanceId))] }] },
    })
    await call('connect:DeleteInstance', { InstanceId })
    expect(await error('connect:DescribeInstance', { InstanceId })).toContain('ResourceNotFoundException')
    await wait(10_000)
    expect(await error('iam:GetRole', { RoleName })).toContain('NoSuchEntity')
  })
})
