import { type EventPattern, readPattern } from './pattern/pattern.ts'
import type { Rule } from './state.ts'

const read = new WeakMap<Rule, EventPattern>()

/** The pattern of a rule, read once; undefined for a rule that has only a schedule. */
export function patternOf(rule: Rule): EventPattern | undefined {
  const { pattern } = rule
  if (pattern === undefined) return undefined
  const known = read.get(rule)
  if (known !== undefined) return known
  const made = readPattern(pattern)
  read.set(rule, made)
  return made
}
