import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Json, readEventJson } from './eventJson.ts'
import { MAX_PATTERN, matchesEvent, readPattern, valuesAt } from './pattern.ts'

interface Named {
  readonly name: string
  readonly source: string
}

/** The cases of a file; each has these members and no others. */
function casesIn<Case extends Named>(file: string, members: readonly (keyof Case & string)[]): Case[] {
  const cases: Case[] = JSON.parse(
    readFileSync(new URL(`../../../../../fixtures/events/${file}`, import.meta.url), 'utf8'),
  )
  const expected = ['name', 'source', ...members].toSorted()
  for (const each of cases) expect(Object.keys(each).toSorted(), each.name).toEqual(expected)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  return cases
}

const read = (text: string): Json => readEventJson(text)?.value ?? null
const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

interface MatchCase extends Named {
  readonly pattern: string
  readonly event: string
  readonly matches: boolean
}

describe('fixtures/events/patterns.json', () => {
  test.each(casesIn<MatchCase>('patterns.json', ['pattern', 'event', 'matches']))('$name', (each) => {
    expect(matchesEvent(readPattern(each.pattern), read(each.event))).toBe(each.matches)
  })
})

interface InvalidCase extends Named {
  readonly pattern: string
  readonly reason: string
}

describe('fixtures/events/invalidPatterns.json', () => {
  test.each(casesIn<InvalidCase>('invalidPatterns.json', ['pattern', 'reason']))('$name', ({ pattern, reason }) => {
    expect(() => readPattern(pattern)).toThrow(`Event pattern is not valid. Reason: ${reason}`)
  })
})

interface KeyCase extends Named {
  readonly pattern: string
  readonly path: readonly string[]
  readonly values: readonly string[] | null
}

describe('fixtures/events/patternKeys.json', () => {
  test.each(casesIn<KeyCase>('patternKeys.json', ['pattern', 'path', 'values']))('$name', (each) => {
    expect(valuesAt(readPattern(each.pattern), each.path) ?? null).toEqual(each.values)
  })
})

test('a pattern above the quota is refused before it is read', () => {
  const long = JSON.stringify({ source: ['a'.repeat(MAX_PATTERN)] })
  expect(() => readPattern(long)).toThrow('it has more than 2048 characters')
})

test('an event is read to 1,100 levels of nesting', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  expect(readEventJson(nested(1100))).toBeDefined()
  expect(readEventJson(nested(1101))).toBeUndefined()
  expect(readEventJson(nested(1_000_000))).toBeUndefined()
})

test('matching takes time in proportion to the event, whatever the wildcards are', () => {
  const pattern = readPattern(JSON.stringify({ a: [{ wildcard: `${'*a'.repeat(30)}*b` }] }))
  const event = (length: number) => read(JSON.stringify({ a: 'a'.repeat(length) }))
  const [short, long] = [event(20_000), event(200_000)]
  timed(() => matchesEvent(pattern, short))
  expect(matchesEvent(pattern, long)).toBe(false)
  expect(timed(() => matchesEvent(pattern, long))).toBeLessThan(200)
})

test('matching takes time in proportion to the items of lists', () => {
  const pattern = readPattern('{"a":{"b":{"c":[{"exists":false}],"d":["x"]}}}')
  const items = Array.from({ length: 300 }, () => ({ b: Array.from({ length: 60 }, () => ({ d: 'y' })) }))
  const event = read(JSON.stringify({ a: items }))
  expect(timed(() => matchesEvent(pattern, event))).toBeLessThan(500)
})
