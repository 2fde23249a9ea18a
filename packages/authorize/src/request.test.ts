import { describe, expect, test } from 'vitest'
import { type Principal, parsePrincipal } from './principal.ts'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'

function principal(arn: string): Principal {
  const read = parsePrincipal(arn, { tags: { Team: 'blue' } })
  if (read === undefined) throw new Error(`${arn} is not a principal`)
  return read
}

const USER = principal('arn:aws:iam::123456789012:user/ana')
const ROLE = principal('arn:aws:iam::123456789012:role/Agent')

function prepare(more: Partial<AuthorizationRequest>): PreparedRequest {
  const request = { principal: USER, action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key', ...more }
  return new PreparedRequest(request, undefined)
}

describe('condition keys derived from the principal', () => {
  const context = { 'AWS:UserName': 'eve', 'aws:PrincipalTag/Team': 'red', 'aws:ResourceAccount': '999999999999' }

  test('may be set by a what-if question', () => {
    expect(prepare({ context }).value('aws:username')).toBe('eve')
    expect(prepare({ context }).value('aws:principaltag/team')).toBe('red')
    expect(prepare({ context }).value('aws:resourceaccount')).toBe('999999999999')
  })

  test('come only from the principal and the resource when a decision is enforced', () => {
    const enforced = prepare({ context, enforced: true, resourceAccountId: '111122223333' })
    expect(enforced.value('aws:username')).toBe('ana')
    expect(enforced.value('aws:principaltag/team')).toBe('blue')
    expect(enforced.value('aws:resourceaccount')).toBe('111122223333')
  })

  test('are absent for a principal without them, also when the context of an enforced request has them', () => {
    expect(prepare({ principal: ROLE, context, enforced: true }).value('aws:username')).toBeUndefined()
    expect(
      prepare({ context: { 'aws:PrincipalTag/Cost': '1' }, enforced: true }).value('aws:principaltag/cost'),
    ).toBeUndefined()
  })

  test('do not change the other keys of an enforced request', () => {
    expect(prepare({ context: { 'aws:SourceIp': '10.0.0.1' }, enforced: true }).value('aws:sourceip')).toBe('10.0.0.1')
  })
})

describe('the owner of a resource', () => {
  test.each([
    ['arn:aws:sqs:us-east-1:123456789012:q', true],
    ['arn:aws:sqs:us-east-1:999999999999:q', false],
    ['arn:aws:s3:::bucket', true],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', true],
    ['arn:aws:s3:::a:123456789012:b', true],
    ['arn:aws:sqs:us-east-1:999999999999:123456789012:q', false],
    ['*', true],
  ])("%s is the own account's: %s", (resource, isOwn) => {
    expect(prepare({ resource }).isOwnAccount).toBe(isOwn)
  })

  test('is the account that the request names, where it names one', () => {
    expect(prepare({ resourceAccountId: '999999999999' }).isOwnAccount).toBe(false)
  })
})

test('context keys are not object properties', () => {
  const context = JSON.parse('{"__proto__": "a", "constructor": "b"}')
  expect(prepare({ context }).value('__proto__')).toBe('a')
  expect(prepare({ context }).value('constructor')).toBe('b')
  expect(prepare({ context: {} }).value('tostring')).toBeUndefined()
})
