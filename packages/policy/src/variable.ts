import { foldCase } from './fold.ts'
import { type PatternToken, patternTokens } from './wildcard.ts'

/** A policy variable `${key}` or `${key, 'default'}`; a malformed one has no key and never a value. */
export interface Variable {
  /** Folded, because key names are compared without case (rule V2). */
  readonly key: string | undefined
  readonly fallback?: string
}

/** A text with variables: literal text and variables in order. `literal` text has no wildcards (rule V4). */
export type TemplatePart = { readonly text: string } | { readonly literal: string } | { readonly variable: Variable }

/** The values of single-valued condition keys, for variables (rule V2). */
export interface KeyValues {
  readonly single: (foldedKey: string) => string | undefined
}

const ESCAPES = new Set(['*', '?', '$'])

/**
 * Splits a text at its variables (rules V1 to V4, V10). A text without variables gives one part.
 *
 * @example
 * import { parseTemplate } from '@gatewarden/policy/internal'
 * parseTemplate("home/${aws:username, 'guest'}")
 * // => [{ text: 'home/' }, { variable: { key: 'aws:username', fallback: 'guest' } }]
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let from = 0
  for (;;) {
    const open = text.indexOf('${', from)
    const close = open === -1 ? -1 : text.indexOf('}', open)
    if (close === -1) break
    if (open > from) parts.push({ text: text.slice(from, open) })
    parts.push(partOf(text.slice(open + 2, close)))
    from = close + 1
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) })
  return parts
}

/**
 * Whether a text has at least one closed `${...}` (rule V10).
 *
 * @example
 * import { hasVariable } from '@gatewarden/policy/internal'
 * hasVariable('home/${aws:username}/*') // => true
 * hasVariable('home/${aws:username') // => false
 */
export function hasVariable(text: string): boolean {
  const open = text.indexOf('${')
  return open !== -1 && text.includes('}', open)
}

/**
 * The text with every variable replaced; undefined when one has neither value nor default (rules V5, V6, R9).
 *
 * @example
 * import { parseTemplate, substituteText } from '@gatewarden/policy/internal'
 * substituteText(parseTemplate('${aws:username}/x'), { single: () => 'ana' }) // => 'ana/x'
 * substituteText(parseTemplate('${aws:username}/x'), { single: () => undefined }) // => undefined
 */
export function substituteText(parts: readonly TemplatePart[], keys: KeyValues): string | undefined {
  let text = ''
  for (const part of parts) {
    const piece = 'variable' in part ? valueOfVariable(part.variable, keys) : 'text' in part ? part.text : part.literal
    if (piece === undefined) return undefined
    text += piece
  }
  return text
}

/**
 * Like `substituteText`, keeping wildcards of the text apart from characters that came out of a variable (rule V7).
 *
 * @example
 * import { ANY_RUN, parseTemplate, substitutePattern } from '@gatewarden/policy/internal'
 * substitutePattern(parseTemplate('home/${aws:username}/*'), { single: () => 'a*' }) // => ['home/', 'a*', '/', ANY_RUN]
 */
export function substitutePattern(parts: readonly TemplatePart[], keys: KeyValues): PatternToken[] | undefined {
  const tokens: PatternToken[] = []
  for (const part of parts) {
    if ('text' in part) {
      tokens.push(...patternTokens(part.text))
      continue
    }
    const piece = 'literal' in part ? part.literal : valueOfVariable(part.variable, keys)
    if (piece === undefined) return undefined
    if (piece !== '') tokens.push(piece)
  }
  return tokens
}

function valueOfVariable(variable: Variable, keys: KeyValues): string | undefined {
  if (variable.key === undefined) return undefined
  return keys.single(variable.key) ?? variable.fallback
}

function partOf(inside: string): TemplatePart {
  if (ESCAPES.has(inside)) return { literal: inside }
  const comma = inside.indexOf(',')
  const key = comma === -1 ? inside : inside.slice(0, comma)
  const fallback = comma === -1 ? undefined : quotedText(inside.slice(comma + 1))
  const isMalformed = !isKeyName(key) || (comma !== -1 && fallback === undefined)
  if (isMalformed) return { variable: { key: undefined } }
  return { variable: { key: foldCase(key), ...(fallback === undefined ? {} : { fallback }) } }
}

/** The name of a condition key: not empty, without white space and quotes. A tag key, after a slash, may contain separators such as spaces. */
function isKeyName(text: string): boolean {
  return /^[^\s'/]*(\/([^\s']|\p{Z})*)?$/u.test(text) && text !== ''
}

/** A default is written as comma, space and text in single quotes (rule V3). */
function quotedText(text: string): string | undefined {
  if (text.length < 3 || !text.startsWith(" '") || !text.endsWith("'")) return undefined
  const quoted = text.slice(2, -1)
  return quoted.includes("'") ? undefined : quoted
}
