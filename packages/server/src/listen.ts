import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { HttpRequest, HttpResponse } from '@gatewarden/wire'
import { awsModels, DEFAULT_LIMITS } from '@gatewarden/wire'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { OpenAccount } from './account.ts'
import { type AnswerContext, answer, type CallLog } from './answer.ts'
import { openPages } from './pages.ts'
import { serveReset } from './reset.ts'
import { refuseBytes, refuseConnection, unparsedRequest } from './unparsedRequest.ts'
import { serveUpdates } from './updates.ts'

export interface ListenOptions {
  readonly account: OpenAccount
  readonly folder: string | undefined
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly log: Logger
  /** Opens POST /_gatewarden/reset. */
  readonly hasReset?: boolean
  /** Milliseconds for the headers of a request; 10,000 when left out. */
  readonly headersTime?: number
}

/** A server that listens. */
export interface Listening {
  readonly url: string
  /** Answers the requests that have begun, if they end in time, then closes the port. */
  close(): Promise<void>
}

/** Timeouts in milliseconds: the headers of a request, the whole request, an idle connection, a shutdown. */
const HEADERS_TIME = 10_000
const REQUEST_TIME = 30_000
const KEEP_ALIVE_TIME = 75_000
/** How often Node checks these timeouts. Its default of 30 seconds would allow four times as long for slow headers. */
const CHECK_TIME = 1_000
const SHUTDOWN_TIME = 10_000
/** The path of the route for all calls to AWS's API, whatever path the client sent. */
const API = '/_aws'
const OWN = /^\/(?:healthz|readyz|updates|_gatewarden)(?:[/?]|$)/

/**
 * Listens for AWS's APIs, the history pages and health checks on one port.
 *
 * @example
 * import { listen, openAccount } from '@gatewarden/server'
 * import { pino } from 'pino'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const account = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * const log = pino({ level: 'silent' })
 * const server = await listen({ account, folder: undefined, host: '127.0.0.1', port: 0, log })
 * const { status } = await fetch(`${server.url}/readyz`)
 * await server.close()
 * status // => 200
 */
export async function listen({
  account,
  folder,
  host,
  port,
  log,
  hasReset = false,
  headersTime = HEADERS_TIME,
}: ListenOptions): Promise<Listening> {
  const { context: services, refresh } = account
  const context: AnswerContext = { services, refresh, models: awsModels(), limits: DEFAULT_LIMITS }
  let isReady = false
  const app = appOf(headersTime)
  // A connection that is kept alive would delay the shutdown.
  app.addHook('onSend', async (_request, reply) => {
    if (!isReady) reply.header('connection', 'close')
  })
  const pages = openPages(folder)
  serveUpdates(app, pages, async () => {
    await refresh()
    return services.catalogue().revision
  })
  app.get('/healthz', (_request, reply) => reply.type('text/plain').send('ok\n'))
  app.get('/readyz', (_request, reply) => {
    reply
      .code(isReady ? 200 : 503)
      .type('text/plain')
      .send(isReady ? 'ready\n' : 'not ready\n')
  })
  if (hasReset) serveReset(app, account.reset)
  serveApi(app, context, log)
  await app.listen({ host, port })
  isReady = true
  const { port: taken } = app.server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      isReady = false
      const late = setTimeout(() => app.server.closeAllConnections(), SHUTDOWN_TIME)
      await app.close()
      clearTimeout(late)
      await pages.close()
    },
  }
}

function appOf(headersTimeout: number): FastifyInstance {
  const app = fastify({
    bodyLimit: DEFAULT_LIMITS.body,
    requestTimeout: REQUEST_TIME,
    keepAliveTimeout: KEEP_ALIVE_TIME,
    forceCloseConnections: 'idle',
    http: {
      maxHeaderSize: DEFAULT_LIMITS.headerBytes,
      headersTimeout,
      connectionsCheckingInterval: Math.min(CHECK_TIME, headersTimeout),
    },
    clientErrorHandler: refuseBytes,
    frameworkErrors: (_error, _request, reply) => sendUnparsed(reply, 400),
    // The signature covers the path as it was sent, so the router must not interpret the path of a call.
    rewriteUrl: ({ url = '/' }) => (OWN.test(url) ? url : API),
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler(({ originalUrl }, reply) => sendUnparsed(reply, OWN.test(originalUrl) ? 404 : 405))
  app.server.on('connect', (_request, socket) => refuseConnection(405, socket))
  return app
}

function serveApi(app: FastifyInstance, context: AnswerContext, log: Logger): void {
  app.all(API, async (request, reply) => {
    const requestId = randomUUID()
    const now = Date.now()
    const connection = { requestId, now, sourceIp: sourceOf(request), isSecure: request.protocol === 'https' }
    const { response, callLog } = await answer(context, requestOf(request), connection)
    logAnswer(log, callLog, { requestId, status: response.status, ms: Date.now() - now })
    send(reply, response)
    return reply
  })
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ err: error }, 'a request failed')
    sendUnparsed(reply, status)
  })
}

function sendUnparsed(reply: FastifyReply, status: number): void {
  send(reply, unparsedRequest(status))
}

const NOTHING = new Uint8Array()

function requestOf({ raw, originalUrl, body }: FastifyRequest): HttpRequest {
  const { method = 'GET', rawHeaders } = raw
  return { method, target: originalUrl, headers: rawHeaders, body: body instanceof Uint8Array ? body : NOTHING }
}

/** IPv4-mapped IPv6 addresses as IPv4, because conditions contain IPv4 addresses. */
function sourceOf({ socket }: FastifyRequest): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
}

function send(reply: FastifyReply, { status, headers, body }: HttpResponse): void {
  reply
    .code(status)
    .headers(headers)
    .send(typeof body === 'string' ? body : Buffer.from(body))
}

function logAnswer(log: Logger, { fault, ...call }: CallLog, more: object): void {
  const line = { ...call, ...more }
  if (fault !== undefined) log.error({ ...line, err: fault }, 'a call failed')
  else if (call.code !== undefined) log.info(line, 'a call was refused')
  else log.debug(line, 'a call was answered')
}
