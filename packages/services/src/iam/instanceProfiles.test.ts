import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'

const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] })
const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`

/** An account with the roles a and b, and the instance profile host. */
async function withHost(quotas = {}) {
  const account = await testAccount({ quotas })
  for (const RoleName of ['a', 'b']) await account.call('iam:CreateRole', { RoleName, AssumeRolePolicyDocument })
  await account.call('iam:CreateInstanceProfile', { InstanceProfileName: 'host' })
  return account
}

describe('instance profiles', () => {
  test('are created, found in any letter case, listed under a path, and deleted', async () => {
    const { call, error } = await testAccount({ quotas: { InstanceProfilesPerAccount: 2 } })
    const { InstanceProfile } = await call('iam:CreateInstanceProfile', {
      InstanceProfileName: 'Host',
      Path: '/eu/',
      Tags: [
        { Key: 'team', Value: 'blue' },
        { Key: 'Team', Value: 'red' },
      ],
    })
    expect(InstanceProfile).toMatchObject({
      Arn: arn('instance-profile/eu/Host'),
      InstanceProfileId: expect.stringMatching(/^AIPA[A-Z2-7]{17}$/),
      Roles: [],
      Tags: [
        { Key: 'team', Value: 'blue' },
        { Key: 'Team', Value: 'red' },
      ],
    })
    expect(await call('iam:GetInstanceProfile', { InstanceProfileName: 'HOST' })).toEqual({ InstanceProfile })
    expect(await error('iam:CreateInstanceProfile', { InstanceProfileName: 'host' })).toBe(
      'EntityAlreadyExists: Instance Profile host already exists.',
    )
    await call('iam:CreateInstanceProfile', { InstanceProfileName: 'other' })
    expect(await error('iam:CreateInstanceProfile', { InstanceProfileName: 'third' })).toBe(
      'LimitExceeded: Cannot exceed quota for InstanceProfilesPerAccount: 2',
    )
    const { InstanceProfiles = [] }: { InstanceProfiles?: object[] } = await call('iam:ListInstanceProfiles', {
      PathPrefix: '/eu/',
    })
    expect(InstanceProfiles).toMatchObject([{ InstanceProfileName: 'Host' }])
    expect(InstanceProfiles[0]).not.toHaveProperty('Tags')
    await call('iam:DeleteInstanceProfile', { InstanceProfileName: 'Host' })
    expect(await error('iam:GetInstanceProfile', { InstanceProfileName: 'Host' })).toBe(
      'NoSuchEntity: Instance Profile Host cannot be found.',
    )
  })

  test('have one role, and cannot be deleted with it', async () => {
    const { call, error } = await withHost()
    const add = (RoleName: string) => ({ InstanceProfileName: 'host', RoleName })
    await call('iam:AddRoleToInstanceProfile', add('A'))
    for (const name of ['a', 'b']) {
      expect(await error('iam:AddRoleToInstanceProfile', add(name))).toBe(
        'LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
      )
    }
    expect(await call('iam:GetInstanceProfile', { InstanceProfileName: 'host' })).toMatchObject({
      InstanceProfile: { Roles: [{ RoleName: 'a', AssumeRolePolicyDocument: expect.stringContaining('ec2') }] },
    })
    expect(await error('iam:DeleteInstanceProfile', { InstanceProfileName: 'host' })).toBe(
      'DeleteConflict: Cannot delete entity, must remove roles from instance profile first.',
    )
    expect(await error('iam:RemoveRoleFromInstanceProfile', add('b'))).toBe(
      'NoSuchEntity: Role b in Instance Profile host cannot be found.',
    )
    await call('iam:RemoveRoleFromInstanceProfile', add('a'))
    await call('iam:AddRoleToInstanceProfile', add('b'))
    await call('iam:RemoveRoleFromInstanceProfile', add('b'))
    await call('iam:DeleteInstanceProfile', { InstanceProfileName: 'host' })
  })

  test('have each role once where the quota allows several', async () => {
    const { call, error } = await withHost({ InstanceSessionsPerInstanceProfile: 2 })
    await call('iam:AddRoleToInstanceProfile', { InstanceProfileName: 'host', RoleName: 'a' })
    expect(await error('iam:AddRoleToInstanceProfile', { InstanceProfileName: 'host', RoleName: 'a' })).toBe(
      'EntityAlreadyExists: Role a is in Instance Profile host already.',
    )
  })

  test('are listed for a role page by page, each once', async () => {
    const { call, error } = await withHost()
    const expected = ['p1', 'p2', 'p3']
    for (const InstanceProfileName of expected) {
      await call('iam:CreateInstanceProfile', { InstanceProfileName })
      await call('iam:AddRoleToInstanceProfile', { InstanceProfileName, RoleName: 'a' })
    }
    const names: string[] = []
    let Marker: string | undefined
    do {
      const page: { InstanceProfiles?: { InstanceProfileName: string }[]; Marker?: string } = await call(
        'iam:ListInstanceProfilesForRole',
        { RoleName: 'a', MaxItems: 2, ...(Marker !== undefined && { Marker }) },
      )
      names.push(...(page.InstanceProfiles ?? []).map(({ InstanceProfileName }) => InstanceProfileName))
      Marker = page.Marker
    } while (Marker !== undefined)
    expect(names.sort()).toEqual(expected)
    expect(await call('iam:ListInstanceProfilesForRole', { RoleName: 'b' })).toEqual({
      InstanceProfiles: [],
      IsTruncated: false,
    })
    expect(await error('iam:ListInstanceProfilesForRole', { RoleName: 'c' })).toContain('NoSuchEntity')
  })
})

describe('adding a role to an instance profile', () => {
  const row = openReference().dependentActions('iam:AddRoleToInstanceProfile')[0]
  const passes = (statement: object) => [
    { Effect: 'Allow', Action: 'iam:AddRoleToInstanceProfile', Resource: arn('instance-profile/*') },
    { Effect: 'Allow', Action: 'iam:PassRole', ...statement },
  ]
  const toService = (service: string) => ({ StringEquals: { 'iam:PassedToService': service } })

  test('passes it to the service that AWS documents', () => {
    expect(row).toMatchObject({ action: 'iam:PassRole', passedToService: 'ec2.amazonaws.com' })
  })

  test.each([
    [{ Resource: arn('role/a') }, true],
    [{ Resource: arn('role/a'), Condition: toService('ec2.amazonaws.com') }, true],
    [{ Resource: arn('role/a'), Condition: toService('lambda.amazonaws.com') }, false],
    [{ Resource: arn('role/b') }, false],
  ])('may do so with iam:PassRole for %j: %s', async (statement, isAllowed) => {
    const { call, error } = await withHost()
    await call('iam:CreateUser', { UserName: 'ana' })
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: passes(statement) })
    await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'pass', PolicyDocument })
    const input = { InstanceProfileName: 'host', RoleName: 'a' }
    if (isAllowed) await call('iam:AddRoleToInstanceProfile', input, 'user/ana')
    else {
      expect(await error('iam:AddRoleToInstanceProfile', input, 'user/ana')).toBe(
        `AccessDenied: User: ${arn('user/ana')} is not authorized to perform: iam:PassRole on resource: ${arn('role/a')} because no identity-based policy allows the iam:PassRole action`,
      )
    }
    const { InstanceProfile } = await call('iam:GetInstanceProfile', { InstanceProfileName: 'host' })
    expect(InstanceProfile).toMatchObject({ Roles: isAllowed ? [{ RoleName: 'a' }] : [] })
  })
})
