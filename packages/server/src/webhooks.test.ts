import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from './webhooks.ts'

const NONE = { urls: new Map<string, string>(), allowedHosts: new Set<string>() }
const LOCAL = { ...NONE, allowedHosts: new Set(['127.0.0.1', 'localhost', '::1']) }

describe('an address that is not allowed by its host', () => {
  const rows: readonly [url: string, problem: string][] = [
    ['http://example.com/', 'the address does not begin with https'],
    ['https://127.0.0.1/', '127.0.0.1 is not at a public address'],
    ['https://127.1/', '127.0.0.1 is not at a public address'],
    ['https://0x7f000001/', '127.0.0.1 is not at a public address'],
    ['https://2130706433/', '127.0.0.1 is not at a public address'],
    ['https://[::1]/', '::1 is not at a public address'],
    ['https://[::ffff:127.0.0.1]/', '::ffff:7f00:1 is not at a public address'],
    ['https://[::ffff:a9fe:a9fe]/', '::ffff:a9fe:a9fe is not at a public address'],
    ['https://[64:ff9b::7f00:1]/', '64:ff9b::7f00:1 is not at a public address'],
    ['https://[fd00:ec2::254]/', 'fd00:ec2::254 is not at a public address'],
    ['https://[fe80::1]/', 'fe80::1 is not at a public address'],
    ['https://0.0.0.0/', '0.0.0.0 is not at a public address'],
    ['https://10.1.2.3/', '10.1.2.3 is not at a public address'],
    ['https://172.16.0.1/', '172.16.0.1 is not at a public address'],
    ['https://192.168.0.1/', '192.168.0.1 is not at a public address'],
    ['https://100.64.0.1/', '100.64.0.1 is not at a public address'],
    ['https://169.254.169.254/latest/meta-data/', '169.254.169.254 is not at a public address'],
    ['https://localhost/', 'localhost is not at a public address'],
    ['https://name.invalid/', 'the name name.invalid is not known'],
  ]

  test.each(rows)('is not called: %s', async (url, problem) => {
    expect(await post(url, '{}', NONE)).toBe(problem)
  })
})

describe('an address of an allowed host', () => {
  let server: Server
  let url = ''
  const received: string[] = []

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      received.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`)
      if (request.url === '/redirect') response.writeHead(302, { location: `${url}/other` }).end()
      else if (request.url === '/large') response.write('x'.repeat(10_000_000))
      else if (request.url === '/error') response.writeHead(500).end()
      else response.end('ok')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('gets the body as JSON', async () => {
    expect(await post(`${url}/hook?a=b`, '{"é":1}', LOCAL)).toBeUndefined()
    expect(received.at(-1)).toBe('POST /hook?a=b application/json {"é":1}')
  })

  test('is not followed to another address', async () => {
    expect(await post(`${url}/redirect`, '{}', LOCAL)).toBe('the answer has the status 302')
    expect(received.filter((line) => line.includes('/other'))).toEqual([])
  })

  test('is told by its status only: the rest of the answer is not read', async () => {
    expect(await post(`${url}/error`, '{}', LOCAL)).toBe('the answer has the status 500')
    expect(await post(`${url}/large`, '{}', LOCAL)).toBeUndefined()
  })

  test('that nobody listens at is a problem', async () => {
    expect(await post('http://127.0.0.1:1/', '{}', LOCAL)).toContain('ECONNREFUSED')
  })
})
