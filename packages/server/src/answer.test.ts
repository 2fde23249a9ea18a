import { awsModels, DEFAULT_LIMITS, type HttpRequest } from '@gatewarden/wire'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { type AnswerContext, answer } from './answer.ts'
import { signedHeaders } from './signed.fixture.ts'

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
  context = { services, refresh, models: awsModels(), limits: DEFAULT_LIMITS }
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

  test('to an operation that is not implemented says so in the protocol of the service', async () => {
    const { status, body } = await iam('Action=GetCredentialReport')
    expect(status).toBe(501)
    expect(body).toContain('<Code>NotImplemented</Code>')
    const json = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TrentService.ListKeys' }
    expect(await asked('kms', '{}', json)).toMatchObject({
      status: 501,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: expect.stringContaining('"__type":"NotImplementedException"'),
    })
  })

  test("to an input that violates a constraint is AWS's message", async () => {
    const { status, body } = await iam('Action=CreateUser&UserName=a%20b')
    expect(status).toBe(400)
    expect(body).toContain('1 validation error detected: Value &apos;a b&apos;'.replaceAll('&apos;', "'"))
  })
})
