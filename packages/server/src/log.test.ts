import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openAccount } from './account.ts'
import { listen } from './listen.ts'
import { type Asking, type Key, signedHeaders, signedRequest } from './signed.fixture.ts'
import { exchange } from './socket.fixture.ts'

const ROOT: Key = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
const PASSWORD = 'correct-Horse.battery-9'
const TRUST = encodeURIComponent(
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}}',
)

test('a log of level debug contains every call, and no secret, signature, session token or password', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = pino({ level: 'debug', base: null }, sink)
  const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey: ROOT })
  const server = await listen({ account, folder: undefined, host: '127.0.0.1', port: 0, log })
  const { host } = new URL(server.url)
  /** What must not be in the log, neither plain nor encoded. */
  const hidden = new Set([ROOT.secretAccessKey, PASSWORD])
  const send = async (parameters: string, key: Key = ROOT, more: Partial<Asking> = {}) => {
    const version = more.service === 'sts' ? '2011-06-15' : '2010-05-08'
    const asking = { key, host, body: `${parameters}&Version=${version}`, ...more }
    for (const [, signature = ''] of signedHeaders(asking)
      .join('\n')
      .matchAll(/Signature=(\w+)/g))
      hidden.add(signature)
    const { body, status } = await exchange(server.url, signedRequest(asking))
    const read = (name: string) => new RegExp(`<${name}>(.*?)<`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    for (const name of ['SecretAccessKey', 'SessionToken', 'EncodedMessage']) if (read(name)) hidden.add(read(name))
    const made = { accessKeyId: read('AccessKeyId'), secretAccessKey: read('SecretAccessKey') }
    const sessionToken = read('SessionToken')
    return { status, body, key: sessionToken === '' ? made : { ...made, sessionToken } }
  }

  await send('Action=CreateUser&UserName=ana')
  const { key: ana } = await send('Action=CreateAccessKey&UserName=ana')
  expect((await send(`Action=CreateLoginProfile&UserName=ana&Password=${PASSWORD}`)).status).toBe(200)
  expect((await send(`Action=ChangePassword&OldPassword=${PASSWORD}&NewPassword=${PASSWORD}1`, ana)).status).toBe(403)
  await send(`Action=CreateRole&RoleName=reader&AssumeRolePolicyDocument=${TRUST}`)
  const { key: session } = await send('Action=GetSessionToken', ROOT, { service: 'sts' })
  expect(session).toHaveProperty('sessionToken')
  expect((await send('Action=GetCallerIdentity', session, { service: 'sts' })).status).toBe(200)
  // Refused: without permission, with a wrong secret, with a signature in the wrong place, as bytes that are not a request.
  expect((await send('Action=ListUsers', ana)).status).toBe(403)
  expect((await send('Action=ListUsers', { ...ana, secretAccessKey: 'another' })).status).toBe(403)
  expect((await send('Action=ListUsers', ana, { target: `/?X-Amz-Signature=${'5'.repeat(64)}` })).status).toBe(400)
  expect((await send(`Action=CreateLoginProfile&UserName=ana&Password=${PASSWORD}%0A%00`)).status).toBe(400)
  await exchange(server.url, `POST / HTTP/1.1\r\nAuthorization: ${ROOT.secretAccessKey}\r\nX : ${PASSWORD}\r\n\r\n`)
  // An internal error: the account is closed.
  await account.close()
  expect((await send(`Action=UpdateLoginProfile&UserName=ana&Password=${PASSWORD}`)).status).toBe(500)
  await server.close()

  const text = lines.join('')
  const calls = lines.map((line) => JSON.parse(line))
  expect(calls.filter(({ msg }) => msg === 'a call was answered').length).toBeGreaterThanOrEqual(6)
  expect(calls.filter(({ msg }) => msg === 'a call was refused').length).toBeGreaterThanOrEqual(5)
  expect(calls.filter(({ msg }) => msg === 'a call failed')).toHaveLength(1)
  hidden.add('5'.repeat(64))
  expect(hidden.size).toBeGreaterThan(12)
  for (const secret of hidden) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(encodeURIComponent(secret))
  }
  expect(text).not.toMatch(/Signature=|AWS4-HMAC|Password=/)
})
