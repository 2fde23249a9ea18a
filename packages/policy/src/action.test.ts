import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileAction, parseAction } from './action.ts'

const matches = (pattern: string, action: string) => compileAction(pattern).matches(parseAction(action).folded)

describe('an action', () => {
  test.each([
    ['s3:GetObject', 's3:getobject', 's3'],
    ['S3:GETOBJECT', 's3:getobject', 's3'],
    ['execute-api:Invoke', 'execute-api:invoke', 'execute-api'],
    ['a:b:c', 'a:b:c', 'a'],
    [':b', ':b', ''],
    ['s3', 's3', ''],
    ['', '', ''],
  ])('%j is folded and has a service', (text, folded, service) => {
    expect(parseAction(text)).toEqual({ text, folded, service })
  })
})

describe('a pattern', () => {
  test.each([
    ['s3:GetObject', 's3:GetObject', true],
    ['S3:getobject', 's3:GetObject', true],
    ['s3:GetObject', 's3:GetObjects', false],
    ['s3:Get*', 's3:GetObject', true],
    ['s3:GET*', 's3:GetObject', true],
    ['s3:*', 's3:GetObject', true],
    ['s3:*', 's3express:GetObject', false],
    ['s3*', 's3express:GetObject', true],
    ['*', 'any:Thing', true],
    ['**', 'any:Thing', true],
    ['*:*', 'any:Thing', true],
    ['*:Get*', 'connect:GetContact', true],
    ['*Object', 's3:GetObject', true],
    ['s3:?etObject', 's3:GetObject', true],
    ['s3:?GetObject', 's3:GetObject', false],
    ['s3:Get?bject', 's3:GetObject', true],
    ['?3:GetObject', 's3:GetObject', true],
    ['s3?GetObject', 's3:GetObject', true],
    ['${aws:username}', 'ana:x', false],
    ['s3:${*}', 's3:GetObject', false],
    [' s3:GetObject', 's3:GetObject', false],
    ['s3:GetObject ', 's3:GetObject', false],
    ['s3:GetObject,s3:PutObject', 's3:GetObject', false],
    ['s3:GetObject, s3:PutObject', 's3:PutObject', false],
    ['\u212ams:Decrypt', 'kms:Decrypt', false],
    ['s\u212a*', 'sk:a', false],
    ['', 's3:GetObject', false],
    ['s3', 's3:GetObject', false],
    ['s3:', 's3:GetObject', false],
  ])('%j on %j: %j (rules A1 to A3, A6)', (pattern, action, expected) => {
    expect(matches(pattern, action)).toBe(expected)
  })

  test.each([
    ['*', 'everything', undefined],
    ['***', 'everything', undefined],
    ['s3:GetObject', 'exact', 's3'],
    ['S3:GetObject', 'exact', 's3'],
    ['s3', 'exact', undefined],
    ['', 'exact', undefined],
    ['S3:*', 'wildcard', 's3'],
    ['s3:Get?', 'wildcard', 's3'],
    ['a:b:*', 'wildcard', 'a'],
    [':*', 'wildcard', ''],
    ['s*:Get', 'wildcard', undefined],
    ['s3*', 'wildcard', undefined],
    ['?3:Get', 'wildcard', undefined],
    ['*:*', 'wildcard', undefined],
    ['*?', 'wildcard', undefined],
    ['?', 'wildcard', undefined],
  ])('%j is found as %s with service %j', (text, kind, service) => {
    expect(compileAction(text)).toMatchObject({ text, kind, service, folded: text.toLowerCase() })
  })

  const texts = fc.array(fc.constantFrom('s', 'S', '3', ':', '*', '?', 'k', '\u212a', '\u00c9', '\u00e9'), {
    maxLength: 6,
  })

  test('is found for every action that it matches', () => {
    fc.assert(
      fc.property(texts, texts, (patternTexts, actionTexts) => {
        const pattern = compileAction(patternTexts.join(''))
        const action = parseAction(actionTexts.join(''))
        if (pattern.kind === 'everything') expect(pattern.matches(action.folded)).toBe(true)
        if (pattern.kind === 'exact') expect(pattern.matches(action.folded)).toBe(pattern.folded === action.folded)
        else if (pattern.service !== undefined && pattern.matches(action.folded)) {
          expect(action.service).toBe(pattern.service)
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('never throws, and ignores letter case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, action) => {
        expect(typeof matches(pattern, action)).toBe('boolean')
        expect(matches(action, action.toUpperCase())).toBe(true)
      }),
    )
  })
})
