import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyType } from '../document.ts'
import { parsePolicy } from '../parse.ts'
import { checkPolicy } from './checkPolicy.ts'
import { grammarChecks } from './checks.ts'
import { type FindFault, readDraft } from './draft.ts'
import type { PolicyRefusal } from './refusal.ts'

interface GrammarCase {
  readonly name: string
  readonly source: string
  readonly type: PolicyType
  readonly inline?: boolean
  readonly partition?: string
  /** The names that are services; left out, any. */
  readonly services?: readonly string[]
  readonly document: string
  readonly expect: { readonly ok: true } | Pick<PolicyRefusal, 'code' | 'message'>
}

const FOLDER = new URL('../../../../fixtures/grammar/', import.meta.url)
const FIELDS = new Set(['name', 'source', 'type', 'inline', 'partition', 'services', 'document', 'expect'])
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const casesOf = (file: string): GrammarCase[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
const cases = files.flatMap(casesOf)
const types = Object.keys(grammarChecks) as PolicyType[]

for (const file of files) {
  describe(`fixtures/grammar/${file}`, () => {
    test.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, { document, type, ...wanted }) => {
      const refusal = checkPolicy(document, type, placeOf(wanted))
      if ('ok' in wanted.expect) return expect(refusal).toBe(undefined)
      expect(refusal).toMatchObject(wanted.expect)
      expectPlace(refusal, document)
      expect(refusal?.help).toMatch(/\S/)
    })
  })
}

describe('the fixtures', () => {
  test('have known fields only and a unique name', () => {
    for (const each of cases) expect(Object.keys(each).filter((field) => !FIELDS.has(field))).toEqual([])
    const names = cases.map(({ name, type }) => `${type}: ${name}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('reach every row of every table', () => {
    const reached = new Set(cases.map(firstRow))
    const missed = types.flatMap((type) => grammarChecks[type].filter(({ find }) => !reached.has(find)))
    expect(missed.map(({ name }) => name)).toEqual([])
  })

  test('that AWS stores can be read as policies', () => {
    for (const { document, type, expect: wanted, name } of cases) {
      if ('ok' in wanted)
        expect({ name, problems: parsePolicy(document, type).problems }).toEqual({ name, problems: [] })
    }
  })
})

describe('any text', () => {
  test('gets an answer and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), fc.constantFrom(...types), isAnswered))
  })

  test('that is a stored document with a part replaced gets an answer', () => {
    const stored = cases.filter(({ document }) => document.length > 2).map(({ document }) => document)
    const stretch = fc.record({ document: fc.constantFrom(...stored), at: fc.double({ min: 0, max: 1, noNaN: true }) })
    const piece = fc.constantFrom('', '"', '{}', '[]', 'null', '1', ':', '*', '\\', '"__proto__":', '${', 'Not', ',')
    fc.assert(
      fc.property(stretch, piece, fc.nat(12), fc.constantFrom(...types), ({ document, at }, text, length, type) => {
        const from = Math.floor(at * document.length)
        isAnswered(document.slice(0, from) + text + document.slice(from + length), type)
      }),
      { numRuns: 1000 },
    )
  })

  test('that is a statement of arbitrary values gets an answer', () => {
    const names = 'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' ')
    const words = fc.constantFrom('*', 'Allow', 's3:*', 'arn:aws:iam::', 'arn:', '', 'AWS', 'StringLike', 'DateEquals')
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        words,
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(words, tie('value'), { maxKeys: 3 }),
      ),
    })).value
    const statement = fc.dictionary(fc.constantFrom(...names), value)
    fc.assert(
      fc.property(statement, fc.constantFrom(...types), (Statement, type) =>
        isAnswered(JSON.stringify({ Version: '2012-10-17', Statement }), type),
      ),
      { numRuns: 1000 },
    )
  })

  test('of a megabyte is answered fast', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, at) => `{"Sid":"${at}","Effect":"Deny","Action":"a:*","Resource":"*"}`,
    )
    const started = performance.now()
    expect(checkPolicy(`{"Version":"2012-10-17","Statement":[${many.join()}]}`, 'identity')?.message).toBeDefined()
    expect(checkPolicy(`{"Version":"2012-10-17","Statement":[${many.slice(0, 10_000).join()}]}`, 'identity')).toBe(
      undefined,
    )
    expect(checkPolicy('['.repeat(1_000_000), 'scp')?.code).toBe('MalformedPolicyDocumentException')
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

type Place = Pick<GrammarCase, 'inline' | 'partition' | 'services'>

function placeOf({ inline = false, partition = 'aws', services }: Place) {
  return {
    inline,
    partition,
    ...(services === undefined ? {} : { isService: (name: string) => services.includes(name) }),
  }
}

function firstRow({ document, type, ...place }: GrammarCase): FindFault | undefined {
  const draft = readDraft(document, { isService: undefined, ...placeOf(place) })
  return grammarChecks[type].find(({ find }) => find(draft) !== undefined)?.find
}

function isAnswered(text: string, type: PolicyType): void {
  const refusal = checkPolicy(text, type)
  if (refusal !== undefined) expectPlace(refusal, text)
}

function expectPlace(refusal: PolicyRefusal | undefined, text: string): void {
  const lines = text.split('\n')
  expect(refusal?.line).toBeGreaterThanOrEqual(1)
  expect(refusal?.line).toBeLessThanOrEqual(lines.length)
  expect(refusal?.column).toBeGreaterThanOrEqual(1)
  expect(refusal?.column).toBeLessThanOrEqual((lines[(refusal?.line ?? 1) - 1] ?? '').length + 1)
}
