import { type Budget, weightOf } from '../budget.ts'
import { ANY_OTHER, type Automaton, type Interpretation, type State } from './automaton.ts'
import { type Path, textOf } from './path.ts'
import type { TextPattern } from './patterns.ts'
import { isPlaceholder } from './placeholders.ts'
import type { TextContext } from './textContext.ts'

/** Texts that at least one pattern must match. */
export interface Union {
  readonly patterns: readonly TextPattern[]
  readonly interpretation: Interpretation
}

/** Code units to show where any will do, in this order. */
const PREFERRED = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.', (character) =>
  character.charCodeAt(0),
)

/**
 * The shortest text that each of the unions `inside` contains and no pattern of `outside`, whatever values variables have there;
 * undefined when there is none. Breadth first over the product of the automata.
 */
export function findText(
  inside: readonly Union[],
  outside: readonly TextPattern[],
  context: TextContext,
): string | undefined {
  context.budget.spend(weightOf(outside.length + inside.reduce((sum, { patterns }) => sum + patterns.length, 0)))
  const included = inside.map(({ patterns, interpretation }) => context.automatonOf(patterns, interpretation))
  const excluded = context.automatonOf(
    outside.filter(({ isOpaque }) => !isOpaque),
    'certain',
  )
  const search = `${included.map(({ id }) => id).sort((a, b) => a - b)}|${excluded.id}`
  return context.resultOf(search, () => {
    const automata = included.map(({ automaton }) => automaton)
    return shortestText(automata, excluded.automaton, context.budget)
  })
}

interface Node extends Path {
  readonly states: readonly State[]
}

function shortestText(inside: readonly Automaton[], outside: Automaton, budget: Budget): string | undefined {
  const all = [...inside, outside]
  const start: Node = { states: all.map((automaton) => automaton.start), from: undefined, codeUnit: 0 }
  if (start.states.some((state, at) => isHopeless(state, at === inside.length))) return undefined
  const seen = new Set([keyOf(start.states)])
  let level = [start]
  while (level.length > 0) {
    const nextLevel: Node[] = []
    for (const node of level) {
      if (isAccepted(node.states)) return textOf(node)
      for (const codeUnit of codeUnitsFrom(node.states)) {
        budget.spend()
        const states = statesAfter(node.states, codeUnit, all)
        if (states === undefined) continue
        const key = keyOf(states)
        if (seen.has(key)) continue
        budget.spend(weightOf(positionsIn(states)))
        seen.add(key)
        nextLevel.push({ states, from: node, codeUnit })
      }
    }
    level = nextLevel
  }
  return undefined
}

/** The states after one more code unit; undefined when no text that begins so can be found. */
function statesAfter(states: readonly State[], codeUnit: number, all: readonly Automaton[]): State[] | undefined {
  const after: State[] = []
  for (const automaton of all) {
    const at = after.length
    const state = automaton.after(states[at] ?? automaton.start, codeUnit)
    if (isHopeless(state, at === all.length - 1)) return undefined
    after.push(state)
  }
  return after
}

/** Code units that some state tells apart, and one for all others. Placeholders are tried only where something included has them. */
function codeUnitsFrom(states: readonly State[]): number[] {
  const codeUnits = new Set<number>()
  for (let at = 0; at < states.length; at += 1) {
    const isOutside = at === states.length - 1
    for (const each of states[at]?.codeUnits ?? []) if (!isOutside || !isPlaceholder(each)) codeUnits.add(each)
  }
  const other = PREFERRED.find((each) => !codeUnits.has(each)) ?? unusual(codeUnits)
  // In the order of code units, so that the text found does not depend on earlier questions.
  const sorted = [...codeUnits].sort((a, b) => a - b)
  return other === ANY_OTHER ? sorted : [other, ...sorted]
}

function positionsIn(states: readonly State[]): number {
  let count = 0
  for (const { positions } of states) count += positions.length
  return count
}

function unusual(codeUnits: ReadonlySet<number>): number {
  for (let codeUnit = 0x100; codeUnit < 0xd800; codeUnit += 1) if (!codeUnits.has(codeUnit)) return codeUnit
  return ANY_OTHER
}

/** Whether no text can be found any more, given the state of one automaton. */
function isHopeless(state: State, isOutside: boolean): boolean {
  return isOutside ? state.isUniversal : state.isDead
}

function isAccepted(states: readonly State[]): boolean {
  const last = states.length - 1
  for (let at = 0; at <= last; at += 1) if (states[at]?.accepts !== (at !== last)) return false
  return true
}

function keyOf(states: readonly State[]): string {
  let key = ''
  for (const { index } of states) key += `${index},`
  return key
}
