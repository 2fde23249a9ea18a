import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestOf } from './client.fixture.ts'
import type { HttpResponse } from './http.ts'
import { decodeStructure } from './json/decodeJson.ts'
import type { Model } from './model/model.ts'
import { awsModels } from './model/models.ts'
import type { Operation, Shape } from './model/shape.ts'
import { readRequest } from './readRequest.ts'
import { type Values, valuesFor, withoutPatterns } from './values.fixture.ts'
import { isRefused } from './wireError.ts'
import { writeResponse } from './writeResponse.ts'

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
