import { relate } from './checkPair.ts'
import { pairOf } from './compareRandom.ts'
import type { WrittenPolicy } from './policies.ts'
import { NotEncoded, questionOf } from './smt.ts'
import { SolverProcess } from './solver.ts'

/** Milliseconds the solver has for a question, and for one that it is asked again. */
const PATIENCE = 3000
const LONG_PATIENCE = 20_000

/** How the comparisons with the solver ended. What it did not answer counts as nothing. */
export interface SolverTally {
  /** Questions that both answered alike. */
  agreed: number
  /** Questions that the solver gave up, or died over. */
  unanswered: number
  /** Pairs to which we say `unknown`. */
  unknown: number
  /** Pairs without a formula. */
  notEncoded: number
}

/** Asks the solver about the pairs from a seed on until it was asked about so many; throws where it says something else. */
export async function compareSolver(firstSeed: number, pairs: number): Promise<SolverTally> {
  const tally = { agreed: 0, unanswered: 0, unknown: 0, notEncoded: 0 }
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

/** Compares one pair; false when no formula says what it means. */
async function comparePair(solver: SolverProcess, seed: number, tally: SolverTally): Promise<boolean> {
  const { a, b } = pairOf(seed)
  const questions = questionsOf(a.written, b.written)
  if (questions === undefined) {
    tally.notEncoded += 1
    return false
  }
  const { relation } = relate(a, b)
  if (relation === 'unknown') {
    tally.unknown += 1
    return true
  }
  const isMore = [relation === 'B_subset_A', relation === 'A_subset_B'].map((is) => is || relation === 'incomparable')
  for (const [at, question] of questions.entries()) {
    const expected = isMore[at] ? 'sat' : 'unsat'
    let answer = await solver.ask(question, PATIENCE)
    // Cut short on a busy machine, the solver has said unsat where it says sat with time: what contradicts us is asked again.
    if (answer !== 'unknown' && answer !== expected) answer = await solver.ask(question, LONG_PATIENCE)
    if (answer === 'unknown') tally.unanswered += 1
    else if (answer === expected) tally.agreed += 1
    else {
      const shown = [a, b].map(({ written }) => JSON.stringify(written)).join('\n')
      throw new Error(`seed ${seed}: we say ${relation}, the solver ${answer} to question ${at}\n${shown}\n${question}`)
    }
  }
  return true
}

function questionsOf(a: WrittenPolicy, b: WrittenPolicy): string[] | undefined {
  try {
    return [questionOf(a, b), questionOf(b, a)]
  } catch (error) {
    if (!(error instanceof NotEncoded)) throw error
    return undefined
  }
}
