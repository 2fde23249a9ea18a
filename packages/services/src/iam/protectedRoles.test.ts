import { readFileSync } from 'node:fs'
import { decide, servicePrincipal } from '@gatewarden/authorize'
import { accountOf, trustPolicyOf } from '@gatewarden/directory/internal'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'

interface Change {
  readonly name: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

interface Cases {
  readonly roles: readonly { readonly service: string; readonly role: string; readonly policy: string }[]
  readonly changes: readonly Change[]
  readonly attachments: readonly Change[]
}

const file = new URL('../../../../fixtures/iam/serviceLinkedRoles.json', import.meta.url)
const { roles, changes, attachments }: Cases = JSON.parse(readFileSync(file, 'utf8'))
const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
const TRUST = document({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' })
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess'
const EVERYBODY = ['root', 'user/admin'] as const

/** The ARN of the policy of a role. */
const policyOf = (name: string) => `arn:aws:iam::aws:policy/aws-service-role/${name}`

async function withRole(AWSServiceName: string) {
  const account = await testAccount()
  const { call } = account
  await call('iam:CreateServiceLinkedRole', { AWSServiceName, CustomSuffix: '7' })
  await call('iam:CreateInstanceProfile', { InstanceProfileName: 'host' })
  await call('iam:CreateGroup', { GroupName: 'agents' })
  await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: TRUST })
  await call('iam:CreateUser', { UserName: 'admin' })
  await call('iam:AttachUserPolicy', { UserName: 'admin', PolicyArn: ADMIN })
  return account
}

/** Everything that can be read of the role. */
async function readRole({ call }: TestAccount, RoleName: string) {
  const reads = ['GetRole', 'ListAttachedRolePolicies', 'ListRolePolicies', 'ListInstanceProfilesForRole'] as const
  return Promise.all(reads.map((read) => call(`iam:${read}`, { RoleName })))
}

/** The input of a case for one role. */
function filled(input: Change['input'], policy: string): object {
  const values: Readonly<Record<string, string>> = {
    POLICY: policyOf(policy),
    ALLOW_ALL: document({ Effect: 'Allow', Action: '*', Resource: '*' }),
    TRUST_ACCOUNT: TRUST,
  }
  return Object.fromEntries(Object.entries(input).map(([member, value]) => [member, values[String(value)] ?? value]))
}

describe.each(roles)('$role', ({ service, role, policy }) => {
  const RoleName = `${role}_7`

  test.each(changes)('is not changed by a customer: $name', async ({ operation, input }) => {
    const account = await withRole(service)
    const before = await readRole(account, RoleName)
    for (const who of EVERYBODY) {
      const answer = await account.error(operation as `iam:${string}`, { ...filled(input, policy), RoleName }, who)
      expect(answer).toBe(
        `UnmodifiableEntity: Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`,
      )
    }
    expect(await readRole(account, RoleName)).toEqual(before)
  })

  test('has a description that a customer may edit', async () => {
    const { call } = await withRole(service)
    for (const operation of ['iam:UpdateRole', 'iam:UpdateRoleDescription'] as const) {
      await call(operation, { RoleName, Description: operation }, 'user/admin')
      expect(await call('iam:GetRole', { RoleName })).toMatchObject({ Role: { Description: operation } })
    }
  })

  test.each(attachments)('has a policy that nobody attaches $name', async ({ operation, input }) => {
    const { error } = await withRole(service)
    for (const who of EVERYBODY) {
      const answer = await error(operation as `iam:${string}`, { ...input, PolicyArn: policyOf(policy) }, who)
      expect(answer).toMatch(/^PolicyNotAttachable: Cannot attach a Service Role Policy to a Customer \w+\.$/)
    }
  })

  test('is assumed by its service and by nobody else', async () => {
    const { call, error, context } = await withRole(service)
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/${service}/${RoleName}`
    const assume = { RoleArn, RoleSessionName: 'mine' }
    expect(await error('sts:AssumeRole', assume, 'user/admin')).toContain('AccessDenied')
    const { Credentials } = await call(
      'sts:AssumeRole',
      { ...assume, RoleArn: `arn:aws:iam::${ACCOUNT}:role/agent` },
      'user/admin',
    )
    expect(Credentials).toBeDefined()
    const trust = trustPolicyOf(RoleArn, accountOf(context.directory.state()))
    if (trust === undefined || 'problem' in trust) throw new Error('the trust policy cannot be read')
    const { policy: resource } = trust
    const by = (principal: string) =>
      decide({ principal: servicePrincipal(principal), action: 'sts:AssumeRole', resource: RoleArn }, { resource })
        .outcome
    const others = [...roles.map((each) => each.service), 'ec2.amazonaws.com'].filter((each) => each !== service)
    expect([service, ...others].map(by)).toEqual(['allowed', ...others.map(() => 'implicitDeny')])
  })

  test('is deleted by one task, however often it is asked for', async () => {
    const { call, error } = await withRole(service)
    const task = await call('iam:DeleteServiceLinkedRole', { RoleName }, 'user/admin')
    expect(await call('iam:DeleteServiceLinkedRole', { RoleName }, 'root')).toEqual(task)
    expect(task).toMatchObject({
      DeletionTaskId: expect.stringMatching(`^task/aws-service-role/${service}/${RoleName}/[0-9a-f-]{36}$`),
    })
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', task)).toEqual({ Status: 'SUCCEEDED' })
    expect(await error('iam:GetRole', { RoleName })).toContain('NoSuchEntity')
  })
})

describe('while something uses it', () => {
  const instance = {
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: 'sales',
    InboundCallsEnabled: true,
    OutboundCallsEnabled: true,
  }
  const domain = { DomainName: 'amazon-connect-sales', DefaultExpirationDays: 30 }
  const region = 'us-east-1'

  test.each([
    {
      service: 'connect.amazonaws.com',
      create: ['connect:CreateInstance', instance],
      remove: 'connect:DeleteInstance',
      named: ({ Id }: { Id: string }) => ({ InstanceId: Id }),
      arn: ({ Id }: { Id: string }) => `arn:aws:connect:${region}:${ACCOUNT}:instance/${Id}`,
    },
    {
      service: 'profile.amazonaws.com',
      create: ['customer-profiles:CreateDomain', domain],
      remove: 'customer-profiles:DeleteDomain',
      named: () => ({ DomainName: domain.DomainName }),
      arn: () => `arn:aws:profile:${region}:${ACCOUNT}:domains/${domain.DomainName}`,
    },
  ] as const)('the role of $service is not deleted: the reason names what uses it', async ({
    service,
    create,
    remove,
    named,
    arn,
  }) => {
    const { call } = await testAccount()
    const [creating, input] = create
    const created = (await call(creating, input)) as unknown as { Id: string }
    const { Roles } = await call('iam:ListRoles', { PathPrefix: `/aws-service-role/${service}/` })
    const [{ RoleName }] = Roles as unknown as readonly [{ RoleName: string }]
    const task = await call('iam:DeleteServiceLinkedRole', { RoleName })
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', task)).toEqual({
      Status: 'FAILED',
      Reason: {
        Reason: `The role is in use by resources of ${service}. Delete them, then submit the deletion request again.`,
        RoleUsageList: [{ Region: region, Resources: [arn(created)] }],
      },
    })
    await call(remove, named(created))
    // The service has begun the deletion: a request of a customer gets the same task.
    const own = await call('iam:DeleteServiceLinkedRole', { RoleName })
    expect(await call('iam:DeleteServiceLinkedRole', { RoleName })).toEqual(own)
    expect(own).not.toEqual(task)
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', own)).toEqual({ Status: 'SUCCEEDED' })
    expect(await call('iam:ListRoles', { PathPrefix: `/aws-service-role/${service}/` })).toMatchObject({ Roles: [] })
  })
})

test('replicas are not implemented: ReplicateInstance is authorized on the instance, and makes no role', async () => {
  const { call, error } = await testAccount()
  const InstanceId = '11111111-2222-3333-4444-555555555555'
  const input = { InstanceId, ReplicaRegion: 'us-west-2', ReplicaAlias: 'sales-west' }
  await call('iam:CreateUser', { UserName: 'ana' })
  expect(await error('connect:ReplicateInstance', input, 'user/ana')).toContain(
    `is not authorized to perform: connect:ReplicateInstance on resource: arn:aws:connect:us-east-1:${ACCOUNT}:instance/${InstanceId}`,
  )
  expect(await error('connect:ReplicateInstance', input)).toContain('NotImplemented: connect:ReplicateInstance')
  expect(await call('iam:ListRoles')).toEqual({ Roles: [], IsTruncated: false })
})
