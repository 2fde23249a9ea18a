import { StoreError } from '@gatewarden/directory'
import {
  type Asked,
  type RequestFacts,
  run,
  ServiceError,
  type Signed,
  secretFor,
  type World,
} from '@gatewarden/services'
import {
  type HttpRequest,
  type HttpResponse,
  headerValue,
  isRefused,
  type Limits,
  type Model,
  type Models,
  modelError,
  readRequest,
  routeOf,
  type Verified,
  verify,
  type WireError,
  writeError,
  writeResponse,
} from '@gatewarden/wire'

/** What is known of a connection. */
export interface Connection {
  readonly requestId: string
  readonly sourceIp: string
  readonly isSecure: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What came of a request, for logs: nothing in it is secret. */
export interface Told {
  readonly service?: string
  readonly operation?: string
  readonly accessKeyId?: string
  readonly code?: string
  /** Our own fault, which the client is not shown. */
  readonly fault?: unknown
}

export interface Answer {
  readonly response: HttpResponse
  readonly told: Told
}

/** What an answer is made with. */
export interface Desk {
  readonly world: World
  readonly models: Models
  readonly limits: Limits
}

/**
 * Answers a request to AWS's API: verifies the signature, reads the operation, does it if the caller may, and writes the answer in the
 * service's protocol. Never rejects. Nothing is decoded for a caller whose signature does not hold, and of one without only what is asked.
 */
export async function answer(desk: Desk, request: HttpRequest, connection: Connection): Promise<Answer> {
  const model = routeOf(request, desk.models)
  if (model === undefined) return noService(desk, connection)
  const refused = (error: WireError, told: Told = {}): Answer => ({
    response: writeError(model, error, connection.requestId),
    told: { service: model.name, ...told, code: error.code },
  })
  const { signingName, protocol } = model.service
  const verified = verify(request, {
    secretFor: (accessKeyId, token) => secretFor(desk.world, accessKeyId, token),
    now: connection.now,
    service: signingName,
    protocol,
    limits: desk.limits,
  })
  if (isRefused(verified)) return refused(withoutSignature(model, request, desk, verified.error))
  const told: Told = { service: model.name, accessKeyId: verified.accessKeyId }
  const early = tooEarly(request, desk.world)
  if (early !== undefined) return refused(commonError(model, 'ServiceUnavailable', early), told)
  const read = readRequest(model, request, desk.limits)
  if (isRefused(read)) return refused(read.error, told)
  const { operation, input } = read
  const asked = { service: model.name, operation: operation.name, input }
  const known = { ...told, operation: operation.name }
  try {
    const { output, revision } = await run(desk.world, asked, verified.caller, factsOf(request, connection, verified))
    noteUse(desk.world, asked, verified, connection)
    const response = writeResponse(model, operation, output, connection.requestId)
    return { response: withRevision(response, revision), told: known }
  } catch (thrown) {
    const error = wireError(model, thrown)
    const fault = error.status >= 500 && !(thrown instanceof ServiceError) ? { fault: thrown } : {}
    return refused(error, { ...known, ...fault })
  }
}

/** What is told to a caller without a signature: AWS takes some operations so, none of which is built. */
function withoutSignature(model: Model, request: HttpRequest, { limits }: Desk, error: WireError): WireError {
  if (!error.code.startsWith('MissingAuthenticationToken')) return error
  const read = readRequest(model, request, limits)
  if (isRefused(read) || !read.operation.unsigned) return error
  const message = `Gatewarden does not do ${model.name}:${read.operation.name} yet: it knows no identity provider.`
  return commonError(model, 'NotImplemented', message)
}

/** Why a client that asks for at least a revision of the account cannot be answered yet (x-gatewarden-min-revision). */
function tooEarly(request: HttpRequest, { directory }: World): string | undefined {
  const asked = headerValue(request, 'x-gatewarden-min-revision')
  const { revision } = directory.state()
  // What is no number is a revision that never comes.
  if (asked === undefined || Number(asked) <= revision) return undefined
  return `The account is at revision ${revision}, and x-gatewarden-min-revision asks for ${asked.slice(0, 20)}; try again.`
}

function withRevision(response: HttpResponse, revision: number): HttpResponse {
  return { ...response, headers: { ...response.headers, 'x-gatewarden-revision': String(revision) } }
}

/** In IAM's protocol, as nothing tells another one. */
function noService({ models }: Desk, { requestId }: Connection): Answer {
  const model = models.model('iam')
  if (model === undefined) throw new Error('the models of the wire lack iam')
  const names = Object.values(models.services).map(({ signingName }) => signingName)
  const message = `The request is for no service that is served here (${names.join(', ')}), or for none at all.`
  const error = { code: 'NotImplemented', message, status: 501 }
  return { response: writeError(model, error, requestId), told: { code: error.code } }
}

function factsOf(request: HttpRequest, connection: Connection, { scope }: Verified<Signed>): RequestFacts {
  const userAgent = headerValue(request, 'user-agent')
  const referer = headerValue(request, 'referer')
  return {
    ...connection,
    region: scope.region,
    ...(userAgent !== undefined && { userAgent }),
    ...(referer !== undefined && { referer }),
  }
}

function noteUse(
  { lastUsed }: World,
  { service }: Asked,
  { accessKeyId, scope }: Verified<Signed>,
  { now }: Connection,
) {
  lastUsed.note('key', accessKeyId, { at: now, service, region: scope.region })
}

/** Errors of every service: the code of Query services, that of JSON services, and the HTTP status. */
const COMMON = {
  AccessDenied: ['AccessDenied', 'AccessDeniedException', 403],
  ValidationError: ['ValidationError', 'ValidationException', 400],
  InvalidParameterValue: ['InvalidParameterValue', 'InvalidParameterValueException', 400],
  InvalidClientTokenId: ['InvalidClientTokenId', 'UnrecognizedClientException', 403],
  NotImplemented: ['NotImplemented', 'NotImplementedException', 501],
  InternalFailure: ['InternalFailure', 'InternalServerException', 500],
  ServiceUnavailable: ['ServiceUnavailable', 'ServiceUnavailableException', 503],
} as const satisfies Readonly<Record<string, readonly [query: string, json: string, status: number]>>

type CommonCode = keyof typeof COMMON

/** What a client is told of what was thrown: of our own faults no more than that there was one. */
function wireError(model: Model, thrown: unknown): WireError {
  if (thrown instanceof ServiceError) {
    const { code, message, members } = thrown
    if (!isCommon(code)) return modelError(model, code, message, members)
    return { ...commonError(model, code, message), ...(members && { members }) }
  }
  if (thrown instanceof StoreError) {
    return commonError(
      model,
      'ServiceUnavailable',
      'The account cannot be written to at the moment; nothing was changed.',
    )
  }
  return commonError(model, 'InternalFailure', 'The request processing has failed because of an unknown error.')
}

function isCommon(code: string): code is CommonCode {
  return Object.hasOwn(COMMON, code)
}

function commonError({ service }: Model, code: CommonCode, message: string): WireError {
  const [query, json, status] = COMMON[code]
  const isJson = service.protocol === 'json'
  // AWS-JSON services answer every fault of the client with 400.
  return { code: service.protocol === 'query' ? query : json, message, status: isJson && status < 500 ? 400 : status }
}
