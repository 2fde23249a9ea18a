import { isLetter, type Step, type TextPattern } from './pattern.ts'

/**
 * How variables count. `certain`: a variable is its letter, and wildcards take letters too: what matches does so whatever the
 * values are. `parsed`: the same, but wildcards take no letters: each text is read in one way. `possible`: a variable may be any
 * text, and a letter may turn out to be any text: what does not match never does.
 */
export type Reading = 'certain' | 'parsed' | 'possible'

/** A state of the union of some patterns: where in each of them the text so far can have led. */
export interface State {
  /** Units that this state tells apart; all others lead to the same place. */
  readonly units: readonly number[]
  /** The text may end here. */
  readonly accepts: boolean
  /** Nothing can be accepted any more, or everything is. */
  readonly isDead: boolean
  readonly isUniversal: boolean
  readonly index: number
  readonly places: readonly number[]
  readonly next: Map<number, State>
}

/** Stands for every unit that a state does not tell apart, letters aside. */
export const ANY_OTHER = -1

const COLON = 0x3a
/** Places of one pattern have numbers below this; patterns are as long as policy strings can be. */
const PATTERN_SIZE = 1 << 18

/** The texts of some patterns together, as a deterministic automaton of which only the states reached are built. */
export class Automaton {
  readonly start: State
  readonly #patterns: readonly TextPattern[]
  readonly #reading: Reading
  readonly #states = new Map<string, State>()

  constructor(patterns: readonly TextPattern[], reading: Reading) {
    this.#patterns = patterns
    this.#reading = reading
    this.start = this.#state(patterns.flatMap((_, at) => this.#reach(at, 0)))
  }

  /** The state after one more unit. */
  after(state: State, unit: number): State {
    const isKnown = state.units.includes(unit) || isLetter(unit)
    const asked = isKnown ? unit : ANY_OTHER
    const known = state.next.get(asked)
    if (known !== undefined) return known
    const next = this.#state(state.places.flatMap((place) => this.#move(place, asked)))
    state.next.set(asked, next)
    return next
  }

  #move(place: number, unit: number): number[] {
    const at = Math.floor(place / PATTERN_SIZE)
    const from = place % PATTERN_SIZE
    const { steps } = this.#patterns[at] ?? { steps: [] }
    // A letter may turn out to be any text, which leads from here to every later place.
    if (this.#reading === 'possible' && isLetter(unit)) {
      return Array.from({ length: steps.length - from + 1 }, (_, further) => at * PATTERN_SIZE + from + further)
    }
    const step = steps[from]
    if (step === undefined || !takes(step, unit, this.#reading)) return []
    const stays = step.kind === 'run' || (step.kind === 'variable' && this.#reading === 'possible')
    return stays ? this.#reach(at, from) : this.#reach(at, from + 1)
  }

  /** A place, and those reached from it without a unit. */
  #reach(at: number, from: number): number[] {
    const { steps } = this.#patterns[at] ?? { steps: [] }
    const places = [at * PATTERN_SIZE + from]
    for (let place = from; isSkippable(steps[place], this.#reading); place += 1) {
      places.push(at * PATTERN_SIZE + place + 1)
    }
    return places
  }

  #state(all: readonly number[]): State {
    // Once everything is accepted it no longer matters how it came to that.
    const universal = all.find((place) => this.#isUniversal(place))
    const places = universal === undefined ? [...new Set(all)].sort((a, b) => a - b) : [universal]
    const key = universal === undefined ? places.join() : UNIVERSAL
    const known = this.#states.get(key)
    if (known !== undefined) return known
    const units = new Set<number>()
    let accepts = universal !== undefined
    for (const place of places) {
      const step = this.#stepAt(place)
      if (step === undefined) accepts = true
      else unitsOf(step, this.#reading, units)
    }
    const state = {
      units: [...units],
      accepts,
      isDead: places.length === 0,
      isUniversal: universal !== undefined,
      index: this.#states.size,
      places,
      next: new Map(),
    }
    this.#states.set(key, state)
    return state
  }

  #stepAt(place: number): Step | undefined {
    return this.#patterns[Math.floor(place / PATTERN_SIZE)]?.steps[place % PATTERN_SIZE]
  }

  /** Nothing but a `*` is left of the pattern. */
  #isUniversal(place: number): boolean {
    const steps = this.#patterns[Math.floor(place / PATTERN_SIZE)]?.steps
    const step = steps?.[place % PATTERN_SIZE]
    const isLast = place % PATTERN_SIZE === (steps?.length ?? 0) - 1
    return isLast && step?.kind === 'run' && step.crosses && this.#reading !== 'parsed'
  }
}

const UNIVERSAL = 'universal'

function isSkippable(step: Step | undefined, reading: Reading): boolean {
  return step?.kind === 'run' || (step?.kind === 'variable' && reading === 'possible')
}

function takes(step: Step, unit: number, reading: Reading): boolean {
  if (step.kind === 'unit') return unit === step.code || unit === step.other
  if (step.kind === 'variable') return reading === 'possible' || unit === step.letter
  // The value behind a letter may be longer than one character.
  if (isLetter(unit) && (step.kind === 'one' || reading === 'parsed')) return false
  return step.crosses || unit !== COLON
}

function unitsOf(step: Step, reading: Reading, units: Set<number>): void {
  if (step.kind === 'unit') {
    units.add(step.code)
    if (step.other !== undefined) units.add(step.other)
  } else if (step.kind === 'variable') {
    if (reading !== 'possible') units.add(step.letter)
  } else if (!step.crosses) units.add(COLON)
}
