import { type JsonNode, membersOf, readJson } from '@gatewarden/policy/internal'
import { eventsError } from '../errors.ts'
import { type Json, memberOf, objectsIn, scalarsIn } from './eventJson.ts'
import { isOperator, readTest, type Test } from './operators.ts'

/** EventBridge quotas: characters of an event pattern. */
export const MAX_PATTERN = 2048
/** AWS publishes no number for the complexity of wildcards (decision 88). */
const MAX_WILDCARDS = 32

/** The values of a field of a pattern: one of them must be met. */
interface Values {
  readonly tests: readonly Test[]
  readonly acceptsAbsent: boolean
  /** Literals as text; other values as they are written. */
  readonly texts: readonly string[]
}

/** The fields of an object of a pattern: all of them must be met, and of each `$or` one alternative. */
interface Fields {
  readonly values: ReadonlyMap<string, Values>
  readonly objects: ReadonlyMap<string, Fields>
  readonly alternatives: readonly (readonly Fields[])[]
}

/** A pattern that was read. */
export interface EventPattern {
  readonly fields: Fields
  /** Whether it has the operator `wildcard`, of which a bus takes a limited number of rules. */
  readonly hasWildcard: boolean
}

/** Reads an event pattern; throws InvalidEventPatternException. */
export function readPattern(text: string): EventPattern {
  if (text.length > MAX_PATTERN) throw eventsError('patternTooLong', MAX_PATTERN)
  const { node, problem } = readJson(text)
  if (problem?.code === 'DuplicateKey') throw eventsError('invalidPattern', problem.message)
  if (node === undefined) throw eventsError('invalidPattern', 'Invalid JSON')
  if (node.type !== 'object') throw eventsError('invalidPattern', 'Filter is not an object')
  const textOf = ({ offset, length }: JsonNode) => text.slice(offset, offset + length)
  const wildcards = wildcardsIn(node)
  if (wildcards > MAX_WILDCARDS)
    throw eventsError(
      'invalidPattern',
      'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character',
    )
  return { fields: readFields(node, textOf), hasWildcard: wildcards > 0 }
}

/** Counts the wildcard characters, those with a backslash too. */
function wildcardsIn(node: JsonNode): number {
  const own = membersOf(node).reduce((sum, [name, , value]) => sum + (name === 'wildcard' ? starsIn(value) : 0), 0)
  return (node.children ?? []).reduce((sum, child) => sum + wildcardsIn(child), own)
}

function starsIn(node: JsonNode): number {
  if (node.type === 'string') return String(node.value).split('*').length - 1
  return node.type === 'array' ? (node.children ?? []).reduce((sum, child) => sum + starsIn(child), 0) : 0
}

function readFields(node: JsonNode, textOf: (node: JsonNode) => string): Fields {
  const values = new Map<string, Values>()
  const objects = new Map<string, Fields>()
  const alternatives: Fields[][] = []
  const members = membersOf(node)
  if (members.length === 0) throw eventsError('invalidPattern', 'Empty objects are not allowed')
  for (const [name, , value] of members) {
    if (name === '$or' && isAlternatives(value))
      alternatives.push((value.children ?? []).map((each) => readFields(each, textOf)))
    else if (value.type === 'array') values.set(name, readValues(value, textOf))
    else if (value.type === 'object') objects.set(name, readFields(value, textOf))
    else throw eventsError('invalidPattern', `"${name}" must be an object or an array`)
  }
  return { values, objects, alternatives }
}

/** Otherwise `$or` is the name of a field: its objects are alternatives if they are two or more and name no operator. */
function isAlternatives(node: JsonNode): boolean {
  const items = node.type === 'array' ? (node.children ?? []) : []
  return (
    items.length >= 2 &&
    items.every((item) => item.type === 'object' && !membersOf(item).some(([name]) => isOperator(name)))
  )
}

function readValues(node: JsonNode, textOf: (node: JsonNode) => string): Values {
  const items = node.children ?? []
  if (items.length === 0) throw eventsError('invalidPattern', 'Empty arrays are not allowed')
  const tests = items.map((item) => readTest(item, textOf))
  return {
    tests,
    acceptsAbsent: tests.some(({ acceptsAbsent }) => acceptsAbsent === true),
    texts: items.map((item) => (item.type === 'string' ? String(item.value) : textOf(item))),
  }
}

/** Whether a pattern matches an event. The time is proportional to the size of both. */
export function matchesEvent({ fields }: EventPattern, event: Json): boolean {
  const absent = new Set<Values>()
  noteAbsent(fields, [event], absent)
  return isMet(fields, event, absent)
}

/** Fields that `exists: false` accepts are absent from the whole event, also from every item of a list. */
function noteAbsent(fields: Fields, parents: readonly Json[], absent: Set<Values>): void {
  const objects = parents.flatMap(objectsIn)
  const below = (name: string) => objects.map((object) => memberOf(object, name)).filter((each) => each !== undefined)
  for (const [name, values] of fields.values) {
    if (values.acceptsAbsent && below(name).every((each) => scalarsIn(each).length === 0)) absent.add(values)
  }
  for (const [name, inner] of fields.objects) noteAbsent(inner, below(name), absent)
  for (const each of fields.alternatives.flat()) noteAbsent(each, objects, absent)
}

const NO_FIELDS = {}

/** Of a list, one item must meet all fields together (EventBridge User Guide, Arrays in event patterns). */
function isMet(fields: Fields, value: Json | undefined, absent: ReadonlySet<Values>): boolean {
  const objects = value === undefined ? [] : objectsIn(value)
  return (objects.length === 0 ? [NO_FIELDS] : objects).some(
    (object) =>
      [...fields.values].every(([name, values]) => absent.has(values) || isOneMet(values, memberOf(object, name))) &&
      [...fields.objects].every(([name, inner]) => isMet(inner, memberOf(object, name), absent)) &&
      fields.alternatives.every((each) => each.some((alternative) => isMet(alternative, object, absent))),
  )
}

function isOneMet({ tests }: Values, value: Json | undefined): boolean {
  return value !== undefined && scalarsIn(value).some((scalar) => tests.some((test) => test.isMet(scalar)))
}

/**
 * The values that a pattern asks of a field, for condition keys such as `events:source`; undefined where an event without any of them
 * can match. A value with an operator is given as it is written, so that it equals no source.
 */
export function valuesAt(
  { fields }: Pick<EventPattern, 'fields'>,
  path: readonly string[],
): readonly string[] | undefined {
  const [name = '', ...rest] = path
  const inner = fields.objects.get(name)
  const own = rest.length === 0 ? fields.values.get(name)?.texts : inner && valuesAt({ fields: inner }, rest)
  const found = [...(own ?? []), ...fields.alternatives.flatMap((each) => valuesOfEach(each, path))]
  return found.length === 0 ? undefined : found
}

/** None, where an alternative does not ask for the field. */
function valuesOfEach(alternatives: readonly Fields[], path: readonly string[]): readonly string[] {
  const all = alternatives.map((fields) => valuesAt({ fields }, path))
  return all.includes(undefined) ? [] : all.flatMap((each) => each ?? [])
}
