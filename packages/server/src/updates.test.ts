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
  return new Promise<{ status: number | undefined; policy: string; type: string; text: string }>((resolve, reject) => {
    get(`${server.url}${path}`, { headers: { host } }, async (answer) => {
      const policy = String(answer.headers['content-security-policy'])
      const type = String(answer.headers['content-type'])
      resolve({ status: answer.statusCode, policy, type, text: await text(answer) })
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

test('a version has a page, its document and its difference', async () => {
  const folder = '/updates/AmazonConnectVoiceIDFullAccess'
  expect(await page(`${folder}/v1.html`)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  const document = await page(`${folder}/v1.json`)
  expect(document).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' })
  expect(JSON.parse(document.text)).toHaveProperty('Statement')
  const difference = await page(`${folder}/v1.difference.json`)
  expect(JSON.parse(difference.text)).toMatchObject({
    kind: 'first',
    links: { after: `${server.url}${folder}/v1.json` },
  })
})

test('the index has a search that works without scripts', async () => {
  const index = await page('/updates/')
  expect(index).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(index.text).toContain('<form role="search" method="get" action="./">')
  expect((await page('/updates/?q=voiceid')).text).toContain('href="AmazonConnectVoiceIDFullAccess.html"')
  expect((await page('/updates/?q=a&q=b')).text, 'a parameter that is given twice is none').toContain('Newest changes')
  expect((await page(`/updates/?q=${'x'.repeat(5_000)}`)).text).toContain(`“${'x'.repeat(100)}”`)
})

test.each([
  ['/updates/connect.html?page=0', 'page is a number from 1'],
  ['/updates/connect.html?page=x', 'page is a number from 1'],
  ['/updates/connect.html?page=4', 'has no page 4'],
  ['/updates/connect/v1.html', 'There is no AWS managed policy connect'],
  ['/updates/AmazonConnectVoiceIDFullAccess/v99.json', 'has no version'],
  ['/updates/AmazonConnectVoiceIDFullAccess/1.json', 'versions are v1, v2 and so on'],
  ['/updates/AmazonConnectVoiceIDFullAccess/v1.xml', 'names end in .html, .difference.json, .json'],
  ['/updates/%3Cscript%3E/v1.html', 'There is no AWS managed policy'],
])('%s is refused with a sentence', async (path, sentence) => {
  const { status, type, text } = await page(path)
  expect({ status, type }).toEqual({ status: 404, type: 'text/plain' })
  expect(text).toContain(sentence)
})
