import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { arn, onAll, policy, type SessionAccount, sessionAccount, trusts } from './sessions.fixture.ts'

const BOTH = ['sts:AssumeRole', 'sts:TagSession']
const blue = [{ Key: 'Team', Value: 'blue' }]
const forTeam = (team: string) =>
  policy({ ...onAll('iam:ListUsers'), Condition: { StringEquals: { 'aws:PrincipalTag/team': team } } })
const input = (role: string, more: object) => ({ RoleArn: arn(`role/${role}`), RoleSessionName: 'work', ...more })

async function withAna() {
  const account = await sessionAccount()
  const ana = await account.user('ana')
  return { account, ana }
}

const untagged = (who: string, role: string) =>
  `AccessDenied: User: ${who} is not authorized to perform: sts:TagSession on resource: ${arn(`role/${role}`)}`

describe('session tags', () => {
  test('are principal tags of the session, before the tags of the role', async () => {
    const { account, ana } = await withAna()
    const tags = [{ key: 'team', value: 'red' }]
    const role = await account.role('Agent', policy(trusts(ana, BOTH)), { tags, allows: forTeam('blue') })
    const plain = await account.assume(role, 'user/ana')
    expect(await account.error('iam:ListUsers', {}, plain.who)).toContain('AccessDenied: ')
    const tagged = await account.assume(role, 'user/ana', { Tags: blue })
    await account.call('iam:ListUsers', {}, tagged.who)
    expect(tagged.answer.PackedPolicySize).toBe(1)
  })

  test('are not passed without sts:TagSession', async () => {
    const { account, ana } = await withAna()
    await account.role('Agent', policy(trusts(ana)))
    expect(await account.error('sts:AssumeRole', input('Agent', { Tags: blue }), 'user/ana')).toBe(
      untagged(ana, 'Agent'),
    )
  })

  test("are limited by conditions on the request's tags and transitive keys", async () => {
    const { account, ana } = await withAna()
    const Condition = {
      StringEquals: { 'aws:RequestTag/Team': ['blue', 'green'] },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Case'], 'sts:TransitiveTagKeys': ['Team'] },
    }
    const role = await account.role('Agent', policy(trusts(ana), trusts(ana, 'sts:TagSession', { Condition })))
    const Tags = [...blue, { Key: 'Case', Value: '7' }]
    await account.assume(role, 'user/ana', { Tags, TransitiveTagKeys: ['Team'] })
    for (const more of [
      { Tags: [{ Key: 'Team', Value: 'red' }] },
      { Tags: [...blue, { Key: 'Clearance', Value: 'top' }] },
      { Tags, TransitiveTagKeys: ['Case'] },
    ]) {
      expect(await account.error('sts:AssumeRole', input('Agent', more), 'user/ana')).toBe(untagged(ana, 'Agent'))
    }
  })

  test.each([
    [
      'twice',
      [...blue, { Key: 'TEAM', Value: 'red' }],
      [],
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      'of AWS',
      [{ Key: 'AWS:x', Value: '1' }],
      [],
      'Tag key AWS:x is not valid: keys that begin with aws: are reserved for AWS.',
    ],
    [
      'that go on, and are not there',
      blue,
      ['Case'],
      'The specified transitive tag key must be included in the requested tags.',
    ],
  ])('are refused %s', async (_what, Tags, TransitiveTagKeys, sentence) => {
    const { account, ana } = await withAna()
    await account.role('Agent', policy(trusts(ana, BOTH)))
    expect(await account.error('sts:AssumeRole', input('Agent', { Tags, TransitiveTagKeys }), 'user/ana')).toBe(
      `InvalidParameterValue: ${sentence}`,
    )
  })

  test('are refused when all of them are too large for a token', async () => {
    const { account, ana } = await withAna()
    await account.role('Agent', policy(trusts(ana, BOTH)))
    const Tags = Array.from({ length: 50 }, (_, at) => ({ Key: `tag${at}`, Value: 'x'.repeat(256) }))
    expect(await account.error('sts:AssumeRole', input('Agent', { Tags }), 'user/ana')).toMatch(
      /^PackedPolicyTooLarge: Packed size of session tags consumes 2\d\d% of allotted space\.$/,
    )
  })
})

/** Three roles, of which each may assume the next; the first hands `Team` on. */
async function chain(account: SessionAccount, more: { readonly last?: readonly string[] } = {}) {
  const ana = await account.user('ana')
  const last = more.last ?? BOTH
  const first = await account.role('First', policy(trusts(ana, BOTH)))
  const second = await account.role('Second', policy(trusts(first, BOTH)), { tags: [{ key: 'sun', value: '2' }] })
  const tags = [{ key: 'team', value: 'red' }]
  const third = await account.role('Third', policy(trusts(second, last)), { tags, allows: forTeam('blue') })
  const one = await account.assume(first, 'user/ana', {
    Tags: [...blue, { Key: 'Case', Value: '7' }],
    TransitiveTagKeys: ['team'],
  })
  const two = await account.assume(second, one.who)
  return { third, one, two }
}

describe('role chaining', () => {
  test('passes on transitive tags from session to session, before the tags of the roles, and no others', async () => {
    const account = await sessionAccount()
    const { third, two } = await chain(account)
    const three = await account.assume(third, two.who)
    await account.call('iam:ListUsers', {}, three.who)
    expect(three.who.who).toMatchObject({ sessionTags: [{ key: 'Team', value: 'blue' }] })
    expect(three.who.session?.transitiveTagKeys).toEqual(['Team'])
  })

  test('does not let anyone override an inherited tag, and adds others', async () => {
    const account = await sessionAccount()
    const { third, two } = await chain(account)
    for (const more of [{ Tags: [{ Key: 'TEAM', Value: 'red' }] }, { TransitiveTagKeys: ['team'] }]) {
      expect(await account.error('sts:AssumeRole', input('Third', more), two.who)).toBe(
        "InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      )
    }
    const three = await account.assume(third, two.who, { Tags: [{ Key: 'Case', Value: '8' }] })
    expect(three.who.who).toMatchObject({
      sessionTags: [
        { key: 'Team', value: 'blue' },
        { key: 'Case', value: '8' },
      ],
    })
  })

  test('needs sts:TagSession for inherited tags, also without new ones', async () => {
    const account = await sessionAccount()
    const { two } = await chain(account, { last: ['sts:AssumeRole'] })
    expect(await account.error('sts:AssumeRole', input('Third', {}), two.who)).toBe(
      untagged(`arn:aws:sts::${ACCOUNT}:assumed-role/Second/work`, 'Third'),
    )
  })

  test('lasts an hour at most, whatever the role allows', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const first = await account.role('First', policy(trusts(ana)))
    const long = { maxSessionDuration: 43_200 }
    const second = await account.role('Second', policy(trusts(first), trusts(ana)), long)
    await account.assume(second, 'user/ana', { DurationSeconds: 43_200 })
    const { who } = await account.assume(first, 'user/ana')
    await account.assume(second, who, { DurationSeconds: 3600 })
    const { Credentials } = await account.call('sts:GetSessionToken', {}, 'user/ana')
    for (const chained of [who, account.callerOf(Credentials as never)]) {
      expect(await account.error('sts:AssumeRole', input('Second', { DurationSeconds: 3601 }), chained)).toBe(
        'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
      )
    }
  })

  test('allows a role to assume itself only if its trust policy names it or the account (rule K4)', async () => {
    const account = await sessionAccount()
    const ana = await account.user('ana')
    const allows = policy(onAll('sts:*'))
    const closed = await account.role('Closed', policy(trusts(ana)), { allows })
    const open = await account.role('Open', policy(trusts(arn('root')), trusts(ana)), { allows })
    const one = await account.assume(closed, 'user/ana')
    expect(await account.error('sts:AssumeRole', input('Closed', {}), one.who)).toContain('AccessDenied: ')
    await account.assume(open, (await account.assume(open, 'user/ana')).who)
  })
})

describe('the source identity', () => {
  const SET = ['sts:AssumeRole', 'sts:SetSourceIdentity']
  const unset = (who: string, role: string) =>
    `AccessDenied: User: ${who} is not authorized to perform: sts:SetSourceIdentity on resource: ${arn(`role/${role}`)}`
  const setsIt = policy(onAll('sts:AssumeRole', 'sts:SetSourceIdentity'))

  test('is set only with sts:SetSourceIdentity, and to a value that the trust policy allows', async () => {
    const { account, ana } = await withAna()
    await account.role('Closed', policy(trusts(ana)))
    expect(await account.error('sts:AssumeRole', input('Closed', { SourceIdentity: 'ana' }), 'user/ana')).toBe(
      unset(ana, 'Closed'),
    )
    const Condition = { StringEquals: { 'sts:SourceIdentity': 'ana' } }
    const role = await account.role('Agent', policy(trusts(ana, SET, { Condition })))
    for (const more of [{}, { SourceIdentity: 'ben' }]) {
      expect(await account.error('sts:AssumeRole', input('Agent', more), 'user/ana')).toContain('AccessDenied: ')
    }
    const { answer } = await account.assume(role, 'user/ana', { SourceIdentity: 'ana' })
    expect(answer.SourceIdentity).toBe('ana')
  })

  test('is in every request of the session and of later ones in the chain, and cannot be changed', async () => {
    const { account, ana } = await withAna()
    const Condition = { StringEquals: { 'aws:SourceIdentity': 'ana' } }
    const lists = { ...onAll('iam:ListUsers'), Condition }
    const first = await account.role('First', policy(trusts(ana, SET)), { allows: setsIt })
    const second = await account.role('Second', policy(trusts(first, SET)), { allows: policy(lists) })
    const plain = await account.assume(first, 'user/ana')
    const unnamed = await account.assume(second, plain.who)
    expect(await account.error('iam:ListUsers', {}, unnamed.who)).toContain('AccessDenied: ')
    const one = await account.assume(first, 'user/ana', { SourceIdentity: 'ana' })
    const two = await account.assume(second, one.who)
    expect(two.answer.SourceIdentity).toBe('ana')
    await account.call('iam:ListUsers', {}, two.who)
    await account.assume(second, one.who, { SourceIdentity: 'ana' })
    expect(await account.error('sts:AssumeRole', input('Second', { SourceIdentity: 'ben' }), one.who)).toBe(
      'ValidationError: The source identity is already set for this assume role session',
    )
  })

  test('needs both sides where a role assumes a role, and the trust policy alone where a user does', async () => {
    const { account, ana } = await withAna()
    const first = await account.role('First', policy(trusts(ana, SET)))
    await account.role('Second', policy(trusts(first, SET)))
    const one = await account.assume(first, 'user/ana', { SourceIdentity: 'ana' })
    expect(await account.error('sts:AssumeRole', input('Second', {}), one.who)).toBe(
      unset(`arn:aws:sts::${ACCOUNT}:assumed-role/First/work`, 'Second'),
    )
    const PolicyDocument = policy(onAll('sts:SetSourceIdentity'))
    await account.call('iam:PutRolePolicy', { RoleName: 'First', PolicyName: 'sets', PolicyDocument })
    await account.assume(arn('role/Second'), one.who)
  })
})
