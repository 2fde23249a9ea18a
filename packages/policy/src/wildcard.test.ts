import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANY_ONE, ANY_RUN, compilePattern, type PatternToken, patternTokens } from './wildcard.ts'

const matches = (pattern: string, text: string) => compilePattern(patternTokens(pattern))(text)

/** The definition, slow: `*` matches nothing, or one unit and `*` again. */
function covers(tokens: readonly PatternToken[], text: string): boolean {
  const [first, ...rest] = tokens
  if (first === undefined) return text === ''
  if (first === ANY_RUN) return covers(rest, text) || (text !== '' && covers(tokens, text.slice(1)))
  if (first === ANY_ONE) return text !== '' && covers(rest, text.slice(1))
  return text.startsWith(first) && covers(rest, text.slice(first.length))
}

describe('tokens', () => {
  test('are literal stretches and wildcards', () => {
    expect(patternTokens('')).toEqual([])
    expect(patternTokens('abc')).toEqual(['abc'])
    expect(patternTokens('*')).toEqual([ANY_RUN])
    expect(patternTokens('a*?b')).toEqual(['a', ANY_RUN, ANY_ONE, 'b'])
    expect(patternTokens('**')).toEqual([ANY_RUN, ANY_RUN])
  })

  test('keep every other character, also half of a pair', () => {
    expect(patternTokens('\\*[a-z]+$')).toEqual(['\\', ANY_RUN, '[a-z]+$'])
    expect(patternTokens('\u{1f600}?\ud83d')).toEqual(['\u{1f600}', ANY_ONE, '\ud83d'])
  })
})

describe('a pattern', () => {
  test.each([
    ['', '', true],
    ['', 'a', false],
    ['a', 'a', true],
    ['a', 'A', false],
    ['a', 'ab', false],
    ['a', 'ba', false],
    ['*', '', true],
    ['*', 'a\nb', true],
    ['***', '', true],
    ['?', '', false],
    ['?', 'a', true],
    ['?', '\n', true],
    ['?', 'ab', false],
    ['?', '\u{1f600}', false],
    ['??', '\u{1f600}', true],
    ['?*', '', false],
    ['*?', 'a', true],
    ['*?*?*', 'a', false],
    ['*?*?*', 'ab', true],
    ['a*', 'a', true],
    ['a*', 'ba', false],
    ['*a', 'ba', true],
    ['*a', 'ab', false],
    ['*a*', 'bab', true],
    ['*a*', 'bbb', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'acbc', true],
    ['a*b*c', 'acb', false],
    ['*ab*ab*', 'abab', true],
    ['*ab*ab*', 'aab', false],
    ['*aba*aba', 'ababa', false],
    ['*aba*aba', 'abaaba', true],
    ['a*bc*c', 'abc', false],
    ['a?*b', 'ab', false],
    ['a?*b', 'axb', true],
    ['*?b?*', 'bb', false],
    ['*?b?*', 'abc', true],
    ['*a?a*', 'aba', true],
    ['*a?a*', 'aa', false],
    ['*a?*?a', 'abca', true],
    ['*a?*?a', 'aba', false],
    ['bucket/*/test/*', 'bucket/1/2/test/x', true],
    ['bucket/*/test/*', 'bucket//test/x', true],
    ['bucket/*/test/*', 'bucket/1/test/', true],
    ['bucket/*/test/*', 'bucket/test/x', false],
    ['bucket/*/test/*', 'bucket/1-test/x', false],
  ])('%j on %j: %j (rules A2, R3)', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  test('may have literal stars and question marks (rules V4, V7)', () => {
    const pattern = compilePattern(['a*', ANY_RUN, '?'])
    expect(pattern('a*b?')).toBe(true)
    expect(pattern('abb?')).toBe(false)
    expect(pattern('a*bc')).toBe(false)
    expect(compilePattern(['*'])('a')).toBe(false)
    expect(compilePattern(['?', ANY_ONE])('?a')).toBe(true)
    expect(compilePattern(['?', ANY_ONE])('aa')).toBe(false)
  })

  test('may have literal text in pieces', () => {
    expect(compilePattern(['a', 'b', '', 'c'])('abc')).toBe(true)
    expect(compilePattern(['a', 'b', ANY_RUN, 'c', 'd'])('abxcd')).toBe(true)
    expect(compilePattern(['', ANY_RUN, ''])('abc')).toBe(true)
    expect(compilePattern(['', ANY_ONE, ''])('a')).toBe(true)
  })

  test('matches like the slow definition', () => {
    const token = fc.oneof(fc.constantFrom<PatternToken>(ANY_RUN, ANY_ONE), fc.stringMatching(/^[ab*?]{0,2}$/))
    const text = fc.stringMatching(/^[ab*?]{0,9}$/)
    fc.assert(
      fc.property(fc.array(token, { maxLength: 7 }), text, (tokens, each) => {
        expect(compilePattern(tokens)(each)).toBe(covers(tokens, each))
      }),
      { numRuns: 20_000 },
    )
  })

  test('matches like the slow definition when it is made from the text', () => {
    const pattern = fc.stringMatching(/^[ab]{0,8}$/).chain((text) =>
      fc
        .array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 3 }), fc.constantFrom('*', '?', '')), { maxLength: 3 })
        .map((cuts) => {
          const written = cuts.reduce(
            (now, [at, length, mark]) => now.slice(0, at) + mark + now.slice(at + length),
            text,
          )
          return [written, text] as const
        }),
    )
    fc.assert(
      fc.property(pattern, ([written, text]) => {
        expect(matches(written, text)).toBe(covers(patternTokens(written), text))
      }),
      { numRuns: 10_000 },
    )
  })

  test('of fifty stars terminates on a long text that does not match', () => {
    const text = 'a'.repeat(100_000)
    expect(matches(`${'*a'.repeat(50)}*b`, text)).toBe(false)
    expect(matches(`${'*a'.repeat(50)}*`, text)).toBe(true)
    expect(matches(`${'*a?'.repeat(50)}*b*`, text)).toBe(false)
    expect(matches(`${'*a?'.repeat(50)}*`, text)).toBe(true)
    expect(matches(`${'?*'.repeat(50)}b`, text)).toBe(false)
    expect(matches(`*${'a'.repeat(50)}b*`.repeat(50), text)).toBe(false)
  })

  test('has a matcher without state', () => {
    const pattern = compilePattern(patternTokens('*a*b?c*'))
    expect([pattern('xaxbxcx'), pattern(''), pattern('xaxbxcx'), pattern('abc')]).toEqual([true, false, true, false])
  })
})
