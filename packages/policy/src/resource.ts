import { ARN_PARTS, splitArn } from './arn.ts'
import type { PolicyType } from './document.ts'
import { hasVariable, type KeyValues, parseTemplate, substitutePattern, type TemplatePart } from './variable.ts'
import { ANY_RUN, compilePattern, type Matcher, type PatternToken, patternTokens } from './wildcard.ts'

/** The resource of a request, and the values of the variables in a pattern. */
export interface RequestedResource extends KeyValues {
  /** An ARN, or `*` for an action that has no resource (rule R7). */
  readonly resource: string
  /** The ARN split at its first five colons; read only by patterns that need it. */
  readonly parts: readonly string[]
}

/** A compiled pattern of Resource or NotResource. */
export interface ResourcePattern {
  readonly text: string
  /** Only `*` characters: covers every resource, also the `*` of an action without resources (rules R1, R7). */
  readonly isEverything: boolean
  readonly matches: (request: RequestedResource) => boolean
}

/** How each policy type reads an ARN with fewer than six parts (rule R11): the missing parts are `*`, or it matches nothing. */
const READS_SHORT_ARN: Record<PolicyType, (text: string) => boolean> = {
  identity: () => true,
  permissionsBoundary: () => true,
  session: () => true,
  resource: (text) => text.includes('*'),
  trust: (text) => text.includes('*'),
  vpcEndpoint: (text) => text.includes('*'),
  scp: (text) => text.endsWith('*'),
  rcp: () => false,
}

/**
 * Compiles a pattern of Resource or NotResource (rules R1 to R11). `variables` is false for documents of 2008-10-17.
 *
 * @example
 * import { compileResource, splitArn } from '@gatewarden/policy/internal'
 * const pattern = compileResource('arn:aws:s3:::amazon-connect-*', 'identity', true)
 * const request = (resource: string) => ({ resource, parts: splitArn(resource), single: () => undefined })
 * pattern.matches(request('arn:aws:s3:::amazon-connect-a1b2')) // => true
 * pattern.matches(request('*')) // => false
 */
export function compileResource(text: string, type: PolicyType, variables: boolean): ResourcePattern {
  const tokens = patternTokens(text)
  if (tokens.length > 0 && tokens.every((token) => token === ANY_RUN)) {
    return { text, isEverything: true, matches: () => true }
  }
  return { text, isEverything: false, matches: compileArn(text, tokens, type, variables) }
}

function compileArn(
  text: string,
  tokens: PatternToken[],
  type: PolicyType,
  variables: boolean,
): ResourcePattern['matches'] {
  const parts = splitArn(text)
  const last = parts[ARN_PARTS - 1]
  if (last === undefined) return READS_SHORT_ARN[type](text) ? compileParts(parts) : () => false
  if (variables && hasVariable(last)) return compileTemplate(parts, parseTemplate(last))
  const head = text.slice(0, text.length - last.length)
  if (head.includes('*') || head.includes('?')) return compileParts(parts)
  // Without wildcards before the last part all five colons are fixed, so the whole text is matched at once without breaking rule R4.
  const matches = compilePattern(tokens)
  return (request) => matches(request.resource)
}

/** Part by part, so that a wildcard does not match across a colon (rule R4); missing parts match any. */
function compileParts(parts: readonly string[]): ResourcePattern['matches'] {
  const tests = compileEach(parts)
  return (request) => request.parts.length === ARN_PARTS && allMatch(tests, request.parts)
}

function compileTemplate(parts: readonly string[], template: readonly TemplatePart[]): ResourcePattern['matches'] {
  const tests = compileEach(parts.slice(0, ARN_PARTS - 1))
  return (request) => {
    const resource = request.parts[ARN_PARTS - 1]
    if (resource === undefined || !allMatch(tests, request.parts)) return false
    const tokens = substitutePattern(template, request)
    return tokens !== undefined && compilePattern(tokens)(resource)
  }
}

/** The parts that need a test, with their place; `*` needs none. */
function compileEach(parts: readonly string[]): { at: number; matches: Matcher }[] {
  return parts.flatMap((part, at) => (part === '*' ? [] : [{ at, matches: compilePattern(patternTokens(part)) }]))
}

function allMatch(tests: readonly { at: number; matches: Matcher }[], parts: readonly string[]): boolean {
  for (const { at, matches } of tests) {
    if (!matches(parts[at] ?? '')) return false
  }
  return true
}
