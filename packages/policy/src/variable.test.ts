import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasVariable, parseTemplate, substitutePattern, substituteText } from './variable.ts'
import { ANY_ONE, ANY_RUN } from './wildcard.ts'

const VALUES = new Map([
  ['aws:username', 'ana'],
  ['aws:principaltag/star', '*?'],
  ['aws:principaltag/empty', ''],
  ['aws:principaltag/nested', '${aws:username}'],
])
const keys = { single: (key: string) => VALUES.get(key) }
const replaced = (text: string) => substituteText(parseTemplate(text), keys)
const pattern = (text: string) => substitutePattern(parseTemplate(text), keys)
const malformed = { variable: { key: undefined } }

describe('a template', () => {
  test.each([
    ['', [{ text: '' }]],
    ['plain', [{ text: 'plain' }]],
    ['${aws:username}', [{ variable: { key: 'aws:username' } }]],
    ['${AWS:UserName}', [{ variable: { key: 'aws:username' } }]],
    ['a${k}b', [{ text: 'a' }, { variable: { key: 'k' } }, { text: 'b' }]],
    ['${k}${l}', [{ variable: { key: 'k' } }, { variable: { key: 'l' } }]],
    ["${k, 'x'}", [{ variable: { key: 'k', fallback: 'x' } }]],
    ["${k, ''}", [{ variable: { key: 'k', fallback: '' } }]],
    ["${k, ' '}", [{ variable: { key: 'k', fallback: ' ' } }]],
    ["${k, 'a, b'}", [{ variable: { key: 'k', fallback: 'a, b' } }]],
    ["${k, '*?$'}", [{ variable: { key: 'k', fallback: '*?$' } }]],
    ['${*}', [{ literal: '*' }]],
    ['${?}', [{ literal: '?' }]],
    ['${$}', [{ literal: '$' }]],
    ['${$}{k}', [{ literal: '$' }, { text: '{k}' }]],
    ['$${k}', [{ text: '$' }, { variable: { key: 'k' } }]],
    ['${aws:PrincipalTag/Cost Center}', [{ variable: { key: 'aws:principaltag/cost center' } }]],
    ["${aws:PrincipalTag/a b, 'x'}", [{ variable: { key: 'aws:principaltag/a b', fallback: 'x' } }]],
    ['${t/a_b.c:d/e=f+g-h@i\u00a0é２}', [{ variable: { key: 't/a_b.c:d/e=f+g-h@i\u00a0é２' } }]],
    ['${t/ }', [{ variable: { key: 't/ ' } }]],
    ['${a${b}}', [{ variable: { key: 'a${b' } }, { text: '}' }]],
  ])('%j is read as text, escapes and variables (rules V1 to V4)', (text, parts) => {
    expect(parseTemplate(text)).toEqual(parts)
  })

  test.each(['$', '${', '${k', '$k}', '{k}', '}${', '$ {k}', 'a${k, '])('%j has no variable (rule V10)', (text) => {
    expect(parseTemplate(text)).toEqual([{ text }])
    expect(hasVariable(text)).toBe(false)
  })

  test.each([
    '${}',
    '${ }',
    '${ k}',
    '${k }',
    '${a b}',
    '${a b/c}',
    '${a/\t}',
    "${a/b'c}",
    '${,}',
    '${k,}',
    '${k, }',
    "${k,'x'}",
    "${k,  'x'}",
    '${k, x}',
    "${k, 'x}",
    "${k, x'}",
    "${k, '}",
    '${k, "x"}',
    "${k 'x'}",
    "${, 'x'}",
    "${ , 'x'}",
    "${k, 'x' }",
    "${k, 'x'y'}",
    '${a\tb}',
    "${'k'}",
  ])('%j is malformed and never has a value', (text) => {
    expect(parseTemplate(text)).toEqual([malformed])
    expect(hasVariable(text)).toBe(true)
  })

  test('with an unclosed variable after a closed one keeps the rest as text', () => {
    expect(parseTemplate('${k}${l')).toEqual([{ variable: { key: 'k' } }, { text: '${l' }])
  })
})

describe('substitution', () => {
  test.each([
    ['x', 'x'],
    ['', ''],
    ['home/${aws:username}/x', 'home/ana/x'],
    ['${aws:username}${aws:UserName}', 'anaana'],
    ['${aws:principaltag/empty}', ''],
    ["${aws:principaltag/empty, 'x'}", ''],
    ["${absent, 'x'}", 'x'],
    ["${absent, ''}", ''],
    ["${aws:username, 'x'}", 'ana'],
    ['${*}${?}${$}', '*?$'],
    ['${aws:principaltag/nested}', '${aws:username}'],
    ['${$}{aws:username}', '${aws:username}'],
    ['${absent}', undefined],
    ['x${absent}y', undefined],
    ['${aws:username}${absent}', undefined],
    ['${}', undefined],
    ['${a b}', undefined],
    ['${absent', '${absent'],
  ])('%j gives %j (rules V2 to V7)', (text, expected) => {
    expect(replaced(text)).toBe(expected)
  })

  test('keeps wildcards of the text apart from characters of values (rule V7)', () => {
    expect(pattern('a*${aws:principaltag/star}?')).toEqual(['a', ANY_RUN, '*?', ANY_ONE])
    expect(pattern('${*}*')).toEqual(['*', ANY_RUN])
    expect(pattern("${absent, '*'}")).toEqual(['*'])
    expect(pattern('${aws:principaltag/empty}')).toEqual([])
    expect(pattern('*${absent}')).toBe(undefined)
    expect(pattern('*${}')).toBe(undefined)
  })

  test('reads folded keys only, and none for an escape', () => {
    const keysRead: string[] = []
    const single = (key: string) => {
      keysRead.push(key)
      return undefined
    }
    substituteText(parseTemplate("${*}${AWS:A, 'x'}${aws:B}"), { single })
    expect(keysRead).toEqual(['aws:a', 'aws:b'])
  })

  test('never throws, and returns a text without variables unchanged', () => {
    const texts = fc
      .array(fc.constantFrom('$', '{', '}', '${', ',', ' ', "'", '*', '?', 'k', 'aws:username'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const template = parseTemplate(text)
        const substituted = substituteText(template, keys)
        const tokens = substitutePattern(template, keys)
        const spelled = tokens?.map((token) => (token === ANY_RUN ? '*' : token === ANY_ONE ? '?' : token)).join('')
        expect(spelled).toBe(substituted)
        if (!hasVariable(text)) expect(substituted).toBe(text)
      }),
    )
  })
})
