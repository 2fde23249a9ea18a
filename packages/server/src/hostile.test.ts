import { Writable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenAccount, openAccount } from './account.ts'
import { type Listening, listen } from './listen.ts'
import { type Asking, type Key, requestBytes, signedHeaders, signedRequest } from './signed.fixture.ts'
import { type Answered, exchange } from './socket.fixture.ts'

const KEY: Key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const VERSION = 'Version=2010-05-08'
const MINUTE = 60_000

let account: OpenAccount
let server: Listening
let host: string
const logged: string[] = []

beforeAll(async () => {
  account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey: KEY })
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk))
      done()
    },
  })
  const log = pino({ level: 'debug', base: null }, sink)
  server = await listen({ account, folder: undefined, host: '127.0.0.1', port: 0, log, headersTime: 1500 })
  host = new URL(server.url).host
  await account.context.directory.change(() => ({
    events: ['ana', 'ken'].map((userName) => ({
      kind: 'userCreated' as const,
      at: '2026-01-01T00:00:00Z',
      userId: `AIDA${userName}`,
      userName,
      path: '/',
    })),
    output: undefined,
  }))
})

afterAll(async () => {
  await server.close()
  await account.close()
})

/** A signed call of IAM, valid except for its parameters. */
const call = (parameters: string, more: Partial<Asking> = {}) =>
  signedRequest({ key: KEY, host, body: `${parameters}&${VERSION}`, ...more })

/** A call without a signature. */
const plain = (line: string, ...headers: string[]) => requestBytes(line, ['Host', host, ...headers])

/** Bytes as given, with the name of the server. */
const raw = (text: string) => text.replaceAll('HOST', host)

const json = (body: string | Uint8Array, target = 'TrentService.DescribeCustomKeyStores') =>
  signedRequest({
    key: KEY,
    host,
    service: 'kms',
    body,
    headers: ['X-Amz-Target', target, 'Content-Type', 'application/x-amz-json-1.1'],
  })

/** Status and error code, from the answer of any protocol. */
function statusAndCode({ status, head, body }: Answered): string {
  const [, code] = /<Code>(\w+)<\/Code>/.exec(body) ?? /"__type":"(\w+)"/.exec(body) ?? []
  return `${status} ${code ?? /content-type: ([\w/-]+)/i.exec(head)?.[1] ?? ''}`.trim()
}

const flipped = (bytes: Buffer) =>
  bytes.toString('latin1').replace(/Signature=(.)/, (_, digit) => `Signature=${digit === '0' ? '1' : '0'}`)

const now = (minutes: number) => ({ at: new Date(Date.now() + minutes * MINUTE) })

const many = Array.from({ length: 10_001 }, (_, at) => `a${at}=`).join('&')
const policy = (document: string) =>
  `Action=CreatePolicy&PolicyName=p&PolicyDocument=${encodeURIComponent(document)}` as const

/** A request, and its answer. */
type Case = readonly [what: string, bytes: () => string | Uint8Array, answer: string]

const SIGNATURES: readonly Case[] = [
  ['a signature that is wrong in a digit', () => flipped(call('Action=ListUsers')), '403 SignatureDoesNotMatch'],
  [
    'a secret that is wrong',
    () => call('Action=ListUsers', { key: { ...KEY, secretAccessKey: 'another' } }),
    '403 SignatureDoesNotMatch',
  ],
  [
    'a key that nobody has',
    () => call('Action=ListUsers', { key: { ...KEY, accessKeyId: 'AKIANOBODYNOBODYNOBO' } }),
    '403 InvalidClientTokenId',
  ],
  [
    'a key with a session token that it does not have',
    () => call('Action=ListUsers', { key: { ...KEY, sessionToken: 'made up' } }),
    '403 InvalidClientTokenId',
  ],
  ['a replay after the window', () => call('Action=ListUsers', now(-16)), '403 SignatureDoesNotMatch'],
  ['a request of the future', () => call('Action=ListUsers', now(16)), '403 SignatureDoesNotMatch'],
  [
    'a body other than the signed one',
    () => String(call('Action=DeleteUser&UserName=ken')).replace('UserName=ken', 'UserName=ana'),
    '403 SignatureDoesNotMatch',
  ],
  [
    'an x-amz header that is not signed',
    () => call('Action=ListUsers', { unsigned: ['X-Amz-Acting-As', 'root'] }),
    '403 SignatureDoesNotMatch',
  ],
  [
    'credentials in header and query',
    () => call('Action=ListUsers', { target: '/?X-Amz-Signature=0' }),
    '400 IncompleteSignature',
  ],
  [
    'two Authorization headers',
    () => call('Action=ListUsers', { unsigned: ['authorization', 'AWS4-HMAC-SHA256 Credential=x'] }),
    '400 IncompleteSignature',
  ],
  ['two Host headers', () => call('Action=ListUsers', { unsigned: ['Host', 'another'] }), '400 IncompleteSignature'],
  ['no signature', () => plain(`GET /?Action=ListUsers&${VERSION} HTTP/1.1`), '403 MissingAuthenticationToken'],
  [
    'a scope of a service named __proto__',
    () => call('Action=ListUsers', { service: '__proto__' }),
    '501 NotImplemented',
  ],
]

const PARAMETERS: readonly Case[] = [
  ['a parameter twice', () => call('Action=GetUser&UserName=ana&UserName=ken'), '404 MalformedQueryString'],
  [
    'an action in query and body',
    () => call('Action=ListUsers', { target: '/?Action=GetUser' }),
    '404 MalformedQueryString',
  ],
  [
    'a huge index',
    () => call('Action=CreateUser&UserName=x&Tags.member.100000.Key=a&Tags.member.100000.Value=b'),
    '400 MalformedInput',
  ],
  [
    'an index that is not a number',
    () => call('Action=CreateUser&UserName=x&Tags.member.__proto__.Key=a'),
    '400 MalformedInput',
  ],
  ['a deep key', () => call(`Action=CreateUser&UserName=x&${'a.'.repeat(100)}b=1`), '400 MalformedInput'],
  ['10,001 parameters', () => call(`Action=ListUsers&${many}`), '400 MalformedInput'],
  ['an action named __proto__', () => call('Action=__proto__'), '400 InvalidAction'],
  ['an action named constructor', () => call('Action=constructor'), '400 InvalidAction'],
  ['a long s in an action', () => call('Action=Li%C5%BFtUsers'), '400 InvalidAction'],
  ['an action in other letters', () => call('Action=listusers'), '400 InvalidAction'],
  ['an action by PUT', () => call('Action=ListUsers', { method: 'PUT' }), '400 MalformedInput'],
  [
    'a body that is zipped',
    () => call('', { body: gzipSync(`Action=ListUsers&${VERSION}`), headers: ['Content-Encoding', 'gzip'] }),
    '400 MalformedInput',
  ],
  [
    'a body that is JSON',
    () => call('', { body: '{}', headers: ['Content-Type', 'application/json'] }),
    '400 MalformedInput',
  ],
  ['a body beyond 1 MiB', () => call(`Action=ListUsers&a=${'a'.repeat(1024 * 1024)}`), '413 RequestEntityTooLarge'],
  ['overlong UTF-8, percent-encoded', () => call('Action=GetUser&UserName=%c0%af'), '404 MalformedQueryString'],
  [
    'overlong UTF-8, as bytes',
    () => call('', { body: Buffer.from(`Action=GetUser&${VERSION}&UserName=\u00c0\u00af`, 'latin1') }),
    '400 MalformedInput',
  ],
]

const NAMES: readonly Case[] = [
  ['a NUL', 'ana%00'],
  ['a Kelvin sign', '%E2%84%AAen'],
  ['a long s', 'u%C5%BFer'],
  ['a newline at its end', 'ana%0A'],
  ['a newline within', 'a%0D%0Ana'],
  ['a wildcard', '*'],
  ['a wildcard behind letters', 'an?'],
  ['a policy variable', '%24%7Baws:username%7D'],
  ['a slash', '..%2Fana'],
  ['a letter from right to left', 'an%E2%80%AEa'],
  ['nothing', ''],
].flatMap(([what, name]): Case[] => [
  [`a user name with ${what}`, () => call(`Action=GetUser&UserName=${name}`), '400 ValidationError'],
  [`a new user name with ${what}`, () => call(`Action=CreateUser&UserName=${name}`), '400 ValidationError'],
])

const DOCUMENTS: readonly Case[] = [
  [
    'a name twice',
    '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}',
  ],
  ['__proto__', '{"Version":"2012-10-17","__proto__":{"Statement":[]},"Statement":[]}'],
  [
    'constructor',
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","constructor":1}}',
  ],
  ['100,000 brackets', '['.repeat(100_000)],
].map(
  ([what, document = '']): Case => [
    `a policy document with ${what}`,
    () => call(policy(document)),
    '400 MalformedPolicyDocument',
  ],
)

const JSON_BODIES: readonly Case[] = [
  ['a JSON name twice', () => json('{"Limit":1,"Limit":2}'), '400 SerializationException'],
  ['JSON of 200,000 levels', () => json('{"a":'.repeat(200_000)), '400 SerializationException'],
  ['text that is not JSON', () => json('{"Limit":'), '400 SerializationException'],
  ['JSON that is an array', () => json('[]'), '400 SerializationException'],
  ['JSON in UTF-16', () => json(Buffer.from('{"Limit":1}', 'utf16le')), '400 SerializationException'],
  ['a target named __proto__', () => json('{}', '__proto__.constructor'), '501 NotImplementedException'],
]

const PATHS: readonly Case[] = [
  ['//', '501 NotImplemented'],
  ['/..', '501 NotImplemented'],
  ['/%2e%2e/', '501 NotImplemented'],
  ['/_aws', '501 NotImplemented'],
  ['/healthzz', '501 NotImplemented'],
  ['http://elsewhere.example/', '501 NotImplemented'],
  ['*', '501 NotImplemented'],
  ['/updates/../', '404 MalformedHttpRequest'],
  ['/healthz/../x', '404 MalformedHttpRequest'],
  ['/_gatewarden/reset', '404 MalformedHttpRequest'],
  ['/updates/..%2f..%2fcredentials', '404 text/plain'],
  ['/updates/%00.html', '404 text/plain'],
  ['/updates/<script>.html', '404 text/plain'],
  ['/updates/%c0%af.html', '400 MalformedHttpRequest'],
  ['/updates/%', '400 MalformedHttpRequest'],
  ['/updates/../v1.json', '404 text/plain'],
  ['/updates/..%2f..%2fcredentials/v1.json', '404 text/plain'],
  ['/updates/__proto__/v1.html', '404 text/plain'],
  ['/updates/a/b/c.html', '404 MalformedHttpRequest'],
  ['/_home', '501 NotImplemented'],
].map(([path, answer = '']): Case => [`the path ${path}`, () => plain(`GET ${path} HTTP/1.1`), answer])

const METHODS: readonly Case[] = [
  ['TRACE', '501 NotImplemented'],
  ['OPTIONS', '501 NotImplemented'],
  ['PROPFIND', '405 MalformedHttpRequest'],
  ['CONNECT', '405 MalformedHttpRequest'],
  ['QUERY', '400 MalformedHttpRequest'],
  ['get', '400 MalformedHttpRequest'],
  ['ANY', '400 MalformedHttpRequest'],
].map(([method, answer = '']): Case => [`the method ${method}`, () => plain(`${method} / HTTP/1.1`), answer])

const BEHIND = 'GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n'

/** Bytes that two HTTP parsers may split differently: at most one answer, and the connection is closed. */
const SMUGGLING: readonly Case[] = [
  ['both lengths', `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${BEHIND}`],
  ['both lengths, the other way round', `Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${BEHIND}`],
  ['two lengths', `Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef${BEHIND}`],
  ['a length twice', `Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde${BEHIND}`],
  ['a list of lengths', `Content-Length: 5, 5\r\n\r\nabcde${BEHIND}`],
  ['a space before the colon', `Content-Length : 5\r\n\r\nabcde${BEHIND}`],
  ['a signed length', `Content-Length: +5\r\n\r\nabcde${BEHIND}`],
  ['a negative length', `Content-Length: -1\r\n\r\n${BEHIND}`],
  ['a length beyond numbers', `Content-Length: 99999999999999999999999\r\n\r\n${BEHIND}`],
  ['an unknown encoding', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${BEHIND}`],
  ['chunked not at the end', `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${BEHIND}`],
  ['a chunk without its size', `Transfer-Encoding: chunked\r\n\r\nx\r\n\r\n${BEHIND}`],
  ['a folded header', `X: a\r\n Content-Length: 5\r\n\r\nabcde${BEHIND}`],
  ['a NUL in a header', `X: a\0b\r\n\r\n${BEHIND}`],
  ['a carriage return in a header', `X: a\rContent-Length: 5\r\n\r\nabcde${BEHIND}`],
].map(
  ([what, rest]): Case => [
    what ?? '',
    () => raw(`POST / HTTP/1.1\r\nHost: HOST\r\n${rest}`),
    '400 MalformedHttpRequest',
  ],
)

const BYTES: readonly Case[] = [
  ['line feeds alone', () => raw('POST / HTTP/1.1\nHost: HOST\nContent-Length: 0\n\n'), '400 MalformedHttpRequest'],
  ['the preface of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400 MalformedHttpRequest'],
  ['the hello of TLS', () => Buffer.from('160301020001000001fc0303', 'hex'), '400 MalformedHttpRequest'],
  [
    'a header of 64 KiB',
    () => call('Action=ListUsers', { headers: ['X', 'a'.repeat(64 * 1024)] }),
    '431 RequestEntityTooLarge',
  ],
]

const CLOSING: readonly Case[] = [...SMUGGLING, ...BYTES]

const HOSTILE: readonly Case[] = [
  ...SIGNATURES,
  ...PARAMETERS,
  ...NAMES,
  ...DOCUMENTS,
  ...JSON_BODIES,
  ...PATHS,
  ...METHODS,
  ['101 headers', () => call('Action=ListUsers', { unsigned: Array(202).fill('a') }), '413 RequestEntityTooLarge'],
]

const revision = () => account.context.directory.state().revision

describe('a hostile request', () => {
  test.each(HOSTILE)('%s is refused, and nothing changes', async (_, bytes, answer) => {
    const before = revision()
    const answered = await exchange(server.url, bytes(), { linger: 10 })
    expect(statusAndCode(answered)).toBe(answer)
    expect(answered.all.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(revision()).toBe(before)
  })

  test.each(CLOSING)('%s: one answer, and the connection is closed', async (_, bytes, answer) => {
    const before = revision()
    const answered = await exchange(server.url, bytes(), { linger: 5_000 })
    expect(statusAndCode(answered)).toBe(answer)
    expect(answered.head).toMatch(/^x-amzn-requestid: [0-9a-f-]{36}\r$/m)
    expect(answered.all.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(answered.isClosed).toBe(true)
    expect(revision()).toBe(before)
  })

  test('names of object properties are unknown parameters, and do not reach a prototype', async () => {
    const parameters = 'Action=ListUsers&__proto__=1&__proto__.polluted=2&constructor.prototype.polluted=3'
    const answered = await exchange(server.url, call(parameters))
    expect(answered.status).toBe(200)
    expect(
      statusAndCode(await exchange(server.url, json('{"__proto__":{"polluted":1},"constructor":{"polluted":1}}'))),
    ).toBe('501 NotImplementedException')
    expect({}).not.toHaveProperty('polluted')
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
  })

  test('slow headers time out', async () => {
    const slow = await exchange(server.url, raw('POST / HTTP/1.1\r\nHost: HOST\r\nX: '), { linger: 5_000 })
    expect(statusAndCode(slow)).toBe('408 RequestTimeout')
    expect(slow.isClosed).toBe(true)
    expect(slow.ms).toBeLessThan(10_000)
  })

  test('garbage after a call is not taken for its answer', async () => {
    const bytes = Buffer.concat([call('Action=ListUsers'), Buffer.from('garbage\r\n\r\n')])
    const answered = await exchange(server.url, bytes, { linger: 5_000 })
    expect(answered.isClosed).toBe(true)
    // The call was complete: it has its own answer or none.
    expect([200, undefined]).toContain(answered.status)
  })

  test('a request of HTTP/1.1 without Host is refused', async () => {
    expect((await exchange(server.url, 'GET /healthz HTTP/1.1\r\n\r\n', { linger: 10 })).status).toBe(400)
  })

  test('a call in chunks is a call', async () => {
    const body = `Action=ListUsers&${VERSION}`
    const headers = [...signedHeaders({ key: KEY, host, body }), 'Transfer-Encoding', 'chunked']
    const lines = headers.map((each, at) => (at % 2 === 0 ? `${each}: ` : `${each}\r\n`)).join('')
    const bytes = `POST / HTTP/1.1\r\n${lines}\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    expect((await exchange(server.url, bytes)).status).toBe(200)
  })

  test('does not leak memory', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const all = [...HOSTILE, ...CLOSING]
    const heap = () => {
      collect()
      collect()
      return process.memoryUsage().heapUsed
    }
    const sendAll = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        for (let at = 0; at < all.length; at += 8) {
          await Promise.all(all.slice(at, at + 8).map(([, bytes]) => exchange(server.url, bytes())))
        }
      }
      logged.length = 0
    }
    await sendAll(5)
    const before = heap()
    await sendAll(30)
    expect(heap() - before).toBeLessThan(4 * 2 ** 20)
    expect((await exchange(server.url, call('Action=ListUsers'))).status).toBe(200)
  })
})
