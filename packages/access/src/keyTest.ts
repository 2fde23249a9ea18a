import {
  type Condition,
  type ContextValue,
  compileCondition,
  foldCase,
  type ModifiedOperator,
  type OperatorFamily,
  parseOperator,
  type Truth,
} from '@gatewarden/policy'
import {
  arnPattern,
  boolPattern,
  equalsIgnoreCasePattern,
  equalsPattern,
  likePattern,
  literalPattern,
  type TextPattern,
} from './text/pattern.ts'

/** How a statement counts: an Allow only when it certainly applies, a Deny unless it certainly does not. */
export type Certainty = 'certain' | 'possible'

/** A set of single values of a condition key. */
export type ValueSet =
  | { readonly kind: 'text'; readonly not: boolean; readonly patterns: readonly TextPattern[] }
  /** Values that are read (numbers, dates, addresses) are asked one by one. */
  | {
      readonly kind: 'read'
      readonly family: OperatorFamily
      readonly bounds: readonly string[]
      readonly has: (value: string) => boolean
    }

/** What one condition asks of one key: of its absence, of an empty value, and of values. */
export interface KeyTest {
  /** Equal for tests that ask the same. */
  readonly id: string
  /** Folded. */
  readonly key: string
  /** As the policy has it: `StringEquals aws:ResourceTag/AmazonConnectEnabled = True`. */
  readonly text: string
  readonly whenAbsent: boolean
  /** The empty text, which set operators and Null take as no value (rules C18, C24). */
  readonly whenBlank: boolean
  /** The empty text is compared like any other. */
  readonly takesBlank: boolean
  /** `all`: every value is of the set; `some`: at least one is. The same for a single value. */
  readonly quantifier: 'all' | 'some'
  readonly values: ValueSet
}

/** Whether values are compared as text; the others are read. */
const TEXT_FAMILIES = new Set<OperatorFamily>(['String', 'Arn', 'Binary', 'Bool'])
const EVERY_TEXT: ValueSet = { kind: 'text', not: true, patterns: [] }
const NO_TEXT: ValueSet = { kind: 'text', not: false, patterns: [] }

/** Reads a condition of a statement. `variables` is false for documents of 2008-10-17. */
export function keyTest(condition: Condition, variables: boolean, certainty: Certainty): KeyTest {
  const key = foldCase(condition.key)
  const modified = parseOperator(condition.operator)
  const { holds } = compileCondition(condition, variables)
  const counts = (truth: Truth) => (certainty === 'certain' ? truth === true : truth !== false)
  const of = (value: ContextValue) => counts(holds(value, NO_VALUES))
  const written = condition.values.map(({ value }) => value)
  return {
    id: JSON.stringify([foldCase(condition.operator), key, [...written].sort(), variables, certainty]),
    key,
    text: `${condition.operator} ${condition.key} = ${written.toSorted().join(' or ')}`,
    whenAbsent: of(undefined),
    whenBlank: of(''),
    takesBlank: modified !== undefined && modified.set === undefined && TEXT_FAMILIES.has(modified.operator.family),
    quantifier: quantifierOf(modified, certainty),
    values:
      modified === undefined || modified.operator.family === 'Null'
        ? of('x')
          ? EVERY_TEXT
          : NO_TEXT
        : valueSet(modified, written, variables, of),
  }
}

/** The test that holds when this one does not. */
export function negated(test: KeyTest): KeyTest {
  const { values } = test
  return {
    id: test.id.startsWith('!') ? test.id.slice(1) : `!${test.id}`,
    key: test.key,
    text: `not (${test.text})`,
    whenAbsent: !test.whenAbsent,
    whenBlank: !test.whenBlank,
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
  written: readonly string[],
  variables: boolean,
  of: (value: string) => boolean,
): ValueSet {
  const { family, isNegated } = operator
  if (TEXT_FAMILIES.has(family)) {
    const patterns = written.flatMap((text) => patternOf(operator.name, family, { text, variables }) ?? [])
    return { kind: 'text', not: isNegated, patterns }
  }
  return { kind: 'read', family, bounds: written, has: of }
}

function patternOf(
  name: string,
  family: OperatorFamily,
  recipe: { text: string; variables: boolean },
): TextPattern | undefined {
  if (family === 'Arn') return arnPattern(recipe)
  if (family === 'Bool') return boolPattern(recipe)
  if (family === 'Binary') return isCanonicalBase64(recipe.text) ? literalPattern(recipe.text) : undefined
  if (name.endsWith('Like')) return likePattern(recipe)
  return name.endsWith('IgnoreCase') ? equalsIgnoreCasePattern(recipe) : equalsPattern(recipe)
}

function isCanonicalBase64(text: string): boolean {
  try {
    return btoa(atob(text)) === text
  } catch {
    return false
  }
}
