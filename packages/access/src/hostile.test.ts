import { Random } from '@gatewarden/oracle'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { comparePolicies } from './compare.ts'
import {
  answersWithVariables,
  bucket,
  documentOf,
  hostileAnswer,
  many,
  named,
  principals,
  statement,
} from './hostile.fixture.ts'

// Every policy has an answer within the states allowed, however long it takes; nothing is thrown.
const random = new Random(7)
const reference = openReference()

const word = (length: number, characters: string) =>
  random.several(length, length, () => random.pick([...characters])).join('')
const action = (name: string) => statement({ Action: name })
function tests(count: number) {
  return Object.fromEntries(many(count, (at) => [`aws:RequestTag/${at}`, `*${word(5, 'ab')}*`] as const))
}

/** Overlapping patterns, every second statement with an effect and actions of its own. */
const overlapping = (letter: string) =>
  many(1500, (at) => {
    const Condition = { StringLike: { [`aws:RequestTag/t${at % 50}`]: `*${at}*` } }
    const more = {
      Effect: at % 2 === 0 ? 'Deny' : 'Allow',
      Action: at % 3 === 0 ? `ec2:Run${at}*` : 's3:GetObject',
      Condition,
    }
    return { ...bucket(`b*${letter}${at}*/x`), ...more }
  })

const account = (at: number) => String(100_000_000_000 + at)

const HOSTILE: Readonly<Record<string, readonly [a: readonly object[], b: readonly object[]]>> = {
  'patterns of ten thousand stars': [[bucket('*a'.repeat(5000))], [bucket('*b'.repeat(5000))]],
  'patterns of ten thousand question marks': [[bucket('?'.repeat(10_000))], [bucket(`${'?'.repeat(10_000)}*`)]],
  'stars and question marks at random': [[bucket(`*${word(2000, 'ab*?')}*`)], [bucket(`*${word(2000, 'ab*?')}*`)]],
  'a character at a distance from the end': [[bucket(`*a${'?'.repeat(40)}`)], [bucket(`*b${'?'.repeat(40)}`)]],
  'a character at many distances from the end': [
    many(30, (at) => bucket(`*a${'?'.repeat(at)}`)),
    many(30, (at) => bucket(`*b${'?'.repeat(at)}`)),
  ],
  'actions with a character at a distance': [[action(`zz:*a${'?'.repeat(40)}`)], [action(`*:*b${'?'.repeat(40)}`)]],
  'actions of ten thousand wildcards': [[action(`s3:${word(10_000, 'ab*?')}`)], [action(`*:${word(10_000, 'ab*?')}`)]],
  'many wildcards for actions': [
    many(150, () => action(`s3:*${word(6, 'ab')}*`)),
    many(150, () => action(`*${word(6, 'ab')}*`)),
  ],
  'texts of ten thousand characters': [
    many(20, () => bucket(word(10_000, 'ab'))),
    many(20, () => bucket(word(10_000, 'ab'))),
  ],
  'a text of a million characters': [[bucket(word(1_000_000, 'ab'))], [bucket('x')]],
  'a condition of a million characters': [
    [statement({ Condition: { StringLike: { 's3:prefix': word(1_000_000, 'ab') } } })],
    [statement({})],
  ],
  'hundreds of statements with many conditions': [
    many(300, () => statement({ Condition: { StringLike: tests(10), StringNotLike: tests(10) } })),
    many(300, () => statement({ Condition: { StringLike: tests(10), StringNotLike: tests(10) } })),
  ],
  'hundreds of variables': [
    many(300, (at) => bucket(`\${aws:PrincipalTag/a${at}}`)),
    many(300, (at) => bucket(`x\${aws:PrincipalTag/b${at}}`)),
  ],
  'hundreds of variables in one text': [
    [bucket(many(300, (at) => `\${aws:PrincipalTag/a${at}}`).join('/'))],
    [bucket('*/x')],
  ],
  'thousands of numbers': [
    [statement({ Condition: { NumericEquals: { 's3:max-keys': many(5000, (at) => String(3 * at)) } } })],
    [statement({ Condition: { NumericEquals: { 's3:max-keys': many(5000, (at) => String(3 * at + 1)) } } })],
  ],
  'a number of a hundred thousand digits': [
    [statement({ Condition: { NumericEquals: { 's3:max-keys': '9'.repeat(100_000) } } })],
    [statement({ Condition: { NumericLessThan: { 's3:max-keys': `0.${'1'.repeat(100_000)}` } } })],
  ],
  'thousands of overlapping patterns': [
    many(6000, (at) => bucket(`b*a${at}*/x`)),
    many(6000, (at) => bucket(`b*b${at}*/x`)),
  ],
  'thousands of overlapping patterns with conditions': [overlapping('a'), overlapping('b')],
  'a thousand principals': principals(1000),
  'thousands of accounts and a condition on all of them': [
    [statement({ Principal: { AWS: many(3000, account) } })],
    [statement({ Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': many(3000, account) } } })],
  ],
  'thousands of statements with a principal each': [
    many(3000, (at) => ({ ...bucket(`b*${at}`), Principal: { AWS: named('user', `a${at}`) } })),
    many(3000, (at) => ({ ...bucket(`c*${at}`), Principal: { AWS: named('role', `a${at}`) } })),
  ],
  'thousands of statements with two alternatives': [
    [statement({})],
    many(2000, (at) =>
      statement({ Condition: { StringEquals: { [`aws:RequestTag/a${at}`]: '1', [`aws:RequestTag/b${at}`]: '1' } } }),
    ),
  ],
}

describe('hostile policies', () => {
  test.each(Object.keys(HOSTILE))('%s have an answer, and unknown has a reason', (name) => {
    const [a = [], b = []] = HOSTILE[name] ?? []
    expect(['equivalent', 'A_subset_B', 'B_subset_A', 'incomparable', 'unknown']).toContain(hostileAnswer(a, b))
  })

  test('a variable in each of many questions does not affect later ones', () => {
    expect(answersWithVariables(400)).toEqual(['incomparable'])
  })

  test('an answer does not depend on earlier questions', () => {
    const [a, b] = [documentOf([bucket('*a*b?c*')]), documentOf([bucket('*a?b*c*')])]
    const needed = [...Array(14).keys()].map((power) => 2 ** power)
    const ask = () => needed.map((states) => comparePolicies(a, b, { reference, states }).relation)
    expect(ask()).toEqual(ask())
    expect(new Set(ask()).size).toBe(2)
  })
})
