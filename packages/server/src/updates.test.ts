import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { type Listening, listen } from './listen.ts'

const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of a test' }
let server: Listening

beforeAll(async () => {
  const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
  server = await listen({ account, folder: undefined, host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) })
})

afterAll(() => server.close())

function page(path: string, host = 'gatewarden.example') {
  return new Promise<{ status: number | undefined; policy: string; text: string }>((resolve, reject) => {
    get(`${server.url}${path}`, { headers: { host } }, async (answer) => {
      const policy = String(answer.headers['content-security-policy'])
      resolve({ status: answer.statusCode, policy, text: await text(answer) })
    }).on('error', reject)
  })
}

test('a page allows its own style and nothing else', async () => {
  const { status, policy, text } = await page('/updates/AmazonConnectVoiceIDFullAccess.html')
  expect(status).toBe(200)
  expect(text).toContain('<style>')
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
  )
})

test('a feed contains the address of the server, whatever Host was sent', async () => {
  const { text } = await page('/updates/AmazonConnectVoiceIDFullAccess.rss')
  expect(text).toContain(`${server.url}/updates/AmazonConnectVoiceIDFullAccess.rss`)
  expect(text).not.toContain('gatewarden.example')
})

test('an invalid host and an unknown page are refused with a sentence', async () => {
  expect(await page('/updates/connect.rss', 'a"b')).toMatchObject({
    status: 400,
    text: 'The Host header is not valid.\n',
  })
  expect(await page('/updates/connect.exe')).toMatchObject({ status: 404 })
  expect(await page('/updates/NoSuchPolicy.rss')).toMatchObject({ status: 404 })
})
