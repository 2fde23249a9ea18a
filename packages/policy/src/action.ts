import { foldCase } from './fold.ts'
import { ANY_RUN, compilePattern, type Matcher, patternTokens } from './wildcard.ts'

/** An action of a request: its text, and the folded text that patterns are matched against (rule A1). */
export interface Action {
  readonly text: string
  readonly folded: string
  /** The folded service prefix, up to the colon. */
  readonly service: string
}

/** A pattern of Action or NotAction, and how it can be looked up. */
export interface ActionPattern {
  readonly text: string
  readonly kind: 'everything' | 'exact' | 'wildcard'
  readonly folded: string
  /** The folded service prefix when it has no wildcards: the pattern is tested only for actions of that service. */
  readonly service: string | undefined
  /** Matches the folded action. */
  readonly matches: Matcher
}

/**
 * Reads an action of a request.
 *
 * @example
 * import { parseAction } from '@gatewarden/policy'
 * parseAction('S3:GetObject').service // => 's3'
 */
export function parseAction(text: string): Action {
  const folded = foldCase(text)
  const colon = folded.indexOf(':')
  return { text, folded, service: colon === -1 ? '' : folded.slice(0, colon) }
}

/**
 * Compiles a pattern of Action or NotAction (rules A1 to A3, A6): letter case is ignored, `*` and `?` are wildcards anywhere,
 * white space and commas are plain characters.
 *
 * @example
 * import { parseAction } from '@gatewarden/policy'
 * import { compileAction } from '@gatewarden/policy/internal'
 * compileAction('connect:Get*').matches(parseAction('Connect:GetContactAttributes').folded) // => true
 */
export function compileAction(text: string): ActionPattern {
  const folded = foldCase(text)
  const tokens = patternTokens(folded)
  const isExact = tokens.every((token) => typeof token === 'string')
  const isEverything = !isExact && tokens.every((token) => token === ANY_RUN)
  const kind = isEverything ? 'everything' : isExact ? 'exact' : 'wildcard'
  const first = tokens[0]
  const colon = typeof first === 'string' ? first.indexOf(':') : -1
  const service = typeof first === 'string' && colon !== -1 ? first.slice(0, colon) : undefined
  return { text, kind, folded, service, matches: compilePattern(tokens) }
}
