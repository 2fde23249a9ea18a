import { hash } from 'node:crypto'
import type { Refusal } from '../wireError.ts'

const UNSIGNED = 'UNSIGNED-PAYLOAD'
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** How the chunks of a body are protected: by a signature each, or by nothing but a checksum at the end. */
export interface Framing {
  readonly isSigned: boolean
  readonly hasTrailer: boolean
}

/** The values of x-amz-content-sha256 of a body in chunks (Amazon S3 API Reference, Signature Calculations: Transferring Payload in Multiple Chunks). */
const FRAMINGS: ReadonlyMap<string, Framing> = new Map([
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', { isSigned: true, hasTrailer: false }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', { isSigned: true, hasTrailer: true }],
  ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', { isSigned: false, hasTrailer: true }],
])

/** The last line of the canonical request, or why there is none; without a reason the signature does not match. */
export type PayloadHash =
  | { readonly hash: string; readonly framing?: Framing }
  | { readonly kind: Refusal; readonly reason: string | undefined }

interface Sent {
  /** Only Amazon S3 has unsigned payloads and payloads in chunks. */
  readonly isS3: boolean
  readonly isPresigned: boolean
  /** Whether the connection is encrypted. */
  readonly isSecure: boolean
}

/**
 * The hash of a body. The hash in x-amz-content-sha256 is compared with it and never trusted. A payload that is not signed is accepted where
 * nobody could have changed it: an empty one, or one over an encrypted connection (decision 85).
 */
export function payloadHash(body: Uint8Array, declared: string | undefined, sent: Sent): PayloadHash {
  if (sent.isS3) return s3Hash(body, declared, sent)
  if (declared?.startsWith('STREAMING-'))
    return wrong(`${quoted(declared)} is not supported: send the payload in one piece.`)
  if (declared === UNSIGNED) return wrong(`${UNSIGNED} is not supported by this service.`)
  return computedHash(body, declared)
}

function s3Hash(body: Uint8Array, declared: string | undefined, { isPresigned, isSecure }: Sent): PayloadHash {
  const framing = FRAMINGS.get(declared ?? '')
  const isUnsigned = declared === UNSIGNED || (declared === undefined && isPresigned) || framing?.isSigned === false
  if (isUnsigned && body.length > 0 && !isSecure) {
    const reason = 'A payload that is not signed is accepted over HTTPS only; sign the payload, or use HTTPS.'
    return { kind: 'unsupported', reason }
  }
  if (framing !== undefined) return { hash: declared ?? '', framing }
  if (isUnsigned) return { hash: UNSIGNED }
  if (declared === undefined) {
    return { kind: 'unsupported', reason: 'Missing required header for this request: x-amz-content-sha256' }
  }
  if (declared.startsWith('STREAMING-')) return { kind: 'unsupported', reason: `${quoted(declared)} is not supported.` }
  const computed = computedHash(body, declared)
  if ('hash' in computed) return computed
  const reason = "The provided 'x-amz-content-sha256' header does not match what was computed."
  return { kind: 'payloadMismatch', reason }
}

function computedHash(body: Uint8Array, declared: string | undefined): PayloadHash {
  const computed = body.length === 0 ? EMPTY : hash('sha256', body, 'hex')
  return declared === undefined || declared === computed
    ? { hash: computed }
    : { kind: 'wrongSignature', reason: undefined }
}

function wrong(reason: string): PayloadHash {
  return { kind: 'wrongSignature', reason }
}

function quoted(declared: string): string {
  return `x-amz-content-sha256 '${declared.slice(0, 100)}'`
}
