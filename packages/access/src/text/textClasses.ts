import { type Budget, weightOf } from '../budget.ts'
import { Automaton, type State } from './automaton.ts'
import type { TextPattern } from './pattern.ts'

/** Texts of the same groups of patterns, shown by a shortest one. */
export interface TextClass {
  readonly text: string
  /** Indexes of the groups of which some pattern matches. */
  readonly matched: readonly number[]
}

const PREFERRED = Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (unit) => unit.charCodeAt(0))
const MOST_KEPT = 5_000
const known = new Map<string, { readonly classes: readonly TextClass[]; readonly weight: number }>()

/** Every way in which groups of patterns can match or miss the texts of a domain, each with a shortest text. Breadth first. */
export function textClasses(
  domain: TextPattern,
  groups: readonly (readonly TextPattern[])[],
  budget: Budget,
): readonly TextClass[] {
  const key = [[domain], ...groups].map((patterns) => patterns.map(({ id }) => id).join()).join('|')
  const already = known.get(key)
  if (already !== undefined) {
    budget.spend(already.weight)
    return already.classes
  }
  const before = budget.left
  const classes = enumerate(domain, groups, budget)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, { classes, weight: before - budget.left })
  return classes
}

function enumerate(domain: TextPattern, groups: readonly (readonly TextPattern[])[], budget: Budget): TextClass[] {
  const automata = [[domain], ...groups].map((patterns) => new Automaton(patterns, 'certain'))
  const classes = new Map<string, TextClass>()
  const starts = automata.map(({ start }) => start)
  const seen = new Set([keyOf(starts)])
  let edge = [{ text: '', states: starts }]
  while (edge.length > 0) {
    const further: typeof edge = []
    for (const { text, states } of edge) {
      if (states[0]?.accepts) {
        const matched = states.slice(1).flatMap((state, at) => (state.accepts ? [at] : []))
        const key = matched.join()
        if (!classes.has(key)) classes.set(key, { text, matched })
      }
      for (const unit of unitsFrom(states)) {
        const next = automata.map((automaton, at) => automaton.after(states[at] ?? automaton.start, unit))
        const key = keyOf(next)
        budget.spend(weightOf(next.length))
        if (next[0]?.isDead || seen.has(key)) continue
        budget.spend(weightOf(next.reduce((sum, { places }) => sum + places.length, 0)))
        seen.add(key)
        further.push({ text: text + String.fromCharCode(unit), states: next })
      }
    }
    edge = further
  }
  return [...classes.values()]
}

function unitsFrom(states: readonly State[]): number[] {
  const units = new Set<number>()
  for (const state of states) for (const unit of state.units) units.add(unit)
  const other = PREFERRED.find((unit) => !units.has(unit))
  const sorted = [...units].sort((a, b) => a - b)
  return other === undefined ? sorted : [other, ...sorted]
}

function keyOf(states: readonly State[]): string {
  return states.map(({ index }) => index).join()
}
