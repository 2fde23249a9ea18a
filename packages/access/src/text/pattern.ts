import {
  ANY_ONE,
  ANY_RUN,
  foldCase,
  hasVariable,
  isConditionValue,
  type PatternToken,
  parseTemplate,
  patternTokens,
  splitArn,
  type TemplatePart,
} from '@gatewarden/policy'
import { isLetter, type PatternVariable, patternVariable } from './letters.ts'

/** One step of a pattern: a character, `?`, `*`, or a policy variable. */
export type Step =
  | { readonly kind: 'unit'; readonly code: number; readonly other?: number }
  /** `crosses`: also matches a colon; within the first five parts of an ARN it does not (rules R4, C15). */
  | { readonly kind: 'one' | 'run'; readonly crosses: boolean }
  | { readonly kind: 'variable'; readonly variable: PatternVariable }

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
  /** Why nothing is asked about the pattern. */
  readonly problem: string | undefined
}

/** What a variable is taken to be: a text, some text that is not empty, or nothing. */
export type VariableValue = string | typeof SOME_TEXT | undefined
export const SOME_TEXT = Symbol('some text')

/** What a pattern is made from: how wildcards, letter case, colons and variables count. */
interface Recipe {
  readonly text: string
  readonly variables: boolean
}

const ARN_PARTS = 6
const COLON = 0x3a
const ANY_PART: readonly Step[] = [{ kind: 'run', crosses: false }]
const ANYTHING: readonly Step[] = [{ kind: 'run', crosses: true }]

const interned = new Map<string, TextPattern>()

/** The pattern with values for some variables; undefined when one of them is absent and has no default (rules V3, V5). */
export function bindPattern(pattern: TextPattern, values: ReadonlyMap<string, VariableValue>): TextPattern | undefined {
  if (!pattern.variables.some((key) => values.has(key))) return pattern
  const bound: Step[] = []
  for (const step of pattern.steps) {
    const steps = step.kind === 'variable' && values.has(step.variable.key) ? filled(step.variable, values) : [step]
    if (steps === undefined) return undefined
    for (const each of steps) bound.push(each)
  }
  const taken = pattern.variables.map((key) => (values.get(key) === SOME_TEXT ? 1 : (values.get(key) ?? null)))
  return intern(JSON.stringify(['bound', pattern.id, taken]), pattern.text, () => bound, pattern.isOpaque)
}

function filled(
  { key, fallback, isFolded }: PatternVariable,
  values: ReadonlyMap<string, VariableValue>,
): readonly Step[] | undefined {
  const value = values.get(key)
  if (value === SOME_TEXT) return [{ kind: 'variable', variable: patternVariable(key, undefined, isFolded) }]
  const text = value ?? fallback
  return text === undefined ? undefined : isFolded ? eitherCase(text) : unitsOf(text)
}

/** One text and no other. */
export function literalPattern(text: string): TextPattern {
  return intern('literal', text, () => unitsOf(text))
}

/** The value of StringEquals (rule C7): wildcards are plain characters. */
export function equalsPattern({ text, variables }: Recipe): TextPattern {
  if (!variables || !hasVariable(text)) return literalPattern(text)
  return intern('equals', text, () => templateSteps(text, unitsOf))
}

/** The value of StringEqualsIgnoreCase. */
export function equalsIgnoreCasePattern({ text, variables }: Recipe): TextPattern {
  const isTemplate = variables && hasVariable(text)
  return intern(`folded ${isTemplate}`, text, () =>
    isTemplate ? templateSteps(text, eitherCase, true) : eitherCase(text),
  )
}

/** The value of Bool: undefined for another word (rule C13). What fills a variable (rule C27) may be one, which nothing equals. */
export function boolPattern({ text, variables }: Recipe): TextPattern | undefined {
  if (variables && hasVariable(text)) return intern('bool', text, () => templateSteps(text, eitherCase, true), true)
  return isConditionValue('Bool', text) ? equalsIgnoreCasePattern({ text, variables: false }) : undefined
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

/** The actions of a service, or of any (`?*`), folded: one colon, and something on either side of it. */
export function serviceActions(service: string): TextPattern {
  return intern('actions', service, () => [
    ...wildcardSteps(service, false),
    unitStep(COLON),
    ...wildcardSteps('?*', false),
  ])
}

/** A pattern of Resource in an identity policy: six parts, missing ones match any (rules R1 to R6, R10, R11). */
export function resourcePattern({ text, variables }: Recipe): TextPattern {
  return intern(`resource ${variables}`, text, () => {
    if (isStars(text)) return ANYTHING
    const parts = splitArn(text)
    const last = parts[ARN_PARTS - 1]
    const isTemplate = variables && last !== undefined && hasVariable(last)
    const all = Array.from({ length: ARN_PARTS }, (_, at) => parts[at])
    return all.flatMap((part, at): Step[] => {
      const isLast = at === ARN_PARTS - 1
      const written = part === undefined ? (isLast ? ANYTHING : ANY_PART) : undefined
      const steps =
        written ?? (isLast && isTemplate ? templateSteps(part ?? '', wildcardSteps) : wildcardSteps(part ?? '', isLast))
      return at === 0 ? [...steps] : [unitStep(COLON), ...steps]
    })
  })
}

/** The value of ArnLike and ArnEquals, part by part; undefined when it can match nothing (rule C15). */
export function arnPattern({ text, variables }: Recipe): TextPattern | undefined {
  if (isStars(text)) return intern('arn', text, () => ANYTHING)
  const isTemplate = variables && hasVariable(text)
  const steps = withinParts(isTemplate ? templateSteps(text, wildcardSteps) : wildcardSteps(text))
  const isOpaque = variableComesEarly(steps)
  if (!isOpaque && steps.filter(isColon).length < ARN_PARTS - 1) return undefined
  return intern(`arn ${isTemplate}`, text, () => steps, isOpaque)
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
  return first !== -1 && steps.slice(0, first).filter(isColon).length < ARN_PARTS - 1
}

function wildcardSteps(text: string, crosses = true): Step[] {
  return patternTokens(text).flatMap((token: PatternToken): Step[] => {
    if (token === ANY_RUN) return [{ kind: 'run', crosses }]
    if (token === ANY_ONE) return [{ kind: 'one', crosses }]
    return unitsOf(token)
  })
}

const unitSteps: (Step | undefined)[] = []

/** One step for all places where a character stands. */
function unitStep(code: number): Step {
  const known = unitSteps[code]
  if (known !== undefined) return known
  const step: Step = { kind: 'unit', code }
  unitSteps[code] = step
  return step
}

function unitsOf(text: string): Step[] {
  return Array.from({ length: text.length }, (_, at) => unitStep(text.charCodeAt(at)))
}

/** Each character in both letter cases, where foldCase knows two. */
function eitherCase(text: string): Step[] {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = foldCase(text.charAt(at))
    const upper = unit.toUpperCase()
    const hasTwo = upper.length === 1 && upper !== unit && foldCase(upper) === unit
    const code = unit.charCodeAt(0)
    return hasTwo ? { kind: 'unit', code, other: upper.charCodeAt(0) } : unitStep(code)
  })
}

function templateSteps(text: string, written: (text: string) => readonly Step[], isFolded = false): Step[] {
  return parseTemplate(text).flatMap((part: TemplatePart): readonly Step[] => {
    if ('text' in part) return written(part.text)
    if ('literal' in part) return unitsOf(part.literal)
    const { key = '', fallback } = part.variable
    return [{ kind: 'variable', variable: patternVariable(key, fallback, isFolded) }]
  })
}

/** Patterns, and steps of them, kept at most; beyond that they are forgotten and made anew, under new ids. */
const MOST_PATTERNS = 50_000
const MOST_STEPS_KEPT = 4_000_000
/** Steps of the longest pattern: far more than AWS stores of a whole policy. */
export const MOST_STEPS = 1 << 15
let made = 0
let stepsKept = 0

function intern(recipe: string, text: string, stepsOf: () => readonly Step[], isOpaque = false): TextPattern {
  const key = `${recipe} ${text}`
  const known = interned.get(key)
  if (known !== undefined) return known
  const steps = ordered(stepsOf())
  const pattern: TextPattern = {
    id: made,
    text,
    steps,
    variables: [...new Set(steps.flatMap((step) => (step.kind === 'variable' ? [step.variable.key] : [])))],
    literal: literalOf(steps),
    isOpaque,
    problem: problemOf(steps),
  }
  made += 1
  if (interned.size >= MOST_PATTERNS || stepsKept > MOST_STEPS_KEPT) {
    interned.clear()
    stepsKept = 0
  }
  stepsKept += steps.length
  interned.set(key, pattern)
  return pattern
}

/** Wildcards next to each other in one order, `?` first, and one `*` for several. */
function ordered(steps: readonly Step[]): Step[] {
  const sorted: Step[] = []
  let run: Step | undefined
  for (const step of steps) {
    if (step.kind === 'run') run = step
    else {
      if (run !== undefined && step.kind !== 'one') {
        sorted.push(run)
        run = undefined
      }
      sorted.push(step)
    }
  }
  return run === undefined ? sorted : [...sorted, run]
}

function literalOf(steps: readonly Step[]): string | undefined {
  let text = ''
  for (const step of steps) {
    if (step.kind !== 'unit' || step.other !== undefined) return undefined
    text += String.fromCharCode(step.code)
  }
  return text
}

function problemOf(steps: readonly Step[]): string | undefined {
  if (steps.length > MOST_STEPS) return `a pattern is longer than ${MOST_STEPS} characters`
  const isStrange = steps.some((step) => step.kind === 'unit' && isLetter(step.code))
  return isStrange ? 'a character of the private use area stands in a policy' : undefined
}
