import { describe, expect, test } from 'vitest'
import { arn, onAll, policy, sessionAccount, trusts } from './sessions.fixture.ts'

/** Ana, and a role that she may assume and that may list users. */
async function workingRole() {
  const account = await sessionAccount()
  const ana = await account.user('ana', policy(onAll('sts:*')))
  const role = await account.role('Agent', policy(trusts(ana)), { allows: policy(onAll('iam:ListUsers')) })
  return { account, role, ...(await account.assume(role, 'user/ana')) }
}

describe('a role session', () => {
  test('is decided by the policies of the role at the time of the request', async () => {
    const { account, who } = await workingRole()
    await account.call('iam:ListUsers', {}, who)
    await account.call('iam:DeleteRolePolicy', { RoleName: 'Agent', PolicyName: 'own' })
    expect(await account.error('iam:ListUsers', {}, who)).toContain('no identity-based policy allows')
    const PolicyArn = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
    await account.call('iam:AttachRolePolicy', { RoleName: 'Agent', PolicyArn })
    await account.call('iam:ListUsers', {}, who)
  })

  test('continues without the user who started it, and without the trust policy that allowed it', async () => {
    const { account, who, credentials } = await workingRole()
    const { uniqueId: roleId } = who.who as { uniqueId: string }
    await account.context.directory.change(() => ({
      events: [
        {
          kind: 'trustPolicyUpdated',
          at: account.context.directory.now(),
          roleId,
          trustPolicy: '{}',
          trustPrincipals: [],
        },
      ],
      output: undefined,
    }))
    await account.call('iam:DeleteUserPolicy', { UserName: 'ana', PolicyName: 'own' })
    await account.call('iam:DeleteUser', { UserName: 'ana' })
    expect(account.callerOf(credentials)).toEqual(who)
    await account.call('iam:ListUsers', {}, who)
  })

  test('ends at once with its role, and a new role of the same name does not revive it', async () => {
    const { account, who, credentials } = await workingRole()
    const { uniqueId: roleId } = who.who as { uniqueId: string }
    const at = account.context.directory.now()
    await account.call('iam:DeleteRolePolicy', { RoleName: 'Agent', PolicyName: 'own' })
    await account.context.directory.change(() => ({ events: [{ kind: 'roleDeleted', at, roleId }], output: undefined }))
    expect(account.callerOf(credentials)).toBeUndefined()
    expect(await account.error('iam:ListUsers', {}, who)).toContain('AccessDenied: ')
    await account.role('Agent', policy(trusts(arn('root'))), { allows: policy(onAll('iam:*')) })
    expect(account.callerOf(credentials)).toBeUndefined()
    expect(await account.error('iam:ListUsers', {}, who)).toContain('AccessDenied: ')
  })

  test('ends at once when it is revoked, and other sessions of the role do not', async () => {
    const { account, role, credentials } = await workingRole()
    const other = await account.assume(role, 'user/ana')
    const at = account.context.directory.now()
    const revoked = { accessKeyId: credentials.AccessKeyId, expires: credentials.Expiration.toISOString() }
    await account.context.directory.change(() => ({
      events: [{ kind: 'sessionRevoked', at, ...revoked }],
      output: undefined,
    }))
    expect(account.callerOf(credentials)).toBeUndefined()
    expect(account.callerOf(other.credentials)).toEqual(other.who)
  })

  test('is revoked with all that were issued before an instant (AWSRevokeOlderSessions)', async () => {
    const { account, role, who } = await workingRole()
    account.pass(60)
    const Condition = { DateLessThan: { 'aws:TokenIssueTime': '2026-03-04T05:06:30Z' } }
    await account.call('iam:PutRolePolicy', {
      RoleName: 'Agent',
      PolicyName: 'AWSRevokeOlderSessions',
      PolicyDocument: policy({ Effect: 'Deny', ...onAll('*'), Condition }),
    })
    expect(await account.error('iam:ListUsers', {}, who)).toContain('with an explicit deny in an identity-based policy')
    const { who: later } = await account.assume(role, 'user/ana')
    await account.call('iam:ListUsers', {}, later)
  })

  test('needs its own unchanged token, which does not reveal the secret', async () => {
    const { account, role, credentials } = await workingRole()
    const other = await account.assume(role, 'user/ana')
    const { SessionToken } = other.credentials
    expect(account.callerOf({ ...credentials, SessionToken })).toBeUndefined()
    expect(account.callerOf({ ...credentials, SessionToken: '' })).toBeUndefined()
    const changed = credentials.SessionToken.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))
    expect(account.callerOf({ ...credentials, SessionToken: changed })).toBeUndefined()
    const bytes = Buffer.from(credentials.SessionToken.split('.').at(-1) ?? '', 'base64url').toString('latin1')
    expect(bytes).not.toContain(credentials.SecretAccessKey)
    expect(bytes).not.toContain('assumedRole')
  })
})

describe('what temporary credentials may call', () => {
  test('of a role: everything except what issues credentials of a user', async () => {
    const { account, who } = await workingRole()
    for (const [operation, input] of [
      ['GetSessionToken', {}],
      ['GetFederationToken', { Name: 'bo' }],
    ] as const) {
      expect(await account.error(`sts:${operation}`, input, who)).toBe(
        `AccessDenied: Cannot call ${operation} with session credentials`,
      )
    }
  })
})
