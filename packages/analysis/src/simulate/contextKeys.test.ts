import { parsePolicy } from '@gatewarden/policy'
import { describe, expect, test } from 'vitest'
import { contextKeysOf } from './contextKeys.ts'

const keysOf = (...texts: readonly string[]) => contextKeysOf(texts.flatMap((text) => parsePolicy(text).document ?? []))

const policy = (statement: object, Version = '2012-10-17') =>
  JSON.stringify({ Version, Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*', ...statement } })

describe('contextKeysOf', () => {
  test('returns keys of conditions and variables, each once in its first spelling', () => {
    const first = policy({
      Resource: 'arn:aws:s3:::home/${aws:username}/*',
      Condition: {
        StringLike: { 's3:prefix': ['${AWS:UserName}/*', "${aws:PrincipalTag/Team, 'none'}"] },
        Bool: { 'aws:SecureTransport': 'true' },
      },
    })
    const second = policy({
      Condition: { Null: { 'AWS:securetransport': 'false' }, StringEquals: { 'aws:SourceVpc': 'v' } },
    })
    expect(keysOf(first, second)).toEqual([
      'aws:username',
      's3:prefix',
      'aws:PrincipalTag/Team',
      'aws:SecureTransport',
      'aws:SourceVpc',
    ])
  })

  test.each([
    ['an escaped character', policy({ Resource: 'arn:aws:s3:::a/${*}${?}${$}' })],
    ['a variable that is not closed', policy({ Resource: 'arn:aws:s3:::a/${aws:username' })],
    ['a variable with a malformed default', policy({ Resource: 'arn:aws:s3:::a/${aws:username,x}' })],
    [
      'what looks like a variable in the older version',
      policy({ Resource: 'arn:aws:s3:::a/${aws:username}' }, '2008-10-17'),
    ],
    ['what looks like a variable in an action', policy({ Action: 's3:${aws:username}' })],
  ])('finds none in %s', (_what, text) => {
    expect(keysOf(text)).toEqual([])
  })

  test('takes no variables from operators that take none (rule C27)', () => {
    expect(keysOf(policy({ Condition: { NumericEquals: { 's3:max-keys': '${aws:username}' } } }))).toEqual([
      's3:max-keys',
    ])
  })

  test('accepts keys named like members of Object', () => {
    expect(keysOf(policy({ Condition: { StringEquals: { __proto__x: 'a', constructor: 'b' } } }))).toEqual([
      '__proto__x',
      'constructor',
    ])
  })
})
