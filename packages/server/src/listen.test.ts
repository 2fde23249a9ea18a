import { createConnection, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenAccount, openAccount } from './account.ts'
import { type Listening, type ListenOptions, listen } from './listen.ts'
import { type Key, requestBytes, signedRequest } from './signed.fixture.ts'
import { exchange } from './socket.fixture.ts'

const ROOT: Key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
/** Allows listing users from one address, with TLS. */
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: 'iam:ListUsers',
    Resource: '*',
    Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.7' }, Bool: { 'aws:SecureTransport': 'true' } },
  },
})

let account: OpenAccount
let ana: Key
const opened: Listening[] = []

async function serve(more: Partial<ListenOptions> = {}): Promise<Listening> {
  const log = pino({ level: 'silent' })
  const server = await listen({ account, folder: undefined, host: '127.0.0.1', port: 0, log, ...more })
  opened.push(server)
  return server
}

const call = (server: Listening, key: Key, parameters: Record<string, string>, headers: string[] = []) =>
  exchange(
    server.url,
    signedRequest({
      key,
      host: new URL(server.url).host,
      body: String(new URLSearchParams({ ...parameters, Version: '2010-05-08' })),
      unsigned: headers,
    }),
  )

beforeAll(async () => {
  account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey: ROOT })
  const server = await serve()
  await call(server, ROOT, { Action: 'CreateUser', UserName: 'ana' })
  await call(server, ROOT, { Action: 'PutUserPolicy', UserName: 'ana', PolicyName: 'list', PolicyDocument: POLICY })
  const { body } = await call(server, ROOT, { Action: 'CreateAccessKey', UserName: 'ana' })
  const [, accessKeyId = ''] = /<AccessKeyId>(\w+)</.exec(body) ?? []
  const [, secretAccessKey = ''] = /<SecretAccessKey>([^<]+)</.exec(body) ?? []
  ana = { accessKeyId, secretAccessKey }
})

afterAll(async () => {
  for (const server of opened) await server.close()
  await account.close()
})

describe('behind a proxy', () => {
  const forwarded = (address: string, protocol = 'https') => ['X-Forwarded-For', address, 'X-Forwarded-Proto', protocol]

  test.each([
    ['the address and the protocol that a trusted proxy forwards count', ['127.0.0.0/8'], '198.51.100.7', 'https', 200],
    [
      'a client cannot add an address before that of the proxy',
      ['127.0.0.1'],
      '198.51.100.7, 203.0.113.9',
      'https',
      403,
    ],
    [
      'addresses of a chain of trusted proxies are skipped',
      ['127.0.0.1', '10.0.0.0/8'],
      '198.51.100.7, 10.1.2.3',
      'https',
      200,
    ],
    ['an IPv4 address mapped to IPv6 is the IPv4 address', ['127.0.0.1'], '::ffff:198.51.100.7', 'https', 200],
    ['so it is in hexadecimal', ['127.0.0.1'], '::FFFF:c633:6407', 'https', 200],
    ['and with all its zeros', ['127.0.0.1'], '0:0:0:0:0:ffff:198.51.100.7', 'https', 200],
    ['a trusted proxy may say that the client used no TLS', ['127.0.0.1'], '198.51.100.7', 'http', 403],
    ['a proxy of another address is not believed', ['10.0.0.0/8'], '198.51.100.7', 'https', 403],
    ['no proxy is believed without the option', [], '198.51.100.7', 'https', 403],
    ['a forwarded address that is none is refused', ['127.0.0.1'], 'unknown', 'https', 400],
  ] as const)('%s', async (_, trustedProxies, address, protocol, status) => {
    const server = await serve({ trustedProxies })
    const answered = await call(server, ana, { Action: 'ListUsers' }, forwarded(address, protocol))
    expect(answered.status).toBe(status)
  })

  test('a forwarded address that is none is named with its header', async () => {
    const server = await serve({ trustedProxies: ['127.0.0.1'] })
    const { body } = await call(server, ana, { Action: 'ListUsers' }, forwarded('unknown'))
    expect(body).toContain('The header X-Forwarded-For of the trusted proxy does not end in an IP address')
  })
})

describe('an answer', () => {
  test.each([
    '/healthz',
    '/updates/nothing.html',
    '/_gatewarden/nothing',
  ])('to %s with two hosts is 400', async (path) => {
    const { url } = await serve()
    expect(await exchange(url, requestBytes(`GET ${path} HTTP/1.1`, ['Host', 'a', 'Host', 'b']))).toMatchObject({
      status: 400,
    })
  })

  test('is not stored by caches, and its type is not guessed', async () => {
    const server = await serve()
    const answers = [
      await call(server, ROOT, { Action: 'CreateAccessKey' }),
      await call(server, ROOT, { Action: 'NoSuchAction' }),
      await exchange(server.url, requestBytes('GET /updates/nothing.html HTTP/1.1', ['Host', 'a'])),
    ]
    for (const { head } of answers) {
      expect(head.match(/^(?:cache-control: no-store|x-content-type-options: nosniff)\r?$/gm)).toHaveLength(2)
    }
  })

  test('contains the public address in feeds', async () => {
    const { url } = await serve({ publicUrl: 'https://iam.example.com/gatewarden' })
    const { body } = await exchange(
      url,
      requestBytes('GET /updates/AmazonConnectVoiceIDFullAccess.rss HTTP/1.1', ['Host', 'a']),
    )
    expect(body).toContain('https://iam.example.com/gatewarden/updates/AmazonConnectVoiceIDFullAccess.rss')
  })
})

describe('connections', () => {
  test('beyond the limit are answered with 503 and closed, and taken again when others end', async () => {
    const server = await serve({ maxConnections: 2 })
    const { hostname, port } = new URL(server.url)
    const connect = () =>
      new Promise<Socket>((resolve) => {
        const socket = createConnection({ host: hostname, port: Number(port) }, () => resolve(socket))
      })
    const held = [await connect(), await connect()]
    const ask = () => exchange(server.url, requestBytes('GET /healthz HTTP/1.1', ['Host', 'a']), { linger: 200 })
    const refused = await ask()
    expect(refused).toMatchObject({ status: 503, isClosed: true })
    expect(refused.all.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(refused.body).toContain('<Code>ServiceUnavailable</Code>')
    for (const socket of held) socket.destroy()
    await expect.poll(async () => (await ask()).status).toBe(200)
  })

  test('with unfinished bodies take bounded memory, and delay no one', async () => {
    const server = await serve()
    const { hostname, port } = new URL(server.url)
    const part = Buffer.alloc(950_000, 'a')
    const head = `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\nAuthorization: AWS4-HMAC-SHA256 x\r\n\r\n`
    const answers: string[] = []
    const held = Array.from({ length: 150 }, () => {
      const socket = createConnection({ host: hostname, port: Number(port) })
      socket.on('data', (chunk) => answers.push(String(chunk))).on('error', () => {})
      socket.write(head)
      socket.write(part)
      return socket
    })
    // The limit is 64 MiB: 70 of these bodies.
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(79)
    expect(new Set(answers.map((text) => text.split(' ')[1]))).toEqual(new Set(['503']))
    const { status, ms } = await call(server, ROOT, { Action: 'ListUsers' })
    expect(status).toBe(200)
    expect(ms).toBeLessThan(2_000)
    for (const socket of held) socket.destroy()
  })
})
