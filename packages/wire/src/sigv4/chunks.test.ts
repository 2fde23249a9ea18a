import { createHash, createHmac } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../http.ts'
import { checksumOf } from '../rest/checksums.ts'
import { verify } from './verify.ts'

/** The key of AWS's own documentation. */
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const NOW = Date.parse('2013-05-24T00:00:00Z')
const SCOPE = '20130524/us-east-1/s3/aws4_request'
const TIME = '20130524T000000Z'

const sha = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const key = SCOPE.split('/').reduce<string | Buffer>(mac, `AWS4${SECRET}`)

function answered(request: HttpRequest, isSecure = false) {
  return verify(request, {
    secretFor: () => ({ secret: SECRET, caller: 'ana' }),
    now: NOW,
    service: 's3',
    protocol: 'rest-xml',
    isSecure,
  })
}

/** Code and text of a refusal; undefined when there is none. */
function refusal(request: HttpRequest, isSecure = false) {
  const answer = answered(request, isSecure)
  return 'error' in answer ? `${answer.error.status} ${answer.error.code}: ${answer.error.message}` : undefined
}

/** The payload that an accepted request has without its chunks. */
function payloadOf(request: HttpRequest, isSecure = false): string | undefined {
  const answer = answered(request, isSecure)
  return 'error' in answer ? undefined : answer.unframed && Buffer.from(answer.unframed.body).toString()
}

const chunk = (data: string, signature: string) =>
  `${Buffer.byteLength(data).toString(16)};chunk-signature=${signature}\r\n${data}\r\n`

interface Sent {
  readonly declared: string
  readonly chunks: readonly string[]
  readonly trailers?: readonly string[]
  readonly decodedLength?: number
  readonly announced?: string
  /** Changes what is sent after it was signed. */
  readonly change?: (body: string) => string
}

/** A request in chunks, signed by the steps of the S3 API Reference, without any of the code under test. */
function sent({ declared, chunks, trailers = [], change = (body) => body, ...more }: Sent): HttpRequest {
  const length = more.decodedLength ?? Buffer.byteLength(chunks.join(''))
  const announced = more.announced ?? trailers.map((line) => line.split(':')[0]).join(',')
  const headers = [
    ['content-encoding', 'aws-chunked'],
    ['host', 's3.amazonaws.com'],
    ['x-amz-content-sha256', declared],
    ['x-amz-date', TIME],
    ['x-amz-decoded-content-length', String(length)],
    ...(trailers.length > 0 ? [['x-amz-trailer', announced]] : []),
  ] as const
  const names = headers.map(([name]) => name).join(';')
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonical = `PUT\n/b/k\n\n${lines}\n${names}\n${declared}`
  const seed = mac(key, `AWS4-HMAC-SHA256\n${TIME}\n${SCOPE}\n${sha(canonical)}`).toString('hex')
  const body = declared.includes('UNSIGNED') ? unsignedBody(chunks, trailers) : signedBody(seed, chunks, trailers)
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${SCOPE},SignedHeaders=${names},Signature=${seed}`
  return {
    method: 'PUT',
    target: '/b/k',
    headers: [...headers.flat(), 'Authorization', authorization],
    body: Buffer.from(change(body)),
  }
}

function signedBody(seed: string, chunks: readonly string[], trailers: readonly string[]): string {
  let previous = seed
  const signed = [...chunks, ''].map((data) => {
    const text = `AWS4-HMAC-SHA256-PAYLOAD\n${TIME}\n${SCOPE}\n${previous}\n${sha('')}\n${sha(data)}`
    previous = mac(key, text).toString('hex')
    return data === '' ? `0;chunk-signature=${previous}\r\n` : chunk(data, previous)
  })
  if (trailers.length === 0) return `${signed.join('')}\r\n`
  const text = `AWS4-HMAC-SHA256-TRAILER\n${TIME}\n${SCOPE}\n${previous}\n${sha(trailers.map((each) => `${each}\n`).join(''))}`
  const signature = `x-amz-trailer-signature:${mac(key, text).toString('hex')}`
  return `${signed.join('')}${[...trailers, signature].map((each) => `${each}\r\n`).join('')}\r\n`
}

function unsignedBody(chunks: readonly string[], trailers: readonly string[]): string {
  const framed = chunks.map((data) => `${Buffer.byteLength(data).toString(16)}\r\n${data}\r\n`)
  return `${framed.join('')}0\r\n${trailers.map((each) => `${each}\r\n`).join('')}\r\n`
}

function crcOf(text: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(text))
  return bytes.toString('base64')
}

const SIGNED = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
const TRAILED = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'
const UNSIGNED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
const CHUNKS = ['hello ', 'world']
const TRAILERS = [`x-amz-checksum-crc32:${crcOf('hello world')}`]

describe('a payload in chunks', () => {
  test("is accepted as in AWS's documentation (Transferring Payload in Multiple Chunks)", () => {
    const body = [
      chunk('a'.repeat(65_536), 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'),
      chunk('a'.repeat(1_024), '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'),
      chunk('', 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'),
    ].join('')
    const request = {
      method: 'PUT',
      target: '/examplebucket/chunkObject.txt',
      headers: [
        ...['Host', 's3.amazonaws.com', 'x-amz-date', TIME, 'x-amz-storage-class', 'REDUCED_REDUNDANCY'],
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${SCOPE},SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9`,
        ...['x-amz-content-sha256', SIGNED, 'Content-Encoding', 'aws-chunked', 'x-amz-decoded-content-length', '66560'],
        ...['Content-Length', '66824'],
      ],
      body: Buffer.from(body),
    }
    expect(payloadOf(request)).toBe('a'.repeat(66_560))
  })

  test('has signed chunks, with or without a trailer, and no framing afterwards', () => {
    expect(payloadOf(sent({ declared: SIGNED, chunks: CHUNKS }))).toBe('hello world')
    expect(payloadOf(sent({ declared: SIGNED, chunks: [] }))).toBe('')
    expect(payloadOf(sent({ declared: TRAILED, chunks: CHUNKS, trailers: TRAILERS }))).toBe('hello world')
    const answer = answered(sent({ declared: SIGNED, chunks: CHUNKS }))
    expect('unframed' in answer && answer.unframed?.headers).not.toContain('content-encoding')
  })

  test('without signatures is accepted over an encrypted connection only, with its checksum', () => {
    const request = sent({ declared: UNSIGNED, chunks: CHUNKS, trailers: TRAILERS })
    expect(payloadOf(request, true)).toBe('hello world')
    expect(refusal(request)).toBe(
      '400 InvalidRequest: A payload that is not signed is accepted over HTTPS only; sign the payload, or use HTTPS.',
    )
    const changed = sent({
      declared: UNSIGNED,
      chunks: CHUNKS,
      trailers: TRAILERS,
      change: (body) => body.replace('world', 'w0rld'),
    })
    expect(refusal(changed, true)).toMatch(/^400 BadDigest: /)
  })

  const change = (make: (body: string) => string): Sent => ({
    declared: TRAILED,
    chunks: CHUNKS,
    trailers: TRAILERS,
    change: make,
  })

  test.each<[string, Sent, RegExp]>([
    [
      'with a changed byte',
      change((body) => body.replace('hello', 'hallo')),
      /^403 SignatureDoesNotMatch: The signature of a chunk/,
    ],
    ['without its first chunk', change((body) => body.slice(body.indexOf('5;'))), /^403 SignatureDoesNotMatch/],
    ['with a changed trailer', change((body) => body.replace(/crc32:./, 'crc32:x')), /^403 SignatureDoesNotMatch/],
    [
      'without a signature of the trailer',
      change((body) => body.replace(/x-amz-trailer-signature.*\r\n/, '')),
      /^403 SignatureDoesNotMatch/,
    ],
    ['without its last chunk', change((body) => body.slice(0, body.indexOf('0;'))), /^400 IncompleteBody/],
    ['with bytes after its end', change((body) => `${body}more`), /^400 IncompleteBody/],
    ['with a chunk that is too long', change((body) => body.replace('6;', 'ffffff;')), /^400 IncompleteBody/],
    [
      'with unsigned chunks',
      change((body) => body.replaceAll(/;chunk-signature=[0-9a-f]+/g, '')),
      /^400 IncompleteBody/,
    ],
    [
      'with the trailer of another kind',
      { declared: SIGNED, chunks: CHUNKS, trailers: TRAILERS },
      /^400 IncompleteBody/,
    ],
    ['without the trailer that it declares', { declared: TRAILED, chunks: CHUNKS }, /^400 IncompleteBody/],
    [
      'of another length',
      { declared: SIGNED, chunks: CHUNKS, decodedLength: 10 },
      /^400 InvalidRequest: You did not provide the number of bytes/,
    ],
    [
      'with a wrong checksum',
      { declared: TRAILED, chunks: CHUNKS, trailers: [`x-amz-checksum-crc32:${crcOf('hello')}`] },
      /^400 BadDigest/,
    ],
    [
      'with an unknown checksum',
      { declared: TRAILED, chunks: CHUNKS, trailers: ['x-amz-checksum-xxhash3:AAAA'] },
      /^400 InvalidRequest: The checksum/,
    ],
    [
      'with no checksum at all',
      { declared: TRAILED, chunks: CHUNKS, trailers: ['x-amz-meta-a:b'] },
      /^400 InvalidRequest: The trailing headers/,
    ],
    [
      'with a trailer that is not announced',
      { declared: TRAILED, chunks: CHUNKS, trailers: TRAILERS, announced: 'x-amz-checksum-sha1' },
      /^400 InvalidRequest: The trailing headers/,
    ],
    [
      'of another algorithm',
      { declared: 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD', chunks: CHUNKS },
      /^400 InvalidRequest: x-amz-content-sha256 'STREAMING-AWS4-ECDSA/,
    ],
  ])('is refused %s', (_, request, sentence) => {
    expect(refusal(sent(request), true)).toMatch(sentence)
  })
})

test('checksums are those of their definitions: the check value of "123456789"', () => {
  const check = Buffer.from('123456789')
  const hex = (name: string) => Buffer.from(checksumOf(`x-amz-checksum-${name}`, check) ?? '', 'base64').toString('hex')
  expect(hex('crc32')).toBe('cbf43926')
  expect(hex('crc32c')).toBe('e3069283')
  expect(hex('crc64nvme')).toBe('ae8b14860a799888')
  expect(hex('sha1')).toBe(createHash('sha1').update(check).digest('hex'))
  expect(checksumOf('x-amz-checksum-xxhash3', check)).toBe(undefined)
})
