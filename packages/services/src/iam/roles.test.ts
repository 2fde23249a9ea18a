import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'

const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`

function trusting(...principals: readonly string[]): string {
  const statement = { Effect: 'Allow', Principal: { AWS: principals }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}

const AssumeRolePolicyDocument = trusting(ACCOUNT)

/** What the trust policy of a role is shown as. */
async function shownTrust({ call }: TestAccount, RoleName: string): Promise<string> {
  const answer: { Role?: { AssumeRolePolicyDocument: string } } = await call('iam:GetRole', { RoleName })
  return decodeURIComponent(answer.Role?.AssumeRolePolicyDocument ?? '')
}

async function idOf({ call }: TestAccount, UserName: string): Promise<string> {
  const answer: { User?: { UserId: string } } = await call('iam:GetUser', { UserName })
  return answer.User?.UserId ?? ''
}

describe('roles', () => {
  test('are created with everything in the request, found in any letter case, listed under a path, and deleted', async () => {
    const { call, error } = await testAccount()
    const boundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    const { Role } = await call('iam:CreateRole', {
      RoleName: 'Agent',
      Path: '/eu/',
      AssumeRolePolicyDocument,
      Description: 'takes calls',
      MaxSessionDuration: 7200,
      PermissionsBoundary: boundary,
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
    const created = {
      Path: '/eu/',
      RoleName: 'Agent',
      CreateDate: expect.any(Date),
      Arn: arn('role/eu/Agent'),
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
      AssumeRolePolicyDocument: encodeURIComponent(AssumeRolePolicyDocument),
      Description: 'takes calls',
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary },
      Tags: [{ Key: 'Team', Value: 'blue' }],
    }
    expect(Role).toEqual(created)
    expect(await call('iam:GetRole', { RoleName: 'AGENT' })).toEqual({
      Role: { ...created, MaxSessionDuration: 7200, RoleLastUsed: {} },
    })
    await call('iam:CreateRole', { RoleName: 'plain', AssumeRolePolicyDocument })
    expect(await call('iam:GetRole', { RoleName: 'plain' })).toMatchObject({ Role: { MaxSessionDuration: 3600 } })
    const { Roles = [] }: { Roles?: object[] } = await call('iam:ListRoles', { PathPrefix: '/eu/' })
    expect(Roles).toMatchObject([{ RoleName: 'Agent', MaxSessionDuration: 7200 }])
    expect(Roles[0]).not.toHaveProperty('Tags')
    expect(Roles[0]).not.toHaveProperty('PermissionsBoundary')
    await call('iam:DeleteRole', { RoleName: 'Agent' })
    expect(await error('iam:GetRole', { RoleName: 'Agent' })).toBe(
      'NoSuchEntity: The role with name Agent cannot be found.',
    )
  })

  test('have unique names, and are limited by the quota', async () => {
    const { call, error } = await testAccount({ quotas: { RolesPerAccount: 2 } })
    const create = { AssumeRolePolicyDocument }
    await call('iam:CreateRole', { ...create, RoleName: 'a' })
    expect(await error('iam:CreateRole', { ...create, RoleName: 'A' })).toBe(
      'EntityAlreadyExists: Role with name A already exists.',
    )
    await call('iam:CreateServiceLinkedRole', { AWSServiceName: 'connect.amazonaws.com', CustomSuffix: 'a' })
    await call('iam:CreateRole', { ...create, RoleName: 'b' })
    expect(await error('iam:CreateRole', { ...create, RoleName: 'c' })).toBe(
      'LimitExceeded: Cannot exceed quota for RolesPerAccount: 2',
    )
    await call('iam:CreateServiceLinkedRole', { AWSServiceName: 'connect.amazonaws.com', CustomSuffix: 'b' })
  })

  test.each([
    [{ Path: '/aws-service-role/connect.amazonaws.com/' }, 'InvalidInput: The path /aws-service-role/ is reserved'],
    [{ PermissionsBoundary: arn('policy/none') }, 'NoSuchEntity: Scope ARN: arn:aws:iam::123456789012:policy/none'],
    [{ PermissionsBoundary: 'arn:aws:iam::aws:policy/None' }, 'NoSuchEntity: Scope ARN: arn:aws:iam::aws:policy/None'],
    [{ AssumeRolePolicyDocument: '{' }, 'MalformedPolicyDocument: This policy contains invalid Json'],
    [{ AssumeRolePolicyDocument: trusting(...Array(60).fill(arn('user/ana'))) }, 'LimitExceeded: Cannot exceed quota'],
  ])('are not created with %j', async (input, sentence) => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    const whole = { RoleName: 'agent', AssumeRolePolicyDocument, ...input }
    expect(await error('iam:CreateRole', whole)).toContain(sentence)
    expect(await call('iam:ListRoles')).toEqual({ Roles: [], IsTruncated: false })
  })

  test('change description and session duration separately', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument, MaxSessionDuration: 7200 })
    await call('iam:UpdateRole', { RoleName: 'agent', Description: 'takes calls' })
    const get = () => call('iam:GetRole', { RoleName: 'agent' })
    expect(await get()).toMatchObject({ Role: { Description: 'takes calls', MaxSessionDuration: 7200 } })
    await call('iam:UpdateRole', { RoleName: 'agent', MaxSessionDuration: 43200 })
    expect(await get()).toMatchObject({ Role: { Description: 'takes calls', MaxSessionDuration: 43200 } })
    const answer = await call('iam:UpdateRoleDescription', { RoleName: 'AGENT', Description: 'makes calls' })
    expect(answer).toMatchObject({ Role: { RoleName: 'agent', Description: 'makes calls', MaxSessionDuration: 43200 } })
    for (const name of ['iam:UpdateRole', 'iam:UpdateRoleDescription'] as const) {
      expect(await error(name, { RoleName: 'nobody', Description: '' })).toContain('NoSuchEntity: The role with name')
    }
  })

  test('cannot be deleted while something depends on them', async () => {
    const { call, error } = await testAccount()
    const RoleName = 'agent'
    await call('iam:CreateRole', { RoleName, AssumeRolePolicyDocument })
    await call('iam:CreateInstanceProfile', { InstanceProfileName: 'host' })
    await call('iam:AddRoleToInstanceProfile', { InstanceProfileName: 'host', RoleName })
    const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    await call('iam:AttachRolePolicy', { RoleName, PolicyArn })
    const allow = { Effect: 'Allow', Action: 'connect:ListUsers', Resource: '*' }
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: allow })
    await call('iam:PutRolePolicy', { RoleName, PolicyName: 'list', PolicyDocument })
    const left = () => error('iam:DeleteRole', { RoleName })
    expect(await left()).toBe('DeleteConflict: Cannot delete entity, must remove roles from instance profile first.')
    await call('iam:RemoveRoleFromInstanceProfile', { InstanceProfileName: 'host', RoleName })
    expect(await left()).toBe('DeleteConflict: Cannot delete entity, must delete policies first.')
    await call('iam:DeleteRolePolicy', { RoleName, PolicyName: 'list' })
    expect(await left()).toBe('DeleteConflict: Cannot delete entity, must detach all policies first.')
    await call('iam:DetachRolePolicy', { RoleName, PolicyArn })
    await call('iam:DeleteRole', { RoleName })
  })
})

describe('a trust policy', () => {
  test.each([
    arn('user/nobody'),
    arn('user/eu/ana'),
    arn('user/Ana'),
    arn('role/agent'),
    `arn:aws-cn:iam::${ACCOUNT}:user/ana`,
    'AIDAAAAAAAAAAAAAAAAAA',
  ])('cannot name a principal that does not exist: %s', async (principal) => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    const refused = `MalformedPolicyDocument: Invalid principal in policy: "AWS":"${principal}"`
    const document = trusting(arn('user/ana'), principal)
    expect(await error('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: document })).toBe(refused)
    await call('iam:CreateRole', { RoleName: 'other', AssumeRolePolicyDocument })
    expect(await error('iam:UpdateAssumeRolePolicy', { RoleName: 'other', PolicyDocument: document })).toBe(refused)
  })

  test('can name any principal of other accounts, services and accounts', async () => {
    const account = await testAccount()
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {
            AWS: ['arn:aws:iam::210987654321:role/x', '*', ACCOUNT, arn('root')],
            Service: 'ec2.amazonaws.com',
          },
          Action: 'sts:AssumeRole',
        },
      ],
    })
    await account.call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: document })
    expect(await shownTrust(account, 'agent')).toBe(document)
  })

  test('follows a user to another name', async () => {
    const account = await testAccount()
    const { call } = account
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: trusting(arn('user/ana')) })
    await call('iam:UpdateUser', { UserName: 'ana', NewUserName: 'anna' })
    expect(await shownTrust(account, 'agent')).toBe(trusting(arn('user/anna')))
  })

  test('shows the unique id of a deleted principal, also when the name is used again (rule N10)', async () => {
    const account = await testAccount()
    const { call } = account
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('iam:CreateRole', { RoleName: 'first', AssumeRolePolicyDocument })
    const id = await idOf(account, 'ana')
    const first: { Role?: { RoleId: string } } = await call('iam:GetRole', { RoleName: 'first' })
    const document = trusting(arn('user/ana'), arn('role/first'))
    await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: document })
    expect(await shownTrust(account, 'agent')).toBe(document)
    await call('iam:DeleteUser', { UserName: 'ana' })
    await call('iam:DeleteRole', { RoleName: 'first' })
    const dead = trusting(id, first.Role?.RoleId ?? '')
    expect(await shownTrust(account, 'agent')).toBe(dead)
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('iam:CreateRole', { RoleName: 'first', AssumeRolePolicyDocument })
    expect(await shownTrust(account, 'agent')).toBe(dead)
  })

  test('keeps the unique id of a deleted principal that it has, and accepts no other', async () => {
    const account = await testAccount()
    const { call, error } = account
    await call('iam:CreateUser', { UserName: 'ana' })
    const id = await idOf(account, 'ana')
    await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: trusting(arn('user/ana')) })
    await call('iam:CreateRole', { RoleName: 'other', AssumeRolePolicyDocument })
    await call('iam:DeleteUser', { UserName: 'ana' })
    const PolicyDocument = trusting(id, ACCOUNT)
    for (let time = 0; time < 2; time += 1) {
      await call('iam:UpdateAssumeRolePolicy', { RoleName: 'agent', PolicyDocument })
      expect(await shownTrust(account, 'agent')).toBe(PolicyDocument)
    }
    const refused = `MalformedPolicyDocument: Invalid principal in policy: "AWS":"${id}"`
    expect(await error('iam:UpdateAssumeRolePolicy', { RoleName: 'other', PolicyDocument })).toBe(refused)
    expect(await error('iam:CreateRole', { RoleName: 'new', AssumeRolePolicyDocument: PolicyDocument })).toBe(refused)
    await call('iam:UpdateAssumeRolePolicy', { RoleName: 'agent', PolicyDocument: AssumeRolePolicyDocument })
    expect(await error('iam:UpdateAssumeRolePolicy', { RoleName: 'agent', PolicyDocument })).toBe(refused)
  })

  test('with the unique id of an existing principal shows the ARN', async () => {
    const account = await testAccount()
    const { call } = account
    await call('iam:CreateUser', { UserName: 'ana' })
    const id = await idOf(account, 'ana')
    await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: trusting(id) })
    expect(await shownTrust(account, 'agent')).toBe(trusting(arn('user/ana')))
    await call('iam:DeleteUser', { UserName: 'ana' })
    expect(await shownTrust(account, 'agent')).toBe(trusting(id))
  })
})
