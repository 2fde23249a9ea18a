import { Unsettled } from '../budget.ts'

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

/** Variables stand in words as one letter each, from the private use area: the text of no request. */
const FIRST_LETTER = 0xe000
const LAST_LETTER = 0xf8ff

let letters = new Map<string, number>()
let variables: PatternVariable[] = []

export function patternVariable(key: string, fallback: string | undefined, isFolded: boolean): PatternVariable {
  return { name: JSON.stringify([key, fallback, isFolded]), key, fallback, isFolded }
}

/** Whether a UTF-16 unit is the letter of a variable. */
export function isLetter(unit: number): boolean {
  return unit >= FIRST_LETTER && unit <= LAST_LETTER
}

/** The letter of a variable. Throws `Unsettled` when there are no more. */
export function letterOf(variable: PatternVariable): number {
  const known = letters.get(variable.name)
  if (known !== undefined) return known
  const letter = FIRST_LETTER + letters.size
  if (letter > LAST_LETTER) throw new Unsettled('more policy variables than can be told apart')
  letters.set(variable.name, letter)
  variables.push(variable)
  return letter
}

/** Every letter that a variable may stand as: compared without regard to case, also the one of its value as it is. */
export function lettersOf(variable: PatternVariable): number[] {
  if (!variable.isFolded) return [letterOf(variable)]
  return [letterOf(variable), letterOf(patternVariable(variable.key, variable.fallback, false))]
}

/** The variable of a letter. */
export function variableOf(letter: number): PatternVariable | undefined {
  return variables[letter - FIRST_LETTER]
}

/** Whether the next question might not find letters enough. */
export function areLettersScarce(): boolean {
  return letters.size > (LAST_LETTER - FIRST_LETTER) / 2
}

/** Gives all letters free. Whatever was written or read with them must be forgotten too. */
export function forgetLetters(): void {
  letters = new Map()
  variables = []
}
