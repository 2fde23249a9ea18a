import { type CompiledPolicy, decide } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../caller.ts'
import { type Holder, policiesInEffect } from '../../policiesInEffect.ts'
import { readAccount } from '../../readAccount.ts'
import { trustDocument, trustPolicyOf } from '../../trustPolicy.ts'
import { emptyState, sliceSet } from '../sliceSet.ts'
import { type AccountEvent, type AccountState, applyEvents } from './accountState.ts'
import { accountOf } from './liveAccount.ts'
import { iam } from './slice.ts'

const accountId = '123456789012'
const at = '2026-01-02T03:04:05Z'
const catalogue = openCatalogue()
const connect = 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess'
const own = `arn:aws:iam::${accountId}:policy/team/own`
const allow = (action: string) => `{"Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`
const trust = JSON.stringify({
  Statement: {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { AWS: [`arn:aws:iam::${accountId}:user/ana`, `arn:aws:iam::${accountId}:root`] },
  },
})

const events: AccountEvent[] = [
  { kind: 'userCreated', at, userId: 'AIDA1', userName: 'ana', path: '/eu/', tags: [{ key: 'Team', value: 'blue' }] },
  { kind: 'userCreated', at, userId: 'AIDA2', userName: 'ben', path: '/' },
  { kind: 'groupCreated', at, groupId: 'AGPA1', groupName: 'agents', path: '/' },
  { kind: 'userAddedToGroup', at, userId: 'AIDA1', groupId: 'AGPA1' },
  { kind: 'policyCreated', at, policyId: 'ANPA1', policyName: 'own', path: '/team/', document: allow('s3:GetObject') },
  { kind: 'policyAttached', at, identityId: 'AGPA1', policyArn: own },
  { kind: 'policyAttached', at, identityId: 'AIDA1', policyArn: connect },
  { kind: 'policyAttached', at, identityId: 'AIDA2', policyArn: own },
  { kind: 'inlinePolicyPut', at, identityId: 'AIDA1', policyName: 'inline', document: allow('sqs:SendMessage') },
  {
    kind: 'roleCreated',
    at,
    roleId: 'AROA1',
    roleName: 'Agent',
    path: '/app/',
    trustPolicy: trust,
    trustPrincipals: [{ arn: `arn:aws:iam::${accountId}:user/ana`, uniqueId: 'AIDA1' }],
    permissionsBoundary: own,
    tags: [{ key: 'team', value: 'green' }],
  },
  { kind: 'policyAttached', at, identityId: 'AROA1', policyArn: connect },
]
const start = applyEvents(emptyState(sliceSet(iam), accountId, 'aws'), events)

function answer(who: string | Caller, state: AccountState = start) {
  return policiesInEffect(who, { account: accountOf(state), catalogue, notes: [] })
}

function holder(who: string | Caller, state: AccountState = start): Holder {
  const given = answer(who, state)
  if ('problem' in given) throw new Error(given.problem.message)
  return given.holder
}

function outcome(caller: Caller, action: string, state: AccountState = start): string {
  const { principal, policies } = holder(caller, state)
  return decide({ principal, action, resource: '*', context: {} }, policies).outcome
}

const names = (policies: readonly CompiledPolicy[] | null | undefined) =>
  policies?.map(({ source }) => [source?.name, source?.versionId].filter(Boolean).join(' '))
const ana: Caller = { kind: 'user', uniqueId: 'AIDA1' }
const ben: Caller = { kind: 'user', uniqueId: 'AIDA2' }
const session: Caller = { kind: 'assumedRole', uniqueId: 'AROA1', sessionName: 's1' }

describe('a live account', () => {
  test('gives the policies of a user as an account file does', () => {
    for (const who of ['user/ana', `arn:aws:iam::${accountId}:user/eu/ana`, ana]) {
      const { principal, policies } = holder(who)
      expect(principal.text).toBe(`arn:aws:iam::${accountId}:user/eu/ana`)
      expect(principal.keys.get('aws:principaltag/team')).toBe('blue')
      expect(names(policies.identity)).toEqual(['inline', 'AmazonConnect_FullAccess v4'])
      expect(names(policies.group)).toEqual(['own v1'])
      expect(policies.permissionsBoundary).toBeNull()
    }
  })

  test('and its export give the same decisions', () => {
    const attached = (arns: readonly string[]) => arns.map((PolicyArn) => ({ PolicyArn }))
    const file = JSON.stringify({
      UserDetailList: [...start.users.values()].map((user) => ({
        Arn: user.arn,
        UserName: user.name,
        UserId: user.uniqueId,
        GroupList: user.groups,
        UserPolicyList: user.inlinePolicies.map(({ name, document }) => ({
          PolicyName: name,
          PolicyDocument: document,
        })),
        AttachedManagedPolicies: attached(user.attachedPolicies),
      })),
      GroupDetailList: [...start.groups.values()].map((group) => ({
        Arn: group.arn,
        GroupName: group.name,
        GroupId: group.uniqueId,
        AttachedManagedPolicies: attached(group.attachedPolicies),
      })),
      Policies: [...start.policies.values()].map((policy) => ({
        Arn: policy.arn,
        PolicyName: policy.name,
        DefaultVersionId: 'v1',
        PolicyVersionList: policy.versions.map(({ versionId, document }) => ({
          VersionId: versionId,
          Document: document,
        })),
      })),
    })
    const { account } = readAccount(file)
    for (const who of ['user/ana', 'user/ben']) {
      const read = account && policiesInEffect(who, { account, catalogue, notes: [] })
      if (read === undefined || 'problem' in read) throw new Error('the export cannot be read')
      for (const action of ['s3:GetObject', 'sqs:SendMessage', 'connect:CreateInstance', 'iam:CreateUser']) {
        const ask = ({ principal, policies }: Holder) => decide({ principal, action, resource: '*' }, policies).outcome
        expect(ask(read.holder), `${who} ${action}`).toBe(ask(holder(who)))
      }
    }
  })

  test('compiles a policy once for all identities, and again only when it has another default version', () => {
    const policyOf = (caller: Caller, state = start) => holder(caller, state).policies
    const shared = policyOf(ana).group?.[0]
    expect(shared).toBeDefined()
    expect(policyOf(ben).identity?.[0]).toBe(shared)
    expect(policyOf(session).permissionsBoundary?.[0]).toBe(shared)
    expect(policyOf(session).identity?.[0]).toBe(policyOf(ana).identity?.[1])
    const other = applyEvents(start, [{ kind: 'accountAliasSet', at, alias: 'x' }])
    expect(policyOf(ben, other).identity?.[0]).toBe(shared)
    const version: AccountEvent = {
      kind: 'policyVersionCreated',
      at,
      policyId: 'ANPA1',
      versionId: 'v2',
      document: allow('s3:PutObject'),
      isDefault: false,
    }
    const added = applyEvents(start, [version])
    expect(policyOf(ben, added).identity?.[0]).toBe(shared)
    const next = applyEvents(added, [{ kind: 'defaultPolicyVersionSet', at, policyId: 'ANPA1', versionId: 'v2' }])
    expect(names(policyOf(ben, next).identity)).toEqual(['own v2'])
    expect(outcome(ben, 's3:PutObject', next)).toBe('allowed')
    expect(outcome(ben, 's3:PutObject', start)).toBe('implicitDeny')
  })

  test('identifies callers by unique id: a new user of an old name is another caller', () => {
    const again = applyEvents(start, [
      { kind: 'userDeleted', at, userId: 'AIDA1' },
      { kind: 'userCreated', at, userId: 'AIDA9', userName: 'ana', path: '/eu/' },
    ])
    expect(answer(ana, again)).toEqual({
      problem: { message: 'AIDA1 is not a user or role of account 123456789012 any more' },
    })
    expect(holder('user/ana', again).policies.identity).toEqual([])
  })

  test('finds names with regard to case, and suggests the ones it has', () => {
    expect(answer('user/Ana')).toMatchObject({
      problem: { message: 'no user "Ana" in account 123456789012; did you mean user/ana?' },
    })
  })
})

describe('a role session', () => {
  test('has the policies of its role within the boundary (rules S3, S15)', () => {
    const { principal } = holder(session)
    expect(principal.text).toBe(`arn:aws:sts::${accountId}:assumed-role/Agent/s1`)
    expect(principal.keys.get('aws:principalarn')).toBe(`arn:aws:iam::${accountId}:role/app/Agent`)
    expect(principal.keys.get('aws:userid')).toBe('AROA1:s1')
    expect(outcome(session, 'connect:CreateInstance')).toBe('implicitDeny')
  })

  test('is limited by its session policies, inline and managed (rule S4)', () => {
    const free = applyEvents(start, [{ kind: 'permissionsBoundaryDeleted', at, identityId: 'AROA1' }])
    const limited = (sessionPolicies: NonNullable<Extract<Caller, { kind: 'assumedRole' }>['sessionPolicies']>) =>
      outcome({ ...session, sessionPolicies }, 'connect:ListUsers', free)
    expect(outcome(session, 'connect:ListUsers', free)).toBe('allowed')
    expect(limited({})).toBe('implicitDeny')
    expect(limited({ inline: allow('s3:*') })).toBe('implicitDeny')
    expect(limited({ inline: allow('connect:List*') })).toBe('allowed')
    expect(limited({ inline: allow('s3:*'), policyArns: [connect] })).toBe('allowed')
    expect(() => limited({ inline: '{' })).toThrow('the session policy:')
  })

  test('has session tags before those of the role, without regard to case', () => {
    const { principal } = holder({ ...session, sessionTags: [{ key: 'TEAM', value: 'red' }] })
    expect(principal.keys.get('aws:principaltag/team')).toBe('red')
  })
})

describe('a federated user', () => {
  const federated = { kind: 'federatedUser', uniqueId: 'AIDA1', name: 'bob' } as const

  test('without session policies has no permissions (rule S6)', () => {
    expect(outcome(federated, 'sqs:SendMessage')).toBe('implicitDeny')
    const { principal } = holder(federated)
    expect(principal.text).toBe(`arn:aws:sts::${accountId}:federated-user/bob`)
    expect(principal.issuer).toBe(`arn:aws:iam::${accountId}:user/eu/ana`)
  })

  test('has what both its user and its session policies allow', () => {
    const sessionPolicies = { inline: allow('*') }
    expect(outcome({ ...federated, sessionPolicies }, 'sqs:SendMessage')).toBe('allowed')
    expect(outcome({ ...federated, sessionPolicies }, 'iam:CreateUser')).toBe('implicitDeny')
  })

  test('of the root user has what its session policies allow', () => {
    const root = { ...federated, uniqueId: accountId, sessionPolicies: { inline: allow('s3:*') } }
    expect(outcome(root, 's3:GetObject')).toBe('allowed')
    expect(outcome(root, 'iam:CreateUser')).toBe('implicitDeny')
    expect(outcome({ ...federated, uniqueId: accountId }, 's3:GetObject')).toBe('implicitDeny')
  })
})

test('the root user is allowed everything (rule S16)', () => {
  expect(outcome({ kind: 'root' }, 'iam:CreateUser')).toBe('allowed')
})

describe('a trust policy', () => {
  const shown = (state: AccountState) => {
    const role = state.roles.get('AROA1')
    return role && trustDocument(role, accountOf(state))
  }
  const moved = `arn:aws:iam::${accountId}:user/eu/ana`

  test('names a deleted user by the unique id, also when there is a new one of that name (rule N10)', () => {
    const again = applyEvents(start, [
      { kind: 'userDeleted', at, userId: 'AIDA1' },
      { kind: 'userCreated', at, userId: 'AIDA9', userName: 'ana', path: '/' },
    ])
    expect(shown(again)).toBe(trust.replace(`arn:aws:iam::${accountId}:user/ana`, 'AIDA1'))
    const given = trustPolicyOf(`arn:aws:iam::${accountId}:role/app/Agent`, accountOf(again))
    const entries = given && 'policy' in given ? given.policy.document.statements[0]?.principal?.entries : []
    expect(entries?.map(({ value }) => value)).toEqual(['AIDA1', `arn:aws:iam::${accountId}:root`])
  })

  test('names a user by its current name and path', () => {
    expect(shown(start)).toBe(trust.replace(`arn:aws:iam::${accountId}:user/ana`, moved))
  })

  test('is undefined where there is no role', () => {
    expect(trustPolicyOf(`arn:aws:iam::${accountId}:role/Agent`, accountOf(start))).toBeUndefined()
  })
})
