import { formPairs, type HttpRequest, headerValues, splitTarget } from '../http.ts'
import type { Protocol } from '../model/modelFile.ts'
import { type Outcome, refuse } from '../wireError.ts'
import { asBasicTime } from './instant.ts'
import type { Scope } from './signingKey.ts'

/** The credentials of a request, not verified. */
export interface Credentials {
  readonly form: 'header' | 'query'
  readonly algorithm: string
  /** As sent: key id, date, region, service and terminator, separated by slashes. */
  readonly credential: string
  /** Names in lower case, separated by semicolons. */
  readonly signedHeaders: string
  readonly signature: string
  /** The time of signing, in ISO 8601 basic format if it is valid. */
  readonly time: string
  readonly sessionToken?: string
  /** Seconds, as sent. */
  readonly expires?: string
}

export const ALGORITHM = 'AWS4-HMAC-SHA256'

const PARAMETERS = new Map(
  ['Algorithm', 'Credential', 'SignedHeaders', 'Signature', 'Date', 'Expires', 'Security-Token']
    .map((name) => `X-Amz-${name}`)
    .map((name) => [name.toLowerCase(), name]),
)

/** Reads the credentials of a request from its Authorization header or its query; exactly one of the two must have them. */
export function readCredentials(
  request: HttpRequest,
  headers: ReadonlyMap<string, string>,
  protocol: Protocol,
): Outcome<Credentials> {
  const authorizations = headerValues(request, 'authorization')
  const query = queryCredentials(request, protocol)
  if ('error' in query) return query
  const [authorization] = authorizations
  if (authorization === undefined) {
    return query.size === 0 ? missing(protocol) : fromQuery(query, protocol)
  }
  if (authorizations.length > 1 || query.size > 0) {
    return refuse(protocol, 'incompleteSignature', 'Only one auth mechanism is allowed; sign the request once.')
  }
  const repeated = ['x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256', 'host'].find(
    (name) => headerValues(request, name).length > 1,
  )
  if (repeated !== undefined) {
    return refuse(protocol, 'incompleteSignature', `The header '${repeated}' occurs more than once.`)
  }
  return fromHeader(authorization, headers, protocol)
}

function missing(protocol: Protocol): Outcome<Credentials> {
  const message = protocol === 'query' ? 'Request is missing Authentication Token' : 'Missing Authentication Token'
  return refuse(protocol, 'missingToken', message)
}

/** The parameters of the signature, by AWS's names. */
function queryCredentials(request: HttpRequest, protocol: Protocol): Outcome<Map<string, string>> {
  const found = new Map<string, string>()
  const { query } = splitTarget(request)
  if (query === '') return found
  const pairs = formPairs(query)
  if (pairs === undefined) return refuse(protocol, 'malformedQuery', 'The query string cannot be decoded.')
  for (const [name, value] of pairs) {
    const proper = PARAMETERS.get(name.toLowerCase())
    if (proper === undefined) continue
    if (found.has(proper) || proper !== name) {
      const message = `The query parameter '${proper}' must occur once and in these letters.`
      return refuse(protocol, 'incompleteSignature', message)
    }
    found.set(name, value)
  }
  return found
}

function fromQuery(query: ReadonlyMap<string, string>, protocol: Protocol): Outcome<Credentials> {
  const names = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Signature', 'X-Amz-SignedHeaders']
  const absent = names.filter((name) => !query.get(name))
  if (absent.length > 0) {
    const sentences = absent.map((name) => `AWS query-string parameters must include '${name}'.`)
    const message = `${sentences.join(' ')} Re-examine the query-string parameters.`
    return refuse(protocol, 'incompleteSignature', message)
  }
  const [algorithm = '', credential = '', time = '', signature = '', signedHeaders = ''] = names.map((name) =>
    query.get(name),
  )
  const sessionToken = query.get('X-Amz-Security-Token')
  const expires = query.get('X-Amz-Expires')
  return {
    form: 'query',
    algorithm,
    credential,
    time,
    signature,
    signedHeaders,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(expires === undefined ? {} : { expires }),
  }
}

function fromHeader(
  authorization: string,
  headers: ReadonlyMap<string, string>,
  protocol: Protocol,
): Outcome<Credentials> {
  const [algorithm = '', ...words] = authorization.split(/[\s,]+/).filter((word) => word !== '')
  const fields = new Map<string, string>()
  for (const word of words) {
    const equals = word.indexOf('=')
    const name = word.slice(0, Math.max(equals, 0))
    if (equals === -1) {
      const message = `'${word}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`
      return refuse(protocol, 'incompleteSignature', message)
    }
    if (fields.has(name)) {
      return refuse(protocol, 'incompleteSignature', `Authorization header has more than one '${name}' parameter.`)
    }
    fields.set(name, word.slice(equals + 1))
  }
  const date = headers.get('x-amz-date') ?? headers.get('date')
  const absent = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !fields.get(name))
  if (absent.length > 0 || date === undefined) {
    const sentences = absent.map((name) => `Authorization header requires '${name}' parameter.`)
    if (date === undefined) {
      sentences.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
    }
    return refuse(protocol, 'incompleteSignature', `${sentences.join(' ')} Authorization=${authorization}`)
  }
  const sessionToken = headers.get('x-amz-security-token')
  return {
    form: 'header',
    algorithm,
    credential: fields.get('Credential') ?? '',
    signature: fields.get('Signature') ?? '',
    signedHeaders: fields.get('SignedHeaders') ?? '',
    time: headers.has('x-amz-date') ? date : asBasicTime(date),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  }
}

/** A credential's five parts; undefined when there are not five. */
export function splitCredential(credential: string): (Scope & { accessKeyId: string; terminator: string }) | undefined {
  const parts = credential.split('/')
  const [accessKeyId = '', date = '', region = '', service = '', terminator = ''] = parts
  return parts.length === 5 ? { accessKeyId, date, region, service, terminator } : undefined
}
