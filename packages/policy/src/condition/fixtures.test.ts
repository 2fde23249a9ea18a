import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Statement } from '../document.ts'
import { foldCase } from '../fold.ts'
import { parsePolicy } from '../parse.ts'
import { type ContextValue, compileCondition } from './modifiers.ts'
import { conditionOperators, type Truth } from './operators.ts'

interface ConditionCase {
  readonly name: string
  readonly source: string
  readonly condition: Record<string, Record<string, unknown>>
  readonly context: Record<string, string | string[]>
  readonly version?: string
  readonly expect: boolean | 'unknown'
}

const FOLDER = new URL('../../../../fixtures/conditions/', import.meta.url)
const MEMBERS = new Set(['name', 'source', 'condition', 'context', 'version', 'expect'])
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const casesOf = (file: string): ConditionCase[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))

/** The statement with the condition, read from text like a stored policy. */
function statementOf({ condition, version = '2012-10-17' }: ConditionCase): { statement: Statement; isNew: boolean } {
  const written = { Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }
  const { document, problems } = parsePolicy(JSON.stringify({ Version: version, Statement: written }))
  const statement = document?.statements[0]
  if (statement === undefined) throw new Error(JSON.stringify(problems))
  return { statement, isNew: document?.version === '2012-10-17' }
}

function truthOf(each: ConditionCase): Truth {
  const context = new Map<string, ContextValue>()
  for (const [key, value] of Object.entries(each.context)) context.set(foldCase(key), value)
  const single = (key: string) => {
    const value = context.get(key)
    if (value === undefined || typeof value === 'string') return value
    return value.length === 1 ? value[0] : undefined
  }
  const { statement, isNew } = statementOf(each)
  const truths = statement.conditions.map((condition) => {
    const { key, holds } = compileCondition(condition, isNew)
    return holds(context.get(key), { single })
  })
  if (truths.includes(false)) return false
  return truths.includes(undefined) ? undefined : true
}

for (const file of files) {
  describe(`fixtures/conditions/${file}`, () => {
    test.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
      expect(truthOf(each) ?? 'unknown').toBe(each.expect)
    })
  })
}

describe('the condition fixtures', () => {
  test('have one file for each row of the table of operators and no others', () => {
    const rows = [...conditionOperators.values()].map(({ name }) => `${name}.json`)
    expect(files.toSorted()).toEqual(rows.toSorted())
  })

  test.each(files)('have the required members, no unknown ones, and a unique name: %s', (file) => {
    const cases = casesOf(file)
    for (const each of cases) {
      expect(Object.keys(each).filter((member) => !MEMBERS.has(member))).toEqual([])
      expect([each.name, each.source].every((text) => typeof text === 'string' && text !== '')).toBe(true)
      expect([true, false, 'unknown']).toContain(each.expect)
      expect(Object.keys(each.condition).length).toBeGreaterThan(0)
      expect(typeof each.context).toBe('object')
    }
    const names = cases.map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test.each(files)('cover all three results: %s', (file) => {
    expect(new Set(casesOf(file).map((each) => each.expect))).toEqual(new Set([true, false, 'unknown']))
  })

  test.each(files)('test the operator of their file: %s', (file) => {
    const row = foldCase(file.slice(0, -'.json'.length))
    const operators = casesOf(file).flatMap((each) => Object.keys(each.condition))
    expect(operators.filter((name) => !foldCase(name).includes(row))).toEqual([])
  })
})
