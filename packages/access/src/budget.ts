import { UndecidedError } from './undecided.ts'

/**
 * The work that a question may take before it ends as `unknown`. Counted in states, and the same whether or not an answer comes from a
 * cache, so that answers repeat. A state of a thousand positions weighs as much as many small ones. A limit in time, for all questions
 * together, ends work that costs more than its states.
 */
export class Budget {
  readonly #begin = performance.now()
  /** Microseconds of the process at which everything ends, once they have been asked for. */
  #end: number | undefined
  #isOver = false
  readonly #seconds: number
  #untilCheck = STATES_PER_CHECK
  #nextLook: number
  #states = 0
  #left = 0
  #paid = new Set<string>()

  constructor(states: number, seconds = DEFAULT_SECONDS) {
    this.#seconds = seconds
    this.#nextLook = this.#begin + Math.min(seconds * 1_000, MILLISECONDS_PER_LOOK)
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

  /** Whether nothing more can be decided in this question. */
  get isSpent(): boolean {
    return this.#left < 0
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
    this.#untilCheck -= 1
    if (this.#untilCheck <= 0) this.#checkTime()
    if (this.#left < 0) throw new UndecidedError(`more than ${this.#states} states to look at`)
  }

  #checkTime(): void {
    this.#untilCheck = STATES_PER_CHECK
    if (!this.#isOver && !this.#endsNow()) return
    this.#isOver = true
    this.#untilCheck = 0
    this.#left = -1
    throw new UndecidedError(`more than ${this.#seconds} seconds of work`)
  }

  #endsNow(): boolean {
    const now = performance.now()
    if (now < this.#nextLook) return false
    this.#nextLook = now + MILLISECONDS_PER_LOOK
    const worked = cpuTime()
    // Until the first look, the process can hardly have worked for longer than has passed.
    this.#end ??= worked - (now - this.#begin) * 1_000 + this.#seconds * 1_000_000
    return worked >= this.#end
  }
}

/** How often the time is looked at, in payments. */
const STATES_PER_CHECK = 256

/** How often the processor time is asked for, which takes longer than to look at the clock. */
const MILLISECONDS_PER_LOOK = 50

/** Microseconds that the process has worked: on a busy machine too, the same work takes about as many. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Pieces of a state (positions, patterns, bounds) that together weigh as much as a state. */
const PIECES = 16

/** The weight of something of so many pieces. */
export function weightOf(pieces: number): number {
  return 1 + Math.floor(pieces / PIECES)
}

/** For all questions of a comparison together. */
const DEFAULT_SECONDS = 40

/** Some seconds of work; the largest managed policies need less than a tenth of it. */
export const DEFAULT_STATES = 2_000_000
