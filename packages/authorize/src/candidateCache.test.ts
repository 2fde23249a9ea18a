import { parsePolicy } from '@gatewarden/policy'
import { describe, expect, test } from 'vitest'
import { candidatesOf, indexed } from './actionIndex.ts'
import { type CompiledPolicy, compile } from './compile.ts'
import { decide } from './decide.ts'
import { knownAction } from './knownAction.ts'
import { parsePrincipal } from './principal.ts'
import { PreparedRequest } from './request.ts'

function policy(statements: readonly object[]): CompiledPolicy {
  const { document } = parsePolicy(JSON.stringify({ Statement: statements }))
  if (document === undefined) throw new Error('not a policy')
  return compile(document)
}
const allow = (action: string | string[]) => ({ Effect: 'Allow', Action: action, Resource: '*' })
const covering = ({ byAction }: CompiledPolicy, action: string) =>
  candidatesOf(byAction, knownAction(action)).allow.map(({ statement }) => statement.index)
/** Looks up often enough to be cached. */
const warm = (each: CompiledPolicy, action: string) => {
  for (let round = 0; round < 20; round += 1) covering(each, action)
}

describe('a cached result', () => {
  test('of one action is never used for another', () => {
    const each = policy([allow('app:Read*')])
    warm(each, 'app:Read')
    const actions = Array.from({ length: 70_000 }, (_, at) => `app:Write${at}`)
    const wrong = actions.filter(
      (action) => covering(each, action).length > 0 || covering(each, 'app:Read').length !== 1,
    )
    expect(wrong).toEqual([])
  })

  test('of one policy is never used for another', () => {
    const first = policy([allow('app:Read')])
    warm(first, 'app:Read')
    for (let count = first.byAction.number + 1; count < first.byAction.number + 65_536; count += 1) indexed([])
    const later = policy([allow('app:Write')])
    expect(later.byAction.number - first.byAction.number).toBe(65_536)
    warm(later, 'app:Write')
    warm(first, 'app:Read')
    expect([covering(later, 'app:Read'), covering(first, 'app:Read')]).toEqual([[], [0]])
  })

  test('of one set of statements is not used for a set with a similar key', () => {
    const names = Array.from({ length: 24 }, (_, at) => [`app:Only${at}`])
    for (const at of [1, 2, 3]) names[at]?.push('app:Three')
    for (const at of [1, 23]) names[at]?.push('app:Two')
    const each = policy(names.map(allow))
    expect([covering(each, 'app:Three'), covering(each, 'app:Two')]).toEqual([
      [1, 2, 3],
      [1, 23],
    ])
  })
})

test('one compiled policy may serve as several policy types, and its statements have the type they served as', () => {
  const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
  if (principal === undefined) throw new Error('not a principal')
  const both = policy([allow('app:*'), { Effect: 'Deny', Action: 'app:Stop', Resource: '*' }])
  const kinds = (action: string) =>
    decide(
      { principal, action, resource: '*' },
      { identity: [both], group: [both], permissionsBoundary: [both] },
    ).statements.map(({ policyType }) => policyType)
  expect(kinds('app:Read')).toEqual(['identity', 'group'])
  expect(kinds('app:Stop')).toEqual(['identity', 'group', 'permissionsBoundary'])
})

test('the service of a resource is compared as a whole', () => {
  const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
  if (principal === undefined) throw new Error('not a principal')
  const prepare = (resource: string) => new PreparedRequest({ principal, action: 'kms:Decrypt', resource }, undefined)
  expect(prepare('arn:aws:kms:us-east-1:123456789012:key/1').isKind('kms', 'key/')).toBe(true)
  expect(prepare('arn:aws:kmsx:us-east-1:123456789012:key/1').isKind('kms', 'key/')).toBe(false)
  expect(prepare('arn:aws:km:us-east-1:123456789012:key/1').isKind('kms', 'key/')).toBe(false)
  expect(prepare('*').isKind('kms', 'key/')).toBe(false)
})
