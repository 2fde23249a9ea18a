import { expect, test } from 'vitest'
import { openReference } from './reference.ts'

const reference = openReference()

test.each([
  ['s3', 'object', 'arn:aws:s3:::b/*', true],
  ['s3', 'object', 'arn:aws:s3:::b', false],
  ['s3', 'object', 'arn:aws:s3:::b*', true],
  ['s3', 'object', 'arn:aws:s3:::${aws:username}', true],
  ['s3', 'bucket', 'arn:aws:s3:::b', true],
  ['s3', 'bucket', 'arn:aws:s3:::b/*', false],
  ['s3', 'bucket', 'arn:*:s3:::b?', true],
  ['s3', 'bucket', 'arn:aws:sqs:::b', false],
  ['s3', 'bucket', 'arn:aws:s3', true],
  ['s3', 'bucket', 'arn:aws:*:b', true],
  ['connect', 'user', 'arn:aws:connect:*:*:instance/*', true],
  ['connect', 'user', 'arn:aws:connect:*:*:instance/i/queue/q', false],
  ['logs', 'log-group', 'arn:aws:logs:*:*:log-group:/aws/x:*', true],
  ['logs', 'log-group', 'arn:aws:logs:*:*:log-group:/aws/x:log-stream:*', true],
  ['iam', 'role', 'arn:aws:iam::*:user/*', false],
  ['lex', 'bot alias', 'arn:aws:lex:*:*:bot-alias/*', true],
])('the %s type %s and %s: %s', (service, type, pattern, answer) => {
  expect(reference.service(service)?.mayBeOfType(pattern, type)).toBe(answer)
})

test('long patterns stay fast', () => {
  const pattern = `arn:aws:s3:::${'*a?'.repeat(2000)}`
  const start = performance.now()
  expect(reference.service('s3')?.mayBeOfType(pattern, 'object')).toBe(true)
  expect(performance.now() - start).toBeLessThan(3000)
})
