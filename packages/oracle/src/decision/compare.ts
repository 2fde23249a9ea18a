import { decideCase } from '@gatewarden/authorize'
import fc from 'fast-check'
import { cases } from './cases.ts'
import { decide } from './decide.ts'
import type { EvaluationCase } from './types.ts'

/** A decision as one text: outcome, what decided, and the statements in no particular order. */
function asText(answer: { decision: string; decidedBy: string; statements: readonly object[] }): string {
  const places = answer.statements.map((place) => {
    const { policyType, level, policy, statement } = place as Record<string, unknown>
    return [policyType, level ?? '', policy, statement].join('/')
  })
  return `${answer.decision} by ${answer.decidedBy} [${places.sort().join(' ')}]`
}

/** The decisions of both evaluators for a case, when they differ. */
function difference(evaluationCase: EvaluationCase): string | undefined {
  const expected = asText(decide(evaluationCase))
  const answer = decideCase(JSON.stringify(evaluationCase))
  const actual = 'error' in answer ? `error: ${answer.error.message}` : asText(answer)
  return actual === expected ? undefined : `reference evaluator: ${expected}\nevaluator:           ${actual}`
}

/** Compares random cases; the smallest case that differs is thrown with both decisions. */
export function compare(runs: number, seed: number): void {
  const property = fc.property(cases, (evaluationCase) => {
    const found = difference(evaluationCase)
    if (found !== undefined) throw new Error(found)
  })
  fc.assert(property, { numRuns: runs, seed })
}
