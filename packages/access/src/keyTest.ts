import type { Condition, OperatorFamily, Truth } from '@gatewarden/policy'
import {
  type ContextValue,
  compileCondition,
  foldCase,
  type ModifiedOperator,
  parseOperator,
} from '@gatewarden/policy/internal'
import type { Patterns, TextPattern } from './text/patterns.ts'
import { arnSteps, type PatternSource } from './text/steps.ts'
import { UndecidedError } from './undecided.ts'

/** How a statement counts: an Allow only when it certainly applies, a Deny unless it certainly does not. */
export type Certainty = 'certain' | 'possible'

/** A set of single values of a condition key. */
export type ValueSet =
  | { readonly kind: 'text'; readonly not: boolean; readonly patterns: readonly TextPattern[] }
  /** Values that are parsed (numbers, dates, addresses) are tried one by one. */
  | {
      readonly kind: 'parsed'
      readonly family: OperatorFamily
      readonly bounds: readonly string[]
      readonly has: (value: string) => boolean
    }

/** What one condition requires of one key: whether absence and the empty value pass, and which values do. */
export interface KeyTest {
  /** Equal for tests that require the same. */
  readonly id: string
  /** Folded. */
  readonly key: string
  /** As in the policy: `StringEquals aws:ResourceTag/AmazonConnectEnabled = True`. */
  readonly text: string
  readonly whenAbsent: boolean
  /** The empty text, which set operators take as no value (rule C24); undefined: what a variable stands for decides. */
  readonly whenBlank: boolean | undefined
  /** The empty text is compared like any other. */
  readonly takesBlank: boolean
  /** `all`: every value is in the set; `some`: at least one is. The same for a single value. */
  readonly quantifier: 'all' | 'some'
  readonly values: ValueSet
}

/** Families of operators that compare values as text; the others parse them. */
const TEXT_FAMILIES = new Set<OperatorFamily>(['String', 'Arn', 'Binary', 'Bool'])
const EVERY_TEXT: ValueSet = { kind: 'text', not: true, patterns: [] }
const NO_TEXT: ValueSet = { kind: 'text', not: false, patterns: [] }

/** Reads a condition of a statement. `variables` is false for documents of 2008-10-17. */
export function keyTest(condition: Condition, variables: boolean, certainty: Certainty, patterns: Patterns): KeyTest {
  const key = foldCase(condition.key)
  const modified = parseOperator(condition.operator)
  const { holds } = compileCondition(condition, variables)
  const counts = (truth: Truth) => (certainty === 'certain' ? truth === true : truth !== false)
  const of = (value: ContextValue) => counts(holds(value, NO_VALUES))
  const texts = condition.values.map(({ value }) => value)
  const values =
    modified === undefined || modified.operator.family === 'Null'
      ? of('x')
        ? EVERY_TEXT
        : NO_TEXT
      : valueSet(modified, { texts, variables, certainty }, of, patterns)
  const isOpen = isOpenForBlank(values, certainty)
  return {
    id: JSON.stringify([foldCase(condition.operator), key, texts.toSorted(), variables, certainty]),
    key,
    text: `${condition.operator} ${condition.key} = ${texts.toSorted().join(' or ')}`,
    whenAbsent: of(undefined),
    whenBlank: isOpen ? undefined : of(''),
    takesBlank:
      !isOpen && modified !== undefined && modified.set === undefined && TEXT_FAMILIES.has(modified.operator.family),
    quantifier: quantifierOf(modified, certainty),
    values,
  }
}

/** A variable may leave an ARN pattern with too few parts, which then may match whatever the request has (rule C15). */
function isOpenForBlank(values: ValueSet, certainty: Certainty): boolean {
  return (
    certainty === 'possible' &&
    values.kind === 'text' &&
    !values.not &&
    values.patterns.some(({ isOpaque }) => isOpaque)
  )
}

/** The test that holds when this one does not. */
export function negated(test: KeyTest): KeyTest {
  const { values } = test
  return {
    id: test.id.startsWith('!') ? test.id.slice(1) : `!${test.id}`,
    key: test.key,
    text: `not (${test.text})`,
    whenAbsent: !test.whenAbsent,
    whenBlank: test.whenBlank === undefined ? undefined : !test.whenBlank,
    takesBlank: test.takesBlank,
    quantifier: test.quantifier === 'all' ? 'some' : 'all',
    values:
      values.kind === 'text' ? { ...values, not: !values.not } : { ...values, has: (value) => !values.has(value) },
  }
}

const NO_VALUES = { single: () => undefined }

/** Several values under a plain operator count only when all give the same answer (rule C21). */
function quantifierOf(modified: ModifiedOperator | undefined, certainty: Certainty): KeyTest['quantifier'] {
  if (modified?.set === 'ForAllValues') return 'all'
  if (modified?.set === 'ForAnyValue') return 'some'
  return certainty === 'certain' ? 'all' : 'some'
}

function valueSet(
  { operator }: ModifiedOperator,
  { texts, variables, certainty }: { texts: readonly string[]; variables: boolean; certainty: Certainty },
  has: (value: string) => boolean,
  made: Patterns,
): ValueSet {
  const { family, isNegated } = operator
  const sources = texts.map((text) => ({ text, variables }))
  if (family === 'Arn') return arnSet(isNegated, sources, certainty, made)
  // Every value, so that it can stand beside a comparison of numbers or dates.
  if (operator.name === 'StringLike' && texts.includes('*')) return EVERY_TEXT
  if (TEXT_FAMILIES.has(family)) {
    const patterns = sources.flatMap((source) => patternOf(operator.name, family, source, made) ?? [])
    return { kind: 'text', not: isNegated, patterns }
  }
  return { kind: 'parsed', family, bounds: texts, has }
}

/** Where a pattern or a value is not an ARN, AWS does not say what it matches (rules C10, C15). */
function arnSet(isNegated: boolean, sources: readonly PatternSource[], certainty: Certainty, made: Patterns): ValueSet {
  const full = sources.filter((source) => arnSteps(source).hasAllParts)
  const patterns = full.map((source) => made.arn(source))
  const isCertain = certainty === 'certain'
  if (full.length < sources.length && isNegated === isCertain) return isCertain ? NO_TEXT : EVERY_TEXT
  return { kind: 'text', not: isNegated, patterns: isNegated && isCertain ? [...patterns, ...made.noArn()] : patterns }
}

function patternOf(
  name: string,
  family: OperatorFamily,
  source: PatternSource,
  made: Patterns,
): TextPattern | undefined {
  if (family === 'Bool') return made.bool(source)
  if (family === 'Binary') return isCanonicalBase64(source.text) ? made.literal(source.text) : undefined
  const pattern = STRING_PATTERNS[name]
  // A new operator must not be compared as if it were another one.
  if (pattern === undefined) throw new UndecidedError(`policies with ${name} are not compared`)
  return pattern(made, source)
}

/** How the values of each String operator become patterns; a negated operator has those of the operator that it negates. */
export const STRING_PATTERNS: Readonly<Record<string, (made: Patterns, source: PatternSource) => TextPattern>> = {
  StringEquals: (made, source) => made.equals(source),
  StringNotEquals: (made, source) => made.equals(source),
  StringEqualsIgnoreCase: (made, source) => made.equalsIgnoreCase(source),
  StringNotEqualsIgnoreCase: (made, source) => made.equalsIgnoreCase(source),
  StringLike: (made, source) => made.like(source),
  StringNotLike: (made, source) => made.like(source),
}

function isCanonicalBase64(text: string): boolean {
  try {
    return btoa(atob(text)) === text
  } catch {
    return false
  }
}

/** The test that a key has a value, or that it is absent. */
export function presence(key: string, isPresent: boolean): KeyTest {
  const values = { kind: 'text', not: isPresent, patterns: [] } as const
  return {
    id: `${isPresent}`,
    key,
    text: `Null ${key} = ${!isPresent}`,
    whenAbsent: !isPresent,
    whenBlank: false,
    takesBlank: false,
    quantifier: 'all',
    values,
  }
}

/** The test that a key has exactly this value. */
export function exactly(key: string, value: string, made: Patterns): KeyTest {
  const values = { kind: 'text', not: false, patterns: [made.literal(value)] } as const
  return {
    id: value,
    key,
    text: `StringEquals ${key} = ${value}`,
    whenAbsent: false,
    whenBlank: value === '',
    takesBlank: false,
    quantifier: 'all',
    values,
  }
}
