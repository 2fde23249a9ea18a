import { relate } from './checkPair.ts'
import { pairOf } from './compareRandom.ts'
import type { PolicyJson } from './policies.ts'
import { formulaOf, NotEncodable } from './smt.ts'
import { SolverProcess } from './solver.ts'

/** Milliseconds that the solver has for a formula, and in a second attempt. */
const TIMEOUT = 10_000
const LONG_TIMEOUT = 20_000

/** How the comparisons with the solver ended. */
export interface SolverTally {
  /** Formulas with the same answer from both. */
  agreed: number
  /** Formulas that the solver did not answer. */
  unanswered: number
  /** Pairs with the relation `unknown`. */
  unknown: number
  /** Pairs that formulas cannot express. */
  notEncodable: number
}

/** Compares so many pairs, from a seed on, with the solver; throws where its answer contradicts the relation. */
export async function compareSolver(firstSeed: number, pairs: number): Promise<SolverTally> {
  const tally = { agreed: 0, unanswered: 0, unknown: 0, notEncodable: 0 }
  const solver = new SolverProcess()
  try {
    for (let seed = firstSeed, encoded = 0; encoded < pairs; seed += 1) {
      if (await comparePair(solver, seed, tally)) encoded += 1
    }
  } finally {
    solver.stop()
  }
  return tally
}

/** Compares one pair; false when formulas cannot express it. */
async function comparePair(solver: SolverProcess, seed: number, tally: SolverTally): Promise<boolean> {
  const { a, b } = pairOf(seed)
  const formulas = formulasOf(a.policy, b.policy)
  if (formulas === undefined) {
    tally.notEncodable += 1
    return false
  }
  const { relation } = relate(a, b)
  if (relation === 'unknown') {
    tally.unknown += 1
    return true
  }
  const isMore = [relation === 'B_subset_A', relation === 'A_subset_B'].map((is) => is || relation === 'incomparable')
  for (const [at, formula] of formulas.entries()) {
    const expected = isMore[at] ? 'sat' : 'unsat'
    let answer = await solver.ask(formula, TIMEOUT)
    // Stopped early on a busy machine, the solver has answered unsat for what is sat: contradictions get a second attempt.
    if (answer !== 'unknown' && answer !== expected) answer = await solver.ask(formula, LONG_TIMEOUT)
    if (answer === 'unknown') tally.unanswered += 1
    else if (answer === expected) tally.agreed += 1
    else {
      const shown = [a, b].map(({ policy }) => JSON.stringify(policy)).join('\n')
      throw new Error(
        `seed ${seed}: ${relation}, but the solver answers ${answer} to formula ${at}\n${shown}\n${formula}`,
      )
    }
  }
  return true
}

function formulasOf(a: PolicyJson, b: PolicyJson): string[] | undefined {
  try {
    return [formulaOf(a, b), formulaOf(b, a)]
  } catch (error) {
    if (!(error instanceof NotEncodable)) throw error
    return undefined
  }
}
