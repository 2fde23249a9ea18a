import type { HttpRequest } from './http.ts'
import type { Model } from './model/model.ts'
import type { Member, Operation, Shape } from './model/shape.ts'
import { toXml } from './restClient.fixture.ts'
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

function textOf(value: unknown, format: string | undefined): string {
  return value instanceof Date && format === 'rfc822' ? value.toUTCString() : plainText(value)
}

/** The request of a client, written by hand from the protocols, without any code of the readers. */
export function requestOf(model: Model, operation: Operation, input: Values): HttpRequest {
  const { name, input: shape, uri, method } = operation
  if (model.service.protocol === 'query') {
    const pairs = shape ? formPairs(shape, input, '') : []
    const body = [`Action=${name}`, `Version=${model.service.apiVersion}`, ...pairs].join('&')
    return { method, target: '/', headers: [], body: Buffer.from(body) }
  }
  if (model.service.protocol === 'json') {
    const body = Buffer.from(JSON.stringify(shape ? toJson({ shape }, input, true) : {}))
    return { method, target: '/', headers: ['X-Amz-Target', `${model.service.targetPrefix}.${name}`], body }
  }
  const [template = '', literals = ''] = uri.split('?')
  let path = template
  const query = literals === '' ? [] : [literals]
  const headers: string[] = []
  for (const { name: called, location, locationName = called, timestampFormat, shape: own } of shape?.members ?? []) {
    const value = input[called]
    if (value === undefined) continue
    if (location === 'uri') {
      const greedy = plainText(value).split('/').map(encode).join('/')
      path = path
        .replace(`{${locationName}+}`, () => greedy)
        .replace(`{${locationName}}`, () => encode(plainText(value)))
    }
    if (location === 'headers') {
      for (const [key, each] of Object.entries(value as Values)) {
        headers.push(`${locationName}${key}`, Buffer.from(plainText(each)).toString('latin1'))
      }
    }
    if (location === 'header') {
      const format = timestampFormat ?? own.timestampFormat ?? 'rfc822'
      const text = Array.isArray(value) ? value.join(',') : textOf(value, format)
      headers.push(locationName, Buffer.from(text).toString('latin1'))
    }
    if (location === 'querystring') {
      for (const each of Array.isArray(value) ? value : [value])
        query.push(`${locationName}=${encode(textOf(each, timestampFormat ?? own.timestampFormat))}`)
    }
  }
  const target = query.length > 0 ? `${path}?${query.join('&')}` : path
  return { method, target, headers, body: bodyOf(model, operation, input) }
}

function bodyOf({ service }: Model, { input: shape }: Operation, input: Values): Buffer {
  const isXml = service.protocol === 'rest-xml'
  const payload = shape?.members.find((member) => member.name === shape.payload)
  if (payload !== undefined) {
    const value = input[payload.name]
    if (value === undefined) return Buffer.alloc(0)
    if (value instanceof Uint8Array || typeof value === 'string') return Buffer.from(value)
    if (isXml) return Buffer.from(toXml(payload.locationName ?? payload.name, payload.shape, value))
    return Buffer.from(JSON.stringify(toJson(payload, value)))
  }
  if (!isXml) return Buffer.from(JSON.stringify(shape ? toJson({ shape }, input, true) : {}))
  const hasBody = shape?.members.some(({ location }) => location === undefined)
  return Buffer.from(shape && hasBody ? toXml(shape.name, shape, input) : '')
}
