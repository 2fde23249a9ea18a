import { describe, expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'

const readOnly = 'arn:aws:iam::aws:policy/AmazonConnectReadOnlyAccess'
const linked = 'arn:aws:iam::aws:policy/aws-service-role/AmazonConnectServiceLinkedRolePolicy'

describe('users', () => {
  test('are created, found in any letter case, listed under a path, and deleted', async () => {
    const { call, error } = await testAccount()
    const { User } = await call('iam:CreateUser', {
      UserName: 'Ana',
      Path: '/eu/',
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
    expect(User).toMatchObject({
      Arn: `arn:aws:iam::${ACCOUNT}:user/eu/Ana`,
      Path: '/eu/',
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
    expect(await call('iam:GetUser', { UserName: 'ANA' })).toEqual({ User })
    await call('iam:CreateUser', { UserName: 'ben' })
    expect(await call('iam:ListUsers', { PathPrefix: '/eu/' })).toMatchObject({
      Users: [{ UserName: 'Ana' }],
      IsTruncated: false,
    })
    expect(await error('iam:CreateUser', { UserName: 'ana' })).toBe(
      'EntityAlreadyExists: User with name ana already exists.',
    )
    await call('iam:DeleteUser', { UserName: 'Ana' })
    expect(await error('iam:GetUser', { UserName: 'Ana' })).toBe(
      'NoSuchEntity: The user with name Ana cannot be found.',
    )
  })

  test('are listed page by page, each once, and a marker cannot be forged or used for another operation', async () => {
    const { call, error } = await testAccount()
    for (const UserName of ['d', 'a', 'C', 'b', 'e']) await call('iam:CreateUser', { UserName })
    const names: string[] = []
    let input: { MaxItems: number; Marker?: string } = { MaxItems: 2 }
    for (;;) {
      const answer: { Users?: { UserName: string }[]; Marker?: string } = await call('iam:ListUsers', input)
      const { Users = [], Marker } = answer
      names.push(...Users.map(({ UserName }) => UserName))
      if (Marker === undefined) break
      input = { MaxItems: 2, Marker }
    }
    expect(names).toEqual(['a', 'b', 'C', 'd', 'e'])
    expect(await error('iam:ListUsers', { Marker: 'b' })).toBe('ValidationError: Invalid Marker.')
    expect(await error('iam:ListGroups', { Marker: input.Marker })).toBe('ValidationError: Invalid Marker.')
  })

  test('cannot be deleted while something depends on them', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('iam:CreateGroup', { GroupName: 'agents' })
    await call('iam:AddUserToGroup', { UserName: 'ana', GroupName: 'agents' })
    await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: readOnly })
    const left = () => error('iam:DeleteUser', { UserName: 'ana' })
    expect(await left()).toBe('DeleteConflict: Cannot delete entity, must detach all policies first.')
    await call('iam:DetachUserPolicy', { UserName: 'ana', PolicyArn: readOnly })
    expect(await left()).toBe('DeleteConflict: Cannot delete entity, must remove users from group first.')
    expect(await error('iam:DeleteGroup', { GroupName: 'agents' })).toContain('DeleteConflict')
    await call('iam:RemoveUserFromGroup', { UserName: 'ana', GroupName: 'agents' })
    await call('iam:DeleteUser', { UserName: 'ana' })
  })

  test('get a new decision with the next request after attach and detach, also by a group', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    const list = (how: 'call' | 'error') => (how === 'call' ? call : error)('iam:ListUsers', {}, 'user/ana')
    const denied = `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::${ACCOUNT}:user/ because no identity-based policy allows the iam:ListUsers action`
    const policy = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
    expect(await list('error')).toBe(denied)
    await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: policy })
    await list('call')
    await call('iam:DetachUserPolicy', { UserName: 'ana', PolicyArn: policy })
    expect(await list('error')).toBe(denied)
    await call('iam:CreateGroup', { GroupName: 'readers' })
    await call('iam:AttachGroupPolicy', { GroupName: 'readers', PolicyArn: policy })
    await call('iam:AddUserToGroup', { UserName: 'ana', GroupName: 'readers' })
    await list('call')
  })

  test('cannot have a policy that does not exist or belongs to a service-linked role, nor more than ten', async () => {
    const { call, error } = await testAccount({ quotas: { PoliciesPerUser: 1 } })
    await call('iam:CreateUser', { UserName: 'ana' })
    const attach = (PolicyArn: string) => error('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn })
    expect(await attach('arn:aws:iam::aws:policy/Nothing')).toBe(
      'NoSuchEntity: Policy arn:aws:iam::aws:policy/Nothing does not exist or is not attachable.',
    )
    expect(await attach(linked)).toBe('PolicyNotAttachable: Cannot attach a Service Role Policy to a Customer User.')
    await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: readOnly })
    await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: readOnly })
    expect(await attach('arn:aws:iam::aws:policy/ReadOnlyAccess')).toBe(
      'LimitExceeded: Cannot exceed quota for PoliciesPerUser: 1',
    )
  })
})

describe('AWS managed policies', () => {
  test.each([
    ['iam:CreatePolicyVersion', { PolicyDocument: '{"Version":"2012-10-17","Statement":[]}', SetAsDefault: true }],
    ['iam:SetDefaultPolicyVersion', { VersionId: 'v1' }],
    ['iam:DeletePolicyVersion', { VersionId: 'v1' }],
    ['iam:DeletePolicy', {}],
    ['iam:TagPolicy', { Tags: [{ Key: 'a', Value: 'b' }] }],
    ['iam:UntagPolicy', { TagKeys: ['a'] }],
  ] as const)('cannot be changed by %s, not by root and not by an administrator', async (operation, input) => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'admin' })
    await call('iam:AttachUserPolicy', { UserName: 'admin', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' })
    const before = await call('iam:GetPolicyVersion', { PolicyArn: readOnly, VersionId: 'v4' })
    for (const who of ['root', 'user/admin'] as const) {
      const arn = who === 'root' ? 'root' : 'user/admin'
      expect(await error(operation, { ...input, PolicyArn: readOnly }, who)).toBe(
        `AccessDenied: User: arn:aws:iam::${ACCOUNT}:${arn} is not authorized to perform: ${operation} on resource: policy ${readOnly}`,
      )
    }
    expect(await call('iam:GetPolicyVersion', { PolicyArn: readOnly, VersionId: 'v4' })).toEqual(before)
  })
})
