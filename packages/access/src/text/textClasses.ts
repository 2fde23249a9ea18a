import { weightOf } from '../budget.ts'
import { Automaton, type State } from './automaton.ts'
import { type Path, textOf } from './path.ts'
import type { TextPattern } from './patterns.ts'
import type { TextContext } from './textContext.ts'

/** Texts that the same groups of patterns match, shown by a shortest one. */
export interface TextClass {
  readonly text: string
  /** Indexes of the groups of which some pattern matches. */
  readonly matched: readonly number[]
}

const PREFERRED = Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (character) => character.charCodeAt(0))

/** The classes of some texts, and what finding them costs. */
export interface TextClasses {
  readonly classes: readonly TextClass[]
  readonly weight: number
}

interface Node extends Path {
  readonly states: readonly State[]
}

/**
 * Every combination of groups whose patterns match some text of a domain, each with a shortest text. None of the patterns may have
 * variables. Breadth first.
 */
export function textClasses(
  domain: TextPattern,
  groups: readonly (readonly TextPattern[])[],
  { budget, placeholders }: TextContext,
): TextClasses {
  const before = budget.left
  const automata = [[domain], ...groups].map((patterns) => new Automaton(patterns, 'certain', placeholders))
  const classes = new Map<string, TextClass>()
  const starts = automata.map(({ start }) => start)
  const seen = new Set([keyOf(starts)])
  let level: Node[] = [{ states: starts, from: undefined, codeUnit: 0 }]
  while (level.length > 0) {
    const nextLevel: Node[] = []
    for (const node of level) {
      const { states } = node
      if (states[0]?.accepts) {
        const matched = states.slice(1).flatMap((state, at) => (state.accepts ? [at] : []))
        const key = matched.join()
        if (!classes.has(key)) classes.set(key, { text: textOf(node), matched })
      }
      for (const codeUnit of codeUnitsFrom(states)) {
        const next = automata.map((automaton, at) => automaton.after(states[at] ?? automaton.start, codeUnit))
        const key = keyOf(next)
        budget.spend(weightOf(next.length))
        if (next[0]?.isDead || seen.has(key)) continue
        budget.spend(weightOf(next.reduce((sum, { positions }) => sum + positions.length, 0)))
        seen.add(key)
        nextLevel.push({ states: next, from: node, codeUnit })
      }
    }
    level = nextLevel
  }
  return { classes: [...classes.values()], weight: before - budget.left }
}

function codeUnitsFrom(states: readonly State[]): number[] {
  const codeUnits = new Set<number>()
  for (const state of states) for (const codeUnit of state.codeUnits) codeUnits.add(codeUnit)
  const other = PREFERRED.find((codeUnit) => !codeUnits.has(codeUnit))
  const sorted = [...codeUnits].sort((a, b) => a - b)
  return other === undefined ? sorted : [other, ...sorted]
}

function keyOf(states: readonly State[]): string {
  return states.map(({ index }) => index).join()
}
