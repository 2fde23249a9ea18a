import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { ServiceError } from '../serviceError.ts'
import { arn, onAll, policy, sessionAccount, trusts } from './sessions.fixture.ts'

describe('GetAccessKeyInfo', () => {
  test('answers the account of its access keys, and of temporary credentials that were used', async () => {
    const account = await sessionAccount()
    const role = await account.role('Agent', policy(trusts(await account.user('ana'))), {
      allows: policy(onAll('sts:GetAccessKeyInfo')),
    })
    const { AccessKey } = await account.call('iam:CreateAccessKey', { UserName: 'ana' })
    const { AccessKeyId } = AccessKey as unknown as { AccessKeyId: string }
    const ours = { Account: ACCOUNT }
    expect(await account.call('sts:GetAccessKeyInfo', { AccessKeyId })).toEqual(ours)
    const { who } = await account.assume(role, 'user/ana')
    const own = { AccessKeyId: who.accessKeyId }
    expect(await account.call('sts:GetAccessKeyInfo', own, who)).toEqual(ours)
    const unknown = `ValidationError: The access key ${who.accessKeyId} does not exist.`
    expect(await account.error('sts:GetAccessKeyInfo', own)).toBe(unknown)
    account.context.lastUsed.note('key', who.accessKeyId, { at: 0, service: 'sts', region: 'us-east-1' })
    expect(await account.call('sts:GetAccessKeyInfo', own)).toEqual(ours)
    expect(await account.error('sts:GetAccessKeyInfo', { AccessKeyId: 'AKIAIOSFODNN7EXAMPL2' })).toBe(
      'ValidationError: The access key AKIAIOSFODNN7EXAMPL2 does not exist.',
    )
  })

  test('needs its permission', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    const AccessKeyId = 'AKIAIOSFODNN7EXAMPLE'
    expect(await account.error('sts:GetAccessKeyInfo', { AccessKeyId }, 'user/ana')).toContain('AccessDenied: ')
  })
})

describe('DecodeAuthorizationMessage', () => {
  const messageOf = async (call: Promise<unknown>): Promise<string> => {
    const thrown = await call.catch((error: unknown) => error)
    return thrown instanceof ServiceError ? String(thrown.members?.EncodedMessage) : ''
  }

  test('reveals why a request was denied to callers with the permission', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    const EncodedMessage = await messageOf(account.call('iam:GetUser', { UserName: 'ana' }, 'user/ana'))
    const { DecodedMessage } = await account.call('sts:DecodeAuthorizationMessage', { EncodedMessage })
    expect(JSON.parse(DecodedMessage as unknown as string)).toMatchObject({
      allowed: false,
      explicitDeny: false,
      matchedStatements: { items: [] },
      failures: { items: [] },
      context: {
        principal: { arn: arn('user/ana') },
        action: 'iam:GetUser',
        resource: arn('user/ana'),
        conditions: {
          items: expect.arrayContaining([{ key: 'aws:SourceIp', values: { items: [{ value: '203.0.113.7' }] } }]),
        },
      },
      decidedBy: 'identity',
    })
    expect(await account.error('sts:DecodeAuthorizationMessage', { EncodedMessage }, 'user/ana')).toContain(
      'not authorized to perform: sts:DecodeAuthorizationMessage',
    )
  })

  test('shows the statements that came closest, in the policies that the caller has when it is decoded', async () => {
    const account = await sessionAccount()
    await account.user('ana', policy(onAll('iam:ListRoles')))
    const EncodedMessage = await messageOf(account.call('iam:GetUser', { UserName: 'ana' }, 'user/ana'))
    const nearest = async () => {
      const { DecodedMessage } = await account.call('sts:DecodeAuthorizationMessage', { EncodedMessage })
      return JSON.parse(DecodedMessage as unknown as string).nearest
    }
    expect(await nearest()).toMatchObject([
      {
        policyType: 'identity',
        failed: [{ element: 'Action', requested: 'iam:GetUser', policyAllows: ['iam:ListRoles'] }],
      },
    ])
    await account.call('iam:PutUserPolicy', {
      UserName: 'ana',
      PolicyName: 'other',
      PolicyDocument: policy({ Effect: 'Allow', Action: 'iam:GetUser', Resource: arn('user/ben') }),
    })
    expect((await nearest())[0]).toMatchObject({ failed: [{ element: 'Resource', requested: arn('user/ana') }] })
    await account.call('iam:DeleteUserPolicy', { UserName: 'ana', PolicyName: 'other' })
    expect(await nearest()).toHaveLength(1)
  })

  test('reveals what the error message does not: why a role could not be assumed', async () => {
    const account = await sessionAccount()
    await account.user('ana')
    await account.user('ben', policy(onAll('sts:AssumeRole')))
    const first = await account.role(
      'First',
      policy(trusts(arn('user/ana'), ['sts:AssumeRole', 'sts:SetSourceIdentity'])),
    )
    await account.role('Second', policy(trusts(first, ['sts:AssumeRole', 'sts:SetSourceIdentity'])))
    const denialOf = async (role: string, who: Parameters<typeof account.call>[2]) => {
      const input = { RoleArn: arn(`role/${role}`), RoleSessionName: 'work' }
      const EncodedMessage = await messageOf(account.call('sts:AssumeRole', input, who))
      const { DecodedMessage } = await account.call('sts:DecodeAuthorizationMessage', { EncodedMessage })
      expect(DecodedMessage).toMatch(/\}$/)
      return JSON.parse(DecodedMessage as unknown as string)
    }
    expect(await denialOf('First', 'user/ben')).toMatchObject({
      decidedBy: 'resource',
      context: { action: 'sts:AssumeRole' },
    })
    const one = await account.assume(first, 'user/ana', { SourceIdentity: 'ana' })
    expect(await denialOf('Second', one.who)).toMatchObject({
      allowed: false,
      decidedBy: 'identity',
      matchedStatements: { items: [] },
      context: { action: 'sts:SetSourceIdentity' },
    })
  })

  test('accepts only its own messages', async () => {
    const account = await sessionAccount()
    const marker = account.context.tokens.close('{"allowed":false}', 'marker')
    const unbound = account.context.seal.close('{"allowed":false}', 'authorization message')
    for (const EncodedMessage of ['x', marker, unbound, `${await messageOf(deniedCall(account))}A`]) {
      expect(await account.error('sts:DecodeAuthorizationMessage', { EncodedMessage })).toBe(
        'InvalidAuthorizationMessageException: Message is not valid',
      )
    }
  })

  const deniedCall = async (account: Awaited<ReturnType<typeof sessionAccount>>) => {
    await account.user('ana')
    return account.call('iam:ListUsers', {}, 'user/ana')
  }
})
