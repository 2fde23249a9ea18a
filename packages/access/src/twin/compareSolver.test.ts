import { expect, test } from 'vitest'
import { compareSolver } from './compareSolver.ts'

const SEED = 20_261_125
const PAIRS = 40

test(`z3 says the same of ${PAIRS} random pairs, and leaves few of them open`, async () => {
  const { agreed, unanswered, unknown } = await compareSolver(SEED, PAIRS)
  expect(agreed + unanswered + 2 * unknown).toBe(2 * PAIRS)
  expect(unanswered).toBeLessThan(PAIRS / 4)
  expect(unknown).toBeLessThan(PAIRS / 8)
})
