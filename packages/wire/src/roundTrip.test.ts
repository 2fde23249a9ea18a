import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestOf } from './client.fixture.ts'
import type { HttpResponse } from './http.ts'
import { decodeStructure } from './json/decodeJson.ts'
import type { Model } from './model/model.ts'
import { awsModels } from './model/models.ts'
import type { Operation, StructureShape } from './model/shape.ts'
import { readRequest } from './readRequest.ts'
import { fromXml, parseXml, restOutput } from './restClient.fixture.ts'
import { type Values, valuesFor, withoutPatterns } from './values.fixture.ts'
import { isRefused } from './wireError.ts'
import { writeResponse } from './writeResponse.ts'

function outputOf(model: Model, operation: Operation, answer: HttpResponse): Values {
  const { name, output: shape } = operation
  const { body, headers } = answer
  if (shape === undefined) return {}
  if (model.service.protocol === 'query') {
    const root = parseXml(String(body)).children[0]
    expect(root?.name).toBe(`${name}Response`)
    expect(root?.children.find((each) => each.name === 'ResponseMetadata')?.children[0]?.text).toBe('id-1')
    const result = root?.children.find((each) => each.name === `${name}Result`)
    return result ? (fromXml(shape, result) as Values) : {}
  }
  const isXml = model.service.protocol === 'rest-xml'
  expect(headers[isXml ? 'x-amz-request-id' : 'x-amzn-requestid']).toBe('id-1')
  const rest = restOutput(model, operation, answer)
  if (isXml || (shape.payload !== undefined && shape.payload in rest)) return rest
  const inBody = decodeStructure(shape, JSON.parse(String(body || '{}')), ({ location }) => location === undefined)
  return { ...inBody, ...rest }
}

/** The values without what a client cannot send: headers of an empty map, and checksums that are not those of the body. */
function sendable({ service }: Model, shape: StructureShape | undefined, values: Values): Values {
  if (service.protocol === 'query') return values
  const located = new Map(shape?.members.map((member) => [member.name, member]))
  const kept = Object.entries(values).filter(([name, value]) => {
    const { location, locationName = '' } = located.get(name) ?? {}
    if (location === 'headers' && isEmptyMap(value)) return false
    if (name === shape?.payload && Object(value).length === 0) return false
    return service.protocol !== 'rest-xml' || !CHECKSUM.test(locationName)
  })
  return Object.fromEntries(kept)
}

const CHECKSUM = /^(?:content-md5|x-amz-checksum-(?!algorithm|mode|type).*)$/i

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && Object.getPrototypeOf(value) === null && Object.keys(Object(value)).length === 0
}

/** A Query request cannot say that a map is empty. */
function isSayable({ service }: Model, input: Values): boolean {
  return service.protocol !== 'query' || !Object.values(input).some(isEmptyMap)
}

/** Members that are always received: the status, and the type of a body of bytes. */
function answered({ output: shape }: Operation, values: Values): Values {
  const members = shape?.members ?? []
  const status = members.filter(({ location }) => location === 'statusCode').map(({ name }) => [name, 202])
  const type = members.some(({ name }) => name === 'ContentType') ? { ContentType: 'text/plain' } : {}
  return { ...type, ...values, ...Object.fromEntries(status) }
}

const models = awsModels()

/** An empty body is an empty payload of bytes or text, where the operation requires one. */
function requiredBytes(shape: StructureShape | undefined): Values {
  const payload = shape?.members.find(({ name, required }) => name === shape.payload && required)
  if (payload?.shape.type === 'string') return { [payload.name]: '' }
  return payload?.shape.type === 'blob' ? { [payload.name]: Buffer.alloc(0) } : {}
}

/** No operation that answers with a stream of events is built. */
function hasEvents(shape: StructureShape | undefined): boolean {
  return shape?.members.some((member) => member.shape.type === 'structure' && member.shape.isEventStream) === true
}

describe.each(Object.keys(models.services))('%s', (name) => {
  const model = withoutPatterns(name)
  const operations = model.operations.map((each) => model.operation(each) as Operation)

  test(`reads what a client wrote: ${operations.length} operations`, () => {
    for (const operation of operations) {
      const inputs = operation.input ? valuesFor(operation.input) : fc.constant<Values>({})
      const sayable = inputs.filter((input) => isSayable(model, input))
      for (const made of fc.sample(sayable, { numRuns: 6, seed: 1 })) {
        const required = requiredBytes(operation.input)
        const input = { ...required, ...sendable(model, operation.input, made) }
        const answer = readRequest(model, requestOf(model, operation, input))
        if (isRefused(answer)) throw new Error(`${operation.name}: ${answer.error.message}`)
        expect(answer.operation.name).toBe(operation.name)
        expect(answer.input, operation.name).toEqual(input)
      }
    }
  })

  test('writes what a client reads', () => {
    for (const operation of operations.filter(({ output }) => !hasEvents(output))) {
      const outputs = operation.output ? valuesFor(operation.output) : fc.constant<Values>({})
      for (const made of fc.sample(outputs, { numRuns: 6, seed: 2 })) {
        const output = answered(operation, sendable(model, operation.output, made))
        const answer = writeResponse(model, operation, output, 'id-1')
        expect(outputOf(model, operation, answer), operation.name).toEqual(output)
      }
    }
  })
})
