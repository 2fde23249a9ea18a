import { createHash, createHmac } from 'node:crypto'
import { awsModels, DEFAULT_LIMITS, type HttpRequest } from '@gatewarden/wire'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { answer, type Desk } from './answer.ts'

const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const NOW = Date.parse('2026-03-04T05:06:07Z')

let desk: Desk

beforeAll(async () => {
  const { world } = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
  desk = { world, models: awsModels(), limits: DEFAULT_LIMITS }
})

/** A request signed as AWS documents it. */
function signed(service: string, body: string, headers: Readonly<Record<string, string>>): HttpRequest {
  const all: Record<string, string> = { host: 'localhost', 'x-amz-date': '20260304T050607Z', ...headers }
  const names = Object.keys(all).sort()
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${all[name]}`),
    '',
    names.join(';'),
    sha(body),
  ].join('\n')
  const scope = `20260304/us-east-1/${service}/aws4_request`
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const key = ['20260304', 'us-east-1', service, 'aws4_request'].reduce(
    hmac,
    Buffer.from(`AWS4${rootKey.secretAccessKey}`),
  )
  const signature = hmac(key, `AWS4-HMAC-SHA256\n20260304T050607Z\n${scope}\n${sha(canonical)}`).toString('hex')
  const credential = `Credential=${rootKey.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  const sent = { ...all, authorization: `AWS4-HMAC-SHA256 ${credential}` }
  return { method: 'POST', target: '/', headers: Object.entries(sent).flat(), body: Buffer.from(body) }
}

async function asked(service: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const connection = { requestId: 'r-1', sourceIp: '127.0.0.1', isSecure: false, now: NOW }
  const { response } = await answer(desk, signed(service, body, headers), connection)
  return { ...response, body: String(response.body) }
}

const iam = (body: string, headers = {}) =>
  asked('iam', `${body}&Version=2010-05-08`, { 'content-type': 'application/x-www-form-urlencoded', ...headers })

describe('an answer', () => {
  test('tells the revision that it was made at, and waits for no other', async () => {
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

  test('to what is not built says so in the form of the protocol', async () => {
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

  test("to an input that breaks a constraint is AWS's sentence", async () => {
    const { status, body } = await iam('Action=CreateUser&UserName=a%20b')
    expect(status).toBe(400)
    expect(body).toContain('1 validation error detected: Value &apos;a b&apos;'.replaceAll('&apos;', "'"))
  })
})
