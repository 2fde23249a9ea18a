import { readFileSync } from 'node:fs'
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateAccessKeyCommand,
  CreateAccountAliasCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteAccountAliasCommand,
  DeleteAccountPasswordPolicyCommand,
  DeleteLoginProfileCommand,
  DeleteUserPolicyCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetLoginProfileCommand,
  GetUserPolicyCommand,
  LimitExceededException,
  ListAccessKeysCommand,
  ListAccountAliasesCommand,
  ListUserPoliciesCommand,
  NoSuchEntityException,
  PasswordPolicyViolationException,
  PutUserPolicyCommand,
  paginateGetAccountAuthorizationDetails,
  UpdateAccessKeyCommand,
  UpdateAccountPasswordPolicyCommand,
  UpdateLoginProfileCommand,
} from '@aws-sdk/client-iam'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { keyOf, managed, member, own, refusal } from '../accounts.ts'
import { gatewarden } from '../command.ts'
import { plainEnvironment } from '../server.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

describe('access keys, by the SDK', () => {
  test('work from the next call on, until they are deactivated or deleted', async () => {
    const UserName = 'keys'
    await iam.send(new CreateUserCommand({ UserName }))
    const credentials = await keyOf(server, UserName)
    const AccessKeyId = credentials.accessKeyId
    expect(AccessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/)
    expect(credentials.secretAccessKey).toMatch(/^[\w+/]{40}$/)
    const sts = new STSClient(server.config(credentials))
    const identity = () => sts.send(new GetCallerIdentityCommand({}))
    expect(await identity()).toMatchObject({ Arn: own('user/keys'), Account: '123456789012' })
    const used = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))
    expect(used).toMatchObject({ UserName, AccessKeyLastUsed: { ServiceName: 'sts', Region: 'us-east-1' } })
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }))
    expect(await refusal(identity())).toMatchObject({ name: 'InvalidClientTokenId', status: 403 })
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Active' }))
    await identity()
    await keyOf(server, UserName)
    const third = iam.send(new CreateAccessKeyCommand({ UserName }))
    await expect(third).rejects.toBeInstanceOf(LimitExceededException)
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }))
    expect((await refusal(identity())).name).toBe('InvalidClientTokenId')
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName }))
    expect(AccessKeyMetadata).toMatchObject([{ UserName, Status: 'Active' }])
  })
})

describe('inline policies of users, by the SDK', () => {
  test('are replaced, listed, read and deleted', async () => {
    const who = { UserName: 'inline' }
    const { iam: self } = await member(server, 'inline')
    const list = () => self.send(new ListUserPoliciesCommand(who))
    const allow = (Resource: string) =>
      JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'iam:List*', Resource } })
    const put = (PolicyDocument: string) =>
      iam.send(new PutUserPolicyCommand({ ...who, PolicyName: 'views', PolicyDocument }))
    await put(allow(own('user/other')))
    expect((await refusal(list())).name).toBe('AccessDenied')
    await put(allow(own('user/${aws:username}')))
    expect((await list()).PolicyNames).toEqual(['views'])
    const read = await iam.send(new GetUserPolicyCommand({ ...who, PolicyName: 'views' }))
    expect(decodeURIComponent(read.PolicyDocument ?? '')).toBe(allow(own('user/${aws:username}')))
    await iam.send(new DeleteUserPolicyCommand({ ...who, PolicyName: 'views' }))
    expect((await refusal(list())).name).toBe('AccessDenied')
    const deleted = iam.send(new GetUserPolicyCommand({ ...who, PolicyName: 'views' }))
    await expect(deleted).rejects.toBeInstanceOf(NoSuchEntityException)
  })
})

describe('the account, by the SDK', () => {
  test('has one alias', async () => {
    const aliases = async () => (await iam.send(new ListAccountAliasesCommand({}))).AccountAliases
    expect(await aliases()).toEqual([])
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'contact-centre' }))
    expect(await aliases()).toEqual(['contact-centre'])
    const bad = await refusal(iam.send(new CreateAccountAliasCommand({ AccountAlias: 'No Alias' })))
    expect(bad.name).toBe('ValidationError')
    await iam.send(new DeleteAccountAliasCommand({ AccountAlias: 'contact-centre' }))
    expect(await aliases()).toEqual([])
  })

  test('has a password policy that passwords must meet', async () => {
    const get = () => iam.send(new GetAccountPasswordPolicyCommand({}))
    await expect(get()).rejects.toBeInstanceOf(NoSuchEntityException)
    await iam.send(
      new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 14, RequireNumbers: true, MaxPasswordAge: 90 }),
    )
    expect((await get()).PasswordPolicy).toMatchObject({
      MinimumPasswordLength: 14,
      RequireNumbers: true,
      RequireSymbols: false,
      MaxPasswordAge: 90,
      ExpirePasswords: true,
    })
    const UserName = 'console'
    await iam.send(new CreateUserCommand({ UserName }))
    const give = (Password: string) => iam.send(new CreateLoginProfileCommand({ UserName, Password }))
    await expect(give('too-short-1')).rejects.toBeInstanceOf(PasswordPolicyViolationException)
    await give('long enough 2 be one')
    const change = { UserName, PasswordResetRequired: true }
    await iam.send(new UpdateLoginProfileCommand(change))
    const { LoginProfile } = await iam.send(new GetLoginProfileCommand({ UserName }))
    expect(LoginProfile).toMatchObject(change)
    await iam.send(new DeleteLoginProfileCommand({ UserName }))
    await iam.send(new DeleteAccountPasswordPolicyCommand({}))
    await expect(get()).rejects.toBeInstanceOf(NoSuchEntityException)
  })

  test('has a summary', async () => {
    const summary = async () => (await iam.send(new GetAccountSummaryCommand({}))).SummaryMap ?? {}
    const before = await summary()
    await iam.send(new CreateUserCommand({ UserName: 'one-more' }))
    await iam.send(new CreateGroupCommand({ GroupName: 'one-more' }))
    const after = await summary()
    expect(after.Users).toBe((before.Users ?? 0) + 1)
    expect(after.Groups).toBe((before.Groups ?? 0) + 1)
    expect(after).toMatchObject({ UsersQuota: 5000, AccessKeysPerUserQuota: 2, AccountAccessKeysPresent: 1 })
  })

  test('is returned in full, page by page, and Gatewarden itself can read it', async () => {
    const document = readFileSync(new URL('../../docs/examples/voiceid-next.json', import.meta.url), 'utf8')
    await iam.send(new CreatePolicyCommand({ PolicyName: 'VoiceIdKeys', PolicyDocument: document }))
    await iam.send(new CreateGroupCommand({ GroupName: 'detailed' }))
    await member(server, 'detailed', [own('policy/VoiceIdKeys')])
    await iam.send(new AddUserToGroupCommand({ UserName: 'detailed', GroupName: 'detailed' }))
    const PolicyArn = managed('AmazonConnect_FullAccess')
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'detailed', PolicyArn }))
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: own('user/detailed') }, Action: 'sts:AssumeRole' }],
    })
    await iam.send(new CreateRoleCommand({ RoleName: 'Told', AssumeRolePolicyDocument }))
    const whole = await iam.send(new GetAccountAuthorizationDetailsCommand({ MaxItems: 1000 }))
    const names = { users: 0, groups: 0, roles: 0, policies: 0 }
    for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 2 }, {})) {
      names.users += page.UserDetailList?.length ?? 0
      names.groups += page.GroupDetailList?.length ?? 0
      names.roles += page.RoleDetailList?.length ?? 0
      names.policies += page.Policies?.length ?? 0
    }
    expect(names).toEqual({
      users: whole.UserDetailList?.length,
      groups: whole.GroupDetailList?.length,
      roles: 1,
      policies: 2,
    })
    const { UserDetailList = [] } = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ['User'] }))
    const detailed = UserDetailList.find(({ UserName }) => UserName === 'detailed')
    expect(detailed).toMatchObject({
      GroupList: ['detailed'],
      AttachedManagedPolicies: [{ PolicyName: 'VoiceIdKeys' }],
    })
    // The CLI decodes documents, the JavaScript SDK does not; `can` reads both.
    const can = await gatewarden(['can', 'user/detailed', 'connect:CreateInstance', '--account', '-'], {
      env: plainEnvironment(),
      input: JSON.stringify(whole),
    })
    expect(can.stdout).toMatch(/^ALLOWED: .*user\/detailed connect:CreateInstance/)
    expect(can.status).toBe(0)
  })
})
