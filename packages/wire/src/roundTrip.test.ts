import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HttpRequest, HttpResponse } from './http.ts'
import { decodeStructure } from './json/decodeJson.ts'
import { type Model, readModel } from './model/model.ts'
import { awsModels } from './model/models.ts'
import type { Member, Operation, Shape, StructureShape } from './model/shape.ts'
import { readRequest } from './readRequest.ts'
import { isRefused } from './wireError.ts'
import { writeResponse } from './writeResponse.ts'

type Values = Record<string, unknown>

// What a client does, written here anew: values made from the model, requests written, answers read.

/** Values of a shape that satisfy its bounds; patterns are another test's matter. */
function valuesOf(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  const { min = 0, max = Math.max(min, 12) } = shape
  const size = { minLength: min, maxLength: Math.min(max, Math.max(min, 3)) }
  switch (shape.type) {
    case 'structure':
      return structureOf(shape, depth)
    case 'list':
      return fc.array(valuesOf(shape.member.shape, depth + 1), size)
    case 'map': {
      const keys = fc.uniqueArray(fc.oneof(valuesOf(shape.key.shape, depth), keyOf(shape.key.shape)), size)
      const entries = keys.chain((names) =>
        fc
          .array(valuesOf(shape.value.shape, depth + 1), { minLength: names.length, maxLength: names.length })
          .map((values) => names.map((name, at) => [name, values[at]] as const)),
      )
      return entries.map((pairs) => Object.assign(Object.create(null), Object.fromEntries(pairs)))
    }
    case 'string':
      return shape.enum ? fc.constantFrom(...shape.enum) : textOf(min, Math.min(max, min + 12))
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'long':
      return fc.integer({ min: shape.min ?? -9, max: Math.min(shape.max ?? 2 ** 31 - 1, 2 ** 31 - 1) })
    case 'float':
    case 'double':
      return fc.constantFrom(shape.min ?? -1.5, Math.min(shape.max ?? 1e6, 1e6))
    case 'timestamp':
      return fc.integer({ min: 0, max: 2 ** 31 }).map((seconds) => new Date(seconds * 1000))
    case 'blob':
      return fc.uint8Array({ minLength: min, maxLength: Math.min(max, min + 9) }).map((bytes) => Buffer.from(bytes))
  }
}

/** Names that an object of JavaScript would take for its own. */
function keyOf(shape: Shape): fc.Arbitrary<string> {
  const { min = 0, max = 99 } = shape
  const names = ['constructor', 'toString', 'hasOwnProperty'].filter((name) => name.length >= min && name.length <= max)
  if (shape.enum || names.length === 0) return valuesOf(shape, 0) as fc.Arbitrary<string>
  return fc.constantFrom(...names)
}

function textOf(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const unit = fc.constantFrom(...'aZ0-_./:@+=, é€%&<>"\'{}~*!()\u2028'.split(''), '\u{1f600}')
  return fc.string({ unit, minLength, maxLength })
}

function structureOf(shape: StructureShape, depth: number): fc.Arbitrary<Values> {
  const { members, union } = shape
  const some = (member: Member) => {
    const value = valuesOf(member.shape, depth + 1)
    // A path has no room for an empty label, and a query none for an empty list.
    if (member.location === 'uri')
      return value.map((each) => (each === '' || each === '.' || each === '..' ? 'x' : each))
    if (member.location === 'querystring') return value.filter((each) => !Array.isArray(each) || each.length > 0)
    return value
  }
  if (union) {
    return fc.nat(members.length - 1).chain((at) => {
      const member = members[at] as Member
      return some(member).map((value) => ({ [member.name]: value }))
    })
  }
  const first = members.find(({ shape: { type } }) => !['structure', 'list', 'map'].includes(type))
  const kept = members.filter((member) => member.required || depth < 3)
  const here = kept.length === 0 && first ? [first] : kept
  const model = Object.fromEntries(here.map((member) => [member.name, fc.constant(member).chain(some)]))
  return fc
    .record(model, {
      requiredKeys: here.filter(({ required }) => required).map(({ name }) => name),
    })
    .filter((value) => depth === 0 || here.length === 0 || Object.keys(value).length > 0) as fc.Arbitrary<Values>
}

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

/** Elements and text only: what our answers are made of. */
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

const models = awsModels()

/** The model without its patterns: values made for the other constraints would not match them. */
function withoutPatterns(name: string): Model {
  const file = readFileSync(new URL(`../models/${name}.jsonl`, import.meta.url), 'utf8')
  const lines = file.split('\n').filter((line) => line !== '')
  const text = lines.map((line) => JSON.stringify({ ...JSON.parse(line), pattern: undefined })).join('\n')
  return readModel(name, models.services[name] as Model['service'], text)
}

describe.each(Object.keys(models.services))('%s', (name) => {
  const model = withoutPatterns(name)
  const operations = model.operations.map((each) => model.operation(each) as Operation)

  test(`reads what a client wrote: ${operations.length} operations`, () => {
    for (const operation of operations) {
      const inputs = operation.input ? structureOf(operation.input, 0) : fc.constant<Values>({})
      for (const input of fc.sample(inputs, { numRuns: 6, seed: 1 })) {
        const answer = readRequest(model, requestOf(model, operation, input))
        if (isRefused(answer)) throw new Error(`${operation.name}: ${answer.error.message}`)
        expect(answer.operation.name).toBe(operation.name)
        expect(answer.input, operation.name).toEqual(input)
      }
    }
  })

  test('writes what a client reads', () => {
    for (const operation of operations) {
      const outputs = operation.output ? structureOf(operation.output, 0) : fc.constant<Values>({})
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
