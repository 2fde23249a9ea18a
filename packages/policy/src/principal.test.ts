import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PrincipalType } from './document.ts'
import { lastSegment, readPrincipal } from './principal.ts'

const span = { start: 0, end: 0 }
const read = (value: string, type: PrincipalType = 'AWS') => readPrincipal({ type, value, span })
const ACCOUNT = '123456789012'
const inAccount = { partition: 'aws', account: ACCOUNT }

describe('an entry of Principal names', () => {
  test('everyone by "*" (rule N1)', () => {
    expect(read('*')).toEqual({ kind: 'everyone' })
  })

  test('an account by its id or its root ARN (rule N2)', () => {
    expect(read(ACCOUNT)).toEqual({ kind: 'account', account: ACCOUNT, partition: undefined })
    expect(read(`arn:aws:iam::${ACCOUNT}:root`)).toEqual({ kind: 'account', ...inAccount })
    expect(read(`arn:aws-us-gov:iam::${ACCOUNT}:root`)).toMatchObject({ partition: 'aws-us-gov' })
  })

  test.each([
    [`arn:aws:iam::${ACCOUNT}:user/ana`, 'user', 'ana'],
    [`arn:aws:iam::${ACCOUNT}:user/a/b/Ana`, 'user', 'Ana'],
    [`arn:aws:iam::${ACCOUNT}:role/Agent`, 'role', 'Agent'],
    [`arn:aws:iam::${ACCOUNT}:role/aws-service-role/x.amazonaws.com/R`, 'role', 'R'],
    [`arn:aws:sts::${ACCOUNT}:assumed-role/Agent/ana`, 'session', 'Agent/ana'],
    [`arn:aws:sts::${ACCOUNT}:federated-user/ana`, 'federatedUser', 'ana'],
  ])('%s as %s (rules N3, N6)', (arn, kind, name) => {
    expect(read(arn)).toEqual({ kind, arn, ...inAccount, name })
  })

  test('services and providers as written (rule N9)', () => {
    expect(read('connect.amazonaws.com', 'Service')).toEqual({ kind: 'service', service: 'connect.amazonaws.com' })
    expect(read('*', 'Service')).toEqual({ kind: 'service', service: '*' })
    expect(read('accounts.google.com', 'Federated')).toEqual({ kind: 'provider', provider: 'accounts.google.com' })
    expect(read('*', 'Federated')).toEqual({ kind: 'provider', provider: '*' })
  })

  test.each([
    ['a group (rule N8)', `arn:aws:iam::${ACCOUNT}:group/agents`],
    ['a wildcard in a user name (rule N3)', `arn:aws:iam::${ACCOUNT}:user/*`],
    ['a question mark in a role name (rule N3)', `arn:aws:iam::${ACCOUNT}:role/Agent?`],
    ['a wildcard in the account', 'arn:aws:iam::*:root'],
    ['a wildcard in the partition', `arn:*:iam::${ACCOUNT}:root`],
    ['a wildcard in a session name', `arn:aws:sts::${ACCOUNT}:assumed-role/Agent/*`],
    ['two stars', '**'],
    ['a unique id of something deleted (rule N10)', 'AIDACKCEVSQ6C2EXAMPLE'],
    ['an account of eleven digits', '12345678901'],
    ['an ARN of an account that is none', 'arn:aws:iam::12345678901:root'],
    ['an ARN without an account', 'arn:aws:iam:::user/ana'],
    ['the account of AWS', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
    ['a policy', `arn:aws:iam::${ACCOUNT}:policy/p`],
    ['a user of another service', `arn:aws:sts::${ACCOUNT}:user/ana`],
    ['a session of another service', `arn:aws:iam::${ACCOUNT}:assumed-role/Agent/ana`],
    ['the root of another service', `arn:aws:sts::${ACCOUNT}:root`],
    ['a user without a slash', `arn:aws:iam::${ACCOUNT}:user`],
    ['a kind in capitals', `arn:aws:iam::${ACCOUNT}:User/ana`],
    ['Root in capitals', `arn:aws:iam::${ACCOUNT}:Root`],
    ['a root with more behind it', `arn:aws:iam::${ACCOUNT}:root/x`],
    ['a short ARN', `arn:aws:iam::${ACCOUNT}`],
    ['blanks around a star', ' *'],
    ['nothing', ''],
    ['a service as AWS', 'connect.amazonaws.com'],
    ['a root in a region', `arn:aws:iam:us-east-1:${ACCOUNT}:root`],
  ])('nobody by %s', (_, value) => {
    expect(read(value)).toEqual({ kind: 'nobody' })
  })

  test('nobody by a canonical user', () => {
    expect(read('79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be', 'CanonicalUser')).toEqual({
      kind: 'nobody',
    })
    expect(read('*', 'CanonicalUser')).toEqual({ kind: 'nobody' })
  })

  test('somebody or nobody for any text, and everyone by "*" only', () => {
    const text = fc
      .array(
        fc.constantFrom('arn:', 'aws:', 'iam:', 'sts:', ':', ACCOUNT, 'user/', 'role/', 'root', '*', '?', 'a', '/'),
      )
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (value) => {
        const named = read(value)
        expect(named.kind === 'everyone').toBe(value === '*')
        if ('arn' in named) expect(named.arn).toBe(value)
        if (/[*?]/.test(value) && value !== '*') expect(named.kind).toBe('nobody')
      }),
    )
  })
})

test('the last segment is the name without its path', () => {
  expect(lastSegment('user/a/b/ana')).toBe('ana')
  expect(lastSegment('ana')).toBe('ana')
  expect(lastSegment('user/')).toBe('')
  expect(lastSegment('')).toBe('')
})
