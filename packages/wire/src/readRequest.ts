import { isUtf8 } from 'node:buffer'
import { formPairs, type HttpRequest, headerValue, mediaType, splitTarget } from './http.ts'
import { decodeJson, decodeStructure } from './json/decodeJson.ts'
import { strictJson } from './json/strictJson.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { Malformed } from './malformed.ts'
import type { Model } from './model/model.ts'
import type { Operation } from './model/shape.ts'
import { decodeParameters } from './query/decodeQuery.ts'
import { type FormNode, formTree } from './query/formTree.ts'
import { checkDigests } from './rest/checkDigests.ts'
import { type BodyReader, decodeRest } from './rest/decodeRest.ts'
import { findRoute, type Route, type RoutedRequest, strangeSubresources } from './rest/routes.ts'
import { validationMessage } from './validate/validate.ts'
import { wordingOf } from './validate/wording.ts'
import { type Outcome, refuse } from './wireError.ts'
import { decodeXml } from './xml/decodeXml.ts'
import { readXml } from './xml/readXml.ts'

/** A decoded request: times are `Date`, blobs bytes, maps objects without a prototype. */
export interface WireRequest {
  readonly operation: Operation
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Reads the operation and its input, and checks the input against the model's constraints.
 *
 * @example
 * import { awsModels, readRequest } from '@gatewarden/wire'
 * const iam = awsModels().model('iam')
 * const body = Buffer.from('Action=GetUser&Version=2010-05-08&UserName=ana')
 * const read = iam && readRequest(iam, { method: 'POST', target: '/', headers: [], body })
 * read && 'input' in read && read.input.UserName // => 'ana'
 */
export function readRequest(model: Model, request: HttpRequest, limits: Limits = DEFAULT_LIMITS): Outcome<WireRequest> {
  const { protocol, signingName } = model.service
  try {
    const { operation, input } = READERS[protocol](model, request, limits)
    const message = operation.input && validationMessage(operation.input, input, wordingOf(signingName))
    if (message === undefined) return { operation, input }
    const { error } = refuse(protocol, 'invalid', message)
    return { error: { ...error, code: validationCode(model, operation) ?? error.code } }
  } catch (error) {
    if (error instanceof Malformed) return refuse(protocol, error.kind, error.message)
    throw error
  }
}

/** The error codes for an invalid input; the first that the operation declares is used. */
const VALIDATION_CODES = [
  'ValidationException',
  'InvalidParameterException',
  'BadRequestException',
  'InvalidInputException',
]

function validationCode({ service }: Model, { errors, input }: Operation): string | undefined {
  if (service.protocol === 'rest-xml') {
    const payload = input?.members.find(({ name }) => name === input.payload)
    return payload?.shape.type === 'structure' ? 'MalformedXML' : undefined
  }
  return service.protocol === 'query' ? undefined : VALIDATION_CODES.find((code) => errors.includes(code))
}

type Reader = (model: Model, request: HttpRequest, limits: Limits) => WireRequest

const READERS: Readonly<Record<Model['service']['protocol'], Reader>> = {
  query: readQuery,
  json: readAwsJson,
  'rest-json': readRestJson,
  'rest-xml': readRestXml,
}

function readQuery(model: Model, request: HttpRequest, limits: Limits): WireRequest {
  if (request.method !== 'POST' && request.method !== 'GET') {
    throw new Malformed(`A call is sent by POST or GET, not by ${request.method.slice(0, 20)}.`)
  }
  const tree = formTree(formOf(request, limits), limits)
  const action = parameter(tree, 'Action')
  const version = parameter(tree, 'Version') ?? 'NO_VERSION_SPECIFIED'
  if (action === undefined) throw new Malformed('The request is missing an action.', 'missingAction')
  const operation = version === model.service.apiVersion ? model.operation(action) : undefined
  if (operation === undefined) {
    throw new Malformed(`Could not find operation ${action} for version ${version}`, 'unknownOperation')
  }
  return { operation, input: operation.input ? decodeParameters(operation.input, tree, limits) : {} }
}

function parameter({ below }: FormNode, name: string): string | undefined {
  return below?.get(name)?.value
}

/** The parameters of query and body together: presigned POSTs carry theirs in the query. */
function formOf(request: HttpRequest, limits: Limits) {
  const { query } = splitTarget(request)
  const type = mediaType(request)
  if (request.body.length > 0 && type !== undefined && type !== 'application/x-www-form-urlencoded') {
    throw new Malformed(`The Content-Type of the body must be application/x-www-form-urlencoded, not '${type}'.`)
  }
  const text = bodyText(request, limits)
  const pairs = [formPairs(query), formPairs(text)]
  if (pairs.includes(undefined)) throw new Malformed('The parameters cannot be decoded.', 'malformedQuery')
  const all = pairs.flatMap((each) => each ?? [])
  if (all.length > limits.parameters) throw new Malformed(`More than ${limits.parameters} parameters.`)
  return all
}

function readAwsJson(model: Model, request: HttpRequest, limits: Limits): WireRequest {
  const target = headerValue(request, 'x-amz-target') ?? ''
  const [prefix, name = ''] = target.split('.')
  const operation = prefix === model.service.targetPrefix ? model.operation(name) : undefined
  if (operation === undefined || request.method !== 'POST') {
    throw new Malformed(`The operation '${target.slice(0, 100)}' is not known.`, 'unknownOperation')
  }
  const body = jsonBody(request, limits)
  return { operation, input: operation.input ? decodeStructure(operation.input, body) : {} }
}

function readRestJson(model: Model, request: HttpRequest, limits: Limits): WireRequest {
  const routed = routedRequest(request, limits)
  const route = routeIn(model, routed)
  const json = () => jsonBody(request, limits)
  const input = decodeRest(route, request, routed.query, {
    members: (shape) => decodeStructure(shape, json(), ({ location }) => location === undefined),
    payload: (member) => decodeJson(member, json()),
  })
  return { operation: route.operation, input }
}

function readRestXml(model: Model, request: HttpRequest, limits: Limits): WireRequest {
  const routed = routedRequest(request, limits)
  const route = routeIn(model, routed)
  const [strange, ...more] = strangeSubresources(model, route, routed)
  if (strange !== undefined) {
    const names = [strange, ...more].map((name) => name.slice(0, 100)).join(', ')
    throw new Malformed(`The specified method is not allowed with the query parameters: ${names}.`, 'unknownOperation')
  }
  checkDigests(request, route.operation)
  return { operation: route.operation, input: decodeRest(route, request, routed.query, xmlReader(request, limits)) }
}

function xmlReader(request: HttpRequest, limits: Limits): BodyReader {
  const root = (...names: readonly (string | undefined)[]) => {
    const element = readXml(bodyText(request, limits), limits.depth)
    if (names.includes(element.name)) return element
    throw new Malformed(`The root element of the body must be ${names.find((name) => name !== undefined)}.`)
  }
  return {
    members: (shape) =>
      request.body.length === 0 ? {} : decodeXml(shape, root(shape.name), ({ location }) => location === undefined),
    payload: ({ shape, locationName, name }) => {
      if (shape.type !== 'structure') throw new Error(`${name}: a ${shape.type} is not a document`)
      return decodeXml(shape, root(locationName, shape.name))
    },
  }
}

function routedRequest(request: HttpRequest, limits: Limits): RoutedRequest {
  const { path, query } = splitTarget(request)
  const pairs = formPairs(query)
  if (pairs === undefined) throw new Malformed('The query string cannot be decoded.', 'malformedQuery')
  if (pairs.length > limits.parameters) throw new Malformed(`More than ${limits.parameters} parameters.`)
  return { method: request.method, path, query: pairs, hasHeader: (name) => headerValue(request, name) !== undefined }
}

function routeIn(model: Model, request: RoutedRequest): Route {
  const route = findRoute(model, request)
  if (route !== undefined) return route
  const { method, path } = request
  throw new Malformed(`There is no operation at ${method} ${path.slice(0, 200)}.`, 'unknownOperation')
}

function jsonBody(request: HttpRequest, limits: Limits): unknown {
  const text = bodyText(request, limits)
  return text === '' ? {} : strictJson(text, limits.depth)
}

function bodyText(request: HttpRequest, limits: Limits): string {
  const { body } = request
  if (body.length === 0) return ''
  if (body.length > limits.body) throw new Malformed(`A body may have at most ${limits.body} bytes.`, 'tooLarge')
  const encoding = headerValue(request, 'content-encoding')
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Malformed(`The Content-Encoding '${encoding}' is not supported: send the body as it is.`)
  }
  if (!isUtf8(body)) throw new Malformed('The body is not UTF-8.')
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
}
