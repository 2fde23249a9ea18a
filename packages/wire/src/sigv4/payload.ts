import { hash } from 'node:crypto'

const UNSIGNED = 'UNSIGNED-PAYLOAD'
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** The last line of the canonical request, or why there is none; without a reason the signature does not match. */
export type PayloadHash = { readonly hash: string } | { readonly reason: string | undefined }

/**
 * The hash of a body. The hash in x-amz-content-sha256 is compared with it and never trusted; only S3 supports unsigned
 * payloads.
 */
export function payloadHash(
  body: Uint8Array,
  declared: string | undefined,
  { mayBeUnsigned, presigned }: { readonly mayBeUnsigned: boolean; readonly presigned: boolean },
): PayloadHash {
  if (declared?.startsWith('STREAMING-')) {
    return { reason: `x-amz-content-sha256 '${declared}' is not supported: send the payload in one piece.` }
  }
  if (declared === UNSIGNED || (declared === undefined && presigned && mayBeUnsigned)) {
    return mayBeUnsigned ? { hash: UNSIGNED } : { reason: `${UNSIGNED} is not supported by this service.` }
  }
  const computed = body.length === 0 ? EMPTY : hash('sha256', body, 'hex')
  return declared === undefined || declared === computed ? { hash: computed } : { reason: undefined }
}
