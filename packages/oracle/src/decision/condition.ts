// Conditions: one table of operators, and the modifiers over any row of it.
import { type Context, singleValueOf } from './context.ts'
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
import { and, listOf, members, or, type Three, textOf, yesIf } from './types.ts'
import { addressOf, bytesOf, compareDecimals, type Decimal, dateOf, isInside, numberOf, rangeOf } from './value.ts'

type Comparison = 'same' | 'different' | 'unparsable'
type Compare = (asked: string, written: readonly Token[]) => Comparison
type Operator = { readonly compare: Compare; readonly negated: boolean; readonly variables: boolean }

const sameIf = (condition: boolean): Comparison => (condition ? 'same' : 'different')

/** V1, decision 0006: the rows that take policy variables. */
const text = (holds: (asked: string, written: readonly Token[]) => boolean): Operator => ({
  compare: (asked, written) => sameIf(holds(asked, written)),
  negated: false,
  variables: true,
})

/** C27: the rows that take none, and whose values may fail to parse (C10). */
const parsed = (compare: (asked: string, written: string) => Comparison): Operator => ({
  compare: (asked, written) => compare(asked, plain(written)),
  negated: false,
  variables: false,
})

/** C3: true only if the request value matches none. */
const not = (row: Operator): Operator => ({ ...row, negated: true })

const ordered = (read: (text: string) => Decimal | undefined, holds: (order: number) => boolean): Operator =>
  parsed((asked, written) => {
    const [left, right] = [read(asked), read(written)]
    return left === undefined || right === undefined ? 'unparsable' : sameIf(holds(compareDecimals(left, right)))
  })

const stringEquals = text((asked, written) => asked === plain(written))
const stringEqualsIgnoreCase = text((asked, written) => fold(asked) === fold(plain(written)))
const stringLike = text((asked, written) => matches(written, asked))
const numericEquals = ordered(numberOf, (order) => order === 0)
const dateEquals = ordered(dateOf, (order) => order === 0)

/** C14. */
const ipAddress = parsed((asked, written) => {
  const [address, range] = [addressOf(asked), rangeOf(written)]
  return address === undefined || range === undefined ? 'unparsable' : sameIf(isInside(address, range))
})

/** C15, decision 0011. */
const arnLike = text(
  (asked, written) =>
    isOnlyStars(written) || (arnParts(asked).length === 6 && partsMatch(patternParts(written), asked)),
)

/** C13, decision 0006: anything but true and false never matches. */
const bool = text((asked, written) => {
  const [left, right] = [fold(asked), fold(plain(written))]
  return left === right && ['true', 'false'].includes(left)
})

/** C16, decision 0007. */
const binaryEquals = parsed((asked, written) => {
  const [left, right] = [bytesOf(asked), bytesOf(written)]
  return left === undefined || right === undefined ? 'unparsable' : sameIf(left === right)
})

export const operators: { readonly [name: string]: Operator } = {
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
  DateLessThan: ordered(dateOf, (order) => order < 0),
  DateLessThanEquals: ordered(dateOf, (order) => order <= 0),
  DateGreaterThan: ordered(dateOf, (order) => order > 0),
  DateGreaterThanEquals: ordered(dateOf, (order) => order >= 0),
  Bool: bool,
  BinaryEquals: binaryEquals,
  IpAddress: ipAddress,
  NotIpAddress: not(ipAddress),
  ArnEquals: arnLike,
  ArnLike: arnLike,
  ArnNotEquals: not(arnLike),
  ArnNotLike: not(arnLike),
}

/** C1: all operators and all keys must hold. `variables` is false for Version 2008-10-17 (P2). */
export function conditionHolds(block: unknown, context: Context, variables: boolean): Three {
  const answers = members(block).flatMap(([name, keys]) =>
    members(keys).map(([key, values]) => keyHolds(name, key, listOf(values).map(textOf), context, variables)),
  )
  return and(answers)
}

function keyHolds(name: string, key: string, written: string[], context: Context, variables: boolean): Three {
  // C20: operator names and set prefixes in any case.
  const folded = fold(name)
  if (folded === 'null') return nullHolds(context.get(fold(key)), written)
  const set = ['forallvalues:', 'foranyvalue:'].find((prefix) => folded.startsWith(prefix)) ?? ''
  const ifExists = folded.endsWith('ifexists')
  const base = folded.slice(set.length, ifExists ? -'ifexists'.length : undefined)
  const row = Object.entries(operators).find(([known]) => fold(known) === base)?.[1]
  // C19, decision 0001: an unknown operator; NullIfExists is one (C5), and so is a set prefix before Null.
  if (row === undefined) return 'unknown'

  const patterns = written.map((value) =>
    substitute(value, row.variables && variables ? singleValueOf(context) : undefined),
  )
  const test = (value: string): Three => valueHolds(row, value, patterns)
  const values = context.get(fold(key))
  if (values === undefined) return missingHolds(row, set, ifExists)
  if (set === '') return plainHolds(row, values, test)
  // C23: a set all of whose values are "" is empty, and so C23 (true) and C24 (false).
  const isEmpty = values.every((value) => value === '')
  if (set === 'forallvalues:') return isEmpty ? 'yes' : and(values.map(test))
  return isEmpty ? 'no' : or(values.map(test))
}

/** C4, C5, C23, C24, decision 0005: the key is not in the request. */
function missingHolds(row: Operator, set: string, ifExists: boolean): Three {
  if (ifExists || set === 'forallvalues:') return 'yes'
  if (set === 'foranyvalue:') return 'no'
  return yesIf(row.negated)
}

/** decision 0003: several values under a plain operator must agree. A present key without any value matches nothing. */
function plainHolds(row: Operator, values: readonly string[], test: (value: string) => Three): Three {
  if (values.length === 0) return yesIf(row.negated)
  const answers = [...new Set(values.map(test))]
  return answers.length === 1 ? (answers[0] ?? 'unknown') : 'unknown'
}

/** C2, C3, C10, decision 0004, and V5, V6 for a pattern without a value. */
function valueHolds(row: Operator, asked: string, patterns: readonly (Token[] | undefined)[]): Three {
  const results = patterns.map((pattern) => (pattern === undefined ? 'different' : row.compare(asked, pattern)))
  if (!row.negated) return yesIf(results.includes('same'))
  if (results.includes('same')) return 'no'
  return results.includes('unparsable') ? 'unknown' : 'yes'
}

/** C17, C18, C18. */
function nullHolds(values: readonly string[] | undefined, written: readonly string[]): Three {
  const isNull = values === undefined || values.every((value) => value === '')
  return yesIf(written.some((value) => fold(value) === (isNull ? 'true' : 'false')))
}
