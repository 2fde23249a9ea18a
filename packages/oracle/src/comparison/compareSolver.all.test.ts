import { expect, test } from 'vitest'
import { announcedSeed } from '../seed.ts'
import { compareSolver } from './compareSolver.ts'
import { SolverProcess } from './solver.ts'

const PAIRS = 40

test(`z3 gives the same answer for ${PAIRS} random pairs, and leaves few of them unanswered`, async () => {
  const { agreed, unanswered, unknown } = await compareSolver(announcedSeed(), PAIRS)
  expect(agreed + unanswered + 2 * unknown).toBe(2 * PAIRS)
  expect(unanswered).toBeLessThan(PAIRS / 4)
  expect(unknown).toBeLessThan(PAIRS / 8)
})

test('a solver that exits leaves its formula unanswered, and the next one starts another process', async () => {
  const solver = new SolverProcess()
  try {
    expect(await solver.ask('(assert true)', 1000)).toBe('sat')
    expect(await solver.ask('(this is not a formula', 1000)).toBe('unknown')
    expect(await solver.ask('(assert false)', 1000)).toBe('unsat')
  } finally {
    solver.stop()
  }
})
