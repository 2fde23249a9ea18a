import { decide } from '@gatewarden/authorize'
import { type Account, policiesInEffect, readAccount } from '@gatewarden/directory'
import { accountOf, trustPolicyOf } from '@gatewarden/directory/internal'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'

const OPERATION = 'iam:GetAccountAuthorizationDetails'
const CONNECT = 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess'
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonConnectReadOnlyAccess'
const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`
const allow = (Action: string | readonly string[], more: object = {}) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*', ...more }] })
const trust = (user: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/${user}` }, Action: 'sts:AssumeRole' },
    ],
  })

interface Answer {
  readonly UserDetailList: readonly Record<string, unknown>[]
  readonly GroupDetailList: readonly Record<string, unknown>[]
  readonly RoleDetailList: readonly Record<string, unknown>[]
  readonly Policies: readonly Record<string, unknown>[]
  readonly Marker?: string
  readonly IsTruncated: boolean
}

async function contactCentre(): Promise<TestAccount> {
  const account = await testAccount()
  const { call } = account
  await call('iam:CreatePolicy', { PolicyName: 'queues', PolicyDocument: allow('sqs:*'), Description: "it's queues" })
  const narrower = { PolicyArn: own('queues'), PolicyDocument: allow('sqs:SendMessage'), SetAsDefault: true }
  await call('iam:CreatePolicyVersion', narrower)
  await call('iam:CreatePolicy', { PolicyName: 'limit', PolicyDocument: allow(['s3:*', 'sqs:*', 'connect:*']) })
  await call('iam:CreateGroup', { GroupName: 'agents' })
  await call('iam:AttachGroupPolicy', { GroupName: 'agents', PolicyArn: own('queues') })
  const files = allow('s3:GetObject', { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } } })
  await call('iam:PutGroupPolicy', { GroupName: 'agents', PolicyName: 'files', PolicyDocument: files })
  await call('iam:CreateUser', { UserName: 'ana', Path: '/eu/', Tags: [{ Key: 'Team', Value: 'blue' }] })
  await call('iam:CreateUser', { UserName: 'ben', PermissionsBoundary: own('limit') })
  await call('iam:CreateUser', { UserName: 'eve' })
  for (const UserName of ['ana', 'ben']) await call('iam:AddUserToGroup', { UserName, GroupName: 'agents' })
  await call('iam:AttachUserPolicy', { UserName: 'ben', PolicyArn: CONNECT })
  await call('iam:PutUserPolicy', { UserName: 'ben', PolicyName: 'users', PolicyDocument: allow('iam:*') })
  const role = { RoleName: 'bot', AssumeRolePolicyDocument: trust('ben'), MaxSessionDuration: 7200 }
  await call('iam:CreateRole', { ...role, PermissionsBoundary: READ_ONLY, Tags: [{ Key: 'kind', Value: 'lex' }] })
  await call('iam:AttachRolePolicy', { RoleName: 'bot', PolicyArn: CONNECT })
  await call('iam:CreateRole', { RoleName: 'orphan', AssumeRolePolicyDocument: trust('eve') })
  await call('iam:DeleteUser', { UserName: 'eve' })
  await call('iam:CreateInstanceProfile', { InstanceProfileName: 'machines' })
  await call('iam:AddRoleToInstanceProfile', { InstanceProfileName: 'machines', RoleName: 'bot' })
  return account
}

async function ask({ call }: TestAccount, input: object = {}): Promise<Answer> {
  return (await call(OPERATION, input)) as unknown as Answer
}

/** All pages, put together as the AWS CLI does. */
async function exported(account: TestAccount, MaxItems?: number): Promise<Omit<Answer, 'Marker' | 'IsTruncated'>> {
  const all = { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] } as Record<string, unknown[]>
  let Marker: string | undefined
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await ask(account, { ...(MaxItems && { MaxItems }), ...(Marker && { Marker }) })
    for (const [list, rows] of Object.entries(all)) rows.push(...(page[list as keyof Answer] as unknown[]))
    const count = Object.keys(all).reduce((sum, list) => sum + (page[list as keyof Answer] as unknown[]).length, 0)
    expect(count).toBeLessThanOrEqual(MaxItems ?? 100)
    expect(page.IsTruncated).toBe(page.Marker !== undefined)
    Marker = page.Marker
    if (Marker === undefined) return all as unknown as Answer
  }
  throw new Error('the pages do not end')
}

const names = (rows: readonly Record<string, unknown>[], member: string) => rows.map((row) => row[member])

describe('the details of an account', () => {
  test('contain all policies of each user, group and role', async () => {
    const account = await contactCentre()
    const { UserDetailList, GroupDetailList, RoleDetailList, IsTruncated } = await ask(account)
    expect(IsTruncated).toBe(false)
    const CreateDate = new Date('2026-03-04T05:06:07Z')
    expect(UserDetailList).toEqual([
      {
        Path: '/eu/',
        UserName: 'ana',
        UserId: expect.stringMatching(/^AIDA/),
        Arn: `arn:aws:iam::${ACCOUNT}:user/eu/ana`,
        CreateDate,
        UserPolicyList: [],
        GroupList: ['agents'],
        AttachedManagedPolicies: [],
        Tags: [{ Key: 'Team', Value: 'blue' }],
      },
      expect.objectContaining({
        UserName: 'ben',
        UserPolicyList: [{ PolicyName: 'users', PolicyDocument: expect.stringMatching(/^%7B%22Version%22%3A/) }],
        AttachedManagedPolicies: [{ PolicyName: 'AmazonConnect_FullAccess', PolicyArn: CONNECT }],
        PermissionsBoundary: {
          PermissionsBoundaryType: 'Policy',
          PermissionsBoundaryArn: own('limit'),
        },
      }),
    ])
    expect(GroupDetailList).toMatchObject([
      { GroupName: 'agents', AttachedManagedPolicies: [{ PolicyName: 'queues', PolicyArn: own('queues') }] },
    ])
    const { RoleId, ...bot } = RoleDetailList[0] ?? {}
    expect(RoleId).toMatch(/^AROA/)
    expect(bot).toMatchObject({ RoleName: 'bot', Tags: [{ Key: 'kind', Value: 'lex' }], RoleLastUsed: {} })
    expect(decodeURIComponent(String(bot.AssumeRolePolicyDocument))).toBe(trust('ben'))
    expect(bot.InstanceProfileList).toMatchObject([{ InstanceProfileName: 'machines', Roles: [{ RoleName: 'bot' }] }])
    expect(Object.keys(bot)).not.toContain('MaxSessionDuration')
  })

  test('contain every version of customer managed policies, and only those AWS managed policies that are in use', async () => {
    const { Policies } = await ask(await contactCentre())
    const arns = [own('limit'), own('queues'), READ_ONLY, CONNECT]
    expect(names(Policies, 'Arn')).toEqual(arns)
    expect(Policies[1]).toMatchObject({
      PolicyName: 'queues',
      DefaultVersionId: 'v2',
      AttachmentCount: 1,
      PermissionsBoundaryUsageCount: 0,
      Description: "it's queues",
      PolicyVersionList: [
        { VersionId: 'v2', IsDefaultVersion: true },
        { VersionId: 'v1', IsDefaultVersion: false },
      ],
    })
    const [readOnly, connect] = Policies.slice(2) as { PolicyVersionList: { IsDefaultVersion: boolean }[] }[]
    expect(readOnly).toMatchObject({ AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 })
    expect(connect?.PolicyVersionList.filter(({ IsDefaultVersion }) => IsDefaultVersion)).toHaveLength(1)
    expect(connect?.PolicyVersionList[0]).toMatchObject({ VersionId: 'v4', IsDefaultVersion: true })
  })

  test('contain the newest 25 versions of an AWS managed policy with a long history, and the default version', async () => {
    const account = await contactCentre()
    const PolicyArn = 'arn:aws:iam::aws:policy/SecurityAudit'
    await account.call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn })
    const { Policies } = await ask(account, { Filter: ['AWSManagedPolicy'] })
    const audit = Policies.find(({ Arn }) => Arn === PolicyArn)
    const versions = audit?.PolicyVersionList as { VersionId: string; IsDefaultVersion: boolean }[]
    expect(versions).toHaveLength(25)
    expect(versions[0]).toMatchObject({ VersionId: audit?.DefaultVersionId, IsDefaultVersion: true })
  })

  test.each([
    [['User'], [2, 0, 0, 0]],
    [['Group'], [0, 1, 0, 0]],
    [['Role'], [0, 0, 2, 0]],
    [['LocalManagedPolicy'], [0, 0, 0, 2]],
    [['AWSManagedPolicy'], [0, 0, 0, 2]],
    [
      ['AWSManagedPolicy', 'User', 'LocalManagedPolicy'],
      [2, 0, 0, 4],
    ],
  ])('are filtered: %j', async (Filter, counts) => {
    const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = await ask(await contactCentre(), { Filter })
    expect([UserDetailList, GroupDetailList, RoleDetailList, Policies].map(({ length }) => length)).toEqual(counts)
  })

  test.each([1, 2, 3, 8, 9])('are answered in pages of %d over all kinds, each once', async (MaxItems) => {
    const account = await contactCentre()
    const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = await ask(account)
    expect(await exported(account, MaxItems)).toEqual({ UserDetailList, GroupDetailList, RoleDetailList, Policies })
  })

  test('continue after a user that was deleted in between, within the filter', async () => {
    const account = await contactCentre()
    await account.call('iam:CreateUser', { UserName: 'adam' })
    const Filter = ['User', 'Role']
    const first = await ask(account, { Filter, MaxItems: 1 })
    expect(names(first.UserDetailList, 'UserName')).toEqual(['adam'])
    await account.call('iam:DeleteUser', { UserName: 'adam' })
    const rest = await ask(account, { Filter, Marker: first.Marker })
    expect(names(rest.UserDetailList, 'UserName')).toEqual(['ana', 'ben'])
    expect(names(rest.RoleDetailList, 'RoleName')).toEqual(['bot', 'orphan'])
    expect(rest.Policies).toEqual([])
  })
})

describe('the export of an account', () => {
  const actions = [
    ['s3:GetObject', 'arn:aws:s3:::recordings/a'],
    ['sqs:SendMessage', `arn:aws:sqs:eu-west-2:${ACCOUNT}:callbacks`],
    ['sqs:DeleteQueue', `arn:aws:sqs:eu-west-2:${ACCOUNT}:callbacks`],
    ['connect:CreateInstance', '*'],
    ['connect:DescribeInstance', '*'],
    ['iam:CreateUser', `arn:aws:iam::${ACCOUNT}:user/x`],
    ['ds:CheckAlias', '*'],
  ] as const
  const who = ['user/ana', 'user/ben', 'role/bot', 'role/bot/session', 'role/orphan', 'root']

  function decisions(account: Account, { context }: TestAccount): Record<string, string> {
    const rows = who.flatMap((name) => {
      const answer = policiesInEffect(name, { account, catalogue: context.catalogue(), notes: [] })
      if ('problem' in answer) throw new Error(answer.problem.message)
      const { principal, policies } = answer.holder
      return actions.map(([action, resource]) => {
        const { outcome, decidedBy } = decide({ principal, action, resource }, policies)
        return [`${name} ${action}`, `${outcome} by ${decidedBy}`]
      })
    })
    return Object.fromEntries(rows)
  }

  /** Who may take which role. */
  function assumptions(account: Account, { context }: TestAccount): Record<string, string> {
    const rows = ['user/ana', 'user/ben', 'user/eve'].flatMap((name) => {
      const answer = policiesInEffect(name, { account, catalogue: context.catalogue(), notes: [] })
      if ('problem' in answer) throw new Error(answer.problem.message)
      const { principal, policies } = answer.holder
      return ['bot', 'orphan'].map((role) => {
        const resource = `arn:aws:iam::${ACCOUNT}:role/${role}`
        const trusted = trustPolicyOf(resource, account)
        if (trusted === undefined || 'problem' in trusted) throw new Error(`no trust policy of ${role}`)
        const request = { principal, action: 'sts:AssumeRole', resource }
        return [`${name} ${role}`, decide(request, { ...policies, resource: trusted.policy }).outcome]
      })
    })
    return Object.fromEntries(rows)
  }

  test('leads to the same decisions as the account', async () => {
    const account = await contactCentre()
    // Somebody new of the name that the trust policy of a role had.
    await account.call('iam:CreateUser', { UserName: 'eve' })
    const { account: read, problem } = readAccount(JSON.stringify(await exported(account, 3)))
    if (read === undefined) throw new Error(problem?.message)
    const live = accountOf(account.context.directory.state())
    const expected = decisions(live, account)
    expect(decisions(read, account)).toEqual(expected)
    expect(assumptions(read, account)).toEqual(assumptions(live, account))
    expect(assumptions(read, account)).toMatchObject({
      'user/ana bot': 'implicitDeny',
      'user/eve orphan': 'implicitDeny',
    })
    expect(expected).toMatchObject({
      'user/ana s3:GetObject': 'allowed by group',
      'user/ben s3:GetObject': 'implicitDeny by identity',
      'user/ana sqs:DeleteQueue': 'implicitDeny by identity',
      'user/ben connect:CreateInstance': 'allowed by identity',
    })
    expect(expected['user/ben iam:CreateUser']).toMatch(/^implicitDeny/)
    expect(expected['role/bot connect:CreateInstance']).toMatch(/^implicitDeny/)
    expect(expected['role/bot connect:DescribeInstance']).toMatch(/^allowed/)
  })
})
