import { UndecidedError } from '../undecided.ts'

/** A policy variable of a pattern. */
export interface PatternVariable {
  /** Equal for variables that always have the same value. */
  readonly name: string
  /** The folded condition key; empty for a malformed variable, which never has a value (rule V5). */
  readonly key: string
  readonly fallback: string | undefined
  /** Compared without regard to letter case. */
  readonly isFolded: boolean
}

export function patternVariable(key: string, fallback: string | undefined, isFolded: boolean): PatternVariable {
  return { name: JSON.stringify([key, fallback, isFolded]), key, fallback, isFolded }
}

/** In texts, one code unit of the private use area stands for each variable: no request has such a character. */
const FIRST = 0xe000
const LAST = 0xf8ff

/** Whether a code unit stands for a variable. */
export function isPlaceholder(codeUnit: number): boolean {
  return codeUnit >= FIRST && codeUnit <= LAST
}

/** Whether some code unit of a text stands for a variable. */
export function hasPlaceholder(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isPlaceholder(text.charCodeAt(at))) return true
  return false
}

/** Which code unit stands for which variable. */
export class Placeholders {
  readonly #codeUnits = new Map<string, number>()
  readonly #variables: PatternVariable[] = []

  /** The code unit of a variable. Throws `UndecidedError` when none is left. */
  placeholderOf(variable: PatternVariable): number {
    const known = this.#codeUnits.get(variable.name)
    if (known !== undefined) return known
    const codeUnit = FIRST + this.#variables.length
    if (codeUnit > LAST) throw new UndecidedError('more policy variables than can be told apart')
    this.#codeUnits.set(variable.name, codeUnit)
    this.#variables.push(variable)
    return codeUnit
  }

  /** Every code unit that a variable matches: one compared without regard to case matches its value as it is, too. */
  matchedBy(variable: PatternVariable): number[] {
    if (!variable.isFolded) return [this.placeholderOf(variable)]
    const exact = patternVariable(variable.key, variable.fallback, false)
    return [this.placeholderOf(variable), this.placeholderOf(exact)]
  }

  /** The variable that a code unit stands for. */
  variableOf(codeUnit: number): PatternVariable | undefined {
    return this.#variables[codeUnit - FIRST]
  }

  /** Whether the next term might not find enough of them. */
  get areScarce(): boolean {
    return this.#variables.length > (LAST - FIRST) / 2
  }

  /** Makes all of them available again. Automata and texts that contain them must not be used any more. */
  clear(): void {
    this.#codeUnits.clear()
    this.#variables.length = 0
  }
}
