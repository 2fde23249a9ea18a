import { openCatalogue } from '@gatewarden/catalogue'
import { expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'

const statement = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
const withoutVersion = JSON.stringify({ Statement: [statement] })
const PolicyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
})
const decoded = (document: unknown) => decodeURIComponent(String(document))

test('CreatePolicy answers no description, and tags only where they are given', async () => {
  const { call } = await testAccount()
  const { Policy } = await call('iam:CreatePolicy', { PolicyName: 'own', PolicyDocument, Description: 'of the team' })
  expect(Policy).not.toHaveProperty('Description')
  expect(Policy).not.toHaveProperty('Tags')
  const Tags = [{ Key: 'team', Value: 'blue' }]
  const tagged = await call('iam:CreatePolicy', { PolicyName: 'tagged', PolicyDocument, Tags })
  expect(tagged).toMatchObject({ Policy: { Tags } })
  expect(await call('iam:GetPolicy', { PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/own` })).toMatchObject({
    Policy: { Description: 'of the team', Tags: [] },
  })
})

test('GetInstanceProfile answers an empty list of tags, and roles without session duration and description', async () => {
  const { call } = await testAccount()
  const InstanceProfileName = 'machines'
  await call('iam:CreateInstanceProfile', { InstanceProfileName })
  await call('iam:CreateRole', { RoleName: 'bot', AssumeRolePolicyDocument, Description: 'works', Tags: [] })
  await call('iam:AddRoleToInstanceProfile', { InstanceProfileName, RoleName: 'bot' })
  const { InstanceProfile } = await call('iam:GetInstanceProfile', { InstanceProfileName })
  const role = {
    Arn: `arn:aws:iam::${ACCOUNT}:role/bot`,
    AssumeRolePolicyDocument: encodeURIComponent(AssumeRolePolicyDocument),
    CreateDate: expect.any(Date),
    Path: '/',
    RoleId: expect.any(String),
    RoleName: 'bot',
  }
  expect(InstanceProfile).toMatchObject({ Tags: [] })
  expect((InstanceProfile as unknown as { Roles: object[] }).Roles).toEqual([role])
  const [listed] = (await call('iam:ListInstanceProfiles')).InstanceProfiles as unknown as { Roles: object[] }[]
  expect(listed?.Roles).toEqual([role])
  expect(listed).not.toHaveProperty('Tags')
  const { RoleDetailList } = await call('iam:GetAccountAuthorizationDetails', { Filter: ['Role'] })
  expect(RoleDetailList).toMatchObject([{ InstanceProfileList: [{ Roles: [role] }] }])
})

test('CreateRole and CreateServiceLinkedRole answer neither session duration nor last use', async () => {
  const { call } = await testAccount()
  const input = { RoleName: 'bot', AssumeRolePolicyDocument, MaxSessionDuration: 7200 }
  const created = await call('iam:CreateRole', input)
  const linked = await call('iam:CreateServiceLinkedRole', { AWSServiceName: 'ecs.amazonaws.com' })
  for (const { Role } of [created, linked]) {
    expect(Role).not.toHaveProperty('MaxSessionDuration')
    expect(Role).not.toHaveProperty('RoleLastUsed')
  }
  expect(await call('iam:GetRole', { RoleName: 'bot' })).toMatchObject({
    Role: { MaxSessionDuration: 7200, RoleLastUsed: {} },
  })
})

test('a trust policy without a version is shown with 2008-10-17 wherever it is read; CreateRole shows it as it was sent', async () => {
  const { call } = await testAccount()
  const shown = JSON.stringify({ Version: '2008-10-17', Statement: [statement] })
  const { Role } = await call('iam:CreateRole', { RoleName: 'bot', AssumeRolePolicyDocument: withoutVersion })
  expect(decoded((Role as unknown as Record<string, string>).AssumeRolePolicyDocument)).toBe(withoutVersion)
  const everywhere = async () => {
    const got = (await call('iam:GetRole', { RoleName: 'bot' })) as unknown as { Role: object }
    const { Roles } = (await call('iam:ListRoles')) as unknown as { Roles: object[] }
    const { RoleDetailList } = (await call('iam:GetAccountAuthorizationDetails')) as unknown as {
      RoleDetailList: object[]
    }
    return [got.Role, ...Roles, ...RoleDetailList].map((role) =>
      decoded((role as Record<string, string>).AssumeRolePolicyDocument),
    )
  }
  expect(await everywhere()).toEqual([shown, shown, shown])
  await call('iam:UpdateAssumeRolePolicy', { RoleName: 'bot', PolicyDocument: AssumeRolePolicyDocument })
  expect(await everywhere()).toEqual(Array(3).fill(AssumeRolePolicyDocument))
  await call('iam:UpdateAssumeRolePolicy', { RoleName: 'bot', PolicyDocument: ` ${withoutVersion}` })
  expect(await everywhere()).toEqual(Array(3).fill(` ${shown}`))
})

test('GetPolicy answers the description of an AWS managed policy that a source has, and ListPolicies none', async () => {
  const catalogue = openCatalogue()
  const { call } = await testAccount({ catalogue })
  const policy = 'AmazonConnect_FullAccess'
  const PolicyArn = `arn:aws:iam::aws:policy/${policy}`
  expect((await call('iam:GetPolicy', { PolicyArn })).Policy).not.toHaveProperty('Description')
  const [at, from] = ['2026-03-01T00:00:00Z', 'an account']
  const description = 'Provides permissions for Amazon Connect users.'
  catalogue.apply([{ kind: 'descriptionLearned', policy, at, from, description }])
  expect(await call('iam:GetPolicy', { PolicyArn })).toMatchObject({ Policy: { Description: description } })
  expect(
    await call('iam:GetPolicy', { PolicyArn: 'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess' }),
  ).toMatchObject({ Policy: { Description: expect.stringMatching(/./) } })
  const { Policies } = await call('iam:ListPolicies', { Scope: 'AWS', MaxItems: 1000 })
  expect((Policies as unknown as object[]).filter((each) => 'Description' in each)).toEqual([])
})
