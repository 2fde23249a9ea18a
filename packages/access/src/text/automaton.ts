import { isLetter, lettersOf } from './letters.ts'
import type { Step, TextPattern } from './pattern.ts'

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
let made = 0

/** Places in all states made so far. */
export function placesMade(): number {
  return made
}

/** The texts of some patterns together, as a deterministic automaton of which only the states reached are built. */
export class Automaton {
  readonly start: State
  /** The steps of all patterns one after the other; `undefined` is the end of each. A place is an index of it. */
  readonly #steps: readonly (Step | undefined)[]
  /** Places at which nothing but a `*` is left. */
  readonly #universal: ReadonlySet<number>
  /** For the place of a `*`, where its pattern starts. */
  readonly #startOfRun = new Map<number, number>()
  readonly #reading: Reading
  readonly #states = new Map<string, State>()

  constructor(patterns: readonly TextPattern[], reading: Reading) {
    const steps: (Step | undefined)[] = []
    const starts: number[] = []
    const universal = new Set<number>()
    for (const pattern of patterns) {
      const start = steps.length
      starts.push(start)
      for (const step of pattern.steps) {
        if (step.kind === 'run' && step.crosses && reading !== 'parsed') this.#startOfRun.set(steps.length, start)
        steps.push(step)
      }
      const last = pattern.steps.at(-1)
      if (last?.kind === 'run' && last.crosses && reading !== 'parsed') universal.add(steps.length - 1)
      steps.push(undefined)
    }
    this.#steps = steps
    this.#universal = universal
    this.#reading = reading
    const places: number[] = []
    for (const start of starts) this.#reach(start, places)
    this.start = this.#state(places)
  }

  /** The state after one more unit. */
  after(state: State, unit: number): State {
    const isKnown = isLetter(unit) || state.units.includes(unit)
    const asked = isKnown ? unit : ANY_OTHER
    const known = state.next.get(asked)
    if (known !== undefined) return known
    const places: number[] = []
    for (const place of state.places) this.#move(place, asked, places)
    const next = this.#state(places)
    state.next.set(asked, next)
    return next
  }

  #move(place: number, unit: number, into: number[]): void {
    // A letter may turn out to be any text, which leads from here to every later place.
    if (this.#reading === 'possible' && isLetter(unit)) {
      into.push(place)
      for (let later = place; this.#steps[later] !== undefined; later += 1) into.push(later + 1)
      return
    }
    const step = this.#steps[place]
    if (step === undefined) return
    if (takes(step, unit, this.#reading)) {
      const stays = step.kind === 'run' || (step.kind === 'variable' && this.#reading === 'possible')
      this.#reach(stays ? place : place + 1, into)
    } else if (step.kind === 'one' && this.#reading === 'certain' && isLetter(unit)) {
      // `?*` takes the value behind a letter, which is not empty; `?` alone may not.
      const next = this.#steps[place + 1]
      if (next?.kind === 'run' && next.crosses) this.#reach(place + 1, into)
    }
  }

  /** A place, and those reached from it without a unit. */
  #reach(from: number, into: number[]): void {
    into.push(from)
    for (let place = from; isSkippable(this.#steps[place], this.#reading); place += 1) into.push(place + 1)
  }

  /** Without the places before a `*` of the same pattern: whatever they lead to, the `*` leads to as well. */
  #furthest(places: readonly number[]): readonly number[] {
    if (this.#startOfRun.size === 0) return places
    const kept: number[] = []
    let [start, run] = [0, 0]
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] ?? 0
      if (place >= start && place < run) continue
      kept.push(place)
      const startOfRun = this.#startOfRun.get(place)
      if (startOfRun !== undefined) [start, run] = [startOfRun, place]
    }
    return kept.reverse()
  }

  #state(all: number[]): State {
    // Once everything is accepted it no longer matters how it came to that.
    const universal = this.#universal.size === 0 ? undefined : all.find((place) => this.#universal.has(place))
    const places = universal === undefined ? this.#furthest(sorted(all)) : [universal]
    const key = universal === undefined ? places.join() : UNIVERSAL
    const known = this.#states.get(key)
    if (known !== undefined) return known
    const units = new Set<number>()
    let accepts = universal !== undefined
    for (const place of places) {
      const step = this.#steps[place]
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
    made += places.length
    return state
  }
}

const UNIVERSAL = 'universal'

/** Ascending, each once; mostly they are already. */
function sorted(places: number[]): number[] {
  for (let at = 1; at < places.length; at += 1) {
    if ((places[at - 1] ?? 0) >= (places[at] ?? 0)) return [...new Set(places)].sort((a, b) => a - b)
  }
  return places
}

function isSkippable(step: Step | undefined, reading: Reading): boolean {
  return step?.kind === 'run' || (step?.kind === 'variable' && reading === 'possible')
}

function takes(step: Step, unit: number, reading: Reading): boolean {
  if (step.kind === 'unit') return unit === step.code || unit === step.other
  if (step.kind === 'variable') return reading === 'possible' || lettersOf(step.variable).includes(unit)
  // The value behind a letter may be longer than one character, and hold colons.
  if (isLetter(unit) && (step.kind === 'one' || !step.crosses || reading === 'parsed')) return false
  return step.crosses || unit !== COLON
}

function unitsOf(step: Step, reading: Reading, units: Set<number>): void {
  if (step.kind === 'unit') {
    units.add(step.code)
    if (step.other !== undefined) units.add(step.other)
  } else if (step.kind === 'variable') {
    if (reading !== 'possible') for (const letter of lettersOf(step.variable)) units.add(letter)
  } else if (!step.crosses) units.add(COLON)
}
