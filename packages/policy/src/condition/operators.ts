import { ARN_PARTS, splitArn } from '../arn.ts'
import { attempt } from '../attempt.ts'
import { foldCase } from '../fold.ts'
import { ANY_RUN, compilePattern, type PatternToken } from '../wildcard.ts'
import { isInRange, parseAddress, parseRange } from './address.ts'
import { compareInstants, parseDate } from './date.ts'
import { compareDecimals, parseDecimal } from './number.ts'

/** Undefined: AWS does not say. Then a Deny applies and an Allow does not. */
export type Truth = boolean | undefined

/** Tests one value of the request against one value of the policy; undefined when AWS does not say what the result is. */
export type ValueTest = (requestValue: string) => Truth

export type OperatorFamily = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null'

/** One row of the table of condition operators. */
export interface ConditionOperator {
  readonly name: string
  readonly family: OperatorFamily
  /** A negated operator holds when none of its values matches (rule C3) and when the key is absent (rule C4). */
  readonly isNegated: boolean
  /** Whether `*` and `?` in a policy value are wildcards. */
  readonly takesWildcards: boolean
  /** Whether `${...}` in a policy value is replaced (rules V1, C27). */
  readonly takesVariables: boolean
  /** Compiles a policy value once; requests are then only compared with it. */
  readonly compile: (pattern: readonly PatternToken[]) => ValueTest
}

/** AWS's two pages disagree on Bool (rule C27); the operator's own page says that it supports variables. */
const BOOL_TAKES_VARIABLES = true

type Comparison = (order: number) => boolean
/** What the test of a value that cannot be read gives: a positive operator fails, a negated one is unknown (rule C10). */
type Unread = false | undefined
type Row = Omit<ConditionOperator, 'name' | 'isNegated' | 'compile'> & {
  readonly isNegated?: boolean
  readonly compile: (pattern: readonly PatternToken[], unread: Unread) => ValueTest
}

const plain = (pattern: readonly PatternToken[]) => pattern.filter((token) => typeof token === 'string').join('')

const text = (compile: (policyValue: string) => ValueTest): Row => ({
  family: 'String',
  takesWildcards: false,
  takesVariables: true,
  compile: (pattern) => compile(plain(pattern)),
})

const compared = <T>(
  family: OperatorFamily,
  parse: (value: string) => T | undefined,
  compare: (a: T, b: T) => number,
  holds: Comparison,
): Row => ({
  family,
  takesWildcards: false,
  takesVariables: false,
  compile: (pattern, unread) => {
    const bound = parse(plain(pattern))
    return (requestValue) => {
      const value = parse(requestValue)
      return bound === undefined || value === undefined ? unread : holds(compare(value, bound))
    }
  },
})

const numeric = (holds: Comparison) => compared('Numeric', parseDecimal, compareDecimals, holds)
const date = (holds: Comparison) => compared('Date', parseDate, compareInstants, holds)

const like: Row = {
  family: 'String',
  takesWildcards: true,
  takesVariables: true,
  compile: (pattern) => compilePattern(pattern),
}

const arn: Row = { family: 'Arn', takesWildcards: true, takesVariables: true, compile: compileArnPattern }

const bool: Row = {
  family: 'Bool',
  takesWildcards: false,
  takesVariables: BOOL_TAKES_VARIABLES,
  compile: (pattern) => {
    const expected = parseBool(plain(pattern))
    return (requestValue) => expected !== undefined && parseBool(requestValue) === expected
  },
}

const binary: Row = {
  family: 'Binary',
  takesWildcards: false,
  takesVariables: false,
  compile: (pattern) => {
    const bytes = parseBase64(plain(pattern))
    return (requestValue) => bytes !== undefined && parseBase64(requestValue) === bytes
  },
}

const address: Row = {
  family: 'IpAddress',
  takesWildcards: false,
  takesVariables: false,
  compile: (pattern, unread) => {
    const range = parseRange(plain(pattern))
    return (requestValue) => {
      const value = parseAddress(requestValue)
      return range === undefined || value === undefined ? unread : isInRange(value, range)
    }
  },
}

/** Null tests the whole value of the key, so the modifiers implement it; see `compileCondition`. */
const absence: Row = {
  family: 'Null',
  takesWildcards: false,
  takesVariables: false,
  compile: () => () => undefined,
}

const not = (row: Row): Row => ({ ...row, isNegated: true })

const stringEquals = text((policyValue) => (requestValue) => requestValue === policyValue)
const stringEqualsIgnoreCase = text((policyValue) => {
  const folded = foldCase(policyValue)
  return (requestValue) => foldCase(requestValue) === folded
})

const ROWS: Record<string, Row> = {
  StringEquals: stringEquals,
  StringNotEquals: not(stringEquals),
  StringEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringNotEqualsIgnoreCase: not(stringEqualsIgnoreCase),
  StringLike: like,
  StringNotLike: not(like),
  NumericEquals: numeric((order) => order === 0),
  NumericNotEquals: not(numeric((order) => order === 0)),
  NumericLessThan: numeric((order) => order < 0),
  NumericLessThanEquals: numeric((order) => order <= 0),
  NumericGreaterThan: numeric((order) => order > 0),
  NumericGreaterThanEquals: numeric((order) => order >= 0),
  DateEquals: date((order) => order === 0),
  DateNotEquals: not(date((order) => order === 0)),
  DateLessThan: date((order) => order < 0),
  DateLessThanEquals: date((order) => order <= 0),
  DateGreaterThan: date((order) => order > 0),
  DateGreaterThanEquals: date((order) => order >= 0),
  Bool: bool,
  BinaryEquals: binary,
  IpAddress: address,
  NotIpAddress: not(address),
  ArnEquals: arn,
  ArnLike: arn,
  ArnNotEquals: not(arn),
  ArnNotLike: not(arn),
  Null: absence,
}

/** Every condition operator of AWS by its folded name (rule C20: letter case is ignored). */
export const conditionOperators: ReadonlyMap<string, ConditionOperator> = new Map(
  Object.entries(ROWS).map(([name, row]) => [foldCase(name), operatorOf(name, row)]),
)

function operatorOf(name: string, row: Row): ConditionOperator {
  const isNegated = row.isNegated ?? false
  return { ...row, name, isNegated, compile: (pattern) => row.compile(pattern, isNegated ? undefined : false) }
}

/** `"true"` or `"false"` in any letter case (rule C13). */
export function parseBool(value: string): boolean | undefined {
  const folded = foldCase(value)
  return folded === 'true' ? true : folded === 'false' ? false : undefined
}

/** Base64 in its one canonical form, so that equal bytes are equal texts (rule C16); undefined for other text. */
function parseBase64(value: string): string | undefined {
  const { value: decoded } = attempt(() => atob(value), DOMException)
  return decoded !== undefined && btoa(decoded) === value ? value : undefined
}

/**
 * Both sides split at their first five colons, each part matched alone (rule C15). A pattern of `*` alone matches every value; what another
 * one of fewer than six parts matches is not known.
 */
function compileArnPattern(pattern: readonly PatternToken[], unread: Unread): ValueTest {
  if (pattern.length > 0 && pattern.every((token) => token === ANY_RUN)) return () => true
  const parts = splitTokens(pattern).map(compilePattern)
  if (parts.length < ARN_PARTS) return () => undefined
  return (requestValue) => {
    const values = splitArn(requestValue)
    if (values.length < ARN_PARTS) return unread
    return parts.every((matches, index) => matches(values[index] ?? ''))
  }
}

function splitTokens(tokens: readonly PatternToken[]): PatternToken[][] {
  const parts: PatternToken[][] = [[]]
  for (const token of tokens) {
    const pieces: PatternToken[] = typeof token === 'string' ? splitAtMost(token, ARN_PARTS - parts.length) : [token]
    pieces.forEach((piece, index) => {
      if (index > 0) parts.push([])
      if (piece !== '') parts.at(-1)?.push(piece)
    })
  }
  return parts
}

/** Splits at no more than `cuts` colons; the rest stays whole. */
function splitAtMost(value: string, cuts: number): string[] {
  const pieces = value.split(':')
  return pieces.length <= cuts + 1 ? pieces : [...pieces.slice(0, cuts), pieces.slice(cuts).join(':')]
}
