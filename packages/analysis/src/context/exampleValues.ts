import type { AuthorizationRequest } from '@gatewarden/authorize'
import { contextValue } from '@gatewarden/authorize/internal'
import type { Condition } from '@gatewarden/policy'
import {
  ANY_RUN,
  hasVariable,
  type KeyValues,
  parseOperator,
  parseTemplate,
  substitutePattern,
  type TemplatePart,
} from '@gatewarden/policy/internal'
import type { CoveringStatement } from './statementsAbout.ts'

/** What stands for text that a policy leaves open: a wildcard, or a variable whose key has no value either. */
const FILLER = 'x'

/** How many values of one key are tried. */
const MAX_VALUES = 2000

type Value = string | readonly string[]

/**
 * Values of a condition key that statements could distinguish: those that their conditions name, values beside them, and the parts of the
 * request that a variable with this key stands for.
 */
export function exampleValues(
  foldedKey: string,
  statements: readonly CoveringStatement[],
  request: AuthorizationRequest,
): readonly Value[] {
  const { named, others } = valuesOf({ foldedKey, statements, request, others: MAX_OTHER_KEYS })
  const single = [...new Set([...named, ...others])].slice(0, MAX_VALUES)
  // A key of several values may have to contain more than one of them.
  return named.size > 1 ? [...single, [...named].slice(0, MAX_VALUES)] : single
}

interface Question {
  readonly foldedKey: string
  readonly statements: readonly CoveringStatement[]
  readonly request: AuthorizationRequest
  /** How many more keys without a value a variable may lead to. */
  readonly others: number
}

interface Values {
  readonly named: Set<string>
  readonly others: Set<string>
}

const MAX_OTHER_KEYS = 1
/** How many values of another key without a value are tried in the place of its variable. */
const MAX_OF_OTHER_KEY = 16

function valuesOf(question: Question): Values {
  const { foldedKey, statements, request } = question
  const found: Values = { named: new Set(), others: new Set() }
  for (const { compiled } of statements) {
    for (const { condition, key } of compiled.conditions) {
      if (key === foldedKey) collectNamed(condition, question, found)
      else
        for (const { value } of condition.values)
          collectPieces(value, foldedKey, possibleTexts(key, question), found.others)
    }
    for (const { value } of compiled.statement.resource?.values ?? []) {
      collectPieces(value, foldedKey, [request.resource], found.others)
    }
  }
  found.others.add(FILLER)
  return found
}

/** The values of another key: those of the request, or some that it could have. */
function possibleTexts(foldedKey: string, { statements, request, others }: Question): readonly string[] {
  const given = textsOf(request, foldedKey)
  if (given.length > 0 || others === 0) return given
  const values = valuesOf({ foldedKey, statements, request, others: others - 1 })
  return [...values.others, ...values.named].slice(0, MAX_OF_OTHER_KEY)
}

/** The values of a request for variables; a key without a value has the filler. */
export function keyValues(request: AuthorizationRequest): KeyValues {
  return { single: (key) => textsOf(request, key)[0] ?? FILLER }
}

function textsOf(request: AuthorizationRequest, key: string): readonly string[] {
  const value = contextValue(request, key)
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Values beside those of a policy, which none of its values is likely to match. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  String: ['other'],
  Arn: ['arn:aws:iam::123456789012:role/other'],
  Bool: ['true', 'false'],
  Null: ['other'],
  Binary: ['b3RoZXI='],
  Numeric: ['0'],
  Date: ['1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z'],
  IpAddress: ['203.0.113.9', '198.51.100.9', '2001:db8::9'],
}

function collectNamed({ operator: name, values }: Condition, question: Question, { named, others }: Values): void {
  const { operator } = parseOperator(name) ?? {}
  if (operator === undefined) return
  for (const { value } of values) {
    if (operator.family === 'Numeric') addAll(named, numbersAround(value))
    else if (operator.family === 'Date') addAll(named, datesAround(value))
    else if (operator.family === 'IpAddress') named.add(value.split('/')[0] ?? value)
    else if (operator.family !== 'Null')
      for (const keys of readings(value, question)) addAll(named, textsMatching(value, keys))
  }
  addAll(others, BESIDE[operator.family] ?? [])
}

/** The values of variables in a text: those of the request; a variable without one has each of some possible values. */
function readings(value: string, question: Question): readonly KeyValues[] {
  const keys = keyValues(question.request)
  const open = variablesOf(value).find((key) => textsOf(question.request, key).length === 0)
  if (open === undefined || question.others === 0) return [keys]
  return possibleTexts(open, question).map((text) => ({ single: (key) => (key === open ? text : keys.single(key)) }))
}

function variablesOf(template: string): string[] {
  if (!hasVariable(template)) return []
  return parseTemplate(template).flatMap((part) => ('variable' in part ? (part.variable.key ?? []) : []))
}

/** Texts that a value with wildcards and variables matches. */
export function textsMatching(value: string, keys: KeyValues): string[] {
  const tokens = substitutePattern(parseTemplate(value), keys) ?? []
  const filled = (run: string) =>
    tokens.map((token) => (typeof token === 'string' ? token : token === ANY_RUN ? run : FILLER)).join('')
  return [...new Set([filled(''), filled(FILLER), filled('other')])]
}

function numbersAround(value: string): string[] {
  const number = Number(value)
  if (!Number.isFinite(number)) return [value]
  return [value, String(number - 1), String(number + 1), `${value}0`, `-${value}`]
}

const DAY = 86_400_000

function datesAround(value: string): string[] {
  const time = /^[+-]?\d{5,}$/.test(value) ? Number(value) * 1000 : Date.parse(value)
  const near = [time - DAY, time + DAY].map((each) => new Date(each)).filter((each) => !Number.isNaN(each.getTime()))
  return [value, ...near.map((each) => each.toISOString())]
}

/** The texts that the variable with this key would have to be for the template to match one of the subjects. */
export function collectPieces(template: string, foldedKey: string, subjects: readonly string[], found: Set<string>) {
  if (!hasVariable(template)) return
  const parts = parseTemplate(template)
  parts.forEach((part, index) => {
    if (!('variable' in part) || part.variable.key !== foldedKey) return
    const before = edgeOf(parts[index - 1], 'last')
    const after = edgeOf(parts[index + 1], 'first')
    for (const subject of subjects) addAll(found, between(subject, before, after))
  })
}

/** The literal text beside a variable, up to a wildcard. */
function edgeOf(part: TemplatePart | undefined, side: 'first' | 'last'): string {
  const text = part === undefined || 'variable' in part ? '' : 'text' in part ? part.text : part.literal
  const pieces = text.split(/[*?]/)
  return (side === 'first' ? pieces[0] : pieces.at(-1)) ?? ''
}

/** How many places of a separator in a text are tried. */
const MAX_PLACES = 64

function between(subject: string, before: string, after: string): string[] {
  const starts = places(subject, before).map((at) => at + before.length)
  const ends = after === '' ? [...places(subject, '/'), subject.length] : places(subject, after)
  return starts.flatMap((start) => ends.filter((end) => end >= start).map((end) => subject.slice(start, end)))
}

function places(subject: string, piece: string): number[] {
  if (piece === '') return [0, ...places(subject, '/').map((at) => at + 1)]
  const found: number[] = []
  for (let at = subject.indexOf(piece); at !== -1 && found.length < MAX_PLACES; at = subject.indexOf(piece, at + 1)) {
    found.push(at)
  }
  return found
}

function addAll(set: Set<string>, values: Iterable<string>): void {
  for (const value of values) set.add(value)
}
