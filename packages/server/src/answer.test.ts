import { readFileSync } from 'node:fs'
import { awsModels, DEFAULT_LIMITS, type HttpRequest } from '@gatewarden/wire'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { type AnswerContext, answer } from './answer.ts'
import { regionsOfAws } from './regions.fixture.ts'
import { signedHeaders } from './signed.fixture.ts'
import { unparsedRequest } from './unparsedRequest.ts'

const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const NOW = Date.parse('2026-03-04T05:06:07Z')

let context: AnswerContext

beforeAll(async () => {
  const { context: services, refresh } = await openAccount({
    folder: undefined,
    accountId: '123456789012',
    environment: {},
    rootKey,
  })
  context = { services, refresh, models: awsModels(), limits: DEFAULT_LIMITS, ...regionsOfAws() }
})

function signed(service: string, body: string, headers: Readonly<Record<string, string>>): HttpRequest {
  const asking = {
    key: rootKey,
    host: 'localhost',
    service,
    body,
    headers: Object.entries(headers).flat(),
    at: new Date(NOW),
  }
  return { method: 'POST', target: '/', headers: signedHeaders(asking), body: Buffer.from(body) }
}

async function asked(service: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const connection = { requestId: 'r-1', sourceIp: '127.0.0.1', isSecure: false, now: NOW }
  const { response } = await answer(context, signed(service, body, headers), connection)
  return { ...response, body: String(response.body) }
}

const iam = (body: string, headers = {}) =>
  asked('iam', `${body}&Version=2010-05-08`, { 'content-type': 'application/x-www-form-urlencoded', ...headers })

describe('an answer', () => {
  test('reports the revision of the account, and refuses a request that requires a later one', async () => {
    const { headers, status } = await iam('Action=CreateUser&UserName=ana')
    expect(status).toBe(200)
    const revision = Number(headers['x-gatewarden-revision'])
    expect((await iam('Action=GetUser&UserName=ana', { 'x-gatewarden-min-revision': String(revision) })).status).toBe(
      200,
    )
    const early = await iam('Action=GetUser&UserName=ana', { 'x-gatewarden-min-revision': String(revision + 1) })
    expect(early).toMatchObject({ status: 503 })
    expect(early.body).toContain('<Code>ServiceUnavailable</Code>')
    expect((await iam('Action=GetUser', { 'x-gatewarden-min-revision': 'soon' })).status).toBe(503)
  })

  test('to no service names those that are implemented, and those whose calls are only authorized', async () => {
    const { status, body } = await asked('dynamodb', '', { 'content-type': 'text/plain' })
    expect(status).toBe(501)
    expect(body).toMatch(
      /No service here matches this request \(implemented: [a-z0-9, ]*\biam\b[a-z0-9, ]*\bsts\b[a-z0-9, ]*; authorized, and not implemented: [a-z0-9, ]*\borganizations\b[a-z0-9, ]*\)\./,
    )
    expect(String(body).match(/\blex\b/g)).toHaveLength(1)
  })

  test('to an operation that is not implemented says so in the protocol of the service', async () => {
    const { status, body } = await iam('Action=GetCredentialReport')
    expect(status).toBe(501)
    expect(body).toContain('<Code>NotImplemented</Code>')
    const json = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'TrentService.DescribeCustomKeyStores',
    }
    expect(await asked('kms', '{}', json)).toMatchObject({
      status: 501,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: expect.stringContaining('"__type":"NotImplementedException"'),
    })
  })

  test("to an input that violates a constraint is AWS's message", async () => {
    const { status, body } = await iam('Action=CreateUser&UserName=a%20b')
    expect(status).toBe(400)
    expect(body).toContain('<Message>The specified value for userName is invalid. It must contain only alphanumeric')
  })
})

interface UnknownService {
  readonly name: string
  readonly service: string
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string
  readonly code: string
}

const UNKNOWN_SERVICES = new URL('../../../fixtures/wire/unknownServices.json', import.meta.url)
const unknownServices: readonly UnknownService[] = JSON.parse(readFileSync(UNKNOWN_SERVICES, 'utf8'))

describe('a request for a service that is not served', () => {
  test.each(unknownServices)('is answered in its protocol: $name', async (each) => {
    const { service, method, target, contentType, code } = each
    const entries = Object.entries(each.headers).flat()
    const headers = signedHeaders({ key: rootKey, host: 'localhost', service, method, target, headers: entries })
    const connection = { requestId: 'r-1', sourceIp: '127.0.0.1', isSecure: false, now: NOW }
    const request = { method, target, headers, body: new Uint8Array() }
    const { response } = await answer(context, request, connection)
    expect(response.status).toBe(501)
    expect(response.headers['content-type']).toBe(contentType)
    if (contentType.endsWith('/xml')) expect(response.body).toContain(`<Code>${code}</Code>`)
    else expect(response.headers['x-amzn-errortype']).toBe(code)
    if (contentType.includes('x-amz')) expect(JSON.parse(String(response.body)).__type).toMatch(new RegExp(`${code}$`))
  })
})

describe('a request that cannot be read', () => {
  test('is answered in its protocol', () => {
    const headers = ['Content-Type', 'application/x-amz-json-1.1', 'X-Amz-Target', 'TrentService.Encrypt']
    const request = { method: 'POST', target: '/', headers, body: new Uint8Array() }
    expect(unparsedRequest(413, request)).toMatchObject({
      status: 413,
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': 'RequestEntityTooLargeException' },
    })
    expect(unparsedRequest(413).body).toContain('<Code>RequestEntityTooLarge</Code>')
    const scope = 'Credential=AKIDEXAMPLE/20150830/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0'
    const put = { method: 'PUT', target: '/b/k', headers: ['Authorization', `AWS4-HMAC-SHA256 ${scope}`] }
    expect(unparsedRequest(413, { ...put, body: new Uint8Array() })).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/xml' },
      body: expect.stringContaining('<Error><Code>EntityTooLarge</Code>'),
    })
  })
})
