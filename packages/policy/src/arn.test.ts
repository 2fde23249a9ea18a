import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ARN_PARTS, isAccountId, parseArn, splitArn } from './arn.ts'

describe('splitting', () => {
  test.each([
    ['', ['']],
    [':', ['', '']],
    ['*', ['*']],
    ['arn:aws:iam', ['arn', 'aws', 'iam']],
    ['arn:aws:s3:::bucket', ['arn', 'aws', 's3', '', '', 'bucket']],
    ['arn:aws:s3:::', ['arn', 'aws', 's3', '', '', '']],
    ['arn:aws:s3::', ['arn', 'aws', 's3', '', '']],
    ['a:b:c:d:e:f:g::h', ['a', 'b', 'c', 'd', 'e', 'f:g::h']],
    ['::::::', ['', '', '', '', '', ':']],
  ])('%j is cut at its first five colons (rule R2)', (text, parts) => {
    expect(splitArn(text)).toEqual(parts)
  })

  test('keeps the whole text and gives at most six parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(':', 'a', '*')).map((all) => all.join('')),
        (text) => {
          const parts = splitArn(text)
          expect(parts.join(':')).toBe(text)
          expect(parts.length).toBe(Math.min(text.split(':').length, ARN_PARTS))
          expect(parts.slice(0, ARN_PARTS - 1).join('')).not.toContain(':')
        },
      ),
    )
  })
})

describe('reading', () => {
  test('gives the parts by name; region and account may be empty', () => {
    expect(parseArn('arn:aws:connect:us-east-1:123456789012:instance/a:b')).toEqual({
      partition: 'aws',
      service: 'connect',
      region: 'us-east-1',
      account: '123456789012',
      resource: 'instance/a:b',
    })
    expect(parseArn('arn:aws-cn:s3:::b')).toMatchObject({ partition: 'aws-cn', region: '', account: '', resource: 'b' })
    expect(parseArn('arn:aws:s3:::')?.resource).toBe('')
  })

  test.each([
    '',
    '*',
    'arn',
    'arn:aws:s3::',
    'ARN:aws:s3:::b',
    ' arn:aws:s3:::b',
    'arn::s3:::b',
    'arn:aws::::b',
    'a:b:c:d:e:f',
  ])('%j is not an ARN', (text) => {
    expect(parseArn(text)).toBe(undefined)
  })
})

describe('an account id', () => {
  test.each([
    ['123456789012', true],
    ['000000000000', true],
    ['', false],
    ['12345678901', false],
    ['1234567890123', false],
    ['12345678901a', false],
    ['1234-5678-901', false],
    ['12345678901 ', false],
    ['12345678901\n', false],
    ['\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661\u0662', false],
    ['/23456789012', false],
    [':23456789012', false],
    ['+12345678901', false],
  ])('%j: %j', (text, expected) => {
    expect(isAccountId(text)).toBe(expected)
  })
})
