import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases } from './cases.ts'
import { decide } from './decide.ts'
import { listOf, member } from './types.ts'

const folder = new URL('../../../../fixtures/decisions/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []

/** A fixture's statements are a set. */
function sorted(places: unknown): string[] {
  return listOf(places)
    .map((place) =>
      ['policyType', 'level', 'policy', 'statement'].map((name) => `${name} ${member(place, name)}`).join(),
    )
    .sort()
}

describe('the reference evaluator decides every fixture as expected', () => {
  for (const file of files.sort()) {
    const fixtures: unknown[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const fixture of fixtures) {
      test(`${file}: ${member(fixture, 'name')}`, () => {
        const outcome = decide(member(fixture, 'case'))
        const { statements, ...expected } = Object(member(fixture, 'expect'))
        expect(outcome).toMatchObject(expected)
        if (statements !== undefined) expect(sorted(outcome.statements)).toEqual(sorted(statements))
      })
    }
  }
})

describe('the generator', () => {
  const sample = fc.sample(cases, { numRuns: 3000, seed: 20_240_101 })
  const outcomes = sample.map(decide)

  test('makes each outcome in at least 15 of 100 cases', () => {
    for (const decision of ['allowed', 'implicitDeny', 'explicitDeny']) {
      const share = outcomes.filter((outcome) => outcome.decision === decision).length / outcomes.length
      expect(share, decision).toBeGreaterThanOrEqual(0.15)
    }
  })

  test.for([
    ...['identity', 'group', 'permissionsBoundary', 'session', 'scp', 'rcp', 'resource', 'vpcEndpoint'],
    ...['grant', 'acl', 'service', 'partition', 'root'],
  ])('makes cases decided by %s', (decidedBy) => {
    expect(outcomes.some((outcome) => outcome.decidedBy === decidedBy)).toBe(true)
  })

  test('makes cases whose explanation has statements of every policy type', () => {
    const seen = new Set(outcomes.flatMap((outcome) => outcome.statements.map((place) => place.policyType)))
    expect(seen.size).toBe(8)
  })

  test('makes cases that do not change when they are written as JSON', () => {
    const again = sample.map((one) => decide(JSON.parse(JSON.stringify(one))))
    expect(again).toEqual(outcomes)
    expect(listOf(sample).length).toBe(3000)
  })
})
