import { describe, expect, test } from 'vitest'
import { decideCase } from './evaluationCase.ts'

const request = {
  principal: 'arn:aws:iam::123456789012:user/ana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::inbox/a',
}
const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }
const decided = (more: object) =>
  decideCase(JSON.stringify({ request: { ...request, ...more }, identityPolicies: [everything] }))

describe('the request of a case', () => {
  test.each([
    ['an account that is a number', { resourceAccountId: 111122223333 }, 'is not a string'],
    ['an account of eleven digits', { resourceAccountId: '11112222333' }, 'is not twelve digits'],
    [
      'a condition key twice, in other letters',
      { context: { 'aws:x': 'a', 'AWS:X': 'b' } },
      'is the same condition key',
    ],
  ])('is refused with %s', (_, more, sentence) => {
    expect(decided(more)).toMatchObject({ error: { code: 'InvalidInput', message: expect.stringContaining(sentence) } })
  })

  test('has the account that is given', () => {
    expect(decided({ resourceAccountId: '111122223333' })).toMatchObject({ decision: 'implicitDeny' })
  })
})
