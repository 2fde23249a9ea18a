import { mergedStatements } from '@gatewarden/analysis'
import { type Answer, headline, toJson } from './decisionReport.ts'
import { EXIT } from './failure.ts'
import { changesOfSeveral, proposalLines } from './remedyReport.ts'
import type { Style } from './run.ts'

/** The decisions that `--expect` knows. */
export const EXPECTATIONS = ['allowed', 'denied'] as const
export type Expectation = (typeof EXPECTATIONS)[number]

type Verdict = Expectation | 'unknown'

function verdictOf({ decision, dependsOn }: Answer): Verdict {
  if (dependsOn !== undefined) return 'unknown'
  return decision.outcome === 'allowed' ? 'allowed' : 'denied'
}

/** The exit status: whether every action is as expected, or else 0 if all are allowed, 1 if one is denied, 3 if one is unknown. */
export function exitOf(answers: readonly Answer[], expected?: Expectation): number {
  const verdicts = answers.map(verdictOf)
  if (expected !== undefined) return verdicts.every((each) => each === expected) ? EXIT.allowed : EXIT.denied
  if (verdicts.includes('denied')) return EXIT.denied
  return verdicts.includes('unknown') ? EXIT.unknown : EXIT.allowed
}

/** Several answers: a line for each, then what would allow the denied ones, the notes, and a line with counts. */
export function severalText(answers: readonly Answer[], style: Style): string[] {
  return [
    ...answers.map((answer) => headline(answer, style)),
    ...proposalLines(proposed(answers)),
    ...changesOfSeveral(answers),
    ...[...new Set(answers.flatMap(({ notes }) => notes))].map((note) => `  note: ${note}`),
    countLine(answers),
  ]
}

/** Several answers as data. */
export function severalJson(answers: readonly Answer[], expected?: Expectation) {
  const proposals = proposed(answers)
  return {
    answers: answers.map(toJson),
    ...countsOf(answers),
    ...(proposals.length > 0 && { proposal: { statements: proposals } }),
    ...expectationJson(answers, expected),
  }
}

/** Whether the answers are as expected, as data. */
export function expectationJson(answers: readonly Answer[], expected?: Expectation) {
  return expected === undefined ? {} : { expected, isAsExpected: exitOf(answers, expected) === EXIT.allowed }
}

/** Whether the answers are as expected, in one line. */
export function expectationLines(answers: readonly Answer[], expected?: Expectation): string[] {
  if (expected === undefined) return []
  const others = answers.filter((answer) => verdictOf(answer) !== expected)
  if (others.length === 0) return [`as expected: ${expected}`]
  return [`not as expected (${expected}): ${others.map(({ request }) => request.action).join(', ')}`]
}

function countsOf(answers: readonly Answer[]): Record<Verdict, number> {
  const counts = { allowed: 0, denied: 0, unknown: 0 }
  for (const answer of answers) counts[verdictOf(answer)] += 1
  return counts
}

function countLine(answers: readonly Answer[]): string {
  const { allowed, denied, unknown } = countsOf(answers)
  return `${answers.length} actions: ${allowed} allowed, ${denied} denied${unknown === 0 ? '' : `, ${unknown} unknown`}`
}

function proposed(answers: readonly Answer[]) {
  return mergedStatements(answers.flatMap(({ remedy }) => (remedy?.kind === 'statement' ? remedy.statement : [])))
}
