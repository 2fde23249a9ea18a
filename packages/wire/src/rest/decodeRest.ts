import { isUtf8 } from 'node:buffer'
import { decodePercent, type HttpRequest, headerValues } from '../http.ts'
import { Malformed } from '../malformed.ts'
import type { Member, Shape, SimpleShape, StructureShape } from '../model/shape.ts'
import { readText, timestampFormat } from '../scalar.ts'
import type { Route } from './routes.ts'

/** How a protocol reads the text of a body. */
export interface BodyReader {
  /** The members of the input that are in the body. */
  members(shape: StructureShape): Record<string, unknown>
  /** The value of the member that is the whole body. */
  payload(member: Member): unknown
}

type Fields = ReadonlyMap<string, readonly string[]>

/** The input from path, query, headers and body; throws `Malformed`. */
export function decodeRest(
  { operation: { input: shape }, labels }: Route,
  request: HttpRequest,
  pairs: readonly (readonly [name: string, value: string])[],
  body: BodyReader,
): Record<string, unknown> {
  if (shape === undefined) return {}
  const input: Record<string, unknown> = hasBody(shape) ? decodeBody(shape, request, body) : {}
  const fields = queryFields(pairs)
  for (const member of shape.members) {
    const value = locatedValue(member, labels, fields, request)
    if (value !== undefined) input[member.name] = value
  }
  return input
}

function hasBody({ members }: StructureShape): boolean {
  return members.some(({ location }) => location === undefined)
}

function decodeBody(shape: StructureShape, { body }: HttpRequest, reader: BodyReader): Record<string, unknown> {
  const { payload, members } = shape
  if (payload === undefined) return reader.members(shape)
  const member = members.find(({ name }) => name === payload)
  if (member === undefined || (body.length === 0 && !member.required)) return {}
  const whole = payloadText(member.shape, body)
  if (whole === undefined && body.length === 0) return {}
  return { [payload]: whole ?? reader.payload(member) }
}

/** A payload without structure: its bytes, or their text. */
function payloadText({ type }: Shape, body: Uint8Array): Uint8Array | string | undefined {
  if (type === 'blob') return body
  if (type !== 'string') return undefined
  if (!isUtf8(body)) throw new Malformed('The body is not UTF-8.')
  return Buffer.from(body).toString('utf8')
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
  if (location === 'header') return headerMember(member, headerValues(request, locationName.toLowerCase()).map(utf8))
  if (location === 'headers') return prefixedHeaders(locationName.toLowerCase(), request)
  return undefined
}

/** Node gives one character per byte; the bytes are UTF-8. */
function utf8(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8')
}

/** The items of a list are separated by commas, in one header or several. */
function headerMember(member: Member, values: readonly string[]): unknown {
  const { shape } = member
  if (shape.type !== 'list') return oneValue(member, values, 'rfc822')
  if (values.length === 0) return undefined
  const items = values.flatMap((value) => value.split(',')).map((item) => item.trim())
  return items.map((item) => oneValue(shape.member, [item], 'rfc822'))
}

/** The headers whose names begin with a prefix, such as `x-amz-meta-`, by the rest of their names; undefined when there are none. */
function prefixedHeaders(prefix: string, { headers }: HttpRequest): Record<string, string> | undefined {
  // The keys come from the client: without a prototype, none of them can change it.
  const map: Record<string, string> = Object.create(null)
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = (headers[at] ?? '').toLowerCase()
    if (!name.startsWith(prefix)) continue
    const key = name.slice(prefix.length)
    const value = utf8(headers[at + 1] ?? '')
    map[key] = key in map ? `${map[key]},${value}` : value
  }
  return Object.keys(map).length === 0 ? undefined : map
}

function decodedLabel(label: string): string {
  const text = decodePercent(label)
  if (text === undefined) throw new Malformed('The path cannot be decoded.', 'malformedQuery')
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
  if (values.length > 1) throw new Malformed(`The parameter '${member.name}' occurs more than once.`, 'malformedQuery')
  try {
    return readText(simple(member), value, timestampFormat(member, byDefault))
  } catch (error) {
    if (error instanceof Malformed) throw new Malformed(error.message, 'malformedQuery')
    throw error
  }
}

function simple({ name, shape }: Member): SimpleShape {
  if (shape.type === 'structure' || shape.type === 'list' || shape.type === 'map') {
    throw new Error(`${name}: a ${shape.type} does not fit into a path, query or header`)
  }
  return shape
}

function queryFields(pairs: readonly (readonly [name: string, value: string])[]): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [value])
    else values.push(value)
  }
  return fields
}
