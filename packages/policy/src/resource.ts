import { ARN_PARTS, splitArn } from './arn.ts'
import { type ArnReading, arnReadings, compileReading } from './arnReading.ts'
import type { Truth } from './condition/operators.ts'
import type { PolicyType } from './document.ts'
import { hasVariable, type KeyValues, parseTemplate, substitutePattern } from './variable.ts'
import { ANY_RUN, type Matcher, patternTokens } from './wildcard.ts'

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
  /** As an entry of Resource: undefined when it is not known what the entry covers (rule R10). */
  readonly matches: (request: RequestedResource) => Truth
  /** As an entry of NotResource: undefined when it is not known what the entry excludes (rules R9, R10, R11). */
  readonly excludes: (request: RequestedResource) => Truth
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
  if (isEverything(text)) return { text, isEverything: true, matches: () => true, excludes: () => true }
  if (!isKnownMatch(text, variables)) return { text, isEverything: false, matches: unknown, excludes: unknown }
  const { matches, hasValues } = compileArn(text, type, variables)
  const excludes = isKnownExclusion(text, variables)
    ? (request: RequestedResource) => (hasValues(request) ? matches(request) : undefined)
    : () => undefined
  return { text, isEverything: false, matches, excludes }
}

/**
 * Whether an entry of Resource says what it covers: one with a variable before the fifth colon does not (rule R10). A colon within
 * `${...}` does not count.
 *
 * @example
 * import { isKnownMatch } from '@gatewarden/policy/internal'
 * isKnownMatch('arn:aws:s3:::home/${aws:username}', true) // => true
 * isKnownMatch('arn:aws:dynamodb:*:table/${aws:username}', true) // => false
 */
export function isKnownMatch(text: string, variables: boolean): boolean {
  return !variables || !hasVariable(text) || splitArn(text.slice(0, text.indexOf('${'))).length === ARN_PARTS
}

/**
 * Whether an entry of NotResource says what it excludes, once its variables have values: a short ARN does not (rule R11), nor does one with
 * a variable before the fifth colon (rule R10).
 *
 * @example
 * import { isKnownExclusion } from '@gatewarden/policy/internal'
 * isKnownExclusion('arn:aws:s3:::inbox/*', true) // => true
 * isKnownExclusion('arn:aws:s3', true) // => false
 */
export function isKnownExclusion(text: string, variables: boolean): boolean {
  if (isEverything(text)) return true
  return isKnownMatch(text, variables) && splitArn(text).length === ARN_PARTS
}

function unknown(): undefined {}

function isEverything(text: string): boolean {
  return text !== '' && patternTokens(text).every((token) => token === ANY_RUN)
}

interface CompiledArn {
  readonly matches: (request: RequestedResource) => boolean
  /** Whether every variable has a value. */
  readonly hasValues: (request: RequestedResource) => boolean
}

function compileArn(text: string, type: PolicyType, variables: boolean): CompiledArn {
  const last = splitArn(text)[ARN_PARTS - 1]
  const [reading, ...others] = arnReadings(text, READS_SHORT_ARN[type](text))
  if (reading === undefined) return { matches: () => false, hasValues: () => true }
  if (variables && last !== undefined && hasVariable(last)) return compileTemplate(reading, last)
  const test = compileWhole(reading)
  const hasValues = () => true
  // A pattern of six parts has five colons, so that no shorter text matches it.
  if (last !== undefined) return { matches: ({ resource }) => test(resource), hasValues }
  const tests = [test, ...others.map(compileWhole)]
  const matches = ({ resource, parts }: RequestedResource) =>
    parts.length === ARN_PARTS && tests.some((each) => each(resource))
  return { matches, hasValues }
}

function compileWhole(reading: ArnReading): Matcher {
  return compileReading(reading)(patternTokens(reading.tail))
}

/** A pattern of six parts with variables in the last one. */
function compileTemplate(reading: ArnReading, last: string): CompiledArn {
  const template = parseTemplate(last)
  const withTail = compileReading(reading)
  const begins = withTail([ANY_RUN])
  const matches = (request: RequestedResource): boolean => {
    if (!begins(request.resource)) return false
    const tokens = substitutePattern(template, request)
    return tokens !== undefined && withTail(tokens)(request.resource)
  }
  return { matches, hasValues: (request) => substitutePattern(template, request) !== undefined }
}
