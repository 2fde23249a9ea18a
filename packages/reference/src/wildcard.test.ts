import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileWildcard } from './wildcard.ts'

/** The definition, letter by letter. */
function obviously(pattern: string, text: string): boolean {
  if (pattern === '') return text === ''
  if (pattern[0] === '*') {
    return obviously(pattern.slice(1), text) || (text !== '' && obviously(pattern, text.slice(1)))
  }
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && obviously(pattern.slice(1), text.slice(1))
}

describe('a wildcard pattern', () => {
  test('agrees with its definition on random patterns and texts', () => {
    const letters = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 8 })
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
        expect(compileWildcard(pattern)(text)).toBe(obviously(pattern, text))
      }),
      { numRuns: 20_000, seed: 7 },
    )
  })

  test('takes regular expression signs literally', () => {
    expect(compileWildcard('a.c')('abc')).toBe(false)
    expect(compileWildcard('(a+)+$*')('(a+)+$')).toBe(true)
  })

  test('stays fast on many stars and long text', () => {
    const fits = compileWildcard(`${'*a'.repeat(5000)}*b`)
    const start = performance.now()
    expect(fits('a'.repeat(10_000))).toBe(false)
    expect(compileWildcard(`*${'a?'.repeat(50)}b`)('a'.repeat(10_000))).toBe(false)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
