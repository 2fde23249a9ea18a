import { hasPrefix, hasSuffix } from './affix.ts'
import { codesOf, indexOfLong, LONG_SEARCH, type Piece } from './longSearch.ts'

/** `*`: any number of characters, also none. */
export const ANY_RUN = Symbol('*')
/** `?`: exactly one character (one UTF-16 unit). */
export const ANY_ONE = Symbol('?')

/** A pattern as literal text and wildcards; literal text may contain `*` and `?` (rules V4, V7). */
export type PatternToken = string | typeof ANY_RUN | typeof ANY_ONE

export type Matcher = (text: string) => boolean

/**
 * The tokens of a text in which every `*` and `?` is a wildcard (rule A2).
 *
 * @example
 * import { ANY_ONE, ANY_RUN, patternTokens } from '@gatewarden/policy/internal'
 * patternTokens('connect:Get*') // => ['connect:Get', ANY_RUN]
 * patternTokens('v?') // => ['v', ANY_ONE]
 */
export function patternTokens(text: string): PatternToken[] {
  const tokens: PatternToken[] = []
  let literal = ''
  for (const unit of text) {
    if (unit !== '*' && unit !== '?') {
      literal += unit
      continue
    }
    if (literal !== '') tokens.push(literal)
    literal = ''
    tokens.push(unit === '*' ? ANY_RUN : ANY_ONE)
  }
  if (literal !== '') tokens.push(literal)
  return tokens
}

/**
 * Compiles a pattern to a matcher that never backtracks: each piece between two `*` is searched once, leftmost first. It remembers the
 * results of long searches.
 *
 * @example
 * import { compilePattern, patternTokens } from '@gatewarden/policy/internal'
 * const matches = compilePattern(patternTokens('bucket/*' + '/test/?'))
 * matches('bucket/1/2/test/x') // => true
 * matches('bucket/test/x') // => false
 */
export function compilePattern(tokens: readonly PatternToken[]): Matcher {
  const pieces = piecesOf(tokens)
  const first = pieces[0] ?? EMPTY
  const last = pieces.at(-1) ?? EMPTY
  if (pieces.every((piece) => typeof piece === 'string')) return compileLiterals(pieces as string[])
  if (pieces.length === 1) return (text) => text.length === lengthOf(first) && isAt(first, text, 0)
  return remembering(pieces, (text) => {
    const end = text.length - lengthOf(last)
    if (end < lengthOf(first) || !isAt(first, text, 0) || !isAt(last, text, end)) return false
    let from = lengthOf(first)
    for (let index = 1; index < pieces.length - 1; index += 1) {
      const piece = pieces[index] ?? EMPTY
      const found = indexOfPiece(piece, text, from)
      if (found === -1 || found + lengthOf(piece) > end) return false
      from = found + lengthOf(piece)
    }
    return true
  })
}

/** Characters of the texts that a matcher remembers at most. */
const MAX_REMEMBERED = 1_000_000

/** Remembers what long searches found, because a request may ask for the same condition on the same value a thousand times. */
function remembering(pieces: readonly Piece[], matches: Matcher): Matcher {
  const longest = pieces.slice(1, -1).reduce((length, piece) => Math.max(length, lengthOf(piece)), 0)
  if (longest === 0) return matches
  let known: Map<string, boolean> | undefined
  let kept = 0
  return (text) => {
    if (text.length * longest < LONG_SEARCH) return matches(text)
    const remembered = known?.get(text)
    if (remembered !== undefined) return remembered
    const result = matches(text)
    kept += text.length
    if (known === undefined || kept > MAX_REMEMBERED) {
      known = new Map()
      kept = text.length
    }
    known.set(text, result)
    return result
  }
}

const EMPTY: Piece = ''

function piecesOf(tokens: readonly PatternToken[]): Piece[] {
  const pieces: Piece[] = []
  let current: PatternToken[] = []
  for (const token of tokens) {
    if (token !== ANY_RUN) {
      current.push(token)
      continue
    }
    pieces.push(pieceOf(current))
    current = []
  }
  pieces.push(pieceOf(current))
  return pieces.filter((piece, index) => index === 0 || index === pieces.length - 1 || lengthOf(piece) > 0)
}

function pieceOf(tokens: readonly PatternToken[]): Piece {
  if (tokens.every((token) => typeof token === 'string')) return tokens.join('')
  return tokens.flatMap((token) => (typeof token === 'string' ? codesOf(token) : [undefined]))
}

function compileLiterals(pieces: readonly string[]): Matcher {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return (text) => text === first
  if (rest.length === 0) return compileEnds(first, last)
  return remembering(pieces, (text) => {
    if (!hasPrefix(text, first) || !hasSuffix(text, last)) return false
    let from = first.length
    for (const piece of rest) {
      const found = indexOfPiece(piece, text, from)
      if (found === -1) return false
      from = found + piece.length
    }
    return from <= text.length - last.length
  })
}

function compileEnds(first: string, last: string): Matcher {
  if (first === '' && last === '') return () => true
  if (last === '') return (text) => hasPrefix(text, first)
  if (first === '') return (text) => hasSuffix(text, last)
  const shortest = first.length + last.length
  return (text) => text.length >= shortest && hasPrefix(text, first) && hasSuffix(text, last)
}

function lengthOf(piece: Piece): number {
  return piece.length
}

function isAt(piece: Piece, text: string, at: number): boolean {
  if (typeof piece === 'string') return text.startsWith(piece, at)
  return piece.every((unit, index) => unit === undefined || text.charCodeAt(at + index) === unit)
}

function indexOfPiece(piece: Piece, text: string, from: number): number {
  if (lengthOf(piece) * (text.length - from) >= LONG_SEARCH) return indexOfLong(piece, text, from)
  if (typeof piece === 'string') return text.indexOf(piece, from)
  for (let at = from; at <= text.length - piece.length; at += 1) {
    if (isAt(piece, text, at)) return at
  }
  return -1
}
