import {
  type OperationCall,
  type RequestFacts,
  run,
  type ServiceContext,
  ServiceError,
  secretFor,
  serviceNamed,
  type VerifiedCaller,
} from '@gatewarden/services'
import { StoreError } from '@gatewarden/store'
import {
  type HttpRequest,
  type HttpResponse,
  headerValue,
  isRefused,
  type Limits,
  type Model,
  type Models,
  modelError,
  modelOfUnknown,
  readRequest,
  routeOf,
  type Verified,
  verify,
  type WireError,
  writeError,
  writeResponse,
} from '@gatewarden/wire'

/** The connection of a request. */
export interface Connection {
  readonly requestId: string
  readonly sourceIp: string
  readonly isSecure: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The result of a request, for the log. It contains no secrets. */
export interface CallLog {
  readonly service?: string
  readonly operation?: string
  readonly accessKeyId?: string
  readonly code?: string
  /** An internal error, which the client does not see. */
  readonly fault?: unknown
}

export interface Answer {
  readonly response: HttpResponse
  readonly callLog: CallLog
}

/** What answering a request needs. */
export interface AnswerContext {
  readonly services: ServiceContext
  /** Takes over what was published to the catalogue before this call. */
  readonly refresh: () => Promise<void>
  readonly models: Models
  readonly limits: Limits
  /** Refuses calls of a global service that are not signed for its region, as AWS does. */
  readonly isStrictRegion: boolean
}

/**
 * Answers a request to AWS's API: verifies the signature, reads the operation, runs it if the caller is authorized, and writes the answer in
 * the service's protocol. Never rejects. Decodes nothing if the signature is wrong; without a signature, only the name of the operation.
 */
export async function answer(context: AnswerContext, request: HttpRequest, connection: Connection): Promise<Answer> {
  const model = routeOf(request, context.models)
  if (model === undefined) return noService(context, request, connection)
  const refused = (error: WireError, callLog: CallLog = {}): Answer => ({
    response: writeError(model, error, connection.requestId),
    callLog: { service: model.name, ...callLog, code: error.code },
  })
  const { signingName, protocol } = model.service
  const verified = verify(request, {
    secretFor: (accessKeyId, token) => secretFor(context.services, accessKeyId, token),
    now: connection.now,
    service: signingName,
    regions: acceptedRegions(model, context),
    protocol,
    isSecure: connection.isSecure,
    limits: context.limits,
  })
  if (isRefused(verified)) return refused(withoutSignature(model, request, context, verified.error))
  const callLog: CallLog = { service: model.name, accessKeyId: verified.accessKeyId }
  const outdated = revisionError(request, context.services)
  if (outdated !== undefined) return refused(commonError(model, 'ServiceUnavailable', outdated), callLog)
  const read = readRequest(model, verified.unframed ?? request, context.limits)
  if (isRefused(read)) return refused(read.error, callLog)
  const { operation, input } = read
  const facts = factsOf(request, connection, verified, calledRegion(model, context, verified))
  const operationCall = { service: model.name, operation: operation.name, input }
  const known = { ...callLog, operation: operation.name }
  try {
    await context.refresh()
    const { output, revision } = await run(context.services, operationCall, verified.caller, facts)
    noteUse(context.services, operationCall, verified, facts)
    const response = writeResponse(model, operation, output, connection.requestId)
    return { response: withRevision(response, revision), callLog: known }
  } catch (thrown) {
    const error = wireError(model, thrown)
    const fault = error.status >= 500 && !(thrown instanceof ServiceError) ? { fault: thrown } : {}
    return refused(error, { ...known, ...fault })
  }
}

/** The error for a request without a signature. AWS accepts some operations without one; Gatewarden implements none of them. */
function withoutSignature(model: Model, request: HttpRequest, { limits }: AnswerContext, error: WireError): WireError {
  if (!error.code.startsWith('MissingAuthenticationToken')) return error
  const read = readRequest(model, request, limits)
  if (isRefused(read) || !read.operation.unsigned) return error
  const message = `${model.name}:${read.operation.name} is not implemented in Gatewarden, which has no identity providers.`
  return commonError(model, 'NotImplemented', message)
}

/** An error if the account has not reached the revision that the client requires (x-gatewarden-min-revision). */
function revisionError(request: HttpRequest, { directory }: ServiceContext): string | undefined {
  const required = headerValue(request, 'x-gatewarden-min-revision')
  const { revision } = directory.state()
  // A value that is not a number is a revision that is never reached.
  if (required === undefined || Number(required) <= revision) return undefined
  return `The account is at revision ${revision}, and x-gatewarden-min-revision requires ${required.slice(0, 20)}; try again.`
}

function withRevision(response: HttpResponse, revision: number): HttpResponse {
  return { ...response, headers: { ...response.headers, 'x-gatewarden-revision': String(revision) } }
}

/** In the protocol of the request, as far as it shows one. */
function noService({ models }: AnswerContext, request: HttpRequest, { requestId }: Connection): Answer {
  const namesOf = (isBuilt: boolean) => {
    const found = Object.entries(models.services).filter(([name]) => (serviceNamed(name) !== undefined) === isBuilt)
    // Two versions of a service can have one name.
    return [...new Set(found.map(([, { signingName }]) => signingName))].join(', ') || 'none'
  }
  const message = `No service here matches this request (implemented: ${namesOf(true)}; authorized, and not implemented: ${namesOf(false)}).`
  const model = modelOfUnknown(request)
  const error = commonError(model, 'NotImplemented', message)
  return { response: writeError(model, error, requestId), callLog: { code: error.code } }
}

/**
 * The regions that a request may be signed for. A global service is called in its one region whatever the signature says, because clients that are
 * given only an endpoint sign for their own region (decision 45).
 */
function acceptedRegions({ name }: Model, { services, isStrictRegion }: AnswerContext): ReadonlySet<string> {
  const { regions } = services
  const home = regions.globalRegion(name)
  return isStrictRegion && home !== undefined ? new Set([home]) : regions.names
}

/** The region of a global service is its own: a caller cannot choose `aws:RequestedRegion` by signing for another one. */
function calledRegion({ name }: Model, { services }: AnswerContext, { scope }: Verified<VerifiedCaller>): string {
  return services.regions.globalRegion(name) ?? scope.region
}

function factsOf(
  request: HttpRequest,
  connection: Connection,
  { form, signedAt }: Verified<VerifiedCaller>,
  region: string,
): RequestFacts {
  const payloadHash = headerValue(request, 'x-amz-content-sha256')
  const userAgent = headerValue(request, 'user-agent')
  const referer = headerValue(request, 'referer')
  return {
    ...connection,
    region,
    signature: { form, signedAt, ...(payloadHash !== undefined && { payloadHash }) },
    ...(userAgent !== undefined && { userAgent }),
    ...(referer !== undefined && { referer }),
  }
}

function noteUse(
  { lastUsed }: ServiceContext,
  { service }: OperationCall,
  { accessKeyId }: Verified<VerifiedCaller>,
  { now, region }: RequestFacts,
) {
  lastUsed.note('key', accessKeyId, { at: now, service, region })
}

/** Errors of every service: the code of services with XML, that of JSON services, and the HTTP status. */
const COMMON = {
  AccessDenied: ['AccessDenied', 'AccessDeniedException', 403],
  ValidationError: ['ValidationError', 'ValidationException', 400],
  InvalidParameterValue: ['InvalidParameterValue', 'InvalidParameterValueException', 400],
  InvalidClientTokenId: ['InvalidClientTokenId', 'UnrecognizedClientException', 403],
  NotImplemented: ['NotImplemented', 'NotImplementedException', 501],
  InternalFailure: ['InternalFailure', 'InternalServerException', 500],
  ServiceUnavailable: ['ServiceUnavailable', 'ServiceUnavailableException', 503],
} as const satisfies Readonly<Record<string, readonly [xml: string, json: string, status: number]>>

type CommonCode = keyof typeof COMMON

/** The error that a client sees. It contains no details of internal errors. */
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
  const [xml, json, status] = COMMON[code]
  const isXml = service.protocol === 'query' || service.protocol === 'rest-xml'
  const isJson = service.protocol === 'json'
  // AWS-JSON services answer every client error with 400.
  return { code: isXml ? xml : json, message, status: isJson && status < 500 ? 400 : status }
}
