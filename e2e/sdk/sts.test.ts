import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DetachRolePolicyCommand,
  IAMClient,
  ListUsersCommand,
  PutUserPolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  DecodeAuthorizationMessageCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  InvalidAuthorizationMessageException,
  MalformedPolicyDocumentException,
  STSClient,
  type Credentials as StsCredentials,
} from '@aws-sdk/client-sts'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Member, managed, member, own, refusal } from '../accounts.ts'
import { ACCOUNT, type Credentials } from '../server.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()
let ana: Member
let anasSts: STSClient
const RoleArn = own('role/Auditor')

beforeAll(async () => {
  ana = await member(server, 'ana')
  anasSts = new STSClient(server.config(ana.credentials))
  await iam.send(new CreateRoleCommand({ RoleName: 'Auditor', AssumeRolePolicyDocument: trusting(own('user/ana')) }))
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'Auditor', PolicyArn: managed('IAMReadOnlyAccess') }))
})

function trusting(arn: string, ...actions: string[]): string {
  const Action = ['sts:AssumeRole', ...actions]
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: arn }, Action }],
  })
}

function session({ AccessKeyId = '', SecretAccessKey = '', SessionToken = '' }: Partial<StsCredentials> = {}) {
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

async function assume(more: Partial<AssumeRoleCommandInput> = {}): Promise<Credentials> {
  const input = { RoleArn, RoleSessionName: 'morning', ...more }
  return session((await anasSts.send(new AssumeRoleCommand(input))).Credentials)
}

const iamOf = (credentials: Credentials) => new IAMClient(server.config(credentials))
const stsOf = (credentials: Credentials) => new STSClient(server.config(credentials))
const list = (credentials: Credentials) => iamOf(credentials).send(new ListUsersCommand({}))

describe('AssumeRole, by the SDK', () => {
  test('returns credentials of the role for the requested duration', async () => {
    const answer = await anasSts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'morning', DurationSeconds: 900 }),
    )
    const credentials = session(answer.Credentials)
    expect(credentials.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    const lasts = ((answer.Credentials?.Expiration?.getTime() ?? 0) - Date.now()) / 1000
    expect(Math.abs(lasts - 900)).toBeLessThan(10)
    const arn = `arn:aws:sts::${ACCOUNT}:assumed-role/Auditor/morning`
    expect(answer.AssumedRoleUser?.Arn).toBe(arn)
    const identity = await stsOf(credentials).send(new GetCallerIdentityCommand({}))
    expect(identity).toMatchObject({ Arn: arn, UserId: answer.AssumedRoleUser?.AssumedRoleId })
    expect((await list(credentials)).Users).toHaveLength(1)
    expect((await refusal(list(ana.credentials))).name).toBe('AccessDenied')
  })

  test("its sessions have the role's current policies", async () => {
    const credentials = await assume()
    await list(credentials)
    const attached = { RoleName: 'Auditor', PolicyArn: managed('IAMReadOnlyAccess') }
    await iam.send(new DetachRolePolicyCommand(attached))
    const denied = await refusal(list(credentials))
    expect(denied.message).toMatch(
      /^User: \S+:assumed-role\/Auditor\/morning is not authorized to perform: iam:ListUsers/,
    )
    await iam.send(new AttachRolePolicyCommand(attached))
    await list(credentials)
  })

  test('session policies only reduce permissions', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' }],
    })
    const narrowed = await assume({ Policy })
    expect((await refusal(list(narrowed))).message).toMatch(
      / because no session policy allows the iam:ListUsers action$/,
    )
    const byArn = await assume({ PolicyArns: [{ arn: managed('AdministratorAccess') }] })
    await list(byArn)
    const malformed = assume({ Policy: '{"Version": "2012-10-17", "Statement": [{}]}' })
    await expect(malformed).rejects.toBeInstanceOf(MalformedPolicyDocumentException)
  })

  test('needs the trust policy of the role, does not reveal whether a role exists, and is not for the root user', async () => {
    const { credentials } = await member(server, 'ben', [managed('ReadOnlyAccess')])
    const tries = (arn: string) =>
      refusal(stsOf(credentials).send(new AssumeRoleCommand({ RoleArn: arn, RoleSessionName: 'try' })))
    const sentence = (arn: string) =>
      `User: ${own('user/ben')} is not authorized to perform: sts:AssumeRole on resource: ${arn}`
    for (const arn of [RoleArn, own('role/Nobody')]) {
      const denied = await tries(arn)
      expect(denied).toMatchObject({ name: 'AccessDenied', status: 403 })
      expect(denied.message).toContain(sentence(arn))
    }
    const root = stsOf(server.credentials).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'try' }))
    expect((await refusal(root)).message).toBe('Roles may not be assumed by root accounts.')
  })

  test('session tags need sts:TagSession in the trust policy, and are context keys of its requests', async () => {
    const tagged = { Tags: [{ Key: 'Team', Value: 'blue' }] }
    expect((await refusal(assume(tagged))).message).toContain('is not authorized to perform: sts:TagSession')
    const PolicyDocument = trusting(own('user/ana'), 'sts:TagSession')
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'Auditor', PolicyDocument }))
    await list(await assume(tagged))
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'iam:*',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'blue' } },
        },
      ],
    })
    await list(await assume({ ...tagged, Policy }))
    expect((await refusal(list(await assume({ Policy })))).name).toBe('AccessDenied')
  })

  test('chains roles for at most one hour', async () => {
    const first = `arn:aws:sts::${ACCOUNT}:assumed-role/Auditor/morning`
    const second = { RoleName: 'Second', AssumeRolePolicyDocument: trusting(RoleArn), MaxSessionDuration: 7200 }
    await iam.send(new CreateRoleCommand(second))
    const chain = (DurationSeconds: number) => async () => {
      const input = { RoleArn: own('role/Second'), RoleSessionName: 'chained', DurationSeconds }
      return stsOf(await assume()).send(new AssumeRoleCommand(input))
    }
    expect((await stsOf(await assume()).send(new GetCallerIdentityCommand({}))).Arn).toBe(first)
    const { AssumedRoleUser } = await chain(3600)()
    expect(AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/Second/chained`)
    expect(await refusal(chain(7200)())).toMatchObject({ name: 'ValidationError', status: 400 })
  })

  test('its sessions end with the role, even when a role with the same name is created', async () => {
    const make = { RoleName: 'Brief', AssumeRolePolicyDocument: trusting(own('user/ana')) }
    await iam.send(new CreateRoleCommand(make))
    const credentials = await assume({ RoleArn: own('role/Brief') })
    const identity = () => stsOf(credentials).send(new GetCallerIdentityCommand({}))
    await identity()
    await iam.send(new DeleteRoleCommand({ RoleName: 'Brief' }))
    await iam.send(new CreateRoleCommand(make))
    expect((await refusal(identity())).name).toBe('InvalidClientTokenId')
  })
})

describe('credentials for users, by the SDK', () => {
  test('GetSessionToken returns a session of the user without IAM and most of STS', async () => {
    const { Credentials: issued } = await anasSts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }))
    const credentials = session(issued)
    const identity = await stsOf(credentials).send(new GetCallerIdentityCommand({}))
    expect(identity.Arn).toBe(own('user/ana'))
    const again = stsOf(credentials).send(new GetSessionTokenCommand({}))
    expect((await refusal(again)).message).toBe('Cannot call GetSessionToken with session credentials')
    const { credentials: admins } = await member(server, 'admin', [managed('AdministratorAccess')])
    const { Credentials: ofAdmin } = await stsOf(admins).send(new GetSessionTokenCommand({}))
    expect((await refusal(list(session(ofAdmin)))).status).toBe(403)
  })

  test('GetFederationToken returns a federated user with what both the user and the policy allow', async () => {
    const { credentials } = await member(server, 'broker', [managed('AdministratorAccess')])
    const Policy = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:*","Resource":"*"}}'
    const { Credentials: issued, FederatedUser } = await stsOf(credentials).send(
      new GetFederationTokenCommand({ Name: 'visitor', Policy }),
    )
    const arn = `arn:aws:sts::${ACCOUNT}:federated-user/visitor`
    expect(FederatedUser?.Arn).toBe(arn)
    expect((await stsOf(session(issued)).send(new GetCallerIdentityCommand({}))).Arn).toBe(arn)
    expect((await refusal(list(session(issued)))).status).toBe(403)
    expect((await refusal(anasSts.send(new GetFederationTokenCommand({ Name: 'x1' })))).name).toBe('AccessDenied')
  })

  test('GetAccessKeyInfo returns the account of a key', async () => {
    const AccessKeyId = ana.credentials.accessKeyId
    const { Account } = await stsOf(server.credentials).send(new GetAccessKeyInfoCommand({ AccessKeyId }))
    expect(Account).toBe(ACCOUNT)
  })
})

describe('a denial, by the SDK', () => {
  test('contains a message that only an allowed caller decodes', async () => {
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'NotTheUsers', Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*' },
        { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      ],
    })
    const { credentials } = await member(server, 'denied')
    const UserName = 'denied'
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'own', PolicyDocument }))
    const denied = await refusal(list(credentials))
    expect(denied.message).toMatch(/ with an explicit deny in an identity-based policy$/)
    const EncodedMessage = denied.encoded ?? ''
    expect(EncodedMessage).toMatch(/^\S{100,10240}$/)
    expect(EncodedMessage).not.toContain('NotTheUsers')
    const decode = (by: Credentials, message = EncodedMessage) =>
      stsOf(by).send(new DecodeAuthorizationMessageCommand({ EncodedMessage: message }))
    const notAllowed = await refusal(decode(credentials))
    expect(notAllowed.message).toContain('sts:DecodeAuthorizationMessage')
    const { DecodedMessage = '' } = await decode(server.credentials)
    expect(JSON.parse(DecodedMessage)).toMatchObject({
      allowed: false,
      explicitDeny: true,
      matchedStatements: { items: [{ sid: 'NotTheUsers' }] },
      context: { principal: { arn: own('user/denied') }, action: 'iam:ListUsers' },
    })
    const madeUp = decode(server.credentials, `${EncodedMessage.slice(0, -4)}AAAA`)
    await expect(madeUp).rejects.toBeInstanceOf(InvalidAuthorizationMessageException)
  })
})
