import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import type { Credentials } from './generated/types.ts'
import { arn, onAll, policy, type SessionAccount, sessionAccount, trusts } from './sessions.fixture.ts'

const INVALID = 'InvalidClientTokenId: The security token included in the request is invalid.'
const STARTS = Date.parse('2026-03-04T05:06:07Z')

async function token(account: SessionAccount, who: 'root' | `user/${string}`, more: object = {}) {
  const answer: { Credentials?: Credentials } = await account.call('sts:GetSessionToken', more, who)
  return sessionOf(account, answer)
}

async function federate(account: SessionAccount, who: 'root' | `user/${string}`, more: object = {}) {
  const answer: { Credentials?: Credentials } = await account.call(
    'sts:GetFederationToken',
    { Name: 'bo', ...more },
    who,
  )
  return { answer, ...sessionOf(account, answer) }
}

function sessionOf(account: SessionAccount, { Credentials: credentials }: { Credentials?: Credentials }) {
  const who = credentials && account.callerOf(credentials)
  if (credentials === undefined || who === undefined) throw new Error('the credentials do not sign')
  return { credentials, who, seconds: (credentials.Expiration.getTime() - STARTS) / 1000 }
}

describe('GetSessionToken', () => {
  test('answers credentials of the user, without a permission and despite any Deny', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy({ Effect: 'Deny', ...onAll('*') }))
    const { who, credentials, seconds } = await token(account, 'user/ana')
    expect(credentials.AccessKeyId).toMatch(/^ASIA/)
    expect(seconds).toBe(43_200)
    expect(await account.call('sts:GetCallerIdentity', {}, who)).toMatchObject({ Arn: arn('user/ana') })
    expect(who.session).toEqual({ issuedAt: STARTS, madeBy: 'GetSessionToken' })
  })

  test('has a token of at least the requested size, which signs', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    for (const MinimumSessionTokenSize of [0, 1000, 4095, 4096]) {
      const { credentials, who } = await token(account, 'user/ana', { MinimumSessionTokenSize })
      expect(credentials.SessionToken.length).toBeGreaterThanOrEqual(MinimumSessionTokenSize)
      expect(await account.call('sts:GetCallerIdentity', {}, who)).toMatchObject({ Arn: arn('user/ana') })
    }
  })

  test('lasts as long as a user requests, and an hour at most for the root user', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    expect((await token(account, 'user/ana', { DurationSeconds: 129_600 })).seconds).toBe(129_600)
    expect((await token(account, 'root', { DurationSeconds: 900 })).seconds).toBe(900)
    expect((await token(account, 'root', { DurationSeconds: 129_600 })).seconds).toBe(3600)
    expect((await token(account, 'root')).seconds).toBe(3600)
  })

  test('answers credentials that IAM does not accept, and that may call two operations of STS', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana', policy(onAll('*')))
    const role = await account.role('Agent', policy(trusts(ana)))
    const { who } = await token(account, 'user/ana')
    const root = await token(account, 'root')
    for (const caller of [who, root.who]) {
      expect(await account.error('iam:ListUsers', {}, caller)).toBe(INVALID)
      expect(await account.error('iam:GetUser', {}, caller)).toBe(INVALID)
      for (const operation of ['GetSessionToken', 'GetFederationToken', 'GetAccessKeyInfo', 'AssumeRoot', 'Unheard']) {
        expect(await account.error(`sts:${operation}`, { Name: 'bo' }, caller)).toBe(
          `AccessDenied: Cannot call ${operation} with session credentials`,
        )
      }
    }
    await account.assume(role, who)
  })

  test('answers credentials that end with the user, and not with its key', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    const { credentials } = await token(account, 'user/ana')
    await account.call('iam:DeleteUser', { UserName: 'ana' })
    expect(account.callerOf(credentials)).toBeUndefined()
    await account.user('ana')
    expect(account.callerOf(credentials)).toBeUndefined()
  })

  test('accepts no code of a multi-factor device', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    const device = { SerialNumber: arn('mfa/ana'), TokenCode: '123456' }
    expect(await account.error('sts:GetSessionToken', device, 'user/ana')).toContain(
      'AccessDenied: MultiFactorAuthentication failed',
    )
  })
})

describe('GetFederationToken', () => {
  const grant = policy(onAll('sts:GetFederationToken', 'sts:TagSession', 'connect:ListUsers', 'connect:ListQueues'))

  test('answers credentials of the federated user', async () => {
    const account = await sessionAccount()
    await account.user('ana', grant)
    const { answer, who, seconds } = await federate(account, 'user/ana', { Policy: policy(onAll('connect:ListUsers')) })
    const Arn = `arn:aws:sts::${ACCOUNT}:federated-user/bo`
    expect(answer).toMatchObject({ FederatedUser: { FederatedUserId: `${ACCOUNT}:bo`, Arn }, PackedPolicySize: 3 })
    expect(seconds).toBe(43_200)
    expect(await account.call('sts:GetCallerIdentity', {}, who)).toEqual({
      UserId: `${ACCOUNT}:bo`,
      Account: ACCOUNT,
      Arn,
    })
  })

  test('needs the permission on the future federated user, and sts:TagSession for tags', async () => {
    const account = await sessionAccount()
    const Resource = `arn:aws:sts::${ACCOUNT}:federated-user/bo`
    await account.user('ana', policy({ Action: 'sts:GetFederationToken', Resource }))
    await federate(account, 'user/ana')
    const denied = (action: string, name: string) =>
      `AccessDenied: User: ${arn('user/ana')} is not authorized to perform: ${action} on resource: arn:aws:sts::${ACCOUNT}:federated-user/${name} because no identity-based policy allows the ${action} action`
    expect(await account.error('sts:GetFederationToken', { Name: 'cy' }, 'user/ana')).toBe(
      denied('sts:GetFederationToken', 'cy'),
    )
    const Tags = [{ Key: 'team', Value: 'blue' }]
    expect(await account.error('sts:GetFederationToken', { Name: 'bo', Tags }, 'user/ana')).toBe(
      denied('sts:TagSession', 'bo'),
    )
  })

  // An operation that is not implemented is authorized first: its error says whether it was allowed.
  const may = async (account: SessionAccount, who: Parameters<SessionAccount['call']>[2], operation: string) =>
    // No instance has this id: whoever is authorized hears that.
    (await account.error(`connect:${operation}` as 'iam:x', { InstanceId: 'i-0' }, who)).startsWith(
      'ResourceNotFoundException: ',
    )

  test('allows what both the user and the session policies allow, and nothing without session policies (rule S6)', async () => {
    const account = await sessionAccount()
    await account.user('ana', grant)
    const allowed = async (more: object) => {
      const { who } = await federate(account, 'user/ana', more)
      const found: boolean[] = []
      for (const operation of ['ListUsers', 'ListQueues', 'ListPrompts']) found.push(await may(account, who, operation))
      return found
    }
    expect(await allowed({})).toEqual([false, false, false])
    expect(await allowed({ Policy: policy(onAll('connect:*')) })).toEqual([true, true, false])
    const limited = policy(onAll('connect:ListUsers', 'connect:ListPrompts'))
    expect(await allowed({ Policy: limited })).toEqual([true, false, false])
  })

  test('by the root user allows what the session policies allow, for an hour at most', async () => {
    const account = await sessionAccount()
    const { who, seconds } = await federate(account, 'root', { Policy: policy(onAll('connect:ListUsers')) })
    expect(seconds).toBe(3600)
    expect([await may(account, who, 'ListUsers'), await may(account, who, 'ListQueues')]).toEqual([true, false])
  })

  test('shows its tags to policies, before those of the user', async () => {
    const account = await sessionAccount()
    await account.user('ana', grant)
    await account.call('iam:TagUser', { UserName: 'ana', Tags: [{ Key: 'Team', Value: 'red' }] })
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }
    const Policy = policy({ ...onAll('connect:ListUsers'), Condition })
    const plain = await federate(account, 'user/ana', { Policy })
    const tagged = await federate(account, 'user/ana', { Policy, Tags: [{ Key: 'team', Value: 'blue' }] })
    expect([await may(account, plain.who, 'ListUsers'), await may(account, tagged.who, 'ListUsers')]).toEqual([
      false,
      true,
    ])
  })

  test('answers credentials that IAM does not accept, and that may call one operation of STS', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy(onAll('*')))
    await account.role('Agent', policy(trusts(arn('root')), trusts('*')))
    const { who } = await federate(account, 'user/ana', { Policy: policy(onAll('*')) })
    expect(await account.error('iam:ListUsers', {}, who)).toBe(INVALID)
    const input = { RoleArn: arn('role/Agent'), RoleSessionName: 'work' }
    for (const operation of ['AssumeRole', 'GetSessionToken', 'GetFederationToken']) {
      expect(await account.error(`sts:${operation}`, { ...input, Name: 'cy' }, who)).toBe(
        `AccessDenied: Cannot call ${operation} with session credentials`,
      )
    }
  })

  test('answers credentials that end with the user', async () => {
    const account = await sessionAccount()
    await account.user('ana', grant)
    const { credentials } = await federate(account, 'user/ana')
    await account.call('iam:DeleteUserPolicy', { UserName: 'ana', PolicyName: 'own' })
    await account.call('iam:DeleteUser', { UserName: 'ana' })
    expect(account.callerOf(credentials)).toBeUndefined()
  })
})
