import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { CreateUserCommand, GetUserCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam'
import { afterAll, describe, expect, test } from 'vitest'
import { refusal } from './accounts.ts'
import { type Server, startServer } from './server.ts'

const servers: Server[] = []
afterAll(async () => {
  // The last first: a folder is removed by the server that created it.
  for (const server of servers.toReversed()) await server.clean()
})

async function started(...options: Parameters<typeof startServer>): Promise<Server> {
  const server = await startServer(...options)
  servers.push(server)
  return server
}

const iamOf = (server: Server) => new IAMClient(server.config())

describe('a server process', () => {
  test('answers its health checks, pages and feeds', async () => {
    const { url } = await started()
    const get = async (path: string) => {
      const answer = await fetch(url + path, { redirect: 'manual' })
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
    }
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok\n' })
    expect(await get('/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
    const page = await get('/updates/connect.html')
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect(page.text).toContain('AmazonConnect_FullAccess')
    const feed = await get('/updates/ReadOnlyAccess.rss')
    expect(feed).toMatchObject({ status: 200, type: 'application/rss+xml; charset=utf-8' })
    expect(feed.text).toContain('<rss version="2.0"')
    const guids = [...feed.text.matchAll(/<guid[^>]*>([^<]*)</g)].map(([, guid]) => guid)
    expect(guids.length).toBeGreaterThan(50)
    expect(new Set(guids).size).toBe(guids.length)
    expect(await get('/updates/nothing-of-the-kind.html')).toMatchObject({ status: 404, type: 'text/plain' })
    expect((await get('/updates')).status).toBe(308)
  })

  test('says at most once that the data is old, and not in its log', async () => {
    const server = await started({ memory: true })
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    await server.stop()
    const all = `${server.banner}${server.log()}`
    expect(all.split('the AWS managed policies are as of').length - 1).toBeLessThanOrEqual(1)
    expect(server.log()).toBe('')
  })

  test('still has all acknowledged writes after it was killed', async () => {
    const first = await started()
    for (let n = 0; n < 20; n += 1) await iamOf(first).send(new CreateUserCommand({ UserName: `user-${n}` }))
    await first.stop('SIGKILL')
    const second = await started({ folder: first.folder })
    const { Users = [] } = await iamOf(second).send(new ListUsersCommand({}))
    expect(Users).toHaveLength(20)
    expect(second.credentials).toEqual(first.credentials)
  })

  test('refuses a second process on its folder, with one sentence', async () => {
    const { folder } = await started()
    await expect(startServer({ folder })).rejects.toThrow(/ended with 2 before it listened: gatewarden: [^\n]+\n$/)
  })

  test('answers a call in flight when it receives SIGTERM, and then closes the port', async () => {
    const server = await started()
    const { port, hostname } = new URL(server.url)
    const body = 'Action=ListUsers&Version=2010-05-08'
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
    // As SDKs do: the connection stays open after the answer, as long as the server keeps it open.
    const agent = new Agent({ keepAlive: true })
    const call = request({ port, hostname, method: 'POST', path: '/', headers, agent })
    const answered = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      call.on('error', reject)
      call.on('response', async (answer) => resolve({ status: answer.statusCode, body: await text(answer) }))
    })
    call.write(body.slice(0, 10))
    await new Promise((resolve) => setTimeout(resolve, 150))
    const stopped = server.stop('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 150))
    // The rest of the request comes now: the call was started before the signal.
    call.end(body.slice(10))
    const { status, body: said } = await answered
    expect(status).toBe(403)
    expect(said).toContain('<Code>MissingAuthenticationToken</Code>')
    const begun = performance.now()
    expect(await stopped).toBe(0)
    expect(performance.now() - begun).toBeLessThan(2_000)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })

  test('ends at once without calls in flight, also with SIGINT', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const server = await started({ memory: true })
      // A kept-alive connection is not a call in flight.
      await iamOf(server).send(new ListUsersCommand({}))
      const begun = performance.now()
      expect(await server.stop(signal)).toBe(0)
      expect(performance.now() - begun).toBeLessThan(2_000)
    }
  })

  test('is emptied by the reset route only where the route is enabled, and not by a cross-site request', async () => {
    const closed = await started({ memory: true })
    const post = (server: Server, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${server.url}/_gatewarden/reset`, { method: 'POST', headers })
    expect((await post(closed)).status).toBe(404)
    const server = await started({ memory: true, flags: ['--reset-route'] })
    const iam = iamOf(server)
    await iam.send(new CreateUserCommand({ UserName: 'ana' }))
    expect((await post(server, { origin: 'https://example.com' })).status).toBe(403)
    await iam.send(new GetUserCommand({ UserName: 'ana' }))
    expect((await post(server)).status).toBe(204)
    expect((await refusal(iam.send(new GetUserCommand({ UserName: 'ana' })))).name).toBe('NoSuchEntityException')
  })
})
