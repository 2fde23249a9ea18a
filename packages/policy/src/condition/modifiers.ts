import type { Condition } from '../document.ts'
import { foldCase } from '../fold.ts'
import { hasVariable, type KeyValues, parseTemplate, substitutePattern, substituteText } from '../variable.ts'
import { type PatternToken, patternTokens } from '../wildcard.ts'
import { type ConditionOperator, conditionOperators, parseBool, type Truth, type ValueTest } from './operators.ts'

export type SetOperator = 'ForAllValues' | 'ForAnyValue'

/** A condition operator with its modifiers, as in `ForAnyValue:StringLikeIfExists`. */
export interface ModifiedOperator {
  readonly operator: ConditionOperator
  readonly set?: SetOperator
  readonly ifExists: boolean
}

/** The value of a condition key in a request: one value, several, or none. */
export type ContextValue = string | readonly string[] | undefined

/** A compiled condition: it reads the value of its key and of the keys in its variables. */
export interface CompiledCondition {
  readonly condition: Condition
  /** Folded, as context keys are looked up without regard to case (rule C6). */
  readonly key: string
  readonly holds: (value: ContextValue, keys: KeyValues) => Truth
}

/** IfExists has the same meaning with ForAnyValue: the condition holds when the key is missing. AWS's pages do not say. */
const IF_EXISTS_WINS_OVER_FOR_ANY_VALUE = true

const SETS: readonly SetOperator[] = ['ForAllValues', 'ForAnyValue']
const IF_EXISTS = 'ifexists'

/**
 * Reads an operator name with its modifiers in any letter case (rule C20); undefined for names AWS does not know (rule C19).
 *
 * @example
 * import { parseOperator } from '@gatewarden/policy/internal'
 * parseOperator('ForAnyValue:StringLikeIfExists')?.operator.name // => 'StringLike'
 * parseOperator('NullIfExists') // => undefined
 */
export function parseOperator(name: string): ModifiedOperator | undefined {
  const folded = foldCase(name)
  const set = SETS.find((each) => folded.startsWith(`${foldCase(each)}:`))
  const unset = set === undefined ? folded : folded.slice(set.length + 1)
  const ifExists = unset.endsWith(IF_EXISTS)
  const operator = conditionOperators.get(ifExists ? unset.slice(0, -IF_EXISTS.length) : unset)
  if (operator === undefined || (ifExists && operator.family === 'Null')) return undefined
  return { operator, ifExists, ...(set === undefined ? {} : { set }) }
}

/**
 * Compiles a condition. An unknown operator gives undefined, so that it never lets a request through.
 * `variables` is false for documents of 2008-10-17, where `${...}` is plain text (rule P2).
 *
 * @example
 * import { compileCondition } from '@gatewarden/policy/internal'
 * const span = { start: 0, end: 0 }
 * const values = [{ value: 'amazon-connect-*', span }]
 * const condition = compileCondition({ operator: 'StringLike', key: 's3:prefix', values, span }, true)
 * condition.holds('amazon-connect-1', { single: () => undefined }) // => true
 * condition.holds(undefined, { single: () => undefined }) // => false
 */
export function compileCondition(condition: Condition, variables: boolean): CompiledCondition {
  const key = foldCase(condition.key)
  const modified = parseOperator(condition.operator)
  if (modified === undefined) return { condition, key, holds: () => undefined }
  if (modified.operator.family === 'Null') return { condition, key, holds: nullTest(condition, modified.set) }
  const test = compileValues(condition, modified.operator, variables)
  return { condition, key, holds: withModifiers(modified, test) }
}

type RequestTest = (requestValue: string, keys: KeyValues) => Truth

function withModifiers({ operator, set, ifExists }: ModifiedOperator, test: RequestTest): CompiledCondition['holds'] {
  if (set === 'ForAllValues') return (value, keys) => every(valuesOf(value), test, keys)
  if (set === 'ForAnyValue') {
    const whenMissing = ifExists && IF_EXISTS_WINS_OVER_FOR_ANY_VALUE
    return (value, keys) => (value === undefined ? whenMissing : some(valuesOf(value), test, keys))
  }
  // An empty list counts as an absent key, as for Null (rules C4, C5).
  const whenMissing = ifExists || operator.isNegated
  return (value, keys) => {
    if (typeof value === 'string') return test(value, keys)
    if (value === undefined) return whenMissing
    const [first] = value
    if (first === undefined) return whenMissing
    return value.length === 1 ? test(first, keys) : unanimous(value, test, keys)
  }
}

/** The values as a set; one whose values are all empty strings is the empty set (rules C23, C24). */
function valuesOf(value: ContextValue): readonly string[] {
  if (value === undefined || value === '') return []
  if (typeof value === 'string') return [value]
  return value.every((each) => each === '') ? [] : value
}

function every(values: readonly string[], test: RequestTest, keys: KeyValues): Truth {
  let result: Truth = true
  for (const value of values) {
    const truth = test(value, keys)
    if (truth === false) return false
    if (truth === undefined) result = undefined
  }
  return result
}

function some(values: readonly string[], test: RequestTest, keys: KeyValues): Truth {
  let result: Truth = false
  for (const value of values) {
    const truth = test(value, keys)
    if (truth === true) return true
    if (truth === undefined) result = undefined
  }
  return result
}

/** Several values under a plain operator: AWS does not say how, so only a result that all of them have counts (rule C21). */
function unanimous(values: readonly string[], test: RequestTest, keys: KeyValues): Truth {
  const truths = new Set(values.map((value) => test(value, keys)))
  const [only] = truths
  return truths.size === 1 ? only : undefined
}

/** AWS checks no value for absence, so that every value passes and none does, whatever the request has (rule C17). */
const NULL_WITH_SET: Record<SetOperator, boolean> = { ForAllValues: true, ForAnyValue: false }

/** "true" requires that the key is absent, "false" that it is present; an empty string is a value, an empty list has none (rules C17, C18). */
function nullTest(condition: Condition, set: SetOperator | undefined): CompiledCondition['holds'] {
  if (set !== undefined) return () => NULL_WITH_SET[set]
  const wanted = new Set(condition.values.map(({ value }) => parseBool(value)))
  return (value) => wanted.has(value === undefined || (value.length === 0 && value !== ''))
}

/** Any policy value may match under a positive operator (rule C2); none may under a negated one (rule C3). */
function compileValues(condition: Condition, operator: ConditionOperator, variables: boolean): RequestTest {
  const tests = condition.values.map(({ value }) => compileValue(value, operator, variables))
  if (operator.isNegated) {
    return (requestValue, keys) => {
      const truth = matchesAny(tests, requestValue, keys)
      return truth === undefined ? undefined : !truth
    }
  }
  return (requestValue, keys) => matchesAny(tests, requestValue, keys)
}

function matchesAny(tests: readonly RequestTest[], requestValue: string, keys: KeyValues): Truth {
  let result: Truth = false
  for (const test of tests) {
    const truth = test(requestValue, keys)
    if (truth === true) return true
    if (truth === undefined) result = undefined
  }
  return result
}

/** A value whose variable has no value matches nothing, so a negated operator ignores it (rules V5, V6). */
function compileValue(value: string, operator: ConditionOperator, variables: boolean): RequestTest {
  if (!variables || !operator.takesVariables || !hasVariable(value)) {
    const test: ValueTest = operator.compile(operator.takesWildcards ? patternTokens(value) : [value])
    return test
  }
  const parts = parseTemplate(value)
  let latest: { readonly tokens: readonly PatternToken[]; readonly test: ValueTest } | undefined
  return (requestValue, keys) => {
    const tokens: readonly PatternToken[] | undefined = operator.takesWildcards
      ? substitutePattern(parts, keys)
      : asTokens(substituteText(parts, keys))
    if (tokens === undefined) return false
    // What a long search found is remembered by the test.
    if (latest === undefined || !isSame(latest.tokens, tokens)) latest = { tokens, test: operator.compile(tokens) }
    return latest.test(requestValue)
  }
}

function isSame(a: readonly PatternToken[], b: readonly PatternToken[]): boolean {
  return a.length === b.length && a.every((token, at) => token === b[at])
}

function asTokens(text: string | undefined): PatternToken[] | undefined {
  return text === undefined ? undefined : [text]
}
