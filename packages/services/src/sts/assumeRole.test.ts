import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { arn, onAll, policy, sessionAccount, trusts } from './sessions.fixture.ts'

const assumeOf = (role: string) => ({ RoleArn: arn(`role/${role}`), RoleSessionName: 'work' })
const denied = (who: string, action: string, role: string) =>
  `AccessDenied: User: ${who} is not authorized to perform: ${action} on resource: ${arn(`role/${role}`)}`

describe('AssumeRole', () => {
  test('answers credentials of the role, under its name without the path, until they end', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const role = await account.role('Agent', policy(trusts(ana)), {
      path: '/eu/',
      allows: policy(onAll('iam:ListUsers')),
    })
    const { who, credentials, answer } = await account.assume(role, 'user/ana', { DurationSeconds: 900 })
    const id = account.context.directory.state().names.get('role/agent')
    expect(answer).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        SecretAccessKey: expect.stringMatching(/^[\w+/]{40}$/),
        SessionToken: expect.any(String),
        Expiration: new Date('2026-03-04T05:21:07Z'),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${id}:work`,
        Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Agent/work`,
      },
    })
    expect(await account.call('sts:GetCallerIdentity', {}, who)).toEqual({
      UserId: `${id}:work`,
      Account: ACCOUNT,
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Agent/work`,
    })
    expect(await account.call('iam:ListUsers', {}, who)).toMatchObject({ Users: [{ UserName: 'ana' }] })
    expect(await account.error('iam:ListRoles', {}, who)).toContain('AccessDenied')
    account.pass(900)
    expect(account.callerOf(credentials)).toBeUndefined()
  })

  test('records the last use of the role, and stores nothing else', async () => {
    const account = await sessionAccount()
    const role = await account.role('Agent', policy(trusts(await account.user('ana'))))
    const { revision } = account.context.directory.state()
    const { who } = await account.assume(role, 'user/ana')
    expect(account.context.lastUsed.role('uniqueId' in who.who ? who.who.uniqueId : '')).toEqual({
      at: Date.parse('2026-03-04T05:06:07Z'),
      service: 'sts',
      region: 'us-east-1',
    })
    expect(account.context.directory.state().revision).toBe(revision)
  })

  test('needs the identity policy too where the trust policy names the account (rule K2)', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    await account.user('ben', policy(onAll('sts:AssumeRole')))
    const role = await account.role('Agent', policy(trusts(arn('root'))))
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), 'user/ana')).toBe(
      denied(arn('user/ana'), 'sts:AssumeRole', 'Agent'),
    )
    await account.assume(role, 'user/ben')
  })

  test('is not allowed by an identity policy without the trust policy (rule K1)', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy(onAll('*')))
    await account.role('Agent', policy(trusts(await account.user('ben'))))
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), 'user/ana')).toBe(
      denied(arn('user/ana'), 'sts:AssumeRole', 'Agent'),
    )
  })

  test('does not reveal whether a role exists', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy(onAll('iam:GetUser')))
    await account.user('ben', policy(onAll('sts:*')))
    const tags = [{ key: 'team', value: 'blue'.repeat(50) }]
    await account.role('Agent', policy(trusts(arn('root'))), { tags })
    await account.role('Closed', policy({ Effect: 'Deny', ...trusts('*') }, trusts(arn('root'))), { tags })
    const messages = new Set<number>()
    const answers = new Set<string>()
    const ask = async (role: string, user: string) => {
      const thrown = await account.call('sts:AssumeRole', assumeOf(role), `user/${user}`).catch((error) => error)
      messages.add(thrown.members.EncodedMessage.length)
      answers.add(`${thrown.code} ${thrown.message}`.replace(role, 'NAME').replace(user, 'USER'))
    }
    await ask('Agent', 'ana')
    for (const role of ['Closed', 'Nobody', 'aws-service-role/x']) {
      await ask(role, 'ana')
      await ask(role, 'ben')
    }
    expect(answers).toEqual(
      new Set([
        `AccessDenied User: ${arn('user/USER')} is not authorized to perform: sts:AssumeRole on resource: ${arn('role/NAME')}`,
      ]),
    )
    expect(messages.size).toBe(1)
    expect(Math.max(...messages)).toBeLessThanOrEqual(10_240)
  })

  test('compares ARNs exactly, and accepts no role of another account', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy(onAll('*')))
    await account.role('Agent', policy(trusts(arn('root'))), { path: '/eu/' })
    for (const RoleArn of [
      arn('role/Agent'),
      arn('role/eu/agent'),
      'arn:aws:iam::999999999999:role/eu/Agent',
      'arn:aws-cn:iam::123456789012:role/eu/Agent',
      arn('role/*'),
    ]) {
      const answer = await account.error('sts:AssumeRole', { RoleArn, RoleSessionName: 'work' }, 'user/ana')
      expect(answer).toBe(
        `AccessDenied: User: ${arn('user/ana')} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      )
    }
    const noArn = 'what is this, no ARN at all'
    expect(await account.error('sts:AssumeRole', { RoleArn: noArn, RoleSessionName: 'work' }, 'user/ana')).toBe(
      `ValidationError: ${noArn} is invalid`,
    )
    for (const RoleArn of [arn('user/ana'), arn('role/'), arn('root')]) {
      expect(await account.error('sts:AssumeRole', { RoleArn, RoleSessionName: 'work' }, 'user/ana')).toBe(
        'ValidationError: Request ARN is invalid',
      )
    }
  })

  test('is not for the root user, also with temporary credentials', async () => {
    const account = await sessionAccount()
    await account.role('Agent', policy(trusts(arn('root')), trusts('*')))
    const sentence = 'AccessDenied: Roles may not be assumed by root accounts.'
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'))).toBe(sentence)
    const { Credentials } = await account.call('sts:GetSessionToken')
    const root = account.callerOf(Credentials as never)
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), root)).toBe(sentence)
  })

  test('needs the external id that the trust policy requires', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const Condition = { StringEquals: { 'sts:ExternalId': 'Example987' } }
    const role = await account.role('Agent', policy(trusts(ana, 'sts:AssumeRole', { Condition })))
    const no = denied(ana, 'sts:AssumeRole', 'Agent')
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), 'user/ana')).toBe(no)
    const wrong = { ...assumeOf('Agent'), ExternalId: 'example987' }
    expect(await account.error('sts:AssumeRole', wrong, 'user/ana')).toBe(no)
    await account.assume(role, 'user/ana', { ExternalId: 'Example987' })
  })

  test('needs the session name that the trust policy requires', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const Condition = { StringLike: { 'sts:RoleSessionName': `\${aws:username}` } }
    const role = await account.role('Agent', policy(trusts(arn('root'), 'sts:AssumeRole', { Condition })))
    await account.call('iam:PutUserPolicy', {
      UserName: 'ana',
      PolicyName: 'assume',
      PolicyDocument: policy(onAll('sts:AssumeRole')),
    })
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), 'user/ana')).toBe(
      denied(ana, 'sts:AssumeRole', 'Agent'),
    )
    await account.assume(role, 'user/ana', { RoleSessionName: 'ana' })
  })

  test('is denied by a Deny of the trust policy, whatever else allows it, and by NotPrincipal to those it does not list', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy(onAll('*')))
    await account.user('ben', policy(onAll('*')))
    const all = trusts(arn('root'))
    await account.role('Closed', policy(all, { Effect: 'Deny', ...trusts(arn('user/ana')) }))
    const spared = { NotPrincipal: { AWS: [arn('user/ben'), arn('root')] }, Action: 'sts:AssumeRole', Effect: 'Deny' }
    await account.role('Spared', policy(all, spared))
    for (const name of ['Closed', 'Spared']) {
      expect(await account.error('sts:AssumeRole', assumeOf(name), 'user/ana')).toBe(
        denied(arn('user/ana'), 'sts:AssumeRole', name),
      )
      await account.assume(arn(`role/${name}`), 'user/ben')
    }
  })

  test('is denied where only a boundary does not allow it (rule S17)', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const role = await account.role('Agent', policy(trusts(ana)))
    await account.assume(role, 'user/ana')
    const PermissionsBoundary = await account.policy('Fence', policy(onAll('iam:*')))
    await account.call('iam:PutUserPermissionsBoundary', { UserName: 'ana', PermissionsBoundary })
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), 'user/ana')).toBe(
      denied(ana, 'sts:AssumeRole', 'Agent'),
    )
  })

  test('does not trust a new principal with the name of a deleted one (rule N10)', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const role = await account.role('Agent', policy(trusts(ana)))
    await account.assume(role, 'user/ana')
    await account.call('iam:DeleteUser', { UserName: 'ana' })
    await account.user('ana')
    expect(await account.error('sts:AssumeRole', assumeOf('Agent'), 'user/ana')).toBe(
      denied(ana, 'sts:AssumeRole', 'Agent'),
    )
  })

  test('lasts as long as the role allows, an hour by default', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const short = await account.role('Short', policy(trusts(ana)))
    const long = await account.role('Long', policy(trusts(ana)), { maxSessionDuration: 7200 })
    const seconds = async (role: string, DurationSeconds?: number) => {
      const { credentials } = await account.assume(role, 'user/ana', DurationSeconds ? { DurationSeconds } : {})
      return (credentials.Expiration.getTime() - Date.parse('2026-03-04T05:06:07Z')) / 1000
    }
    expect([await seconds(short), await seconds(long), await seconds(long, 7200)]).toEqual([3600, 3600, 7200])
    for (const [name, DurationSeconds] of [
      ['Short', 3601],
      ['Long', 7201],
    ] as const) {
      const input = { ...assumeOf(name), DurationSeconds }
      expect(await account.error('sts:AssumeRole', input, 'user/ana')).toBe(
        'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      )
    }
  })

  test('accepts no multi-factor device and no context provider', async () => {
    const account = await sessionAccount()
    await account.role('Agent', policy(trusts(await account.user('ana'))))
    const device = { SerialNumber: arn('mfa/ana'), TokenCode: '123456' }
    expect(await account.error('sts:AssumeRole', { ...assumeOf('Agent'), ...device }, 'user/ana')).toBe(
      'AccessDenied: MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    )
    const contexts = { ProvidedContexts: [{ ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter' }] }
    expect(await account.error('sts:AssumeRole', { ...assumeOf('Agent'), ...contexts }, 'user/ana')).toContain(
      'NotImplemented: ',
    )
  })
})
