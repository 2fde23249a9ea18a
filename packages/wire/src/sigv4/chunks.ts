import { hash } from 'node:crypto'
import { type HttpRequest, headerValue } from '../http.ts'
import { Malformed } from '../malformed.ts'
import { checkDigest } from '../rest/checkDigests.ts'
import { isChecksum } from '../rest/checksums.ts'
import { isSameSignature } from './compare.ts'
import type { Framing } from './payload.ts'
import type { Signer } from './signingKey.ts'

/** What the signatures of chunks continue: that of the request, with its key, time and scope. */
interface Seed {
  readonly signature: string
  readonly sign: Signer
  readonly time: string
  readonly scope: string
}

const EMPTY = hash('sha256', '', 'hex')
const SIGNATURE = 'x-amz-trailer-signature'
const CHUNK = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/

/**
 * The request with the payload of its chunks, whose signatures and trailing checksums are verified (Amazon S3 API Reference, Signature
 * Calculations for the Authorization Header: Transferring Payload in Multiple Chunks). Throws `Malformed`.
 */
export function withoutFraming(request: HttpRequest, { isSigned, hasTrailer }: Framing, seed: Seed): HttpRequest {
  const reader = new LineReader(request.body)
  const chunks: Uint8Array[] = []
  let previous = seed.signature
  for (;;) {
    const [line, size = '', signature] = CHUNK.exec(reader.line()) ?? []
    if (line === undefined || (signature !== undefined) !== isSigned) throw malformed()
    const chunk = reader.bytes(Number.parseInt(size, 16))
    if (isSigned) previous = checked(seed, 'PAYLOAD', [previous, EMPTY, hash('sha256', chunk, 'hex')], signature)
    if (chunk.length === 0) break
    chunks.push(chunk)
    if (reader.line() !== '') throw malformed()
  }
  const trailers = trailersIn(reader)
  if (trailers.length > 0 !== hasTrailer) throw malformed()
  if (isSigned && hasTrailer) checkTrailers(seed, previous, trailers)
  const body = Buffer.concat(chunks)
  if (headerValue(request, 'x-amz-decoded-content-length') !== String(body.length)) {
    throw new Malformed(
      'You did not provide the number of bytes specified by x-amz-decoded-content-length.',
      'unsupported',
    )
  }
  if (hasTrailer) checkChecksums(request, trailers, body)
  return { ...request, headers: withoutChunked(request.headers), body }
}

/** Lines that end in CRLF, and bytes by their number. */
class LineReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  line(): string {
    const end = this.#bytes.indexOf('\r\n', this.#at)
    if (end === -1) throw malformed()
    const line = this.#bytes.toString('latin1', this.#at, end)
    this.#at = end + 2
    return line
  }

  bytes(size: number): Buffer {
    if (size > this.#bytes.length - this.#at) throw malformed()
    this.#at += size
    return this.#bytes.subarray(this.#at - size, this.#at)
  }
}

type Trailer = readonly [name: string, value: string]

/** The trailing headers, up to the empty line that ends the body. */
function trailersIn(reader: LineReader): readonly Trailer[] {
  const trailers: Trailer[] = []
  while (!reader.isAtEnd) {
    const line = reader.line().trim()
    if (line === '') break
    const colon = line.indexOf(':')
    if (colon === -1) throw malformed()
    trailers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  }
  if (!reader.isAtEnd) throw malformed()
  return trailers
}

function checkTrailers(seed: Seed, previous: string, trailers: readonly Trailer[]): void {
  const signature = trailers.find(([name]) => name === SIGNATURE)?.[1]
  const signed = trailers.filter(([name]) => name !== SIGNATURE).map(([name, value]) => `${name}:${value}\n`)
  checked(seed, 'TRAILER', [previous, hash('sha256', signed.join(''), 'hex')], signature)
}

/** The trailing headers are those that x-amz-trailer names, and one of them is a checksum. */
function checkChecksums(request: HttpRequest, trailers: readonly Trailer[], body: Uint8Array): void {
  const announced = (headerValue(request, 'x-amz-trailer') ?? '').split(',').map((name) => name.trim().toLowerCase())
  const sent = trailers.filter(([name]) => name !== SIGNATURE)
  const names = sent.map(([name]) => name)
  if (names.toSorted().join() !== announced.toSorted().join() || !names.some(isChecksum)) {
    throw new Malformed('The trailing headers must be those that x-amz-trailer names, with a checksum.', 'unsupported')
  }
  for (const [name, value] of sent) if (isChecksum(name)) checkDigest(name, value, body)
}

/** The signature that is calculated; throws where another one was sent. */
function checked(seed: Seed, kind: 'PAYLOAD' | 'TRAILER', lines: readonly string[], given = ''): string {
  const text = [`AWS4-HMAC-SHA256-${kind}`, seed.time, seed.scope, ...lines].join('\n')
  const expected = seed.sign(text)
  if (!isSameSignature(expected, given)) {
    throw new Malformed('The signature of a chunk does not match: the payload was changed.', 'wrongSignature')
  }
  return expected.toString('hex')
}

/** `aws-chunked` is of the request alone, not of the object. */
function withoutChunked(headers: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const [name = '', value = ''] = [headers[at], headers[at + 1]]
    const own = name.toLowerCase() === 'content-encoding' ? encodingsIn(value) : value
    if (own !== '') kept.push(name, own)
  }
  return kept
}

function encodingsIn(value: string): string {
  const encodings = value.split(',').map((each) => each.trim())
  return encodings.filter((each) => each.toLowerCase() !== 'aws-chunked').join(',')
}

function malformed(): Malformed {
  return new Malformed('The chunks of the payload are not well-formed.', 'incompleteBody')
}
