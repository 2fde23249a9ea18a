import { describe, expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'
import { settleDue } from '../due.ts'

const FULL_ACCESS = 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess'
const ANA = 'user/ana'

async function accountOfAna() {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const account = await testAccount({ now: () => new Date(now) })
  await account.call('iam:CreateUser', { UserName: 'ana' })
  await account.call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: FULL_ACCESS })
  const wait = async (milliseconds: number) => {
    now += milliseconds
    await settleDue(account.context)
  }
  const roles = async () => {
    const { Roles } = await account.call('iam:ListRoles', { PathPrefix: '/aws-service-role/profile.amazonaws.com/' })
    return (Roles as unknown as { RoleName: string }[]).map(({ RoleName }) => RoleName)
  }
  return { ...account, wait, roles }
}

const domain = (DomainName: string) => ({ DomainName, DefaultExpirationDays: 30 })

describe('a user with AmazonConnect_FullAccess', () => {
  test('creates a domain that begins with amazon-connect-, with its service-linked role', async () => {
    const { call, roles } = await accountOfAna()
    const input = { ...domain('amazon-connect-sales'), Tags: { team: 'blue' } }
    const created = await call('customer-profiles:CreateDomain', input, ANA)
    const times = { CreatedAt: expect.any(Date), LastUpdatedAt: expect.any(Date) }
    expect(created).toEqual({ ...input, ...times })
    expect(await call('customer-profiles:GetDomain', { DomainName: 'amazon-connect-sales' }, ANA)).toMatchObject(
      created,
    )
    expect(await call('customer-profiles:ListDomains', {}, ANA)).toEqual({
      Items: [{ DomainName: 'amazon-connect-sales', Tags: { team: 'blue' }, ...times }],
    })
    const [RoleName = '', ...others] = await roles()
    expect(RoleName).toMatch(/^AWSServiceRoleForProfile_\w{20}$/)
    expect(others).toEqual([])
    expect(await call('iam:ListAttachedRolePolicies', { RoleName })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'CustomerProfilesServiceLinkedRolePolicy' }],
    })
  })

  test.each(['amazon-connect', 'amazon-connectx', 'mydomain'])('cannot create a domain named %s', async (name) => {
    const { error, roles } = await accountOfAna()
    expect(await error('customer-profiles:CreateDomain', domain(name), ANA)).toBe(
      `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: profile:CreateDomain on resource: arn:aws:profile:us-east-1:${ACCOUNT}:domains/${name} because no identity-based policy allows the profile:CreateDomain action`,
    )
    expect(await roles()).toEqual([])
  })

  test('reads every domain: the five actions for all domains', async () => {
    const { call } = await accountOfAna()
    await call('customer-profiles:CreateDomain', domain('mydomain'))
    expect(await call('customer-profiles:GetDomain', { DomainName: 'mydomain' }, ANA)).toMatchObject(domain('mydomain'))
  })

  test('deletes a domain, and Customer Profiles deletes its role', async () => {
    const { call, error, roles, wait } = await accountOfAna()
    const name = { DomainName: 'amazon-connect-sales' }
    await call('customer-profiles:CreateDomain', domain(name.DomainName), ANA)
    await call('customer-profiles:DeleteDomain', name, ANA)
    expect(await error('customer-profiles:GetDomain', name, ANA)).toBe(
      'ResourceNotFoundException: The domain amazon-connect-sales was not found.',
    )
    await wait(5_000)
    expect(await roles()).toEqual([])
  })
})

test('without iam:CreateServiceLinkedRole nobody creates a domain, and nothing is left', async () => {
  const { call, error, roles } = await accountOfAna()
  const Statement = [{ Effect: 'Allow', Action: 'profile:*', Resource: '*' }]
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await call('iam:CreateUser', { UserName: 'bob' })
  await call('iam:PutUserPolicy', { UserName: 'bob', PolicyName: 'own', PolicyDocument })
  expect(await error('customer-profiles:CreateDomain', domain('mydomain'), 'user/bob')).toMatch(
    /^AccessDenied: .* is not authorized to perform: iam:CreateServiceLinkedRole on resource: .*AWSServiceRoleForProfile_/,
  )
  expect(await roles()).toEqual([])
  expect(await call('customer-profiles:ListDomains')).toEqual({ Items: [] })
})

test('a name is taken once in a region', async () => {
  const { call, error } = await accountOfAna()
  await call('customer-profiles:CreateDomain', domain('mydomain'))
  expect(await error('customer-profiles:CreateDomain', domain('mydomain'))).toBe(
    'BadRequestException: The domain mydomain already exists.',
  )
})

test('the service-linked role cannot be deleted while the domain exists', async () => {
  const { call, roles } = await accountOfAna()
  await call('customer-profiles:CreateDomain', domain('mydomain'))
  const [RoleName] = await roles()
  const task = await call('iam:DeleteServiceLinkedRole', { RoleName })
  expect(await call('iam:GetServiceLinkedRoleDeletionStatus', task)).toEqual({
    Status: 'FAILED',
    Reason: {
      Reason:
        'The role is in use by resources of profile.amazonaws.com. Delete them, then submit the deletion request again.',
      RoleUsageList: [{ Region: 'us-east-1', Resources: [`arn:aws:profile:us-east-1:${ACCOUNT}:domains/mydomain`] }],
    },
  })
})
