import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CaseInput } from './case/caseInput.ts'
import { decideCase } from './case/evaluationCase.ts'

const FOLDER = new URL('../../../fixtures/decisions/', import.meta.url)

interface DecisionFixture {
  name: string
  rules: string[]
  source: string
  case: CaseInput
  expect: {
    decision: string
    decidedBy?: string
    statements?: { policyType: string; policy: number; statement: number }[]
  }
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
  const fixtures: DecisionFixture[] = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
  describe(file, () => {
    test.each(fixtures)('$name', (fixture) => {
      const decision = decideCase(JSON.stringify(fixture.case))
      expect(decision).toMatchObject({ ...fixture.expect })
      expect(decideCase(fixture.case), 'given as an object').toEqual(decision)
    })
  })
}
