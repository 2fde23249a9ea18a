import {
  ANY_ONE,
  ANY_RUN,
  foldCase,
  hasVariable,
  type PatternToken,
  parseTemplate,
  patternTokens,
  splitArn,
  type TemplatePart,
} from '@gatewarden/policy'
import { Unsettled } from '../budget.ts'

/** One step of a pattern: a character, `?`, `*`, or a policy variable. */
export type Step =
  | { readonly kind: 'unit'; readonly code: number; readonly other?: number }
  /** `crosses`: also matches a colon; within the first five parts of an ARN it does not (rules R4, C15). */
  | { readonly kind: 'one' | 'run'; readonly crosses: boolean }
  | { readonly kind: 'variable'; readonly letter: number }

/** A set of texts that one string of a policy describes. Two patterns with the same id describe the same texts. */
export interface TextPattern {
  readonly id: number
  /** As the policy writes it. */
  readonly text: string
  readonly steps: readonly Step[]
  /** Folded names of the condition keys its variables name. */
  readonly variables: readonly string[]
  /** The one text described, when there is no wildcard and no variable. */
  readonly literal: string | undefined
  /** A variable may decide where the parts of an ARN begin, so nothing is known of the texts until it has a value. */
  readonly isOpaque: boolean
}

/** What a pattern is made from: how wildcards, letter case, colons and variables count. */
interface Recipe {
  readonly text: string
  readonly variables: boolean
}

/** Variables stand in words as one letter each, from the private use area: the text of no request. */
const FIRST_LETTER = 0xe000
const LAST_LETTER = 0xf8ff
const ARN_PARTS = 6
const COLON = 0x3a
const ANY_PART: readonly Step[] = [{ kind: 'run', crosses: false }]
const ANYTHING: readonly Step[] = [{ kind: 'run', crosses: true }]

const letters = new Map<string, number>()
const keys: string[] = []
const fallbacks: (string | undefined)[] = []
const interned = new Map<string, TextPattern>()

/** Whether a UTF-16 unit is the letter of a variable. */
export function isLetter(unit: number): boolean {
  return unit >= FIRST_LETTER && unit <= LAST_LETTER
}

/** The folded condition key whose value a letter stands for; empty for a malformed variable, which never has one. */
export function keyOfLetter(unit: number): string {
  return keys[unit - FIRST_LETTER] ?? ''
}

/** The pattern with values for some variables; undefined when one of them is absent and has no default (rules V3, V5). */
export function bindPattern(
  pattern: TextPattern,
  values: ReadonlyMap<string, string | undefined>,
): TextPattern | undefined {
  if (!pattern.variables.some((key) => values.has(key))) return pattern
  const bound: Step[] = []
  for (const step of pattern.steps) {
    const key = step.kind === 'variable' ? keyOfLetter(step.letter) : undefined
    if (step.kind !== 'variable' || key === undefined || !values.has(key)) bound.push(step)
    else {
      const text = values.get(key) ?? fallbacks[step.letter - FIRST_LETTER]
      if (text === undefined) return undefined
      bound.push(...unitsOf(text))
    }
  }
  const recipe = JSON.stringify(['bound', pattern.id, pattern.variables.map((key) => values.get(key) ?? null)])
  return intern(recipe, pattern.text, () => bound)
}

/** One text and no other. */
export function literalPattern(text: string): TextPattern {
  return intern('literal', text, () => unitsOf(text))
}

/** The value of StringEquals (rule C7): wildcards are plain characters. */
export function equalsPattern({ text, variables }: Recipe): TextPattern {
  if (!variables || !hasVariable(text)) return literalPattern(text)
  return intern('equals', text, () => templateSteps(text, (literal) => unitsOf(literal)))
}

/** The value of StringEqualsIgnoreCase. */
export function equalsIgnoreCasePattern({ text, variables }: Recipe): TextPattern {
  const folded = (literal: string) => eitherCase(literal)
  const isTemplate = variables && hasVariable(text)
  return intern(`folded ${isTemplate}`, text, () => (isTemplate ? templateSteps(text, folded) : folded(text)))
}

/** The value of StringLike (rule C8). */
export function likePattern({ text, variables }: Recipe): TextPattern {
  const isTemplate = variables && hasVariable(text)
  return intern(`like ${isTemplate}`, text, () =>
    isTemplate ? templateSteps(text, wildcardSteps) : wildcardSteps(text),
  )
}

/** A pattern of Action, over folded actions (rules A1, A2); its text is folded too. */
export function actionPattern(text: string): TextPattern {
  const folded = foldCase(text)
  return intern('like false', folded, () => wildcardSteps(folded))
}

/** A pattern of Resource in an identity policy: six parts, missing ones match any (rules R1 to R6, R10, R11). */
export function resourcePattern({ text, variables }: Recipe): TextPattern {
  return intern(`resource ${variables}`, text, () => {
    if (isStars(text)) return ANYTHING
    const parts = splitArn(text)
    const last = parts[ARN_PARTS - 1]
    const isTemplate = variables && last !== undefined && hasVariable(last)
    const filled = Array.from({ length: ARN_PARTS }, (_, at) => parts[at])
    return filled.flatMap((part, at): Step[] => {
      const isLast = at === ARN_PARTS - 1
      const written = part === undefined ? (isLast ? ANYTHING : ANY_PART) : undefined
      const steps =
        written ?? (isLast && isTemplate ? templateSteps(part ?? '', wildcardSteps) : wildcardSteps(part ?? '', isLast))
      return at === 0 ? [...steps] : [{ kind: 'unit', code: COLON }, ...steps]
    })
  })
}

/** The value of ArnLike and ArnEquals, part by part; undefined when it can match nothing (rule C15). */
export function arnPattern({ text, variables }: Recipe): TextPattern | undefined {
  if (isStars(text)) return intern('arn', text, () => ANYTHING)
  const isTemplate = variables && hasVariable(text)
  const steps = withinParts(isTemplate ? templateSteps(text, wildcardSteps) : wildcardSteps(text))
  if (!isTemplate && steps.filter(isColon).length < ARN_PARTS - 1) return undefined
  return intern(`arn ${isTemplate}`, text, () => steps, isTemplate && variableComesEarly(steps))
}

function isStars(text: string): boolean {
  return text !== '' && [...text].every((unit) => unit === '*')
}

function isColon(step: Step): boolean {
  return step.kind === 'unit' && step.code === COLON
}

/** Wildcards before the fifth colon stay within their part. */
function withinParts(steps: readonly Step[]): Step[] {
  let colons = 0
  return steps.map((step) => {
    if (isColon(step)) colons += 1
    return (step.kind === 'run' || step.kind === 'one') && colons < ARN_PARTS - 1 ? { ...step, crosses: false } : step
  })
}

function variableComesEarly(steps: readonly Step[]): boolean {
  const first = steps.findIndex((step) => step.kind === 'variable')
  return steps.slice(0, first).filter(isColon).length < ARN_PARTS - 1
}

function wildcardSteps(text: string, crosses = true): Step[] {
  return patternTokens(text).flatMap((token: PatternToken): Step[] => {
    if (token === ANY_RUN) return [{ kind: 'run', crosses }]
    if (token === ANY_ONE) return [{ kind: 'one', crosses }]
    return unitsOf(token)
  })
}

function unitsOf(text: string): Step[] {
  return Array.from({ length: text.length }, (_, at) => ({ kind: 'unit', code: text.charCodeAt(at) }))
}

/** Each character in both letter cases, where foldCase knows two. */
function eitherCase(text: string): Step[] {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = foldCase(text.charAt(at))
    const upper = unit.toUpperCase()
    const hasTwo = upper.length === 1 && upper !== unit && foldCase(upper) === unit
    return { kind: 'unit', code: unit.charCodeAt(0), ...(hasTwo ? { other: upper.charCodeAt(0) } : {}) } as const
  })
}

function templateSteps(text: string, written: (text: string) => Step[]): Step[] {
  return parseTemplate(text).flatMap((part: TemplatePart): Step[] => {
    if ('text' in part) return written(part.text)
    if ('literal' in part) return unitsOf(part.literal)
    return [{ kind: 'variable', letter: letterOf(part.variable.key, part.variable.fallback) }]
  })
}

/** A malformed variable has a letter that no value ever takes (rule V5). */
function letterOf(key = '', fallback?: string): number {
  const name = fallback === undefined ? `${key} ` : `${key} ${fallback}`
  const known = letters.get(name)
  if (known !== undefined) return known
  const letter = FIRST_LETTER + letters.size
  if (letter > LAST_LETTER) throw new Unsettled('more policy variables than can be told apart')
  letters.set(name, letter)
  keys.push(key)
  fallbacks.push(fallback)
  return letter
}

/** Patterns kept at most; beyond that they are forgotten and made anew, under new ids. */
const MOST_PATTERNS = 200_000
let made = 0

function intern(recipe: string, text: string, stepsOf: () => readonly Step[], isOpaque = false): TextPattern {
  const key = `${recipe} ${text}`
  const known = interned.get(key)
  if (known !== undefined) return known
  const steps = stepsOf()
  const isLiteral = steps.every((step) => step.kind === 'unit' && step.other === undefined)
  const pattern: TextPattern = {
    id: made,
    text,
    steps,
    variables: [...new Set(steps.flatMap((step) => (step.kind === 'variable' ? [keyOfLetter(step.letter)] : [])))],
    literal: isLiteral
      ? String.fromCharCode(...steps.map((step) => (step.kind === 'unit' ? step.code : 0)))
      : undefined,
    isOpaque,
  }
  made += 1
  if (interned.size >= MOST_PATTERNS) interned.clear()
  interned.set(key, pattern)
  return pattern
}
