// Text: folding, patterns with wildcards (a dynamic programming table), policy variables, ARN parts.

import { counted } from './tally.ts'

/** One UTF-16 unit of a pattern: itself, `?` (one unit) or `*` (any run, also an empty one); `inside` matches no colon. */
export type Token =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'one' | 'run'; readonly inside?: true }

/** V2: the value of a context key when it has exactly one, else undefined. */
export type SingleValue = (key: string) => string | undefined

/** rule A1: folds A-Z and the Latin-1 letters, nothing else. */
export function fold(text: string): string {
  return units(text).map(foldUnit).join('')
}

function foldUnit(unit: string): string {
  const isAscii = unit >= 'A' && unit <= 'Z'
  const isLatin1 = unit >= '\u00c0' && unit <= '\u00de' && unit !== '\u00d7'
  return isAscii || isLatin1 ? String.fromCharCode(unit.charCodeAt(0) + 32) : unit
}

function units(text: string): string[] {
  return text.split('')
}

function literalOf(text: string): Token[] {
  return units(text).map((unit) => ({ kind: 'unit', unit }))
}

/** A2, R3, C8: `*` and `?` are wildcards anywhere. */
export function patternOf(text: string): Token[] {
  return units(text).map((unit) => {
    if (unit === '*') return { kind: 'run' }
    if (unit === '?') return { kind: 'one' }
    return { kind: 'unit', unit }
  })
}

/** The pattern as text, for operators without wildcards (C7). */
export function plain(pattern: readonly Token[]): string {
  const letters = { run: '*', one: '?' }
  return pattern.map((token) => (token.kind === 'unit' ? token.unit : letters[token.kind])).join('')
}

/** decision 0011, decision 0010: `*`, `**`, ... and nothing else. */
export function isOnlyStars(pattern: readonly Token[]): boolean {
  return pattern.length > 0 && pattern.every((token) => token.kind === 'run')
}

/** reach[p][t]: the first p tokens match the first t units. */
export function matches(pattern: readonly Token[], text: string): boolean {
  const reach: boolean[][] = [[true, ...units(text).map(() => false)]]
  pattern.forEach((token, index) => {
    const before = reach[index] ?? []
    const row: boolean[] = [token.kind === 'run' && before[0] === true]
    units(text).forEach((unit, at) => {
      const isBarred = token.kind !== 'unit' && token.inside === true && unit === ':'
      const takesUnit = token.kind === 'unit' ? token.unit === unit : token.kind === 'one' && !isBarred
      const diagonal = takesUnit && before[at] === true
      const run = token.kind === 'run' && (before[at + 1] === true || (row[at] === true && !isBarred))
      row.push(diagonal || run)
    })
    reach.push(row)
  })
  return reach[pattern.length]?.[text.length] === true
}

/** A1: actions are compared without case. A3: no variables. */
export function actionMatches(pattern: string, action: string): boolean {
  return matches(patternOf(fold(pattern)), fold(action))
}

/** R2: everything after the fifth colon is the last part. */
export function arnParts(text: string): string[] {
  const pieces = text.split(':')
  return pieces.length <= 6 ? pieces : [...pieces.slice(0, 5), pieces.slice(5).join(':')]
}

/** decision 0011: the same split for a pattern whose variables are already substituted. */
export function patternParts(pattern: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of pattern) {
    const splits = token.kind === 'unit' && token.unit === ':' && parts.length < 6
    if (splits) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** R4, C15: six parts, each matched alone. */
export function partsMatch(patterns: readonly (readonly Token[])[], arn: string): boolean {
  const parts = arnParts(arn)
  if (patterns.length !== 6 || parts.length !== 6) return false
  return patterns.every((pattern, index) => matches(pattern, parts[index] ?? ''))
}

/** The segments whose last `*` also matches colons: partition, region and account. */
const OPEN_SEGMENTS = [1, 3, 4]

/** R4: the pattern as one text, in which a `*` at the end of a segment may match colons. `last` is the part after the fifth colon. */
export function arnTextMatches(segments: readonly string[], last: readonly Token[] | undefined, arn: string): boolean {
  const heads = segments.slice(0, 5).map((segment, index) => segmentTokens(segment, OPEN_SEGMENTS.includes(index)))
  const parts = last === undefined ? heads : [...heads, last]
  return matches(
    parts.flatMap((tokens, index) => (index === 0 ? tokens : [...literalOf(':'), ...tokens])),
    arn,
  )
}

function segmentTokens(segment: string, isOpen: boolean): Token[] {
  return patternOf(segment).map((token, index) => {
    if (token.kind === 'unit') return token
    const reaches = isOpen && token.kind === 'run' && index === segment.length - 1
    return reaches ? token : { kind: token.kind, inside: true }
  })
}

/**
 * V1..V7: the pattern with its variables substituted as literal text; undefined when a variable has no value.
 * Without `single` (P2: Version 2008-10-17 or absent) `${...}` is text like any other.
 */
export function substitute(text: string, single: SingleValue | undefined): Token[] | undefined {
  const start = single === undefined ? -1 : text.indexOf('${')
  const end = text.indexOf('}', start)
  // V10: `${` without `}` is literal.
  if (single === undefined || start < 0 || end < 0) return patternOf(text)
  const value = variableValue(text.slice(start + 2, end), single)
  const rest = substitute(text.slice(end + 1), single)
  if (value === undefined || rest === undefined) return undefined
  return [...patternOf(text.slice(0, start)), ...literalOf(value), ...rest]
}

/** The inside of `${...}`: `*`, `?`, `$` (V4), a key, or a key with a default in single quotes (V3, V2); a tag key may have spaces. */
function variableValue(inside: string, single: SingleValue): string | undefined {
  if (['*', '?', '$'].includes(inside)) return inside
  const variable = /^([^\s,'/]+(?:\/(?:[^\s,']|\p{Z})*)?)(?:, '([^']*)')?$/u.exec(inside)
  if (variable === null) return undefined
  const value = single(variable[1] ?? '')
  counted('oddTagKey', value !== undefined && /\/.*[^A-Za-z0-9-]/.test(variable[1] ?? ''))
  return value ?? variable[2]
}
