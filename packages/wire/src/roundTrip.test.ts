import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HttpRequest, HttpResponse } from './http.ts'
import { decodeStructure } from './json/decodeJson.ts'
import type { Model } from './model/model.ts'
import { awsModels } from './model/models.ts'
import type { Member, Operation, Shape } from './model/shape.ts'
import { readRequest } from './readRequest.ts'
import { type Values, valuesFor, withoutPatterns } from './values.fixture.ts'
import { isRefused } from './wireError.ts'
import { writeResponse } from './writeResponse.ts'

// A second implementation of the client's side: writes requests, reads answers.

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

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

function requestOf(model: Model, operation: Operation, input: Values): HttpRequest {
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

interface Xml {
  readonly name: string
  readonly children: Xml[]
  text: string
}

const ENTITIES: Values = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#xD;': '\r' }

/** XML of elements and text only, as in our answers. */
function parseXml(text: string): Xml {
  const root: Xml = { name: '', children: [], text: '' }
  const open = [root]
  for (const [, close, name = '', empty, words] of text.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>|([^<]+)/g)) {
    const top = open.at(-1) as Xml
    if (words !== undefined) top.text += words.replace(/&[^;]+;/g, (entity) => String(ENTITIES[entity]))
    else if (close) expect(open.pop()?.name).toBe(name)
    else {
      const element = { name, children: [], text: '' }
      top.children.push(element)
      if (!empty) open.push(element)
    }
  }
  expect(open).toEqual([root])
  return root
}

function fromXml(shape: Shape, { children, text }: Xml): unknown {
  switch (shape.type) {
    case 'structure': {
      const found = shape.members.flatMap((member) => {
        const element = children.find(({ name }) => name === (member.locationName ?? member.name))
        return element ? [[member.name, fromXml(member.shape, element)] as const] : []
      })
      return Object.fromEntries(found)
    }
    case 'list':
      return children.map((child) => fromXml(shape.member.shape, child))
    case 'map': {
      const entries = children.map(({ children: [key, value] }) => [
        key?.text,
        fromXml(shape.value.shape, value as Xml),
      ])
      return Object.assign(Object.create(null), Object.fromEntries(entries))
    }
    case 'string':
      return text
    case 'boolean':
      return text === 'true'
    case 'timestamp':
      return new Date(text)
    case 'blob':
      return Buffer.from(text, 'base64')
    default:
      return Number(text)
  }
}

function outputOf(model: Model, { name, output: shape }: Operation, { body, headers, status }: HttpResponse): Values {
  if (shape === undefined) return {}
  if (model.service.protocol === 'query') {
    const answer = parseXml(String(body)).children[0]
    expect(answer?.name).toBe(`${name}Response`)
    expect(answer?.children.find((each) => each.name === 'ResponseMetadata')?.children[0]?.text).toBe('id-1')
    const result = answer?.children.find((each) => each.name === `${name}Result`)
    return result ? (fromXml(shape, result) as Values) : {}
  }
  expect(headers['x-amzn-requestid']).toBe('id-1')
  const output = decodeStructure(shape, JSON.parse(String(body)), ({ location }) => location === undefined)
  for (const { location, name: called } of shape.members) if (location === 'statusCode') output[called] = status
  return output
}

/** A Query request cannot say that a map is empty. */
function isSendable({ service }: Model, input: Values): boolean {
  const isEmptyMap = (value: unknown) =>
    Object.getPrototypeOf(value) === null && Object.keys(Object(value)).length === 0
  return service.protocol !== 'query' || !Object.values(input).some(isEmptyMap)
}

const models = awsModels()

describe.each(Object.keys(models.services))('%s', (name) => {
  const model = withoutPatterns(name)
  const operations = model.operations.map((each) => model.operation(each) as Operation)

  test(`reads what a client wrote: ${operations.length} operations`, () => {
    for (const operation of operations) {
      const inputs = operation.input ? valuesFor(operation.input) : fc.constant<Values>({})
      const sendable = inputs.filter((input) => isSendable(model, input))
      for (const input of fc.sample(sendable, { numRuns: 6, seed: 1 })) {
        const answer = readRequest(model, requestOf(model, operation, input))
        if (isRefused(answer)) throw new Error(`${operation.name}: ${answer.error.message}`)
        expect(answer.operation.name).toBe(operation.name)
        expect(answer.input, operation.name).toEqual(input)
      }
    }
  })

  test('writes what a client reads', () => {
    for (const operation of operations) {
      const outputs = operation.output ? valuesFor(operation.output) : fc.constant<Values>({})
      for (const output of fc.sample(outputs, { numRuns: 6, seed: 2 })) {
        for (const member of operation.output?.members ?? []) {
          if (member.location === 'statusCode') output[member.name] = 202
        }
        const answer = writeResponse(model, operation, output, 'id-1')
        expect(outputOf(model, operation, answer), operation.name).toEqual(output)
      }
    }
  })
})
