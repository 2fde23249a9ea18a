import { UndecidedError } from './undecided.ts'

/**
 * The work that a question may take before it ends as `unknown`. Counted in states, not in time, and the same whether or not an answer
 * comes from a cache, so that answers repeat. A state of a thousand positions weighs as much as many small ones.
 */
export class Budget {
  #states = 0
  #left = 0
  #paid = new Set<string>()

  constructor(states: number) {
    this.restart(states)
  }

  /** Begins another question, which pays again for what earlier ones have paid for. */
  restart(states: number): void {
    this.#states = states
    this.#left = states
    if (this.#paid.size > 0) this.#paid = new Set()
  }

  get left(): number {
    return this.#left
  }

  /** Pays for a cached result as if it were worked out now; a second time in the same question it costs nothing. */
  spendOnce(result: string, states: number): void {
    if (this.#paid.has(result)) return
    this.#paid.add(result)
    this.spend(states)
  }

  /** Pays for one more state, or several; throws `UndecidedError` when there are none left. */
  spend(states = 1): void {
    this.#left -= states
    if (this.#left < 0) throw new UndecidedError(`more than ${this.#states} states to look at`)
  }
}

/** Pieces of a state (positions, patterns, bounds) that together weigh as much as a state. */
const PIECES = 16

/** The weight of something of so many pieces. */
export function weightOf(pieces: number): number {
  return 1 + Math.floor(pieces / PIECES)
}

/** Some seconds of work; the largest managed policies need less than a tenth of it. */
export const DEFAULT_STATES = 2_000_000
