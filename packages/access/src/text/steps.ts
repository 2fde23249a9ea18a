import {
  ANY_ONE,
  ANY_RUN,
  ARN_PARTS,
  type ArnReading,
  foldCase,
  hasVariable,
  parseTemplate,
  patternTokens,
  splitArn,
  type TemplatePart,
} from '@gatewarden/policy/internal'
import { hasPlaceholder, isPlaceholder, type PatternVariable, patternVariable } from './placeholders.ts'

/** One step of a pattern: a UTF-16 code unit, `?`, `*`, or a policy variable. */
export type Step =
  /** `other` is the same letter in the other case, where both match. */
  | { readonly kind: 'codeUnit'; readonly code: number; readonly other?: number }
  /** `crosses`: also matches a colon; within the first five parts of an ARN most do not (rules R4, C15). */
  | { readonly kind: 'questionMark' | 'star'; readonly crosses: boolean }
  | { readonly kind: 'variable'; readonly variable: PatternVariable }

/** A string of a policy, and whether `${...}` in it is a variable. */
export interface PatternSource {
  readonly text: string
  readonly variables: boolean
}

const COLON = 0x3a
const WITHIN_PART: Step = { kind: 'star', crosses: false }
const ACROSS: Step = { kind: 'star', crosses: true }
export const ANYTHING: readonly Step[] = [ACROSS]

/** One object for each ASCII character, as most steps are one of them. */
const ASCII: readonly Step[] = Array.from({ length: 128 }, (_, code) => ({ kind: 'codeUnit', code }))

function codeUnitStep(code: number): Step {
  return ASCII[code] ?? { kind: 'codeUnit', code }
}

/** A text as it is. */
export function exactSteps(text: string): Step[] {
  const steps: Step[] = []
  for (let at = 0; at < text.length; at += 1) steps.push(codeUnitStep(text.charCodeAt(at)))
  return steps
}

/** Each character in both letter cases, where foldCase knows two. */
export function eitherCaseSteps(text: string): Step[] {
  return Array.from({ length: text.length }, (_, at) => {
    const lower = foldCase(text.charAt(at))
    const upper = lower.toUpperCase()
    const hasTwo = upper.length === 1 && upper !== lower && foldCase(upper) === lower
    const code = lower.charCodeAt(0)
    return hasTwo ? { kind: 'codeUnit', code, other: upper.charCodeAt(0) } : codeUnitStep(code)
  })
}

/** `*` and `?` as wildcards, all else as it is. */
export function wildcardSteps(text: string, crosses = true): Step[] {
  const steps: Step[] = []
  for (const token of patternTokens(text)) {
    if (token === ANY_RUN) steps.push({ kind: 'star', crosses })
    else if (token === ANY_ONE) steps.push({ kind: 'questionMark', crosses })
    else for (let at = 0; at < token.length; at += 1) steps.push(codeUnitStep(token.charCodeAt(at)))
  }
  return steps
}

/** The actions of a service, or of any (`?*`), folded: one colon, and something on either side of it. */
export function serviceActionSteps(service: string): Step[] {
  return [...wildcardSteps(service, false), codeUnitStep(COLON), ...wildcardSteps('?*', false)]
}

/** A text with variables; `between` reads what stands between them. */
export function templateSteps(text: string, between: (text: string) => readonly Step[], isFolded = false): Step[] {
  return parseTemplate(text).flatMap((part: TemplatePart): readonly Step[] => {
    if ('text' in part) return between(part.text)
    if ('literal' in part) return exactSteps(part.literal)
    const { key = '', fallback } = part.variable
    return [{ kind: 'variable', variable: patternVariable(key, fallback, isFolded) }]
  })
}

/** One reading of a pattern of Resource; it describes those texts of six parts that match it (rules R2 to R6, R10, R11). */
export function readingSteps({ head, tail, tailCrosses }: ArnReading, { text, variables }: PatternSource): Step[] {
  const isTemplate = variables && splitArn(text).length === ARN_PARTS
  return [
    ...head.flatMap((part) => [...headSteps(part.text, part.crosses), codeUnitStep(COLON)]),
    ...(isTemplate ? templateSteps(tail, wildcardSteps) : wildcardSteps(tail, tailCrosses)),
  ]
}

function headSteps(text: string, crosses: boolean): Step[] {
  const steps = wildcardSteps(text, false)
  return crosses ? steps.with(-1, ACROSS) : steps
}

/** Texts with so many colons, and so too few for an ARN. */
export function colonSteps(colons: number): Step[] {
  return Array.from({ length: colons }, () => [WITHIN_PART, codeUnitStep(COLON)])
    .flat()
    .concat(WITHIN_PART)
}

/** A pattern of ArnLike. `hasAllParts` is false where it is not known what it matches (rule C15); `isOpaque` as in `TextPattern`. */
export function arnSteps({ text, variables }: PatternSource): {
  steps: readonly Step[]
  isOpaque: boolean
  hasAllParts: boolean
} {
  if (isStars(text)) return { steps: ANYTHING, isOpaque: false, hasAllParts: true }
  const isTemplate = variables && hasVariable(text)
  const steps = withinParts(isTemplate ? templateSteps(text, wildcardSteps) : wildcardSteps(text))
  const isOpaque = variableComesEarly(steps)
  return { steps, isOpaque, hasAllParts: isOpaque || steps.filter(isColon).length >= ARN_PARTS - 1 }
}

/** ARNs whose account is as the steps say; an account contains no colon. */
export function accountSteps(steps: readonly Step[]): readonly Step[] | undefined {
  if (steps.some(isColon)) return undefined
  const within = steps.map((step) => ('crosses' in step ? { ...step, crosses: false } : step))
  return [...wildcardSteps('arn:*:*:*:', false), ...within, codeUnitStep(COLON), ...ANYTHING]
}

/** Only `*` characters. */
export function isStars(text: string): boolean {
  return text !== '' && [...text].every((character) => character === '*')
}

function isColon(step: Step): boolean {
  return step.kind === 'codeUnit' && step.code === COLON
}

/** Wildcards before the fifth colon stay within their part. */
function withinParts(steps: readonly Step[]): Step[] {
  let colons = 0
  return steps.map((step) => {
    if (isColon(step)) colons += 1
    const isWildcard = step.kind === 'star' || step.kind === 'questionMark'
    return isWildcard && colons < ARN_PARTS - 1 ? { ...step, crosses: false } : step
  })
}

function variableComesEarly(steps: readonly Step[]): boolean {
  const first = steps.findIndex((step) => step.kind === 'variable')
  return first !== -1 && steps.slice(0, first).filter(isColon).length < ARN_PARTS - 1
}

/** Adjacent wildcards in one order, `?` first, and one `*` for several. */
export function inOrder(steps: readonly Step[]): Step[] {
  const ordered: Step[] = []
  let star: Step | undefined
  for (const step of steps) {
    if (step.kind === 'star') star = step
    else {
      if (star !== undefined && step.kind !== 'questionMark') {
        ordered.push(star)
        star = undefined
      }
      ordered.push(step)
    }
  }
  return star === undefined ? ordered : [...ordered, star]
}

/** The one text that steps match; undefined when there may be others. */
export function literalOf(steps: readonly Step[]): string | undefined {
  let text = ''
  for (const step of steps) {
    if (step.kind !== 'codeUnit' || step.other !== undefined) return undefined
    text += String.fromCharCode(step.code)
  }
  return text
}

/** Steps of the longest pattern: far more than AWS stores of a whole policy. */
const MAX_STEPS = 1 << 15

/** Why patterns of these steps are not compared. */
export function problemOf(steps: readonly Step[]): string | undefined {
  return problem(
    steps.length,
    steps.some((step) => step.kind === 'codeUnit' && isPlaceholder(step.code)),
  )
}

/** The same for a text as it is. */
export function problemOfText(text: string): string | undefined {
  return problem(text.length, hasPlaceholder(text))
}

function problem(length: number, hasPrivateUse: boolean): string | undefined {
  if (length > MAX_STEPS) return `a pattern is longer than ${MAX_STEPS} characters`
  return hasPrivateUse ? 'a character of the private use area stands in a policy' : undefined
}

/** Whether a text is the only one that it matches as a pattern with wildcards. */
export function hasNoWildcard(text: string): boolean {
  return !/[*?]/.test(text)
}
