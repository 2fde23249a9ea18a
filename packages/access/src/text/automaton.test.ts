import { describe, expect, test } from 'vitest'
import { Budget } from '../budget.ts'
import { Automaton, type Interpretation } from './automaton.ts'
import type { TextPattern } from './patterns.ts'
import { patternVariable } from './placeholders.ts'
import { TextContext } from './textContext.ts'

const { patterns, placeholders } = new TextContext(new Budget(1000))
const TEAM = patternVariable('aws:principaltag/team', undefined, false)
/** The placeholders of ${aws:PrincipalTag/team}, compared as it is and without regard to letter case. */
const P = String.fromCharCode(placeholders.placeholderOf(TEAM))
const F = String.fromCharCode(placeholders.placeholderOf(patternVariable(TEAM.key, undefined, true)))

const like = (text: string) => patterns.like({ text, variables: true })
const equals = (text: string) => patterns.equals({ text, variables: true })
const ignoreCase = (text: string) => patterns.equalsIgnoreCase({ text, variables: true })
const resource = (text: string) => patterns.resource({ text, variables: true })
const arn = (text: string) => patterns.arn({ text, variables: true })
const team = '${aws:PrincipalTag/team}'

type Row = readonly [
  sentence: string,
  patterns: readonly TextPattern[],
  accepted: readonly string[],
  not: readonly string[],
]

function check(interpretation: Interpretation, [, several, accepted, not]: Row): void {
  const automaton = new Automaton(several, interpretation, placeholders)
  const texts = [...accepted, ...not]
  expect(texts.filter((text) => automaton.accepts(text))).toEqual(accepted)
}

const CERTAIN: readonly Row[] = [
  ['no pattern accepts nothing', [], [], ['', 'a']],
  ['the empty pattern accepts the empty text', [equals('')], [''], ['a']],
  ['a text accepts itself', [equals('ab')], ['ab'], ['', 'a', 'b', 'abc', 'aB']],
  ['a star accepts every text', [like('*')], ['', 'a', 'a:b', P], []],
  ['a star in the middle accepts any number of characters', [like('a*b')], ['ab', 'axb', 'abab'], ['a', 'b', 'aba']],
  ['two stars may match at several positions', [like('*ab*b')], ['abb', 'aabb', 'ababb', 'xabyb'], ['ab', 'abx', 'bb']],
  ['a question mark accepts one character', [like('a?')], ['ab', 'a:'], ['a', 'abc']],
  ['a question mark and a star accept one character or more', [like('?*')], ['a', 'ab'], ['']],
  ['a star before a question mark is the same', [like('*?')], ['a', 'ab'], ['']],
  ['wildcards of StringEquals are characters', [equals('a*?')], ['a*?'], ['a', 'abc']],
  ['StringEqualsIgnoreCase accepts both letter cases', [ignoreCase('aB1')], ['ab1', 'AB1', 'aB1'], ['ab', 'ac1']],
  [
    'several patterns accept what one of them does',
    [like('a*'), like('*b')],
    ['a', 'b', 'ab', 'ax', 'xb'],
    ['', 'xax'],
  ],
  [
    'a star in the last part of an ARN matches colons',
    [...resource('arn:aws:s3:::b/*')],
    ['arn:aws:s3:::b/x:y'],
    ['arn:aws:s3:::b'],
  ],
  [
    'a star that ends the partition does, too',
    [...resource('arn:*:s3:::b')],
    ['arn:aws:s3:::b', 'arn::s3:::b', 'arn:a:b:s3:::b', `arn:${P}:s3:::b`],
    ['arn:aws:s3::b'],
  ],
  [
    'a star inside an earlier part does not',
    [...resource('arn:a*s:s3:::b')],
    ['arn:aws:s3:::b', 'arn:as:s3:::b'],
    ['arn:a:s:s3:::b'],
  ],
  [
    'a missing part may be what a star reaches',
    [...resource('arn:aws:s3:*:b')],
    ['arn:aws:s3:::b', 'arn:aws:s3:r:b:c'],
    ['arn:aws:s3:::bc'],
  ],
  [
    'a missing part of a resource matches any',
    [...resource('arn:aws:s3')],
    ['arn:aws:s3:::b', 'arn:aws:s3:r:1:b:c'],
    ['arn:aws:s3'],
  ],
  ['ArnLike needs all parts, too', [arn('arn:aws:s3:::?')], ['arn:aws:s3:::b'], ['arn:aws:s3:::', 'arn:aws:s3:x:::b']],
  ['a variable accepts its placeholder and no text', [like(team)], [P], ['', 'x', F]],
  ['a variable between texts', [like(`a/${team}/b`)], [`a/${P}/b`], ['a/x/b', `a/${P}${P}/b`]],
  ['a variable in either letter case accepts both placeholders', [ignoreCase(team)], [P, F], ['x']],
  ['a star accepts a placeholder', [like('a*')], [`a${P}`], [P]],
  ['a question mark alone does not: values may be longer', [like('?')], ['x'], [P]],
  ['a question mark and a star do: values are not empty', [like('?*')], [P, `x${P}`], ['']],
  [
    'a star in an early part of an ARN does not: values may contain colons',
    [arn('arn:*:s3:::b')],
    [],
    [`arn:${P}:s3:::b`],
  ],
]

const PARSED: readonly Row[] = [
  ['a variable accepts its placeholder', [like(`a${team}`)], [`a${P}`], ['a', 'ax']],
  ['a star accepts texts, but no placeholder', [like('a*')], ['a', 'ab'], [`a${P}`]],
  ['a question mark and a star neither', [like('?*')], ['a', 'ab'], [P]],
  ['a star hides no variable of another pattern', [like('a*'), like(`a${team}`)], ['ab', `a${P}`], [`a${P}b`]],
]

const POSSIBLE: readonly Row[] = [
  ['a variable accepts every text', [like(`a${team}b`)], ['ab', 'axb', 'a:b', `a${P}b`], ['a', 'b']],
  [
    'a placeholder may turn out to be any text',
    [equals('abc')],
    ['abc', P, `a${P}`, `${P}c`, `a${P}c`, `a${P}bc`],
    ['ab', `b${P}`],
  ],
  ['but only where the rest matches', [like('a?c')], [`a${P}`, 'abc'], [`ab${P}b`, 'ac']],
]

describe('an automaton that is certain', () => {
  test.each(CERTAIN)('%s', (...row) => check('certain', row))
})

describe('an automaton for texts with placeholders', () => {
  test.each(PARSED)('%s', (...row) => check('parsed', row))
})

describe('an automaton of what is possible', () => {
  test.each(POSSIBLE)('%s', (...row) => check('possible', row))
})

describe('the states', () => {
  const after = (several: readonly TextPattern[], text: string) => {
    const automaton = new Automaton(several, 'certain', placeholders)
    return Array.from(text).reduce((state, unit) => automaton.after(state, unit.charCodeAt(0)), automaton.start)
  }
  const a = 'a'.charCodeAt(0)

  test.each<[string, readonly TextPattern[], string, object]>([
    [
      'nothing is accepted after a wrong character',
      [equals('ab')],
      'b',
      { isDead: true, isUniversal: false, accepts: false },
    ],
    [
      'everything is accepted once only a star is left',
      [like('a*')],
      'a',
      { isDead: false, isUniversal: true, accepts: true },
    ],
    ['whatever other patterns are left', [like('a*'), equals('ab')], 'ab', { isUniversal: true, codeUnits: [] }],
    [
      'a star within a part accepts not everything',
      [...resource('a*')],
      'a',
      { isUniversal: false, codeUnits: [0x3a] },
    ],
    ['only characters that matter are told apart', [equals('ab'), like('a?')], '', { codeUnits: [a], accepts: false }],
    ['positions before a star of the same pattern are dropped', [like('*a*ab')], 'xaa', { positions: [2, 3, 4] }],
  ])('%s', (_, several, text, expected) => expect(after(several, text)).toMatchObject(expected))

  test('are shared by texts that lead to the same positions', () => {
    const automaton = new Automaton([like('*a')], 'certain', placeholders)
    const once = automaton.after(automaton.start, a)
    expect(automaton.after(once, a)).toBe(once)
    expect(automaton.after(automaton.after(once, 0x78), a)).toBe(once)
  })

  test('count their positions, in one number for several automata', () => {
    const size = { positions: 0 }
    for (const pattern of [equals('ab'), equals('cd')])
      new Automaton([pattern], 'certain', placeholders, size).accepts('ab')
    // 'ab': before a, before b, at the end. 'cd': before c, and nowhere.
    expect(size.positions).toBe(4)
  })
})
