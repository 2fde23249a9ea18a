import { readFileSync } from 'node:fs'
import { type CompiledPolicy, decide } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { describe, expect, test } from 'vitest'
import type { Account } from './account.ts'
import { type Holder, policiesInEffect } from './policiesInEffect.ts'
import { readAccount } from './readAccount.ts'

const text = readFileSync(new URL('../../../fixtures/accounts/contact-centre.json', import.meta.url), 'utf8')
const catalogue = openCatalogue()

function account(): Account {
  const { account: read, problem } = readAccount(text, 'contact-centre.json')
  if (read === undefined) throw new Error(problem?.message)
  return read
}

function ask(who: string, at?: string) {
  const when = at === undefined ? {} : { at: new Date(at) }
  return policiesInEffect(who, { account: account(), catalogue, notes: [], ...when })
}

function holder(who: string, at?: string): Holder {
  const answer = ask(who, at)
  if ('problem' in answer) throw new Error(answer.problem.message)
  return answer.holder
}

function names(who: string, at?: string) {
  const { identity, group, permissionsBoundary } = holder(who, at).policies
  const list = (policies: readonly CompiledPolicy[] | null | undefined) =>
    policies?.map(({ source }) => [source?.name, source?.versionId].filter(Boolean).join(' ')) ?? null
  return { identity: list(identity), group: list(group), boundary: list(permissionsBoundary) }
}

describe('a user', () => {
  test('holds its inline and attached policies, and those of its groups (rule S2)', () => {
    expect(names('user/supervisor')).toEqual({
      identity: ['AttachToConnectRole', 'AmazonConnect_FullAccess v4'],
      group: ['AmazonConnectReadOnlyAccess v4'],
      boundary: null,
    })
  })

  test('is found by its ARN and by its name with or without the path', () => {
    for (const who of ['arn:aws:iam::123456789012:user/reports/analyst', 'user/reports/analyst', 'user/analyst']) {
      expect(holder(who).principal.text).toBe('arn:aws:iam::123456789012:user/reports/analyst')
    }
  })

  test('has its boundary and the versions of an earlier day', () => {
    expect(names('user/analyst', '2022-01-01T00:00:00Z')).toMatchObject({
      identity: ['ReadRecordings v1'],
      boundary: ['AmazonS3ReadOnlyAccess v2'],
    })
  })

  test('brings its tags and unique id as condition keys', () => {
    const keys = holder('user/supervisor').principal.keys
    expect(keys.get('aws:principaltag/team')).toBe('blue')
    expect(keys.get('aws:userid')).toBe('AIDAEXAMPLESUPERVISO')
  })

  test('of another account is not found', () => {
    expect(ask('arn:aws:iam::999999999999:user/supervisor')).toMatchObject({
      problem: {
        message:
          'arn:aws:iam::999999999999:user/supervisor is of account 999999999999, but the account file is of account 123456789012',
      },
    })
  })
})

describe('a role', () => {
  const role = 'AWSServiceRoleForAmazonConnect_a1b2c3'

  test('in a session keeps the ARN with its path as aws:PrincipalArn (rule V9)', () => {
    const { principal } = holder(`role/${role}/s1`)
    expect(principal.text).toBe(`arn:aws:sts::123456789012:assumed-role/${role}/s1`)
    expect(principal.keys.get('aws:principalarn')).toBe(
      `arn:aws:iam::123456789012:role/aws-service-role/connect.amazonaws.com/${role}`,
    )
  })

  test('that is service-linked is not bound by service control policies (rule O7)', () => {
    const { principal, policies } = holder(`role/${role}/s1`)
    const request = { principal, action: 'connect:ListUsers', resource: '*' }
    const scps = [{ level: 'root', policies: [] }]
    expect(
      decide(
        { ...request, action: 'cloudwatch:PutMetricData', context: { 'cloudwatch:namespace': 'AWS/Connect' } },
        { ...policies, scps },
      ).outcome,
    ).toBe('allowed')
  })
})

describe('an account file', () => {
  const refused = (value: unknown) => readAccount(typeof value === 'string' ? value : JSON.stringify(value)).problem

  test('tells the place of what is missing', () => {
    expect(refused('{"UserDetailList": [\n {"Arn": "arn:aws:iam::123456789012:user/a", "UserId": "AIDA1"}]}')).toEqual({
      message: 'UserDetailList[0].UserName is missing',
      place: { line: 2, column: 2 },
    })
  })

  test('may not name an identity twice', () => {
    const user = { Arn: 'arn:aws:iam::123456789012:user/a', UserName: 'a', UserId: 'AIDA1' }
    expect(refused({ UserDetailList: [user, user] })?.message).toBe('UserDetailList[1]: a occurs twice')
  })

  test('reads names such as __proto__ as names', () => {
    const user = { Arn: 'arn:aws:iam::123456789012:user/__proto__', UserName: '__proto__', UserId: 'AIDA1' }
    const { account: read } = readAccount(JSON.stringify({ UserDetailList: [user] }))
    expect(read?.users.get('__proto__')?.uniqueId).toBe('AIDA1')
    expect(read?.users.get('constructor')).toBeUndefined()
  })

  test('is refused where a list is none, or an ARN is none', () => {
    expect(refused({ UserDetailList: {} })?.message).toMatch(/^UserDetailList is not a list$/)
    expect(refused({ UserDetailList: [{ Arn: 'a', UserName: 'a', UserId: 'b' }] })?.message).toMatch(
      /is not a valid IAM ARN/,
    )
    expect(refused([])?.message).toMatch(/^the account file is not an object$/)
  })
})
