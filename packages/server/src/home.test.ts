import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type OpenAccount, openAccount } from './account.ts'
import { type Listening, listen } from './listen.ts'
import { requestBytes, signedRequest } from './signed.fixture.ts'
import { exchange } from './socket.fixture.ts'

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of a test' }
let account: OpenAccount
let server: Listening
let host: string

beforeAll(async () => {
  account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey: KEY })
  server = await listen({ account, folder: undefined, host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) })
  host = new URL(server.url).host
})
afterAll(async () => {
  await server.close()
  await account.close()
})

const get = (target: string, ...headers: string[]) =>
  exchange(server.url, requestBytes(`GET ${target} HTTP/1.1`, ['Host', host, ...headers]))

describe('the page at /', () => {
  test('says in a browser what runs here, how to call it, and how old the data is', async () => {
    const { status, head, body } = await get('/', 'Accept', 'text/html,application/xhtml+xml')
    expect(status).toBe(200)
    expect(head).toMatch(/^content-type: text\/html; charset=utf-8\r?$/m)
    expect(head).toMatch(/^content-security-policy: default-src 'none'; style-src 'sha256-/m)
    for (const part of [
      '123456789012',
      server.url,
      'aws sts get-caller-identity',
      'href="updates/"',
      'href="healthz"',
      '<code>gatewarden serve --help</code>',
    ])
      expect(body).toContain(part)
    expect(body).toMatch(/1,\d{3} as of \d{4}-\d\d-\d\d, \d+ days? ago/)
    expect(body).not.toContain(KEY.accessKeyId)
    expect(body).not.toContain(KEY.secretAccessKey)
  })

  test('is text for other clients, such as curl', async () => {
    const { status, head, body } = await get('/?from=here', 'Accept', '*/*')
    expect(status).toBe(200)
    expect(head).toMatch(/^content-type: text\/plain; charset=utf-8\r?$/m)
    expect(body).toContain(`${server.url}/updates/`)
    expect(body).not.toContain('<')
  })
})

test.each([
  ['below the current folder', '.', "'my data/credentials'"],
  ['elsewhere', '..', 'FOLDER/credentials'],
])('the page at / of a server with a data folder %s names the credentials file, and no path of the machine', async (_, place, shown) => {
  const home = await mkdtemp(join(tmpdir(), 'gatewarden-home-'))
  const inside = join(home, 'inside')
  await mkdir(inside)
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(inside)
  const folder = join(inside, place, 'my data')
  const own = await openAccount({ folder, accountId: '123456789012', environment: {} })
  const log = pino({ level: 'silent' })
  const other = await listen({ account: own, folder, host: '127.0.0.1', port: 0, log })
  const { host } = new URL(other.url)
  const { body } = await exchange(other.url, requestBytes('GET / HTTP/1.1', ['Host', host, 'Accept', '*/*']))
  await other.close()
  await own.close()
  cwd.mockRestore()
  await rm(home, { recursive: true })
  expect(body).toContain(`\n  export AWS_SHARED_CREDENTIALS_FILE=${shown}\n`)
  expect(body).not.toContain(home)
})

test('a browser gets an icon', async () => {
  const { status, head, body } = await get('/favicon.ico', 'Accept', 'image/avif,image/webp,*/*')
  expect([status, body.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')]).toEqual([200, true])
  expect(head).toMatch(/^content-type: image\/svg\+xml\r?$/m)
})

describe('at / a client of AWS gets AWS’s answers:', () => {
  test.each([
    ['a call with an action', ['/?Action=ListUsers&Version=2010-05-08']],
    ['an action after other parameters', ['/?Version=2010-05-08&action=ListUsers']],
    ['a presigned call', ['/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0']],
    ['a call with encoded names', ['/?%41ction=ListUsers&x%2Damz-signature=0']],
    ['an Authorization header', ['/', 'Authorization', 'AWS4-HMAC-SHA256 x']],
    ['headers of AWS', ['/', 'X-Amz-Date', '20260101T000000Z']],
    ['headers of an SDK', ['/', 'amz-sdk-invocation-id', '0']],
  ])('%s', async (_, [target = '', ...headers]) => {
    const { status, body } = await get(target, ...headers, 'Accept', 'text/html')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).toMatch(/<Code>|"__type"|"message"/i)
  })

  test('a call on a bucket that is named favicon.ico', async () => {
    const date = ['X-Amz-Date', '20260101T000000Z']
    expect((await get('/favicon.ico', ...date)).body).toContain('<Code>NotImplemented</Code>')
    expect((await get('/favicon.ico/key')).body).toContain('<Code>NotImplemented</Code>')
  })

  test('signed with GET and with POST', async () => {
    const query = 'Action=GetCallerIdentity&Version=2011-06-15'
    const posted = await exchange(server.url, signedRequest({ key: KEY, host, body: query, service: 'sts' }))
    expect(posted).toMatchObject({ status: 200, body: expect.stringContaining('<Account>123456789012</Account>') })
    const got = await exchange(
      server.url,
      signedRequest({ key: KEY, host, method: 'GET', target: `/?${query}`, body: '', service: 'sts' }),
    )
    expect(got).toMatchObject({ status: 200, body: expect.stringContaining('<Account>123456789012</Account>') })
  })

  test.each(['/bucket/key', '//', '/index.html'])('the unknown path %s', async (path) => {
    expect((await get(path, 'Accept', 'text/html')).body).toContain('<Code>NotImplemented</Code>')
  })

  test('the path of the page itself is not one that can be requested', async () => {
    expect((await get('/_home')).body).toContain('<Code>NotImplemented</Code>')
  })
})
