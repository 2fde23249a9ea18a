import { hash, timingSafeEqual } from 'node:crypto'
import { type HttpRequest, headerValue } from '../http.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import { Malformed } from '../malformed.ts'
import type { Protocol } from '../model/modelFile.ts'
import { isRefused, type Outcome, refuse } from '../wireError.ts'
import { canonicalHeaders, canonicalRequest, signsPathAsSent } from './canonicalRequest.ts'
import { withoutFraming } from './chunks.ts'
import { isSameSignature } from './compare.ts'
import { ALGORITHM, type Credentials, readCredentials } from './credentials.ts'
import { readBasicTime } from './instant.ts'
import { payloadHash } from './payload.ts'
import { checkScope } from './scope.ts'
import { type Scope, signerFor } from './signingKey.ts'
import { isSignedByVersion2 } from './version2.ts'
import { checkTime } from './window.ts'

/** An access key; `Caller` is what the user of this package knows about its owner. */
export interface SigningKey<Caller> {
  readonly secret: string
  /** The session token of temporary credentials, which the request must include. */
  readonly sessionToken?: string
  /** When temporary credentials expire, in milliseconds since 1970. */
  readonly expires?: number
  readonly caller: Caller
}

export interface VerifyOptions<Caller> {
  /** The key of that id; undefined when there is none, or it is not active. */
  readonly secretFor: (accessKeyId: string, sessionToken: string | undefined) => SigningKey<Caller> | undefined
  /** Milliseconds since 1970. */
  readonly now: number
  /** The signing name of the service. */
  readonly service: string
  /** The regions that are accepted; by default every well-formed name. */
  readonly regions?: ReadonlySet<string>
  /** The protocol of the service's errors. */
  readonly protocol: Protocol
  /** The accepted difference of the clocks in minutes; by default 15 for Query services and 5 for JSON services. */
  readonly windowMinutes?: number
  /** Whether the connection is encrypted, which S3 requires for payloads that are not signed; false when left out. */
  readonly isSecure?: boolean
  readonly limits?: Limits
}

/** The verified signer of a request. */
export interface Verified<Caller> {
  readonly caller: Caller
  readonly accessKeyId: string
  readonly scope: Scope
  /** Where the credentials were. */
  readonly form: 'header' | 'query'
  /** Milliseconds since 1970. */
  readonly signedAt: number
  readonly sessionToken?: string
  /** The request with its payload, where that was sent in chunks. */
  readonly unframed?: HttpRequest
}

const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
const INVALID_TOKEN = 'The security token included in the request is invalid.'
/** S3 API Reference, Signature Version 4, in regions without Signature Version 2. */
const VERSION_2 = 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'
const EXPIRED_TOKEN = 'The security token included in the request is expired'

/**
 * Verifies a request's Signature Version 4, in its Authorization header or in its query (IAM User Guide, "Signature
 * Version 4"). The body is always hashed; what cannot be verified is refused, with the service's error codes.
 *
 * @example
 * import { verify } from '@gatewarden/wire'
 * const request = { method: 'POST', target: '/', headers: ['Host', 'iam.amazonaws.com'], body: new Uint8Array() }
 * const answer = verify(request, { secretFor: () => undefined, now: 0, service: 'iam', protocol: 'query' })
 * 'error' in answer && answer.error.code // => 'MissingAuthenticationToken'
 */
export function verify<Caller>(request: HttpRequest, options: VerifyOptions<Caller>): Outcome<Verified<Caller>> {
  const { protocol, service, now } = options
  const tooLarge = checkSizes(request, protocol, options.limits ?? DEFAULT_LIMITS)
  if (tooLarge !== undefined) return tooLarge
  const headers = canonicalHeaders(request)
  if (protocol === 'rest-xml' && isSignedByVersion2(request)) return refuse(protocol, 'unsupported', VERSION_2)
  const credentials = readCredentials(request, headers, protocol)
  if (isRefused(credentials)) return credentials
  if (credentials.algorithm !== ALGORITHM) {
    return refuse(protocol, 'incompleteSignature', `Unsupported AWS 'algorithm': '${credentials.algorithm}'.`)
  }
  const signedAt = readBasicTime(credentials.time)
  if (signedAt === undefined) {
    const message = `Date must be in ISO-8601 'basic format'. Got '${credentials.time}'. See http://en.wikipedia.org/wiki/ISO_8601`
    return refuse(protocol, 'incompleteSignature', message)
  }
  const scope = checkScope(credentials, { service, protocol, ...(options.regions ? { regions: options.regions } : {}) })
  if (isRefused(scope)) return scope
  const unsigned = checkSignedHeaders(headers, credentials, protocol)
  if (unsigned !== undefined) return unsigned
  const { accessKeyId } = scope
  const key = options.secretFor(accessKeyId, credentials.sessionToken)
  if (key === undefined) return refuse(protocol, 'unknownKey', INVALID_TOKEN)
  const late = checkTime(credentials, signedAt, { now, service, protocol, minutes: options.windowMinutes })
  if (late !== undefined) return late
  const signed = checkSignature(request, headers, credentials, scope, { ...options, secret: key.secret })
  if (isRefused(signed)) return signed
  if (!isSame(key.sessionToken ?? '', credentials.sessionToken ?? '')) {
    return refuse(protocol, 'unknownKey', INVALID_TOKEN)
  }
  if (key.expires !== undefined && now >= key.expires) return refuse(protocol, 'expiredToken', EXPIRED_TOKEN)
  const { form, sessionToken } = credentials
  const { date, region } = scope
  const token = sessionToken === undefined ? {} : { sessionToken }
  return { caller: key.caller, accessKeyId, scope: { date, region, service }, form, signedAt, ...token, ...signed }
}

type Refused = ReturnType<typeof refuse> | undefined

function checkSizes({ headers, target, body }: HttpRequest, protocol: Protocol, limits: Limits): Refused {
  let size = 0
  for (const each of headers) size += each.length
  const over =
    headers.length / 2 > limits.headers
      ? `${limits.headers} headers`
      : size > limits.headerBytes
        ? `${limits.headerBytes} characters of headers`
        : target.length > limits.target
          ? `${limits.target} characters of path and query`
          : body.length > limits.body
            ? `${limits.body} bytes of body`
            : undefined
  return over === undefined ? undefined : refuse(protocol, 'tooLarge', `A request may have at most ${over}.`)
}

/** Host must be signed, and every x-amz-* header except the session token, which may be added after signing. */
function checkSignedHeaders(
  headers: ReadonlyMap<string, string>,
  { signedHeaders }: Credentials,
  protocol: Protocol,
): Refused {
  const signed = new Set(signedHeaders.split(';'))
  if (!signed.has('host')) {
    const message = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
    return refuse(protocol, 'wrongSignature', message)
  }
  const loose: string[] = []
  for (const name of headers.keys()) {
    if (name.startsWith('x-amz-') && name !== 'x-amz-security-token' && !signed.has(name)) loose.push(name)
  }
  if (loose.length === 0) return undefined
  const message = `There were headers present in the request which were not signed: ${loose.join(', ')}`
  return refuse(protocol, 'wrongSignature', message)
}

interface Key {
  readonly secret: string
  readonly protocol: Protocol
  readonly isSecure?: boolean
}

function checkSignature(
  request: HttpRequest,
  headers: ReadonlyMap<string, string>,
  credentials: Credentials,
  scope: Scope,
  { secret, protocol, isSecure = false }: Key,
): Outcome<{ readonly unframed?: HttpRequest }> {
  const { form, time, signature, signedHeaders } = credentials
  const isS3 = signsPathAsSent(scope.service)
  const declared = headerValue(request, 'x-amz-content-sha256')
  const payload = payloadHash(request.body, declared, { isS3, isPresigned: form === 'query', isSecure })
  if ('kind' in payload) return refuse(protocol, payload.kind, payload.reason ?? MISMATCH)
  const canonical = canonicalRequest(request, headers, signedHeaders, payload.hash, scope.service)
  if (canonical === undefined) return refuse(protocol, 'wrongSignature', MISMATCH)
  const digest = hash('sha256', isAscii(canonical) ? canonical : Buffer.from(canonical, 'latin1'), 'hex')
  const scopeText = `${scope.date}/${scope.region}/${scope.service}/aws4_request`
  const sign = signerFor(secret, scope)
  if (!isSameSignature(sign(`${ALGORITHM}\n${time}\n${scopeText}\n${digest}`), signature)) {
    return refuse(protocol, 'wrongSignature', MISMATCH)
  }
  if (payload.framing === undefined) return {}
  try {
    return { unframed: withoutFraming(request, payload.framing, { signature, sign, time, scope: scopeText }) }
  } catch (error) {
    if (error instanceof Malformed) return refuse(protocol, error.kind, error.message)
    throw error
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** Whether two texts are equal, compared in constant time. */
function isSame(a: string, b: string): boolean {
  if (a === '' && b === '') return true
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
