import { decodePercent, formPairs, type HttpRequest, headerValues, splitTarget } from '../http.ts'
import { decodeJson, decodeStructure } from '../json/decodeJson.ts'
import type { Limits } from '../limits.ts'
import { Malformed } from '../malformed.ts'
import type { Member, Shape, SimpleShape, StructureShape } from '../model/shape.ts'
import { readText, timestampFormat } from '../scalar.ts'
import type { Route } from './routes.ts'

type Fields = ReadonlyMap<string, readonly string[]>

/** The input from path, query, headers and body; throws `Malformed`. */
export function decodeRest(
  { operation: { input: shape }, labels }: Route,
  request: HttpRequest,
  readBody: () => unknown,
  limits: Limits,
): Record<string, unknown> {
  if (shape === undefined) return {}
  const input: Record<string, unknown> = hasBody(shape) ? decodeBody(shape, request, readBody) : {}
  const fields = shape.members.some(({ location }) => location === 'querystring')
    ? queryFields(request, limits)
    : new Map<string, string[]>()
  for (const member of shape.members) {
    const value = locatedValue(member, labels, fields, request)
    if (value !== undefined) input[member.name] = value
  }
  return input
}

function hasBody({ members }: StructureShape): boolean {
  return members.some(({ location }) => location === undefined)
}

function decodeBody(shape: StructureShape, { body }: HttpRequest, readBody: () => unknown): Record<string, unknown> {
  const { payload, members } = shape
  if (payload === undefined) return decodeStructure(shape, readBody(), ({ location }) => location === undefined)
  const member = members.find(({ name }) => name === payload)
  if (member === undefined || body.length === 0) return {}
  const whole = payloadText(member.shape, body)
  return { [payload]: whole ?? decodeJson(member, readBody()) }
}

/** A payload that is not JSON: its bytes, or their text. */
function payloadText({ type }: Shape, body: Uint8Array): Uint8Array | string | undefined {
  if (type === 'blob') return body
  return type === 'string' ? Buffer.from(body).toString('utf8') : undefined
}

function locatedValue(
  member: Member,
  labels: ReadonlyMap<string, string>,
  fields: Fields,
  request: HttpRequest,
): unknown {
  const { location, locationName = member.name } = member
  if (location === 'uri') return oneValue(member, [decodedLabel(labels.get(locationName) ?? '')])
  if (location === 'querystring') return fieldValue(member, fields.get(locationName))
  if (location === 'header') {
    const values = headerValues(request, locationName.toLowerCase())
    // Node gives one character per byte; the bytes are UTF-8.
    return oneValue(
      member,
      values.map((value) => Buffer.from(value, 'latin1').toString('utf8')),
      'rfc822',
    )
  }
  return undefined
}

function decodedLabel(label: string): string {
  const text = decodePercent(label)
  if (text === undefined) throw new Malformed('The path cannot be decoded.')
  return text
}

function fieldValue(member: Member, values: readonly string[] | undefined): unknown {
  const { shape } = member
  if (values === undefined) return undefined
  if (shape.type !== 'list') return oneValue(member, values)
  return values.map((value) => oneValue(shape.member, [value]))
}

function oneValue(member: Member, values: readonly string[], byDefault: 'iso8601' | 'rfc822' = 'iso8601'): unknown {
  const [value] = values
  if (value === undefined) return undefined
  if (values.length > 1) throw new Malformed(`The parameter '${member.name}' occurs more than once.`)
  return readText(simple(member), value, timestampFormat(member, byDefault))
}

function simple({ name, shape }: Member): SimpleShape {
  if (shape.type === 'structure' || shape.type === 'list' || shape.type === 'map') {
    throw new Error(`${name}: a ${shape.type} does not fit into a path, query or header`)
  }
  return shape
}

function queryFields(request: HttpRequest, limits: Limits): Fields {
  const fields = new Map<string, string[]>()
  const pairs = formPairs(splitTarget(request).query)
  if (pairs === undefined) throw new Malformed('The query string cannot be decoded.')
  if (pairs.length > limits.parameters) throw new Malformed(`More than ${limits.parameters} parameters.`)
  for (const [name, value] of pairs) {
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [value])
    else values.push(value)
  }
  return fields
}
