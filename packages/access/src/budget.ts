/** A question that stays open: the answer is `unknown`, and this is the reason. */
export class Unsettled extends Error {}

/**
 * Work that a question may take before it ends as `unknown`. Counted in states, not in time, and the same whether or not something is
 * remembered, so that answers repeat. A state of a thousand places weighs as much as many small ones.
 */
export class Budget {
  #left: number
  readonly #states: number
  readonly #paid = new Set<string>()

  constructor(states: number) {
    this.#states = states
    this.#left = states
  }

  get left(): number {
    return this.#left
  }

  /** Pays for something that is remembered as if it were worked out now; asked for again it costs nothing. */
  spendOnce(what: string, states: number): void {
    if (this.#paid.has(what)) return
    this.#paid.add(what)
    this.spend(states)
  }

  /** One more state, or several; throws `Unsettled` when there are none left. */
  spend(states = 1): void {
    this.#left -= states
    if (this.#left < 0) throw new Unsettled(`more than ${this.#states} states to look at`)
  }
}

/** Pieces of a state (places, patterns, bounds) that together weigh as much as a state. */
const PIECES = 16

/** The weight of something of so many pieces. */
export function weightOf(pieces: number): number {
  return 1 + Math.floor(pieces / PIECES)
}

/** Some seconds of work; the largest managed policies need less than a tenth of it. */
export const DEFAULT_STATES = 2_000_000
