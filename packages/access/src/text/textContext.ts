import type { Budget } from '../budget.ts'
import { Automaton, type AutomatonSize, type Interpretation } from './automaton.ts'
import { Patterns, type TextPattern } from './patterns.ts'
import { Placeholders } from './placeholders.ts'

/** An automaton, with a number that no other one of the comparison has. */
export interface NumberedAutomaton {
  readonly automaton: Automaton
  readonly id: number
}

/** The shortest text found by a search, if there is one, and what the search cost. */
export interface SearchResult {
  readonly text: string | undefined
  readonly weight: number
}

/** Kept at most; an automaton may have thousands of states, a result is a text. */
const MAX_AUTOMATA = 2_000
const MAX_RESULTS = 50_000
/** Positions in all states of the automata kept. */
const MAX_POSITIONS = 10_000_000

/** What questions about texts share in one comparison: the budget, patterns, placeholders, automata, and results of searches. */
export class TextContext {
  readonly budget: Budget
  readonly patterns = new Patterns()
  readonly placeholders = new Placeholders()
  readonly #automata = new Map<string, NumberedAutomaton>()
  #ofLists = emptyLists()
  readonly #results = new Map<string, SearchResult>()
  readonly #anything = this.patterns.like({ text: '*', variables: false })
  #automataMade = 0
  #size: AutomatonSize = { positions: 0 }

  constructor(budget: Budget) {
    this.budget = budget
  }

  /** The automaton of some patterns together. */
  automatonOf(patterns: readonly TextPattern[], interpretation: Interpretation): NumberedAutomaton {
    if (patterns.length < LONG_LIST) return this.#automatonOf(patterns, interpretation)
    const known = this.#ofLists[interpretation].get(patterns)
    if (known !== undefined) return known
    const found = this.#automatonOf(patterns, interpretation)
    this.#ofLists[interpretation].set(patterns, found)
    return found
  }

  #automatonOf(patterns: readonly TextPattern[], interpretation: Interpretation): NumberedAutomaton {
    const distinct = patterns.length < 2 ? patterns : inOrder(patterns)
    const key = `${interpretation}${distinct.map(({ id }) => id)}`
    const known = this.#automata.get(key)
    if (known !== undefined) return known
    if (this.#automata.size >= MAX_AUTOMATA || this.#size.positions > MAX_POSITIONS) this.#forgetAutomata()
    this.#automataMade += 1
    const readable = distinct.map((each) => (each.isOpaque && interpretation !== 'certain' ? this.#anything : each))
    const automaton = new Automaton(readable, interpretation, this.placeholders, this.#size)
    const made = { automaton, id: this.#automataMade }
    this.#automata.set(key, made)
    return made
  }

  /** A result of this comparison, by the automata searched; pays what finding it costs, once in each question. */
  resultOf(search: string, find: () => string | undefined): string | undefined {
    const known = this.#results.get(search) ?? this.#found(find)
    this.#results.set(search, known)
    this.budget.spendOnce(search, known.weight)
    return known.text
  }

  /** What a search finds, and what it costs; the cost is not paid yet. */
  #found(find: () => string | undefined): SearchResult {
    if (this.#results.size >= MAX_RESULTS) this.#results.clear()
    const before = this.budget.left
    const text = find()
    const weight = before - this.budget.left
    this.budget.spend(-weight)
    return { text, weight }
  }

  /** Makes placeholders available again where they are scarce, and forgets all that was found with them. */
  recyclePlaceholders(): void {
    if (!this.placeholders.areScarce) return
    this.placeholders.clear()
    this.#forgetAutomata()
    this.#results.clear()
  }

  #forgetAutomata(): void {
    this.#automata.clear()
    this.#ofLists = emptyLists()
    this.#size = { positions: 0 }
  }
}

/** Lists of so many patterns are found faster as objects than by the numbers of their patterns. */
const LONG_LIST = 12

/** Automata by lists of patterns: many questions are about the same list. */
type Lists = Readonly<Record<Interpretation, WeakMap<readonly TextPattern[], NumberedAutomaton>>>

function emptyLists(): Lists {
  return { certain: new WeakMap(), parsed: new WeakMap(), possible: new WeakMap() }
}

/** Each pattern once, in one order. */
function inOrder(patterns: readonly TextPattern[]): TextPattern[] {
  return [...new Map(patterns.map((pattern) => [pattern.id, pattern])).values()].sort((a, b) => a.id - b.id)
}
