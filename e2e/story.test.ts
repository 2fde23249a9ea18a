import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  CreateUserCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRoleCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  DeleteServiceLinkedRoleCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  GetAccountAuthorizationDetailsCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetServiceLinkedRoleDeletionStatusCommand,
  GetUserPolicyCommand,
  IAMClient,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  ListUsersCommand,
  NoSuchEntityException,
  PolicyNotAttachableException,
  PutGroupPolicyCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  paginateListPolicies,
  RemoveUserFromGroupCommand,
  SetDefaultPolicyVersionCommand,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
  TagPolicyCommand,
  UnmodifiableEntityException,
  UntagPolicyCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
  UpdateRoleDescriptionCommand,
} from '@aws-sdk/client-iam'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from './accounts.ts'
import { gatewarden } from './command.ts'
import { CONNECT_ROLE, VOICE_ID } from './documents.ts'
import { plainEnvironment, type Server, startServer } from './server.ts'

let first: Server
let server: Server
let iam: IAMClient

beforeAll(async () => {
  first = await startServer()
  server = first
  iam = new IAMClient(server.config())
  await iam.send(new CreateUserCommand({ UserName: 'supervisor' }))
  await iam.send(new CreateGroupCommand({ GroupName: 'supervisors' }))
  await iam.send(
    new CreateRoleCommand({ RoleName: 'Supervisor', AssumeRolePolicyDocument: trusting(own('user/supervisor')) }),
  )
})
afterAll(async () => {
  await server.stop()
  await first.clean()
})

function trusting(arn: string): string {
  const Statement = [{ Effect: 'Allow', Principal: { AWS: arn }, Action: 'sts:AssumeRole' }]
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

const command = (args: readonly string[], input?: string) =>
  gatewarden(args, {
    env: { ...plainEnvironment(), GATEWARDEN_DATA: server.folder },
    ...(input !== undefined && { input }),
  })
/** The publisher's commands, on the data folder of the running server. */
const publisher = (...args: string[]) => command(['catalogue', ...args])
const details = async () =>
  JSON.stringify(await iam.send(new GetAccountAuthorizationDetailsCommand({ MaxItems: 1000 })))

async function documentOf(PolicyArn: string, VersionId?: string): Promise<string> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }))
  const version = { PolicyArn, VersionId: VersionId ?? Policy?.DefaultVersionId }
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand(version))
  return decodeURIComponent(PolicyVersion?.Document ?? '')
}

async function session(RoleName: string, user: Parameters<Server['config']>[0]): Promise<IAMClient> {
  const sts = new STSClient(server.config(user))
  const input = { RoleArn: own(`role/${RoleName}`), RoleSessionName: 'e2e' }
  const { Credentials: issued } = await sts.send(new AssumeRoleCommand(input))
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = issued ?? {}
  return new IAMClient(
    server.config({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }),
  )
}

const ATTACHABLE = ['AmazonConnect_FullAccess', 'AmazonConnectReadOnlyAccess', 'AmazonConnectVoiceIDFullAccess']
const LINKED = [
  'aws-service-role/AmazonConnectServiceLinkedRolePolicy',
  'aws-service-role/AmazonConnectCampaignsServiceLinkedRolePolicy',
]

describe('the policies of Amazon Connect', () => {
  test('are attached to users, groups and roles; those of service-linked roles are not', async () => {
    const attach = (PolicyArn: string) => [
      () => iam.send(new AttachUserPolicyCommand({ UserName: 'supervisor', PolicyArn })),
      () => iam.send(new AttachGroupPolicyCommand({ GroupName: 'supervisors', PolicyArn })),
      () => iam.send(new AttachRolePolicyCommand({ RoleName: 'Supervisor', PolicyArn })),
    ]
    for (const name of ATTACHABLE) {
      for (const call of attach(managed(name))) await call()
      const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: managed(name) }))
      expect(Policy).toMatchObject({ AttachmentCount: 3, IsAttachable: true, PolicyName: name })
      const attached = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: managed(name) }))
      expect([attached.PolicyUsers, attached.PolicyGroups, attached.PolicyRoles].map((list) => list?.length)).toEqual([
        1, 1, 1,
      ])
    }
    for (const name of LINKED) {
      for (const call of attach(managed(name))) {
        await expect(call()).rejects.toBeInstanceOf(PolicyNotAttachableException)
        const { message } = await refusal(call())
        expect(message).toMatch(/^Cannot attach a Service Role Policy to a Customer (?:User|Group|Role)\.$/)
      }
    }
  })

  test('change the decision from the next request on, for a user, through a group, and for a session', async () => {
    const PolicyArn = managed('IAMReadOnlyAccess')
    const { iam: alone } = await member(server, 'reader-direct')
    const { iam: grouped } = await member(server, 'reader-member')
    const { credentials } = await member(server, 'reader-assuming')
    await iam.send(new CreateGroupCommand({ GroupName: 'readers' }))
    await iam.send(new AddUserToGroupCommand({ GroupName: 'readers', UserName: 'reader-member' }))
    const AssumeRolePolicyDocument = trusting(own('user/reader-assuming'))
    await iam.send(new CreateRoleCommand({ RoleName: 'Reader', AssumeRolePolicyDocument }))
    const target = { UserName: 'reader-direct', GroupName: 'readers', RoleName: 'Reader', PolicyArn }
    const kinds = [
      { by: alone, attach: new AttachUserPolicyCommand(target), detach: new DetachUserPolicyCommand(target) },
      { by: grouped, attach: new AttachGroupPolicyCommand(target), detach: new DetachGroupPolicyCommand(target) },
      {
        by: await session('Reader', credentials),
        attach: new AttachRolePolicyCommand(target),
        detach: new DetachRolePolicyCommand(target),
      },
    ] as const
    for (const { by, attach, detach } of kinds) {
      const list = () => by.send(new ListUsersCommand({}))
      for (let round = 0; round < 3; round += 1) {
        expect((await refusal(list())).name).toBe('AccessDenied')
        await iam.send(attach as AttachUserPolicyCommand)
        expect((await list()).Users?.length).toBeGreaterThan(3)
        await iam.send(detach as DetachUserPolicyCommand)
      }
      expect((await refusal(list())).name).toBe('AccessDenied')
    }
    await iam.send(new AttachGroupPolicyCommand(target))
    await grouped.send(new ListUsersCommand({}))
    await iam.send(new RemoveUserFromGroupCommand({ GroupName: 'readers', UserName: 'reader-member' }))
    expect((await refusal(grouped.send(new ListUsersCommand({})))).name).toBe('AccessDenied')
  })

  test('exist in a new account, with all their members', async () => {
    const arns = [...ATTACHABLE, ...LINKED].map(managed)
    const seen = new Map<string, object>()
    for await (const { Policies = [] } of paginateListPolicies({ client: iam, pageSize: 1000 }, { Scope: 'AWS' }))
      for (const policy of Policies) seen.set(policy.Arn ?? '', policy)
    for (const arn of arns) {
      const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: arn }))
      const listed = seen.get(arn)
      expect(listed).toMatchObject({
        PolicyName: arn.split('/').at(-1),
        PolicyId: expect.stringMatching(/^ANPA[A-Z0-9]{17}$/),
        Path: arn.includes('aws-service-role') ? '/aws-service-role/' : '/',
        DefaultVersionId: expect.stringMatching(/^v\d+$/),
        AttachmentCount: expect.any(Number),
        CreateDate: expect.any(Date),
        UpdateDate: expect.any(Date),
      })
      expect(Policy).toMatchObject({ ...listed })
    }
  })

  test('cannot be changed, neither by an administrator nor by the root user', async () => {
    const { iam: admin } = await member(server, 'policy-admin', [managed('AdministratorAccess')])
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    })
    for (const name of [...ATTACHABLE, ...LINKED]) {
      const PolicyArn = managed(name)
      const before = await documentOf(PolicyArn)
      const { Policy: seenBefore } = await iam.send(new GetPolicyCommand({ PolicyArn }))
      for (const by of [iam, admin]) {
        const calls = [
          () => by.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true })),
          () => by.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v1' })),
          () => by.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' })),
          () => by.send(new DeletePolicyCommand({ PolicyArn })),
          () => by.send(new TagPolicyCommand({ PolicyArn, Tags: [{ Key: 'a', Value: 'b' }] })),
          () => by.send(new UntagPolicyCommand({ PolicyArn, TagKeys: ['a'] })),
        ]
        const codes = await Promise.all(calls.map(async (call) => (await refusal(call())).name))
        for (const code of codes) expect(code).toMatch(/^(?:AccessDenied|InvalidInputException|NoSuchEntityException)$/)
      }
      expect(await documentOf(PolicyArn)).toBe(before)
      const { Policy: seenAfter } = await iam.send(new GetPolicyCommand({ PolicyArn }))
      expect(seenAfter).toEqual(seenBefore)
    }
  })
})

describe("the custom policies of AWS's page", () => {
  test.each([
    ['for the role of Amazon Connect', CONNECT_ROLE, 'ConnectRole'],
    ['for Voice ID', VOICE_ID, 'VoiceIdConsole'],
  ])('%s are stored byte for byte', async (_what, PolicyDocument, PolicyName) => {
    const who = { UserName: 'supervisor', PolicyName }
    await iam.send(new PutUserPolicyCommand({ ...who, PolicyDocument }))
    const inline = await iam.send(new GetUserPolicyCommand(who))
    expect(inline.PolicyDocument).not.toContain('{')
    expect(decodeURIComponent(inline.PolicyDocument ?? '')).toBe(PolicyDocument)
    await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }))
    expect(await documentOf(own(`policy/${PolicyName}`), 'v1')).toBe(PolicyDocument)
  })

  test('reach the roles of Amazon Connect in any account, and no others', async () => {
    const UserName = 'connect-admin'
    const { iam: connectAdmin } = await member(server, UserName)
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'p', PolicyDocument: CONNECT_ROLE }))
    const linked = (principal: string, name: string, account = '123456789012') =>
      `arn:aws:iam::${account}:role/aws-service-role/${principal}/${name}`
    const connect = 'connect.amazonaws.com'
    const allowed = [
      linked(connect, 'AWSServiceRoleForAmazonConnect'),
      linked(connect, 'AWSServiceRoleForAmazonConnect_a1b2'),
      linked(connect, 'AWSServiceRoleForAmazonConnectAnything'),
    ]
    const denied = [
      linked('synchronization.connect.amazonaws.com', 'AWSServiceRoleForAmazonConnectSynchronization_a1'),
      linked('profile.amazonaws.com', 'AWSServiceRoleForAmazonConnect_a1'),
      linked(connect, 'AWSServiceRoleForConnectCampaigns'),
      linked(connect, 'awsserviceroleforamazonconnect_a1'),
      own('role/AWSServiceRoleForAmazonConnect_a1'),
    ]
    const simulation = new SimulatePrincipalPolicyCommand({
      PolicySourceArn: own(`user/${UserName}`),
      ActionNames: ['iam:PutRolePolicy'],
      ResourceArns: [...allowed, ...denied],
    })
    const { EvaluationResults = [] } = await iam.send(simulation)
    const each = EvaluationResults.flatMap(({ ResourceSpecificResults = [] }) => ResourceSpecificResults)
    const decided = Object.fromEntries(each.map((one) => [one.EvalResourceName, one.EvalResourceDecision]))
    expect(decided).toEqual(
      Object.fromEntries([...allowed.map((arn) => [arn, 'allowed']), ...denied.map((arn) => [arn, 'implicitDeny'])]),
    )
    const elsewhere = new SimulateCustomPolicyCommand({
      PolicyInputList: [CONNECT_ROLE],
      ActionNames: ['iam:PutRolePolicy'],
      ResourceArns: [linked(connect, 'AWSServiceRoleForAmazonConnect_a1', '999999999999')],
      CallerArn: 'arn:aws:iam::999999999999:user/other',
    })
    const { EvaluationResults: others } = await iam.send(elsewhere)
    expect(others?.map((each) => each.EvalDecision)).toEqual(['allowed'])
    // The real call is allowed on the role of Amazon Connect, but only AWS can change that role.
    await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: connect, CustomSuffix: 'custom' }))
    const put = (RoleName: string) =>
      refusal(connectAdmin.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'x', PolicyDocument: CONNECT_ROLE })))
    expect((await put('AWSServiceRoleForAmazonConnect_custom')).name).toBe('UnmodifiableEntityException')
    expect((await put('Supervisor')).name).toBe('AccessDenied')
  })
})

describe('an explicit deny', () => {
  test('of one AWS managed policy overrides an Allow of another, and the message names the policy', async () => {
    await member(server, 'denied', [managed('AmazonConnect_FullAccess')])
    const evaluate = () => details().then((text) => command([...can, '--account', '-'], text))
    const can = ['can', 'user/denied', 'connect:AdminGetEmergencyAccessToken', '--resource', INSTANCE]
    expect(await evaluate()).toMatchObject({ status: 0 })
    const PolicyArn = managed('AmazonConnectReadOnlyAccess')
    await iam.send(new AttachUserPolicyCommand({ UserName: 'denied', PolicyArn }))
    const { status, stdout } = await evaluate()
    expect(status).toBe(1)
    expect(stdout).toContain(`with an explicit deny in an identity-based policy: ${PolicyArn}`)
    const { EvaluationResults = [] } = await iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: own('user/denied'),
        ActionNames: ['connect:AdminGetEmergencyAccessToken', 'connect:ListInstances'],
      }),
    )
    expect(EvaluationResults.map((each) => each.EvalDecision)).toEqual(['explicitDeny', 'allowed'])
    expect(EvaluationResults[0]?.MatchedStatements).toMatchObject([{ SourcePolicyId: 'AmazonConnectReadOnlyAccess' }])
  })
})

const INSTANCE = 'arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333-4444-555555555555'

describe('a service-linked role', () => {
  const AWSServiceName = 'connect.amazonaws.com'
  const RoleName = 'AWSServiceRoleForAmazonConnect_protected'

  test('cannot be changed except for its description', async () => {
    await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName, CustomSuffix: 'protected' }))
    const { iam: admin } = await member(server, 'role-admin', [managed('AdministratorAccess')])
    const PolicyArn = managed('AmazonConnectReadOnlyAccess')
    const inline = { RoleName, PolicyName: 'x', PolicyDocument: VOICE_ID }
    for (const by of [iam, admin]) {
      const calls = {
        AttachRolePolicy: () => by.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
        DetachRolePolicy: () => by.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: managed(LINKED[0] ?? '') })),
        PutRolePolicy: () => by.send(new PutRolePolicyCommand(inline)),
        DeleteRolePolicy: () => by.send(new DeleteRolePolicyCommand(inline)),
        DeleteRole: () => by.send(new DeleteRoleCommand({ RoleName })),
        UpdateRole: () => by.send(new UpdateRoleCommand({ RoleName, MaxSessionDuration: 7200 })),
        UpdateAssumeRolePolicy: () =>
          by.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: trusting(own('user/supervisor')) })),
        PutRolePermissionsBoundary: () =>
          by.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: PolicyArn })),
        DeleteRolePermissionsBoundary: () => by.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })),
      }
      for (const [operation, call] of Object.entries(calls)) {
        const { message, status } = await refusal(call())
        expect(message, operation).toBe(
          `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`,
        )
        expect(status, operation).toBe(400)
        await expect(call()).rejects.toBeInstanceOf(UnmodifiableEntityException)
      }
    }
    await iam.send(new UpdateRoleDescriptionCommand({ RoleName, Description: 'of the contact centre' }))
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }))
    expect(Role?.Description).toBe('of the contact centre')
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain(AWSServiceName)
  })

  test('is deleted by a task, the same task when it is requested twice', async () => {
    const remove = async () => (await iam.send(new DeleteServiceLinkedRoleCommand({ RoleName }))).DeletionTaskId
    const DeletionTaskId = await remove()
    expect(DeletionTaskId).toMatch(new RegExp(`^task/aws-service-role/${AWSServiceName}/${RoleName}/[0-9a-f-]{36}$`))
    expect(await remove()).toBe(DeletionTaskId)
    const status = () => iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }))
    await expect.poll(async () => (await status()).Status, { timeout: 5_000 }).toBe('SUCCEEDED')
    await expect(iam.send(new GetRoleCommand({ RoleName }))).rejects.toBeInstanceOf(NoSuchEntityException)
    // The suffix can be used again.
    await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName, CustomSuffix: 'protected' }))
  })
})

describe('the history', () => {
  test('of a policy is stored: every version can be read', async () => {
    for (const name of ATTACHABLE) {
      const PolicyArn = managed(name)
      const { Versions = [] } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn, MaxItems: 1000 }))
      expect(Versions.filter(({ IsDefaultVersion }) => IsDefaultVersion)).toHaveLength(1)
      const texts = await Promise.all(Versions.map(({ VersionId }) => documentOf(PolicyArn, VersionId)))
      for (const text of texts) expect(JSON.parse(text)).toMatchObject({ Statement: expect.anything() })
    }
  })

  test('shows what a user could do on a day in the past', async () => {
    await member(server, 'past', [managed('AmazonConnect_FullAccess')])
    const account = await details()
    const linked = 'role/aws-service-role/profile.amazonaws.com/AWSServiceRoleForProfile_a1'
    const question = ['can', 'user/past', 'iam:CreateServiceLinkedRole', '--resource', own(linked), '--account', '-']
    const evaluate = (...more: string[]) =>
      command([...question, '--context', 'iam:AWSServiceName=profile.amazonaws.com', ...more], account)
    expect(await evaluate()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('AmazonConnect_FullAccess v4'),
    })
    expect(await evaluate('--at', '2022-01-01')).toMatchObject({ status: 1 })
    const profiles = ['can', 'user/past', 'profile:ListDomains', '--account', '-']
    const then = await command([...profiles, '--at', '2022-01-01'], account)
    expect(then).toMatchObject({ status: 0, stdout: expect.stringContaining('AmazonConnect_FullAccess v3') })
    expect(await command([...profiles, '--at', '2021-08-01'], account)).toMatchObject({ status: 1 })
  })
})

describe('a new version of a managed policy', () => {
  test('applies to every identity that has the policy from the next call on, and affected lists these identities', async () => {
    const name = 'AmazonConnectVoiceIDFullAccess'
    const PolicyArn = managed(name)
    await iam.send(new CreateGroupCommand({ GroupName: 'voice' }))
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'voice', PolicyArn }))
    const holders: IAMClient[] = []
    for (let n = 0; n < 8; n += 1) {
      holders.push((await member(server, `voice-user-${n}`, [PolicyArn])).iam)
      const { iam: grouped, credentials } = await member(server, `voice-member-${n}`)
      await iam.send(new AddUserToGroupCommand({ GroupName: 'voice', UserName: `voice-member-${n}` }))
      const AssumeRolePolicyDocument = trusting(own(`user/voice-member-${n}`))
      await iam.send(new CreateRoleCommand({ RoleName: `voice-role-${n}`, AssumeRolePolicyDocument }))
      await iam.send(new AttachRolePolicyCommand({ RoleName: `voice-role-${n}`, PolicyArn }))
      holders.push(grouped, await session(`voice-role-${n}`, credentials))
    }
    const { iam: outsider } = await member(server, 'voice-outsider')
    const list = (by: IAMClient) => by.send(new ListPoliciesCommand({ MaxItems: 1 }))
    for (const by of holders) expect((await refusal(list(by))).name).toBe('AccessDenied')

    const next = JSON.parse(await documentOf(PolicyArn)) as { Statement: object[] }
    next.Statement.push({ Effect: 'Allow', Action: 'iam:ListPolicies', Resource: '*' })
    const file = join(server.folder, 'next.json')
    await writeFile(file, JSON.stringify(next))
    // Calls continue during the publication: each call that starts after the publisher has returned must be allowed.
    const calls: { readonly begun: number; readonly isAllowed: boolean }[] = []
    let published = Number.POSITIVE_INFINITY
    const poll = async (by: IAMClient) => {
      for (let after = 0; after < 3; ) {
        const begun = performance.now()
        if (begun > published) after += 1
        const isAllowed = await list(by).then(
          () => true,
          () => false,
        )
        calls.push({ begun, isAllowed })
      }
    }
    const polls = holders.map(poll)
    const answer = await publisher('publish', name, file, '--reason', 'Lists of policies in the console')
    published = performance.now()
    await Promise.all(polls)
    expect(answer).toMatchObject({ status: 0, stderr: '' })
    const before = calls.filter(({ begun }) => begun <= published)
    const after = calls.filter(({ begun }) => begun > published)
    expect(before.some(({ isAllowed }) => !isAllowed)).toBe(true)
    expect(after.length).toBe(3 * holders.length)
    expect(after.filter(({ isAllowed }) => !isAllowed)).toEqual([])
    expect((await refusal(list(outsider))).name).toBe('AccessDenied')
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }))
    expect(Policy?.DefaultVersionId).toBe('v2')
    expect(JSON.parse(await documentOf(PolicyArn))).toEqual(next)

    const attached = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn, MaxItems: 1000 }))
    const sizes = [attached.PolicyUsers, attached.PolicyGroups, attached.PolicyRoles].map((all) => all?.length ?? 0)
    expect(Policy?.AttachmentCount).toBe(sizes.reduce((sum, size) => sum + size))
    const account = await details()
    const { stdout } = await command(['affected', name, '--account', '-'], account)
    // More users have the policy through groups than it is attached to.
    const [, users, roles, groups] =
      /applies to (\d+) users and (\d+) roles, attached to (\d+) groups/.exec(stdout) ?? []
    expect([Number(groups), Number(roles)]).toEqual([sizes[1], sizes[2]])
    expect(Number(users)).toBe((sizes[0] ?? 0) + 8)
  })

  test('is refused when it removes permissions', async () => {
    const file = join(server.folder, 'narrow.json')
    await writeFile(
      file,
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "voiceid:List*", "Resource": "*"}]}',
    )
    const answer = await publisher('publish', 'AmazonConnectVoiceIDFullAccess', file, '--reason', 'Less')
    expect(answer.status).toBe(1)
    expect(answer.stdout + answer.stderr).toContain('REFUSED')
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: managed('AmazonConnectVoiceIDFullAccess') }))
    expect(Policy?.DefaultVersionId).toBe('v2')
  })

  test('and a deprecation stay when the server is restarted; a deprecated policy stays attached', async () => {
    const file = join(server.folder, 'agents.json')
    const PolicyArn = managed('AgentAccess')
    const PolicyDocument =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:ListGroups","Resource":"*"}}'
    await writeFile(file, PolicyDocument)
    const first = await publisher('publish', 'AgentAccess', file, '--new', '--reason', 'A policy for agents')
    expect(first).toMatchObject({ status: 0 })
    expect(await documentOf(PolicyArn)).toBe(PolicyDocument)
    await member(server, 'agent', [PolicyArn])
    const replacement = ['--replacement', 'AmazonConnectReadOnlyAccess']
    expect(await publisher('deprecate', 'AgentAccess', ...replacement)).toMatchObject({ status: 0 })
    const attach = (UserName: string) => iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }))
    await expect(attach('supervisor')).rejects.toBeInstanceOf(NoSuchEntityException)
    const attached = await iam.send(new ListPoliciesCommand({ OnlyAttached: true, MaxItems: 1000 }))
    expect(attached.Policies).toContainEqual(expect.objectContaining({ Arn: PolicyArn, IsAttachable: false }))

    expect(await server.stop()).toBe(0)
    const { folder } = server
    server = await startServer({ folder })
    iam = new IAMClient(server.config())
    const voice = await iam.send(new GetPolicyCommand({ PolicyArn: managed('AmazonConnectVoiceIDFullAccess') }))
    expect(voice.Policy?.DefaultVersionId).toBe('v2')
    await iam.send(new DetachUserPolicyCommand({ UserName: 'agent', PolicyArn }))
    await expect(attach('agent')).rejects.toBeInstanceOf(NoSuchEntityException)
    await expect(iam.send(new GetPolicyCommand({ PolicyArn }))).rejects.toBeInstanceOf(NoSuchEntityException)
    const inline = await iam.send(new GetUserPolicyCommand({ UserName: 'supervisor', PolicyName: 'ConnectRole' }))
    expect(decodeURIComponent(inline.PolicyDocument ?? '')).toBe(CONNECT_ROLE)
    await iam.send(new PutGroupPolicyCommand({ GroupName: 'readers', PolicyName: 'p', PolicyDocument: VOICE_ID }))
  })
})
