import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../http.ts'
import type { Protocol } from '../model/modelFile.ts'
import { signerOf } from './signingKey.ts'
import { type VerifyOptions, verify } from './verify.ts'

interface Vector {
  readonly name: string
  readonly source: string
  readonly service: string
  readonly sessionToken?: string
  readonly request: Omit<HttpRequest, 'body'> & { readonly body: string }
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../../../../fixtures/wire/sigv4.json', import.meta.url), 'utf8'),
)

/** The key of AWS's own documentation. */
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const NOW = Date.parse('2015-08-30T12:40:00Z')

const requestOf = ({ request }: Vector): HttpRequest => ({ ...request, body: Buffer.from(request.body) })

function verified(request: HttpRequest, more: Partial<VerifyOptions<string>> & { token?: string | undefined } = {}) {
  const { token, ...options } = more
  return verify(request, {
    secretFor: (id) =>
      id === 'AKIDEXAMPLE'
        ? { secret: SECRET, caller: 'ana', ...(token === undefined ? {} : { sessionToken: token }) }
        : undefined,
    now: NOW,
    service: 'iam',
    protocol: 'query',
    ...options,
  })
}

/** Code, status and text of a refusal; undefined when there is none. */
function refusal(request: HttpRequest, more: Parameters<typeof verified>[1] = {}) {
  const answer = verified(request, more)
  return 'error' in answer ? `${answer.error.status} ${answer.error.code}: ${answer.error.message}` : undefined
}

const sha = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

interface Written {
  time?: string
  scope?: string
  headers?: string[]
  signed?: string
  body?: string
  target?: string
}

/** Signs by the steps of the IAM User Guide, without any of the code under test. */
function signed({
  time = '20150830T123600Z',
  scope = '20150830/us-east-1/iam/aws4_request',
  headers = [],
  signed: names = 'host;x-amz-date',
  body = 'Action=GetUser',
  target = '/',
}: Written = {}): HttpRequest {
  const all = ['Host', 'iam.amazonaws.com', 'X-Amz-Date', time, ...headers]
  const [path = '', query = ''] = target.split('?')
  const lines = names.split(';').map((name) => {
    const at = all.findIndex((each, place) => place % 2 === 0 && each.toLowerCase() === name)
    return `${name}:${at === -1 ? '' : all[at + 1]}\n`
  })
  const canonical = `POST\n${path}\n${query}\n${lines.join('')}\n${names}\n${sha(body)}`
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha(canonical)}`
  const mac = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest()
  const key = scope.split('/').reduce<string | Buffer>(mac, `AWS4${SECRET}`)
  const signature = mac(key, text).toString('hex')
  const credential = `Credential=AKIDEXAMPLE/${scope}, SignedHeaders=${names}, Signature=${signature}`
  const authorization = ['Authorization', `AWS4-HMAC-SHA256 ${credential}`]
  return { method: 'POST', target, headers: [...all, ...authorization], body: Buffer.from(body) }
}

const MISMATCH = /^403 SignatureDoesNotMatch: The request signature we calculated does not match/

describe('a signed request', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('is accepted: %s', (_, vector) => {
    const answer = verified(requestOf(vector), { service: vector.service, token: vector.sessionToken })
    expect(answer).toMatchObject({ caller: 'ana', accessKeyId: 'AKIDEXAMPLE', scope: { service: vector.service } })
  })

  test.each(vectors.map((vector) => [vector.name, vector] as const))('is refused when changed: %s', (_, vector) => {
    const request = requestOf(vector)
    const isLoose = vector.name === 'a presigned S3 GET leaves its payload unsigned'
    const changed: HttpRequest[] = [
      { ...request, method: 'HEAD' },
      { ...request, target: request.target.replace('/', '/x/y/') },
      { ...request, target: `${request.target}${request.target.includes('?') ? '&' : '?'}more=1` },
      { ...request, headers: request.headers.map((each) => (each.endsWith('amazonaws.com') ? 'evil.com' : each)) },
      ...(isLoose ? [] : [{ ...request, body: Buffer.concat([request.body, Buffer.from('x')]) }]),
    ]
    const isS3 = vector.service === 's3'
    for (const each of changed) {
      const answer = refusal(each, {
        service: vector.service,
        token: vector.sessionToken,
        protocol: isS3 ? 'rest-xml' : 'query',
      })
      const isBody = isS3 && each.body !== request.body && each.body.length > request.body.length
      expect(answer).toMatch(isBody ? /^400 XAmzContentSHA256Mismatch: / : MISMATCH)
    }
  })

  test('has the time and the place of its signature', () => {
    expect(verified(signed())).toEqual({
      caller: 'ana',
      accessKeyId: 'AKIDEXAMPLE',
      scope: { date: '20150830', region: 'us-east-1', service: 'iam' },
      form: 'header',
      signedAt: Date.parse('2015-08-30T12:36:00Z'),
    })
  })

  test('may have its time in a Date header', () => {
    const date = ['Date', 'Sun, 30 Aug 2015 12:36:00 GMT']
    const request = signed({ headers: date, signed: 'date;host' })
    const headers = request.headers.filter((each) => each !== 'X-Amz-Date' && each !== '20150830T123600Z')
    expect(refusal({ ...request, headers })).toBe(undefined)
  })
})

describe('a signature is refused', () => {
  const credential = (text: string) => {
    const request = signed()
    const headers = request.headers.map((each) => each.replace(/Credential=[^,]+/, `Credential=${text}`))
    return { ...request, headers }
  }
  const authorization = (text: string): HttpRequest => {
    const request = signed()
    return { ...request, headers: [...request.headers.slice(0, -1), text] }
  }

  const cases: [string, HttpRequest, string | RegExp][] = [
    [
      'when there is none',
      { ...signed(), headers: ['Host', 'iam.amazonaws.com'] },
      '403 MissingAuthenticationToken: Request is missing Authentication Token',
    ],
    [
      'of another kind',
      authorization('Basic Zm9vOmJhcg'),
      "400 IncompleteSignature: 'Zm9vOmJhcg' not a valid key=value pair (missing equal-sign) in Authorization header: 'Basic Zm9vOmJhcg'.",
    ],
    [
      'without its parts',
      authorization('AWS4-HMAC-SHA256 Credential=a/b/c/d/e'),
      "400 IncompleteSignature: Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256 Credential=a/b/c/d/e",
    ],
    [
      'with a part twice',
      authorization('AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Credential=a/b/c/d/e'),
      "400 IncompleteSignature: Authorization header has more than one 'Credential' parameter.",
    ],
    [
      'of another algorithm',
      authorization('AWS4-ECDSA-P256-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=00'),
      "400 IncompleteSignature: Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256'.",
    ],
    [
      'of a key id with a slash',
      credential('AK/ID/20150830/us-east-1/iam/aws4_request'),
      "400 IncompleteSignature: Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AK/ID/20150830/us-east-1/iam/aws4_request'",
    ],
    [
      'of an unknown key',
      credential('AKIDOTHER/20150830/us-east-1/iam/aws4_request'),
      '403 InvalidClientTokenId: The security token included in the request is invalid.',
    ],
    [
      'for no region',
      credential('AKIDEXAMPLE/20150830/mars/iam/aws4_request'),
      "403 SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'mars'.",
    ],
    [
      'for another service',
      credential('AKIDEXAMPLE/20150830/us-east-1/sts/aws4_request'),
      "403 SignatureDoesNotMatch: Credential should be scoped to correct service: 'iam'.",
    ],
    [
      'for another version',
      credential('AKIDEXAMPLE/20150830/us-east-1/iam/aws5_request'),
      "403 SignatureDoesNotMatch: Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.",
    ],
    [
      'of another day',
      credential('AKIDEXAMPLE/20150829/us-east-1/iam/aws4_request'),
      "403 SignatureDoesNotMatch: Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830', from '20150830T123600Z'.",
    ],
    [
      'whose time is none',
      signed({ time: '2015-08-30T12:36:00Z' }),
      "400 IncompleteSignature: Date must be in ISO-8601 'basic format'. Got '2015-08-30T12:36:00Z'. See http://en.wikipedia.org/wiki/ISO_8601",
    ],
    [
      'whose day the month does not have',
      signed({ time: '20150231T123600Z' }),
      /^400 IncompleteSignature: Date must be in ISO-8601/,
    ],
    [
      'that is too old',
      signed({ time: '20150830T122459Z' }),
      '403 SignatureDoesNotMatch: Signature expired: 20150830T122459Z is now earlier than 20150830T122500Z (20150830T124000Z - 15 min.)',
    ],
    [
      'that is yet to come',
      signed({ time: '20150830T125501Z' }),
      '403 SignatureDoesNotMatch: Signature not yet current: 20150830T125501Z is still later than 20150830T125500Z (20150830T124000Z + 15 min.)',
    ],
    [
      'that leaves Host out',
      signed({ signed: 'x-amz-date' }),
      "403 SignatureDoesNotMatch: 'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    [
      'that leaves an x-amz-* header out',
      signed({ headers: ['X-Amz-Acting-As', 'root'] }),
      '403 SignatureDoesNotMatch: There were headers present in the request which were not signed: x-amz-acting-as',
    ],
    [
      'next to a second one',
      { ...signed(), headers: [...signed().headers, 'AUTHORIZATION', 'AWS4-HMAC-SHA256 x=y'] },
      /^400 IncompleteSignature: Only one auth mechanism/,
    ],
    [
      'in header and query',
      signed({ target: '/?X-Amz-Signature=0' }),
      /^400 IncompleteSignature: Only one auth mechanism/,
    ],
    [
      'in the query, twice',
      { ...signed(), headers: [], target: '/?X-Amz-Date=1&X-Amz-Date=2' },
      "400 IncompleteSignature: The query parameter 'X-Amz-Date' must occur once and in these letters.",
    ],
    [
      'in the query, in other letters',
      { ...signed(), headers: [], target: '/?x-amz-credential=1' },
      "400 IncompleteSignature: The query parameter 'X-Amz-Credential' must occur once and in these letters.",
    ],
    [
      'in the query, in part',
      { ...signed(), headers: [], target: '/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=1&X-Amz-SignedHeaders=host' },
      "400 IncompleteSignature: AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. Re-examine the query-string parameters.",
    ],
    [
      'whose query is not UTF-8',
      { ...signed(), target: '/?a=%ff' },
      '404 MalformedQueryString: The query string cannot be decoded.',
    ],
    [
      'with two times',
      signed({ headers: ['x-amz-date', '20150830T123600Z'] }),
      "400 IncompleteSignature: The header 'x-amz-date' occurs more than once.",
    ],
    [
      'in capital letters',
      authorization((signed().headers.at(-1) ?? '').replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase())),
      MISMATCH,
    ],
    ['cut short', authorization((signed().headers.at(-1) ?? '').slice(0, -2)), MISMATCH],
    ['with too many headers', { ...signed(), headers: Array(202).fill('a') }, /^413 RequestEntityTooLarge:/],
    ['with too large a header', signed({ headers: ['a', 'b'.repeat(40_000)] }), /^413 RequestEntityTooLarge:/],
    ['with too large a body', { ...signed(), body: Buffer.alloc(1024 * 1024 + 1) }, /^413 RequestEntityTooLarge:/],
  ]

  test.each(cases)('%s', (_, request, sentence) => {
    const answer = refusal(request)
    if (typeof sentence === 'string') expect(answer).toBe(sentence)
    else expect(answer).toMatch(sentence)
  })

  test.each([
    [
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      /'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' is not supported: send the payload in one/,
    ],
    ['UNSIGNED-PAYLOAD', /UNSIGNED-PAYLOAD is not supported by this service\.$/],
    [sha('another body'), MISMATCH],
  ])('when x-amz-content-sha256 is %s', (value, sentence) => {
    const names = 'host;x-amz-content-sha256;x-amz-date'
    expect(refusal(signed({ headers: ['x-amz-content-sha256', value], signed: names }))).toMatch(sentence)
    const right = signed({ headers: ['x-amz-content-sha256', sha('Action=GetUser')], signed: names })
    expect(refusal(right)).toBe(undefined)
  })

  test.each([
    [
      'json',
      '400 InvalidSignatureException',
      '400 UnrecognizedClientException',
      '400 MissingAuthenticationTokenException',
    ],
    [
      'rest-json',
      '403 InvalidSignatureException',
      '403 UnrecognizedClientException',
      '403 MissingAuthenticationTokenException',
    ],
  ] as const)('in the codes of %s', (protocol: Protocol, wrong, unknown, missing) => {
    expect(refusal({ ...signed(), method: 'PUT' }, { protocol })).toMatch(wrong)
    expect(refusal(signed(), { protocol, secretFor: () => undefined })).toMatch(unknown)
    expect(refusal({ ...signed(), headers: [] }, { protocol })).toBe(`${missing}: Missing Authentication Token`)
    expect(refusal(signed({ time: '20150830T123459Z' }), { protocol })).toMatch(/- 5 min\.\)$/)
  })
})

describe('a session', () => {
  const headers = ['X-Amz-Security-Token', 'the-token']
  const request = signed({ headers, signed: 'host;x-amz-date;x-amz-security-token' })
  const invalid = '403 InvalidClientTokenId: The security token included in the request is invalid.'

  test('needs its own token', () => {
    expect(verified(request, { token: 'the-token' })).toMatchObject({ sessionToken: 'the-token' })
    expect(refusal(request, { token: 'another-token' })).toBe(invalid)
    expect(refusal(signed(), { token: 'the-token' })).toBe(invalid)
    expect(refusal(request)).toBe(invalid)
  })

  test('expires', () => {
    const secretFor = () => ({ secret: SECRET, caller: 'ana', sessionToken: 'the-token', expires: NOW })
    expect(refusal(request, { secretFor, now: NOW - 1 })).toBe(undefined)
    const sentence = 'The security token included in the request is expired'
    expect(refusal(request, { secretFor })).toBe(`403 ExpiredToken: ${sentence}`)
    expect(refusal(request, { secretFor, protocol: 'json' })).toBe(`400 ExpiredTokenException: ${sentence}`)
  })
})

test('a presigned request is valid for 15 minutes whatever its X-Amz-Expires, except with S3', () => {
  const presigned = (name: string) => {
    const vector = vectors.find((each) => each.name === name)
    if (vector === undefined) throw new Error(name)
    return { request: requestOf(vector), service: vector.service }
  }
  const sts = presigned('a presigned GET')
  expect(refusal(sts.request, { service: 'sts', now: Date.parse('2015-08-30T12:51:00Z') })).toBe(undefined)
  expect(refusal(sts.request, { service: 'sts', now: Date.parse('2015-08-30T12:51:01Z') })).toMatch(/Signature expired/)
  const s3 = presigned('a presigned S3 GET leaves its payload unsigned')
  expect(refusal(s3.request, { service: 's3', now: Date.parse('2015-08-30T13:36:00Z') })).toBe(undefined)
  expect(refusal(s3.request, { service: 's3', now: Date.parse('2015-08-30T13:36:01Z') })).toMatch(/Signature expired/)
})

test('regions can be restricted', () => {
  expect(refusal(signed(), { regions: new Set(['eu-central-1']) })).toMatch(/valid region, not 'us-east-1'\.$/)
  expect(refusal(signed(), { regions: new Set(['us-east-1']) })).toBe(undefined)
})

test('the fast HMAC equals createHmac', () => {
  for (let size = 0; size <= 300; size += 7) {
    const key = createHash('sha256').update(String(size)).digest()
    const text = 'é'.repeat(size)
    expect(signerOf(key)(text)).toEqual(createHmac('sha256', key).update(text).digest())
  }
})
