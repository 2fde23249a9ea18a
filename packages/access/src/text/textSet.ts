import type { Budget } from '../budget.ts'
import { Automaton } from './automaton.ts'
import { findText, type Union } from './findText.ts'
import type { TextPattern } from './pattern.ts'

/** Texts that some pattern matches, or that none does. */
export interface TextSet {
  readonly not: boolean
  readonly patterns: readonly TextPattern[]
}

/**
 * How policy variables are taken. `find`: each has a value of its own that occurs nowhere else, so what is found is real as soon as
 * such a value is. `prove`: any value at all, so where nothing is found there is nothing.
 */
export type Mode = 'find' | 'prove'

/** The shortest text in all of the sets and in none of `outside`; undefined when there is none. */
export function findInSets(
  sets: readonly TextSet[],
  outside: readonly TextPattern[],
  mode: Mode,
  budget: Budget,
): string | undefined {
  const shut = [...outside, ...sets.flatMap((set) => (set.not ? set.patterns : []))]
  const shutIds = new Set(shut.map(({ id }) => id))
  // The same string on both sides means the same texts, whatever its variables are.
  const open = sets.flatMap((set) => (set.not ? [] : [set.patterns.filter(({ id }) => !shutIds.has(id))]))
  if (open.some((patterns) => patterns.length === 0)) return undefined
  if (mode === 'find')
    return findText(
      open.map((patterns) => ({ patterns, reading: 'certain' })),
      shut,
      budget,
    )
  return prove(open, shut, budget)
}

/** With several sets that hold variables, each is in turn the one whose texts are written in letters. */
function prove(
  open: readonly (readonly TextPattern[])[],
  shut: readonly TextPattern[],
  budget: Budget,
): string | undefined {
  const withVariables = open.flatMap((patterns, at) => (patterns.some((each) => each.variables.length > 0) ? [at] : []))
  let found: string | undefined
  for (const parsed of withVariables.length === 0 ? [-1] : withVariables) {
    const unions = open.map((patterns, at): Union => ({ patterns, reading: at === parsed ? 'parsed' : 'possible' }))
    found = findText(unions, shut, budget)
    if (found === undefined) return undefined
  }
  return found
}

/** Whether the text is of the set; variables have no value. */
export function isInSet({ not, patterns }: TextSet, text: string): boolean {
  if (patterns.length === 0) return not
  const automaton = new Automaton(patterns, 'certain')
  let state = automaton.start
  for (let at = 0; at < text.length; at += 1) state = automaton.after(state, text.charCodeAt(at))
  return state.accepts !== not
}
