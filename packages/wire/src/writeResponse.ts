import type { HttpResponse } from './http.ts'
import { encodeJson, encodeStructure } from './json/encodeJson.ts'
import type { Model } from './model/model.ts'
import type { MapShape, Member, Operation, StructureShape } from './model/shape.ts'
import { timestampFormat, writeText } from './scalar.ts'
import { itemsOf, membersOf } from './value.ts'
import type { WireError } from './wireError.ts'
import { element, encodeMember, encodeXml, escapeXml } from './xml/encodeXml.ts'

/** The output of an operation, by member name. */
export type Output = Readonly<Record<string, unknown>>

const XML = 'text/xml'

function answer(
  status: number,
  type: string | undefined,
  body: string | Uint8Array,
  requestId: string,
  more = {},
): HttpResponse {
  return {
    status,
    headers: { 'x-amzn-requestid': requestId, ...(type ? { 'content-type': type } : {}), ...more },
    body,
  }
}

/**
 * The response of a successful request, in the service's protocol. Throws a TypeError for an output that does not match the
 * operation's shape: that is a bug of the handler, not an error of the client.
 *
 * @example
 * import { awsModels, writeResponse } from '@gatewarden/wire'
 * const iam = awsModels().model('iam')
 * const operation = iam?.operation('ListAccountAliases')
 * const output = { AccountAliases: ['acme'], IsTruncated: false }
 * iam && operation && writeResponse(iam, operation, output, 'r-1').headers['x-amzn-requestid'] // => 'r-1'
 */
export function writeResponse(model: Model, operation: Operation, output: Output, requestId: string): HttpResponse {
  const { protocol } = model.service
  if (protocol === 'query') return writeXml(model, operation, output, requestId)
  if (protocol === 'rest-json') return writeRest(operation, output, requestId, jsonBody)
  if (protocol === 'rest-xml') {
    const { headers, ...response } = writeRest(operation, output, requestId, (shape) =>
      xmlBody(model, operation, shape, output),
    )
    return { ...response, headers: xmlHeaders(headers, requestId) }
  }
  const body = operation.output ? JSON.stringify(encodeStructure(operation.output, output)) : ''
  return answer(operation.status, jsonType(model), body, requestId)
}

function jsonType({ service }: Model): string {
  return `application/x-amz-json-${service.jsonVersion ?? '1.1'}`
}

function writeXml(
  { service }: Model,
  { name, output: shape, resultWrapper, status }: Operation,
  output: Output,
  requestId: string,
) {
  const result = shape ? element(resultWrapper ?? `${name}Result`, encodeXml(shape, output)) : ''
  const metadata = element('ResponseMetadata', element('RequestId', escapeXml(requestId)))
  const body = `<${name}Response xmlns="${service.xmlNamespace ?? ''}">${result}${metadata}</${name}Response>`
  return answer(status, XML, body, requestId)
}

type Body = readonly [body: string | Uint8Array, type: string | undefined]

function writeRest(
  { output: shape, status }: Operation,
  output: Output,
  requestId: string,
  bodyOf: (shape: StructureShape, output: Output) => Body,
): HttpResponse {
  if (shape === undefined) return answer(status, undefined, '', requestId)
  const headers: Record<string, string> = {}
  let code = status
  for (const [member, value] of membersOf(shape, output)) {
    const { location, locationName = member.name } = member
    if (location === 'statusCode') code = Number(value)
    if (location === 'header') headers[locationName.toLowerCase()] = headerText(member, value)
    if (location === 'headers') {
      for (const [name, each] of itemsOf(member.shape as MapShape, value)) {
        headers[`${locationName}${name}`.toLowerCase()] = Buffer.from(String(each)).toString('latin1')
      }
    }
  }
  const [body, type] = bodyOf(shape, output)
  return answer(code, type, body, requestId, headers)
}

function headerText(member: Member, value: unknown): string {
  const { name, shape } = member
  if (shape.type === 'structure' || shape.type === 'list' || shape.type === 'map') {
    throw new TypeError(`${name}: a ${shape.type} does not fit into a header`)
  }
  return Buffer.from(writeText(shape, value, timestampFormat(member, 'rfc822'))).toString('latin1')
}

function isInBody({ location }: Member): boolean {
  return location === undefined
}

/** A payload that is bytes or text, and the member that it is; undefined where the body has the members of the output. */
function payloadOf({ payload, members }: StructureShape): Member | undefined {
  return members.find(({ name }) => name === payload)
}

function jsonBody(shape: StructureShape, output: Output): Body {
  const member = payloadOf(shape)
  if (member === undefined) return [JSON.stringify(encodeStructure(shape, output, isInBody)), 'application/json']
  const value = output[member.name]
  if (value === undefined) return ['', 'application/json']
  if (value instanceof Uint8Array) return [value, 'application/octet-stream']
  if (typeof value === 'string') return [value, 'text/plain']
  return [JSON.stringify(encodeJson(member, value)), 'application/json']
}

function xmlBody(model: Model, { resultWrapper, isUnwrapped }: Operation, shape: StructureShape, output: Output): Body {
  const space = ` xmlns="${model.service.xmlNamespace ?? ''}"`
  const member = payloadOf(shape)
  if (member === undefined) {
    if (!shape.members.some(isInBody)) return ['', undefined]
    const inner = encodeXml(shape, output, isInBody)
    if (!isUnwrapped) return [PROLOG + element(resultWrapper ?? shape.name, inner, space), XML_OF_REST]
    const [only] = shape.members.filter(isInBody)
    const text = inner.replace(/^<[^>]*>|<\/[^>]*>$/g, '')
    return [PROLOG + element(only?.name ?? '', text, space), XML_OF_REST]
  }
  const value = output[member.name]
  if (value === undefined) return ['', undefined]
  if (value instanceof Uint8Array) return [value, 'binary/octet-stream']
  if (typeof value === 'string') return [value, 'application/json']
  const name = member.locationName ?? member.name
  return [PROLOG + encodeMember(member, name, value).replace(`<${name}`, `<${name}${space}`), XML_OF_REST]
}

const XML_OF_REST = 'application/xml'
const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** S3 has headers of its own for the id of a request. */
function xmlHeaders({ 'x-amzn-requestid': _, ...headers }: HttpResponse['headers'], requestId: string) {
  return { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId, ...headers }
}

/**
 * The response of a failed request, in the service's protocol.
 *
 * @example
 * import { awsModels, modelError, writeError } from '@gatewarden/wire'
 * const kms = awsModels().model('kms')
 * const answer = kms && writeError(kms, modelError(kms, 'NotFoundException', 'No key.'), 'r-1')
 * answer?.body // => '{"__type":"NotFoundException","message":"No key."}'
 */
export function writeError(model: Model, error: WireError, requestId: string): HttpResponse {
  const { service } = model
  if (service.protocol === 'query') return writeXmlError(model, error, requestId)
  if (service.protocol === 'rest-xml') return writeRestXmlError(error, requestId)
  const known = model.error(error.code)
  const message = { [known?.messageName ?? 'message']: error.message }
  const shape = known && model.shape(error.code)
  const members = shape?.type === 'structure' ? errorMembers(shape, error.members ?? {}) : (error.members ?? {})
  if (service.protocol === 'rest-json') {
    const body = JSON.stringify({ ...message, ...members })
    return answer(error.status, 'application/json', body, requestId, { 'x-amzn-errortype': error.code })
  }
  // AWS-JSON 1.0 names the error with its namespace, 1.1 without (Smithy, awsJson1_0 and awsJson1_1).
  const space = known ? `com.amazonaws.${service.signingName}` : 'com.amazon.coral.service'
  const type = service.jsonVersion === '1.0' ? `${space}#${error.code}` : error.code
  const body = JSON.stringify({ __type: type, ...message, ...members })
  return answer(error.status, jsonType(model), body, requestId, { 'x-amzn-errortype': error.code })
}

/** Members of the error's shape are encoded by the shape; others stay as they are. */
function errorMembers(shape: StructureShape, members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isOfShape = (name: string) => shape.members.some((member) => member.name === name)
  const [known, more] = [true, false].map((is) =>
    Object.fromEntries(Object.entries(members).filter(([name]) => isOfShape(name) === is)),
  )
  return { ...encodeStructure(shape, known), ...more }
}

function writeXmlError({ service }: Model, error: WireError, requestId: string): HttpResponse {
  const { code, message, status, members = {} } = error
  const type = status < 500 ? 'Sender' : 'Receiver'
  const more = Object.entries(members).map(([name, value]) => element(name, escapeXml(String(value))))
  const inner =
    element('Type', type) + element('Code', escapeXml(code)) + element('Message', escapeXml(message)) + more.join('')
  const id = element('RequestId', escapeXml(requestId))
  const body = `<ErrorResponse xmlns="${service.xmlNamespace ?? ''}">${element('Error', inner)}${id}</ErrorResponse>`
  return answer(status, XML, body, requestId)
}

/** S3 API Reference, Error responses: no element around the error, and its further members beside the code. */
function writeRestXmlError({ code, message, status, members = {} }: WireError, requestId: string): HttpResponse {
  const facts = { Code: code, Message: message, ...members, RequestId: requestId, HostId: requestId }
  const inner = Object.entries(facts).map(([name, value]) => element(name, escapeXml(String(value))))
  const { headers, ...response } = answer(status, XML_OF_REST, PROLOG + element('Error', inner.join('')), requestId)
  return { ...response, headers: xmlHeaders(headers, requestId) }
}
