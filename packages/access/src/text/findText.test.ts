import { describe, expect, test } from 'vitest'
import { Budget } from '../budget.ts'
import { UndecidedError } from '../undecided.ts'
import { findText, type Union } from './findText.ts'
import type { TextPattern } from './patterns.ts'
import { hasPlaceholder, patternVariable } from './placeholders.ts'
import { TextContext } from './textContext.ts'
import { findInSets, isInSet, type Mode, type TextSet } from './textSet.ts'

const contextOf = (states = 10_000) => new TextContext(new Budget(states))
const context = contextOf()
const like = (text: string, { patterns } = context) => patterns.like({ text, variables: true })
const resource = (text: string) => context.patterns.resource({ text, variables: true })
const literal = (text: string) => context.patterns.literal(text)
const arn = (text: string) => context.patterns.arn({ text, variables: true })
const team = '${aws:PrincipalTag/team}'

/** Placeholders as the variables that they stand for. */
function shown(text: string | undefined): string | undefined {
  return text?.replaceAll(/./gsu, (character) => {
    const variable = context.placeholders.variableOf(character.charCodeAt(0))
    return hasPlaceholder(character) && variable !== undefined ? `<${variable.key}>` : character
  })
}

describe('the shortest text', () => {
  test.each<[string, readonly (readonly TextPattern[])[], readonly TextPattern[], string | undefined]>([
    ['of no sets is the empty text', [], [], ''],
    ['of no sets without the empty text is a letter', [], [literal('')], 'a'],
    ['without that letter is the next one', [], [literal(''), literal('a')], 'b'],
    ['of a literal is the literal', [[literal('x*')]], [], 'x*'],
    ['of an empty union does not exist', [[]], [], undefined],
    ['of a union is that of its shortest pattern', [[like('abc'), like('x*y'), like('???')]], [], 'xy'],
    ['of a star is empty', [[like('*')]], [], ''],
    ['of question marks has their number', [[like('?'.repeat(60))]], [], 'a'.repeat(60)],
    ['of an intersection starts and ends as both want', [[like('a*')], [like('*b')]], [], 'ab'],
    ['of an intersection fills question marks from the other pattern', [[like('a?c')], [like('?bc')]], [], 'abc'],
    ['of an intersection may overlap', [[like('ab*')], [like('*bc')]], [], 'abc'],
    ['of an intersection of three', [[like('*a*')], [like('*b*')], [like('??')]], [], 'ab'],
    ['of disjoint patterns does not exist', [[like('a*')], [like('b*')]], [], undefined],
    ['of patterns of different lengths does not exist', [[like('??')], [like('???')]], [], undefined],
    [
      'of unions is in one pattern of each',
      [
        [like('a?'), like('b?')],
        [like('?c'), like('??d')],
      ],
      [],
      'ac',
    ],
    ['outside of itself does not exist', [[like('a*')]], [like('a*')], undefined],
    ['outside of everything does not exist', [[like('a*')]], [like('*')], undefined],
    ['outside of a smaller pattern is one character longer', [[like('a*')]], [literal('a')], 'aa'],
    ['outside of all longer texts is the shortest', [[like('a*')]], [like('a?*')], 'a'],
    [
      'outside of patterns that cover it together does not exist',
      [[like('a*')]],
      [literal('a'), like('a?*')],
      undefined,
    ],
    ['outside of two patterns avoids both', [[like('??')]], [like('?a'), like('b?')], 'ab'],
    ['outside of a pattern with a star in the middle', [[like('a*c')]], [like('a*b*c')], 'ac'],
    ['of a resource has an ARN of six parts', [[...resource('arn:aws:s3:*:*:b/?*')]], [], 'arn:aws:s3:::b/a'],
    [
      'with a colon where a part must not end',
      [[...resource('arn:aws:s3:::*')]],
      [...resource('arn:aws:s3:::')],
      'arn:aws:s3:::a',
    ],
  ])('%s', (_, inside, outside, expected) => {
    const unions = inside.map((patterns): Union => ({ patterns, interpretation: 'certain' }))
    expect(findText(unions, outside, context)).toBe(expected)
  })
})

const some = (...patterns: TextPattern[]): TextSet => ({ not: false, patterns })
const no = (...patterns: TextPattern[]): TextSet => ({ not: true, patterns })

describe('texts with variables', () => {
  test.each<[string, Mode, readonly TextSet[], string | undefined]>([
    ['a variable is found as its placeholder', 'find', [some(like(`a/${team}`))], 'a/<aws:principaltag/team>'],
    ['two variables are different texts', 'find', [some(like(team)), some(like('${s3:prefix}'))], undefined],
    ['but might be the same text', 'prove', [some(like(team)), some(like('${s3:prefix}'))], '<s3:prefix>'],
    ['a variable is not a literal text', 'find', [some(like(team)), some(literal('x'))], undefined],
    ['but might be one', 'prove', [some(like(team)), some(literal('x'))], '<aws:principaltag/team>'],
    ['the same string on both sides excludes itself', 'prove', [some(like(team)), no(like(team))], undefined],
    ['a star excludes a variable', 'prove', [some(like(`a${team}`)), no(like('a*'))], undefined],
    ['a variable that is not empty is longer', 'prove', [some(like(`a${team}`)), no(like('a?*'))], undefined],
    ['a literal does not exclude a variable', 'prove', [some(like(team)), no(literal('x'))], '<aws:principaltag/team>'],
    ['a variable does not exclude a literal', 'prove', [some(literal('x')), no(like(team))], 'x'],
    ['a prefix that differs excludes whatever follows', 'prove', [some(like(`a${team}`)), some(like('b*'))], undefined],
    ['an opaque pattern might match any text', 'prove', [some(arn(`arn:aws:${team}`)), some(literal('x'))], 'x'],
    [
      'is no other string',
      'prove',
      [some(like(`arn:aws:${team}`)), no(arn(`arn:aws:${team}`))],
      'arn:aws:<aws:principaltag/team>',
    ],
    ['but excludes itself', 'prove', [some(arn(`arn:aws:${team}`)), no(arn(`arn:aws:${team}`))], undefined],
    [
      'a variable outside is a text that is excluded anyway',
      'find',
      [no(literal(''), like('?'), like('??*'), like(`${team}x`))],
      undefined,
    ],
    ['and excludes no text', 'prove', [some(literal('arn:aws:s3:::b')), no(arn(`arn:aws:${team}`))], 'arn:aws:s3:::b'],
  ])('%s (%s)', (_, mode, sets, expected) => expect(shown(findInSets(sets, [], mode, context))).toBe(expected))
})

describe('a text', () => {
  test.each<[string, TextSet, string, boolean]>([
    ['is in a set of which one pattern matches', some(like('a*'), like('b*')), 'bx', true],
    ['is not in a set of which none matches', some(like('a*'), like('b*')), 'cx', false],
    ['is in a negated set of which none matches', no(like('a*')), 'cx', true],
    ['is not in a negated set of which one matches', no(like('a*')), 'ax', false],
    ['is not in a set of no patterns', some(), '', false],
    ['is in a negated set of no patterns', no(), '', true],
  ])('%s', (_, set, text, expected) => expect(isInSet(set, text, context)).toBe(expected))
})

describe('the budget', () => {
  /** The seventh character from the end cannot be both; to see that takes a state for every set of positions. */
  const hard = (own: TextContext) => {
    const unions = ['a', 'b'].map(
      (letter): Union => ({ patterns: [like(`*${letter}??????`, own)], interpretation: 'certain' }),
    )
    return findText(unions, [], own)
  }

  test.each([
    ['ends a search that needs more states', 100, true],
    ['does not end one that needs fewer', 100_000, false],
  ])('%s', (_, states, isUndecided) => {
    const search = () => hard(contextOf(states))
    if (isUndecided) expect(search).toThrow(new UndecidedError('more than 100 states to look at'))
    else expect(search()).toBe(undefined)
  })

  test('pays for a search once in a question, and the same in the next question', () => {
    const own = contextOf()
    const costs = [1, 2, 1].map((times) => {
      own.budget.restart(10_000)
      for (let at = 0; at < times; at += 1) hard(own)
      return 10_000 - own.budget.left
    })
    expect(costs[0]).toBeGreaterThan(100)
    // Asking at all costs one state.
    expect(costs).toEqual([costs[0], (costs[0] ?? 0) + 1, costs[0]])
  })

  test('is hardly needed outside of everything', () => {
    const own = contextOf(5)
    const union: Union = { patterns: [like(`*a${'?'.repeat(20)}`, own)], interpretation: 'certain' }
    expect(findText([union], [like('*', own)], own)).toBe(undefined)
  })

  test('is the same whether or not a smaller one has ended the search before', () => {
    const [fresh, own] = [contextOf(), contextOf(20)]
    hard(fresh)
    expect(() => hard(own)).toThrow(UndecidedError)
    own.budget.restart(10_000)
    hard(own)
    expect(own.budget.left).toBe(fresh.budget.left)
  })
})

describe('placeholders', () => {
  const variable = (at: number) => patternVariable(`aws:principaltag/${at}`, undefined, false)

  test('are available again once half of them are used', () => {
    const own = contextOf()
    const found = () => findText([{ patterns: [like(team, own)], interpretation: 'certain' }], [], own)
    for (let at = 0; at < 3000; at += 1) own.placeholders.placeholderOf(variable(at))
    own.recyclePlaceholders()
    expect(own.placeholders.variableOf(found()?.charCodeAt(0) ?? 0)?.key).toBe('aws:principaltag/team')
    expect(own.placeholders.variableOf(0xe000)).toEqual(variable(0))
    for (let at = 3000; at < 4000; at += 1) own.placeholders.placeholderOf(variable(at))
    own.recyclePlaceholders()
    expect(own.placeholders.variableOf(0xe000)).toBe(undefined)
    expect(own.placeholders.variableOf(found()?.charCodeAt(0) ?? 0)?.key).toBe('aws:principaltag/team')
  })

  test('are at most 6,400', () => {
    const { placeholders } = contextOf()
    for (let at = 0; at < 6400; at += 1) placeholders.placeholderOf(variable(at))
    expect(placeholders.placeholderOf(variable(6399))).toBe(0xf8ff)
    expect(() => placeholders.placeholderOf(variable(6400))).toThrow(UndecidedError)
  })
})
