import type { TextPattern } from './patterns.ts'
import { isPlaceholder, type Placeholders } from './placeholders.ts'
import type { Step } from './steps.ts'

/**
 * How variables match. `certain`: a variable matches its placeholder, and wildcards match placeholders too: what matches does so
 * whatever the values are. `parsed`: the same, but wildcards match no placeholders: each text is read in one way. `possible`: a
 * variable may be any text, and a placeholder may turn out to be any text: what does not match never does.
 */
export type Interpretation = 'certain' | 'parsed' | 'possible'

/** A state of the union of some patterns: the positions in them to which the text so far can have led. */
export interface State {
  /** Code units that this state tells apart; all others lead to the same state. */
  readonly codeUnits: readonly number[]
  /** The text may end here. */
  readonly accepts: boolean
  /** Nothing can be accepted any more, or everything is. */
  readonly isDead: boolean
  readonly isUniversal: boolean
  readonly index: number
  readonly positions: readonly number[]
  readonly next: Map<number, State>
}

/** Positions in all states built so far: what automata weigh in memory. */
export interface AutomatonSize {
  positions: number
}

/** Stands for every code unit that a state does not tell apart, placeholders aside. */
export const ANY_OTHER = -1

const COLON = 0x3a
const UNIVERSAL = 'universal'

/** The texts of some patterns together, as a deterministic automaton of which only the states reached are built. */
export class Automaton {
  readonly start: State
  /** The steps of all patterns one after the other; `undefined` is the end of each. A position is an index of it. */
  readonly #steps: readonly (Step | undefined)[]
  /** Positions at which nothing but a `*` is left. */
  readonly #universal: ReadonlySet<number>
  /** For the position of a `*`, where its pattern starts. */
  readonly #startOfStar = new Map<number, number>()
  readonly #interpretation: Interpretation
  readonly #placeholders: Placeholders
  readonly #states = new Map<string, State>()
  readonly #size: AutomatonSize

  /** `size` may be shared by several automata. */
  constructor(
    patterns: readonly TextPattern[],
    interpretation: Interpretation,
    placeholders: Placeholders,
    size: AutomatonSize = { positions: 0 },
  ) {
    this.#size = size
    const steps: (Step | undefined)[] = []
    const starts: number[] = []
    const universal = new Set<number>()
    for (const pattern of patterns) {
      const start = steps.length
      starts.push(start)
      for (const step of pattern.steps) {
        if (matchesEveryText(step, interpretation)) this.#startOfStar.set(steps.length, start)
        steps.push(step)
      }
      if (matchesEveryText(pattern.steps.at(-1), interpretation)) universal.add(steps.length - 1)
      steps.push(undefined)
    }
    this.#steps = steps
    this.#universal = universal
    this.#interpretation = interpretation
    this.#placeholders = placeholders
    const positions: number[] = []
    for (const start of starts) this.#reach(start, positions)
    this.start = this.#state(positions)
  }

  /** The state after one more code unit. */
  after(state: State, codeUnit: number): State {
    const isToldApart = isPlaceholder(codeUnit) || state.codeUnits.includes(codeUnit)
    const taken = isToldApart ? codeUnit : ANY_OTHER
    const known = state.next.get(taken)
    if (known !== undefined) return known
    const positions: number[] = []
    for (const position of state.positions) this.#move(position, taken, positions)
    const next = this.#state(positions)
    state.next.set(taken, next)
    return next
  }

  /** Whether it accepts a text. */
  accepts(text: string): boolean {
    let state = this.start
    for (let at = 0; at < text.length; at += 1) state = this.after(state, text.charCodeAt(at))
    return state.accepts
  }

  #move(position: number, codeUnit: number, into: number[]): void {
    // A placeholder may turn out to be any text, which leads from here to every later position.
    if (this.#interpretation === 'possible' && isPlaceholder(codeUnit)) {
      into.push(position)
      for (let later = position; this.#steps[later] !== undefined; later += 1) into.push(later + 1)
      return
    }
    const step = this.#steps[position]
    if (step === undefined) return
    if (this.#matches(step, codeUnit)) {
      const stays = step.kind === 'star' || (step.kind === 'variable' && this.#interpretation === 'possible')
      this.#reach(stays ? position : position + 1, into)
    } else if (step.kind === 'questionMark' && this.#interpretation === 'certain' && isPlaceholder(codeUnit)) {
      // `?*` matches the value of a placeholder, which is not empty; `?` alone may not.
      const next = this.#steps[position + 1]
      if (next?.kind === 'star' && next.crosses) this.#reach(position + 1, into)
    }
  }

  #matches(step: Step, codeUnit: number): boolean {
    if (step.kind === 'codeUnit') return codeUnit === step.code || codeUnit === step.other
    if (step.kind === 'variable') {
      return this.#interpretation === 'possible' || this.#placeholders.matchedBy(step.variable).includes(codeUnit)
    }
    // The value of a placeholder may be longer than one character, and contain colons.
    const isOneCharacter = step.kind === 'questionMark' || !step.crosses || this.#interpretation === 'parsed'
    if (isPlaceholder(codeUnit) && isOneCharacter) return false
    return step.crosses || codeUnit !== COLON
  }

  /** A position, and those reached from it without a code unit. */
  #reach(from: number, into: number[]): void {
    into.push(from)
    for (let position = from; this.#isSkippable(this.#steps[position]); position += 1) into.push(position + 1)
  }

  #isSkippable(step: Step | undefined): boolean {
    return step?.kind === 'star' || (step?.kind === 'variable' && this.#interpretation === 'possible')
  }

  /** Without the positions before a `*` of the same pattern: whatever they lead to, the `*` leads to as well. */
  #furthest(positions: readonly number[]): readonly number[] {
    if (this.#startOfStar.size === 0) return positions
    const kept: number[] = []
    let [start, star] = [0, 0]
    for (let at = positions.length - 1; at >= 0; at -= 1) {
      const position = positions[at] ?? 0
      if (position >= start && position < star) continue
      kept.push(position)
      const startOfStar = this.#startOfStar.get(position)
      if (startOfStar !== undefined) [start, star] = [startOfStar, position]
    }
    return kept.reverse()
  }

  #state(all: number[]): State {
    // Once everything is accepted it no longer matters how that came about.
    const universal = this.#universal.size === 0 ? undefined : all.find((position) => this.#universal.has(position))
    const positions = universal === undefined ? this.#furthest(sorted(all)) : [universal]
    const key = universal === undefined ? positions.join() : UNIVERSAL
    const known = this.#states.get(key)
    if (known !== undefined) return known
    const codeUnits = new Set<number>()
    let accepts = universal !== undefined
    for (const position of positions) {
      const step = this.#steps[position]
      if (step === undefined) accepts = true
      else this.#addCodeUnits(step, codeUnits)
    }
    const state = {
      codeUnits: [...codeUnits],
      accepts,
      isDead: positions.length === 0,
      isUniversal: universal !== undefined,
      index: this.#states.size,
      positions,
      next: new Map(),
    }
    this.#states.set(key, state)
    this.#size.positions += positions.length
    return state
  }

  /** The code units that a step tells apart. */
  #addCodeUnits(step: Step, into: Set<number>): void {
    if (step.kind === 'codeUnit') {
      into.add(step.code)
      if (step.other !== undefined) into.add(step.other)
    } else if (step.kind === 'variable') {
      if (this.#interpretation === 'possible') return
      for (const codeUnit of this.#placeholders.matchedBy(step.variable)) into.add(codeUnit)
    } else if (!step.crosses) into.add(COLON)
  }
}

function matchesEveryText(step: Step | undefined, interpretation: Interpretation): boolean {
  return step?.kind === 'star' && step.crosses && interpretation !== 'parsed'
}

/** Ascending, each once; mostly they are already. */
function sorted(positions: number[]): number[] {
  for (let at = 1; at < positions.length; at += 1) {
    if ((positions[at - 1] ?? 0) >= (positions[at] ?? 0)) return [...new Set(positions)].sort((a, b) => a - b)
  }
  return positions
}
