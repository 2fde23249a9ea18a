import type { HttpRequest } from './http.ts'
import type { Model } from './model/model.ts'
import type { Member, Operation, Shape } from './model/shape.ts'
import type { Values } from './values.fixture.ts'

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function plainText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : String(value)
}

function formPairs(shape: Shape, value: unknown, name: string): string[] {
  if (shape.type === 'structure') {
    return shape.members.flatMap((member) => {
      const each = (value as Values)[member.name]
      return each === undefined ? [] : formPairs(member.shape, each, `${name ? `${name}.` : ''}${member.name}`)
    })
  }
  if (shape.type === 'list') {
    const items = value as unknown[]
    if (items.length === 0) return [`${name}=`]
    return items.flatMap((item, at) => formPairs(shape.member.shape, item, `${name}.member.${at + 1}`))
  }
  if (shape.type === 'map') {
    return Object.entries(value as Values).flatMap(([key, each], at) => [
      `${encode(`${name}.entry.${at + 1}.key`)}=${encode(key)}`,
      ...formPairs(shape.value.shape, each, `${name}.entry.${at + 1}.value`),
    ])
  }
  return [`${encode(name)}=${encode(plainText(value))}`]
}

function toJson(member: Pick<Member, 'shape' | 'timestampFormat'>, value: unknown, isTop = false): unknown {
  const { shape } = member
  if (shape.type === 'structure') {
    const present = shape.members.filter(
      ({ name, location }) => (value as Values)[name] !== undefined && !(isTop && location),
    )
    return Object.fromEntries(
      present.map((each) => [each.locationName ?? each.name, toJson(each, (value as Values)[each.name])]),
    )
  }
  if (shape.type === 'list') return (value as unknown[]).map((item) => toJson(shape.member, item))
  if (shape.type === 'map') {
    return Object.fromEntries(Object.entries(value as Values).map(([key, each]) => [key, toJson(shape.value, each)]))
  }
  const format = member.timestampFormat ?? shape.timestampFormat
  if (value instanceof Date) return format === 'iso8601' ? value.toISOString() : value.getTime() / 1000
  return value instanceof Uint8Array ? plainText(value) : value
}

/** The request of a client, written by hand from the protocols, without any code of the readers. */
export function requestOf(model: Model, operation: Operation, input: Values): HttpRequest {
  const { name, input: shape, uri, method } = operation
  if (model.service.protocol === 'query') {
    const pairs = shape ? formPairs(shape, input, '') : []
    const body = [`Action=${name}`, `Version=${model.service.apiVersion}`, ...pairs].join('&')
    return { method, target: '/', headers: [], body: Buffer.from(body) }
  }
  const body = Buffer.from(JSON.stringify(shape ? toJson({ shape }, input, true) : {}))
  if (model.service.protocol === 'json') {
    return { method, target: '/', headers: ['X-Amz-Target', `${model.service.targetPrefix}.${name}`], body }
  }
  let path = uri
  const query: string[] = []
  const headers: string[] = []
  for (const { name: called, location, locationName = called, timestampFormat } of shape?.members ?? []) {
    const value = input[called]
    if (value === undefined) continue
    if (location === 'uri') path = path.replace(`{${locationName}}`, () => encode(plainText(value)))
    if (location === 'header') {
      const text = value instanceof Date && !timestampFormat ? value.toUTCString() : plainText(value)
      headers.push(locationName, Buffer.from(text).toString('latin1'))
    }
    if (location === 'querystring') {
      for (const each of Array.isArray(value) ? value : [value])
        query.push(`${locationName}=${encode(plainText(each))}`)
    }
  }
  return { method, target: query.length > 0 ? `${path}?${query.join('&')}` : path, headers, body }
}
