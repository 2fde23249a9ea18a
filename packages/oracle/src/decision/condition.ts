// Conditions: one table of operators, and the modifiers, which apply to every row.
import { type Context, singleValueOf } from './context.ts'
import { dateOf } from './date.ts'
import { baseOf, isReadableKey, isReadableValue } from './readable.ts'
import { counted } from './tally.ts'
import {
  arnParts,
  fold,
  isOnlyStars,
  matches,
  partsMatch,
  patternParts,
  plain,
  substitute,
  type Token,
} from './text.ts'
import { and, listOf, members, or, type PolicyType, type Three, textOf, yesIf } from './types.ts'
import { addressOf, bytesOf, compareDecimals, type Decimal, isInside, numberOf, rangeOf } from './value.ts'

/** `unparsable`: undecided under a negated operator; `undecided`: under any. */
type Comparison = 'same' | 'different' | 'unparsable' | 'undecided'
type Compare = (requestValue: string, pattern: readonly Token[]) => Comparison
type Operator = { readonly compare: Compare; readonly negated: boolean; readonly variables: boolean }

const sameIf = (condition: boolean): Comparison => (condition ? 'same' : 'different')

/** V1, decision 0006: the operators that support policy variables. */
const text = (holds: (requestValue: string, pattern: readonly Token[]) => boolean): Operator => ({
  compare: (requestValue, pattern) => sameIf(holds(requestValue, pattern)),
  negated: false,
  variables: true,
})

/** C27: the operators that do not support them, and whose values may fail to parse (C10). */
const parsed = (compare: (requestValue: string, policyValue: string) => Comparison): Operator => ({
  compare: (requestValue, pattern) => compare(requestValue, plain(pattern)),
  negated: false,
  variables: false,
})

/** C3: true only if the request value matches none. */
const not = (row: Operator): Operator => ({ ...row, negated: true })

const ordered = (read: (text: string) => Decimal | undefined, holds: (order: number) => boolean): Operator =>
  parsed((requestValue, policyValue) => {
    const [left, right] = [read(requestValue), read(policyValue)]
    return left === undefined || right === undefined ? 'unparsable' : sameIf(holds(compareDecimals(left, right)))
  })

const stringEquals = text((requestValue, pattern) => requestValue === plain(pattern))
const stringEqualsIgnoreCase = text((requestValue, pattern) => fold(requestValue) === fold(plain(pattern)))
const stringLike = text((requestValue, pattern) => matches(pattern, requestValue))
const numericEquals = ordered(numberOf, (order) => order === 0)
const dated = (holds: (order: number) => boolean): Operator => {
  const row = ordered(dateOf, holds)
  return {
    ...row,
    compare: (requestValue, pattern) => {
      counted(
        'dateForms',
        [requestValue, plain(pattern)].some((value) => !/^\d{4}-\d\d-\d\d(T[\d:]+Z)?$/.test(value)),
      )
      return row.compare(requestValue, pattern)
    },
  }
}
const dateEquals = dated((order) => order === 0)

/** C14. */
const ipAddress = parsed((requestValue, policyValue) => {
  const [address, range] = [addressOf(requestValue), rangeOf(policyValue)]
  return address === undefined || range === undefined ? 'unparsable' : sameIf(isInside(address, range))
})

/** C15, decision 0011: a value that is not an ARN is undecided under a negated operator, a short pattern under any. */
const arnLike: Operator = {
  compare: (requestValue, pattern) => {
    if (isOnlyStars(pattern)) return 'same'
    const parts = patternParts(pattern)
    if (counted('shortArnPattern', parts.length < 6)) return 'undecided'
    return arnParts(requestValue).length < 6 ? 'unparsable' : sameIf(partsMatch(parts, requestValue))
  },
  negated: false,
  variables: true,
}

/** C13, decision 0006: anything but true and false never matches. */
const bool = text((requestValue, pattern) => {
  const [left, right] = [fold(requestValue), fold(plain(pattern))]
  return left === right && ['true', 'false'].includes(left)
})

/** C16, decision 0007. */
const binaryEquals = parsed((requestValue, policyValue) => {
  const [left, right] = [bytesOf(requestValue), bytesOf(policyValue)]
  return left === undefined || right === undefined ? 'unparsable' : sameIf(left === right)
})

const operators: { readonly [name: string]: Operator } = {
  StringEquals: stringEquals,
  StringNotEquals: not(stringEquals),
  StringEqualsIgnoreCase: stringEqualsIgnoreCase,
  StringNotEqualsIgnoreCase: not(stringEqualsIgnoreCase),
  StringLike: stringLike,
  StringNotLike: not(stringLike),
  NumericEquals: numericEquals,
  NumericNotEquals: not(numericEquals),
  NumericLessThan: ordered(numberOf, (order) => order < 0),
  NumericLessThanEquals: ordered(numberOf, (order) => order <= 0),
  NumericGreaterThan: ordered(numberOf, (order) => order > 0),
  NumericGreaterThanEquals: ordered(numberOf, (order) => order >= 0),
  DateEquals: dateEquals,
  DateNotEquals: not(dateEquals),
  DateLessThan: dated((order) => order < 0),
  DateLessThanEquals: dated((order) => order <= 0),
  DateGreaterThan: dated((order) => order > 0),
  DateGreaterThanEquals: dated((order) => order >= 0),
  Bool: bool,
  BinaryEquals: binaryEquals,
  IpAddress: ipAddress,
  NotIpAddress: not(ipAddress),
  ArnEquals: arnLike,
  ArnLike: arnLike,
  ArnNotEquals: not(arnLike),
  ArnNotLike: not(arnLike),
}

/** What a condition is read with: `variables` is false for Version 2008-10-17 (P2). */
type Reading = { readonly context: Context; readonly variables: boolean; readonly policyType: PolicyType }

/** C1: all operators and all keys must hold. */
export function conditionHolds(block: unknown, context: Context, variables: boolean, policyType: PolicyType): Three {
  const reading = { context, variables, policyType }
  const answers = members(block).flatMap(([name, keys]) =>
    members(keys).map(([key, values]) => keyHolds(name, key, listOf(values).map(textOf), reading)),
  )
  return and(answers)
}

function keyHolds(name: string, key: string, policyValues: string[], reading: Reading): Three {
  const { context, variables, policyType } = reading
  // C20: operator names and set prefixes in any case.
  const folded = fold(name)
  const set = ['forallvalues:', 'foranyvalue:'].find((prefix) => folded.startsWith(prefix)) ?? ''
  const base = baseOf(name)
  // Null with a set operator is a constant.
  if (base === 'null' && counted('setOfNull', set !== '')) return yesIf(set === 'forallvalues:')
  if (base === 'null') return nullHolds(context.get(fold(key)), policyValues)
  const ifExists = folded.endsWith('ifexists')
  const row = Object.entries(operators).find(([known]) => fold(known) === base)?.[1]
  // C19, decision 0001: an unknown operator; NullIfExists is one (C5).
  if (counted('unreadableOperator', row === undefined) || row === undefined) return 'unknown'
  if (!isReadableKey(name, key, policyType)) return 'unknown'

  const patterns = policyValues.map((value): Pattern => {
    if (!isReadableValue(name, key, value, policyType)) return 'unreadable'
    return substitute(value, row.variables && variables ? singleValueOf(context) : undefined)
  })
  const test = (value: string): Three => valueHolds(row, value, patterns)
  const values = context.get(fold(key))
  if (values === undefined) return missingHolds(row, set, ifExists)
  // C5, C17: an empty list is not present, except for a set operator.
  if (set === '') return values.length === 0 ? missingHolds(row, set, ifExists) : plainHolds(values, test)
  // C23, C24: a set whose values are all "" is empty.
  const isEmpty = values.every((value) => value === '')
  if (set === 'forallvalues:') return isEmpty ? 'yes' : and(values.map(test))
  return isEmpty ? 'no' : or(values.map(test))
}

/** A policy value: undefined when a variable in it has no value, `unreadable` when AWS would not store it. */
type Pattern = readonly Token[] | undefined | 'unreadable'

/** C4, C5, C23, C24, decision 0005: the key is not in the request. */
function missingHolds(row: Operator, set: string, ifExists: boolean): Three {
  if (ifExists || set === 'forallvalues:') return 'yes'
  if (set === 'foranyvalue:') return 'no'
  return yesIf(row.negated)
}

/** decision 0003: several values under a plain operator must agree. */
function plainHolds(values: readonly string[], test: (value: string) => Three): Three {
  const answers = [...new Set(values.map(test))]
  return answers.length === 1 ? (answers[0] ?? 'unknown') : 'unknown'
}

/** C2, C3, C10, decision 0004, and V5, V6 for a pattern without a value. */
function valueHolds(row: Operator, requestValue: string, patterns: readonly Pattern[]): Three {
  const results = patterns.map((pattern): Comparison => {
    if (pattern === 'unreadable') return 'undecided'
    return pattern === undefined ? 'different' : row.compare(requestValue, pattern)
  })
  if (results.includes('same')) return yesIf(!row.negated)
  if (results.includes('undecided')) return 'unknown'
  const isUnparsable = row.negated && results.includes('unparsable')
  counted('noArnNegated', isUnparsable && row.compare === arnLike.compare)
  if (isUnparsable) return 'unknown'
  return yesIf(row.negated)
}

/** C17: an empty text is a value, an empty list is none. */
function nullHolds(values: readonly string[] | undefined, policyValues: readonly string[]): Three {
  const isNull = values === undefined || values.length === 0
  counted('emptyUnderNull', !isNull && values.every((value) => value === ''))
  return yesIf(policyValues.some((value) => fold(value) === (isNull ? 'true' : 'false')))
}
