/** A question that stays open: the answer is `unknown`, and this is the reason. */
export class Unsettled extends Error {}

/** Steps a question may take before it ends as `unknown`. Counted in states, not in time, so that answers repeat. */
export class Budget {
  #left: number
  readonly #states: number

  constructor(states: number) {
    this.#states = states
    this.#left = states
  }

  /** One more state; throws `Unsettled` when there are none left. */
  spend(): void {
    this.#left -= 1
    if (this.#left < 0) throw new Unsettled(`more than ${this.#states} states to look at`)
  }
}

/** Some seconds of work; the largest managed policies need less than a tenth of it. */
export const DEFAULT_STATES = 2_000_000
