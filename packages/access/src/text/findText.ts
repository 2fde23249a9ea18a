import { type Budget, weightOf } from '../budget.ts'
import { ANY_OTHER, Automaton, placesMade, type Reading, type State } from './automaton.ts'
import { areLettersScarce, forgetLetters, isLetter } from './letters.ts'
import { likePattern, type TextPattern } from './pattern.ts'

/** Texts of which at least one pattern must match. */
export interface Union {
  readonly patterns: readonly TextPattern[]
  readonly reading: Reading
}

/** Units to show where any will do, in this order. */
const PREFERRED = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.', (unit) =>
  unit.charCodeAt(0),
)
/** Kept at most; an automaton may have thousands of states, an answer is a text. */
const MOST_AUTOMATA = 2_000
const MOST_ANSWERS = 50_000
/** Places in all states of the automata kept. */
const MOST_PLACES = 10_000_000

const automata = new Map<string, { automaton: Automaton; id: number }>()
const answers = new Map<string, { readonly text: string | undefined; readonly weight: number }>()
const anything = likePattern({ text: '*', variables: false })
let ids = 0
let placesForgotten = 0

/**
 * The shortest text that each of the unions `inside` holds and no pattern of `outside`, whatever values variables take there;
 * undefined when there is none. Breadth first over the product of the automata.
 */
export function findText(
  inside: readonly Union[],
  outside: readonly TextPattern[],
  budget: Budget,
): string | undefined {
  budget.spend(weightOf(outside.length + inside.reduce((sum, { patterns }) => sum + patterns.length, 0)))
  const groups = inside.map((union) => automatonOf(union.patterns, union.reading))
  const shut = automatonOf(
    outside.filter(({ isOpaque }) => !isOpaque),
    'certain',
  )
  const key = `${groups.map(({ id }) => id).sort((a, b) => a - b)}|${shut.id}`
  const known = answers.get(key)
  if (known !== undefined) {
    budget.spendOnce(key, known.weight)
    return known.text
  }
  const before = budget.left
  const text = search(
    groups.map(({ automaton }) => automaton),
    shut.automaton,
    budget,
  )
  if (answers.size >= MOST_ANSWERS) answers.clear()
  const weight = before - budget.left
  budget.spend(-weight)
  budget.spendOnce(key, weight)
  answers.set(key, { text, weight })
  return text
}

function automatonOf(patterns: readonly TextPattern[], reading: Reading): { automaton: Automaton; id: number } {
  const distinct = [...new Map(patterns.map((pattern) => [pattern.id, pattern])).values()].sort((a, b) => a.id - b.id)
  const key = `${reading}${distinct.map(({ id }) => id)}`
  const known = automata.get(key)
  if (known !== undefined) return known
  if (automata.size >= MOST_AUTOMATA || placesMade() - placesForgotten > MOST_PLACES) forgetAutomata()
  ids += 1
  const read = distinct.map((pattern) => (pattern.isOpaque && reading !== 'certain' ? anything : pattern))
  const made = { automaton: new Automaton(read, reading), id: ids }
  automata.set(key, made)
  return made
}

/** Gives letters free where they are scarce, with all that was found with them. */
export function refreshLetters(): void {
  if (!areLettersScarce()) return
  forgetLetters()
  forgetAutomata()
  answers.clear()
}

function forgetAutomata(): void {
  automata.clear()
  placesForgotten = placesMade()
}

interface Node {
  readonly states: readonly State[]
  readonly from: Node | undefined
  readonly unit: number
}

function search(inside: readonly Automaton[], outside: Automaton, budget: Budget): string | undefined {
  const all = [...inside, outside]
  const start: Node = { states: all.map((automaton) => automaton.start), from: undefined, unit: 0 }
  if (isHopeless(start.states)) return undefined
  const seen = new Set([keyOf(start.states)])
  let edge = [start]
  while (edge.length > 0) {
    const further: Node[] = []
    for (const node of edge) {
      if (isAccepted(node.states)) return textOf(node)
      for (const unit of unitsFrom(node.states)) {
        const states = all.map((automaton, at) => automaton.after(node.states[at] ?? automaton.start, unit))
        const key = keyOf(states)
        budget.spend()
        if (isHopeless(states) || seen.has(key)) continue
        budget.spend(weightOf(piecesOf(states)))
        seen.add(key)
        further.push({ states, from: node, unit })
      }
    }
    edge = further
  }
  return undefined
}

/** Units told apart by some state, and one that stands for all others. Letters come in by what must match only. */
function unitsFrom(states: readonly State[]): number[] {
  const units = new Set<number>()
  states.forEach((state, at) => {
    const isOutside = at === states.length - 1
    for (const unit of state.units) if (!isOutside || !isLetter(unit)) units.add(unit)
  })
  const other = PREFERRED.find((unit) => !units.has(unit)) ?? unusual(units)
  // In the order of the units, so that the text found does not depend on what was asked before.
  const sorted = [...units].sort((a, b) => a - b)
  return other === ANY_OTHER ? sorted : [other, ...sorted]
}

function piecesOf(states: readonly State[]): number {
  let pieces = 0
  for (const { places } of states) pieces += places.length
  return pieces
}

function unusual(units: ReadonlySet<number>): number {
  for (let unit = 0x100; unit < 0xd800; unit += 1) if (!units.has(unit)) return unit
  return ANY_OTHER
}

function isHopeless(states: readonly State[]): boolean {
  const last = states.length - 1
  return states.some((state, at) => (at === last ? state.isUniversal : state.isDead))
}

function isAccepted(states: readonly State[]): boolean {
  const last = states.length - 1
  return states.every((state, at) => state.accepts === (at !== last))
}

function keyOf(states: readonly State[]): string {
  let key = ''
  for (const { index } of states) key += `${index},`
  return key
}

function textOf(node: Node): string {
  const units: number[] = []
  for (let each: Node | undefined = node; each?.from !== undefined; each = each.from) units.push(each.unit)
  return String.fromCharCode(...units.reverse())
}
