import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases } from './cases.ts'
import { decide } from './decide.ts'
import { type CountedRule, clearCounts, countedRules, countOf } from './tally.ts'

const CASES = 4_000

/** So often at least, in these cases. */
const LEAST = 12

const sample = fc.sample(cases, { numRuns: CASES, seed: 20_261_127 })
clearCounts()
for (const one of sample) decide(one)

test.for(Object.entries(countedRules))(`${CASES} random cases reach the rule %s often`, ([rule]) => {
  expect(countOf(rule as CountedRule)).toBeGreaterThanOrEqual(LEAST)
})
