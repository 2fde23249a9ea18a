import type { Model } from './model/model.ts'
import type { Protocol } from './model/modelFile.ts'

/** An error as AWS returns it to a client. */
export interface WireError {
  readonly code: string
  readonly message: string
  /** HTTP status; from 500 on the service is at fault, below it the sender. */
  readonly status: number
  /** Further members of the error's shape, for example `Reason`. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** A result, or the error to return. */
export type Outcome<T> = T | { readonly error: WireError }

/**
 * Whether an outcome is an error.
 *
 * @example
 * import { isRefused, refuse } from '@gatewarden/wire'
 * isRefused(refuse('query', 'invalid', 'no')) // => true
 * isRefused({ input: {} }) // => false
 */
export function isRefused<T extends object>(outcome: Outcome<T>): outcome is { readonly error: WireError } {
  return 'error' in outcome
}

type Row = readonly [query: string, status: number, json: string, status: number, s3: string, status: number]

/** Errors that every service has: the first code is for `query`, the second for the JSON protocols, the third for S3 (S3 API Reference, Error responses). */
const REFUSALS = {
  missingToken: ['MissingAuthenticationToken', 403, 'MissingAuthenticationTokenException', 400, 'AccessDenied', 403],
  incompleteSignature: [
    'IncompleteSignature',
    400,
    'IncompleteSignatureException',
    400,
    'AuthorizationHeaderMalformed',
    400,
  ],
  unknownKey: ['InvalidClientTokenId', 403, 'UnrecognizedClientException', 400, 'InvalidAccessKeyId', 403],
  wrongSignature: ['SignatureDoesNotMatch', 403, 'InvalidSignatureException', 400, 'SignatureDoesNotMatch', 403],
  expiredToken: ['ExpiredToken', 403, 'ExpiredTokenException', 400, 'ExpiredToken', 400],
  notCurrent: ['SignatureDoesNotMatch', 403, 'InvalidSignatureException', 400, 'RequestTimeTooSkewed', 403],
  malformed: ['MalformedInput', 400, 'SerializationException', 400, 'MalformedXML', 400],
  malformedQuery: ['MalformedQueryString', 404, 'SerializationException', 400, 'InvalidArgument', 400],
  tooLarge: ['RequestEntityTooLarge', 413, 'RequestEntityTooLargeException', 413, 'EntityTooLarge', 400],
  missingAction: ['MissingAction', 400, 'UnknownOperationException', 404, 'MethodNotAllowed', 405],
  unknownOperation: ['InvalidAction', 400, 'UnknownOperationException', 400, 'MethodNotAllowed', 405],
  invalid: ['ValidationError', 400, 'ValidationException', 400, 'InvalidArgument', 400],
  unsupported: ['InvalidRequest', 400, 'InvalidRequestException', 400, 'InvalidRequest', 400],
  badDigest: ['BadDigest', 400, 'BadDigestException', 400, 'BadDigest', 400],
  invalidDigest: ['InvalidDigest', 400, 'InvalidDigestException', 400, 'InvalidDigest', 400],
  payloadMismatch: ['SignatureDoesNotMatch', 403, 'InvalidSignatureException', 400, 'XAmzContentSHA256Mismatch', 400],
  incompleteBody: ['IncompleteBody', 400, 'IncompleteBodyException', 400, 'IncompleteBody', 400],
} as const satisfies Readonly<Record<string, Row>>

/** A kind of error that every service has. */
export type Refusal = keyof typeof REFUSALS

/** REST services answer these with 403, other JSON services with 400. */
const FORBIDDEN: ReadonlySet<Refusal> = new Set([
  'missingToken',
  'incompleteSignature',
  'unknownKey',
  'wrongSignature',
  'expiredToken',
  'notCurrent',
])

/**
 * An error in the code and status of a protocol.
 *
 * @example
 * import { refuse } from '@gatewarden/wire'
 * refuse('query', 'missingToken', 'no').error.code // => 'MissingAuthenticationToken'
 * refuse('rest-json', 'missingToken', 'no').error.status // => 403
 */
export function refuse(protocol: Protocol, kind: Refusal, message: string): { readonly error: WireError } {
  const [queryCode, queryStatus, code, status, s3Code, s3Status] = REFUSALS[kind]
  if (protocol === 'rest-xml') return { error: { code: s3Code, message, status: s3Status } }
  if (protocol === 'query') return { error: { code: queryCode, message, status: queryStatus } }
  if (protocol === 'json') return { error: { code, message, status } }
  const rest = FORBIDDEN.has(kind) ? 403 : kind === 'unknownOperation' ? 404 : status
  return { error: { code, message, status: rest } }
}

/**
 * An error of the service's model, by its code or the name of its shape; throws when the model has none of that name.
 *
 * @example
 * import { awsModels, modelError } from '@gatewarden/wire'
 * const iam = awsModels().model('iam')
 * iam && modelError(iam, 'NoSuchEntity', 'The user with name ana cannot be found.').status // => 404
 */
export function modelError(
  { name, error }: Model,
  code: string,
  message: string,
  members?: Readonly<Record<string, unknown>>,
): WireError {
  const known = error(code)
  if (known === undefined) throw new Error(`the model ${name} has no error ${code}`)
  const strange = Object.keys(members ?? {}).find((member) => !known.members.includes(member))
  if (strange !== undefined) throw new Error(`the error ${code} of ${name} has no member ${strange}`)
  return { code: known.code, message, status: known.status, ...(members === undefined ? {} : { members }) }
}
