import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type AddressInfo, isIP, type Socket } from 'node:net'
import { isAbsolute, join, relative } from 'node:path'
import type { CatalogueSource } from '@gatewarden/catalogue'
import { newerFrom, readLastCheck } from '@gatewarden/catalogue/internal'
import type { ServiceContext } from '@gatewarden/services'
import type { HttpRequest, HttpResponse } from '@gatewarden/wire'
import { awsModels, DEFAULT_LIMITS } from '@gatewarden/wire'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { OpenAccount } from './account.ts'
import { type AnswerContext, answer, type CallLog } from './answer.ts'
import { homeRoute, isHome, serveHome } from './home.ts'
import { openPages } from './pages.ts'
import { serveReset } from './reset.ts'
import { refuseBytes, refuseConnection, unparsedRequest } from './unparsedRequest.ts'
import { UnverifiedBodies } from './unverifiedBodies.ts'
import { serveUpdates } from './updates.ts'
import { type Webhooks, watchWebhooks } from './webhooks.ts'

export interface ListenOptions {
  readonly account: OpenAccount
  readonly folder: string | undefined
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly log: Logger
  /** Where the events of rules are sent besides their targets. */
  readonly webhooks?: Webhooks
  /** Opens POST /_gatewarden/reset. */
  readonly hasReset?: boolean
  /** Refuses calls of IAM that are not signed for its region, as AWS does. */
  readonly isStrictRegion?: boolean
  /** Milliseconds for the headers of a request; 10,000 when left out. */
  readonly headersTime?: number
  /** Connections at the same time; 4,096 when left out. A further one is answered with 503 and closed. */
  readonly maxConnections?: number
  /** Addresses and CIDR blocks of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; none when left out. */
  readonly trustedProxies?: readonly string[]
  /** The address of the server in pages and feeds, such as `https://iam.example.com`; where it listens when left out. */
  readonly publicUrl?: string
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
const MAX_CONNECTIONS = 4_096
/** Bytes of all bodies that are not received completely. */
const MAX_UNFINISHED = 64 * 1024 * 1024
/** The path of the route for all calls to AWS's API, whatever path the client sent. */
const API = '/_aws'
/** Only a trusted proxy can cause it: the address of any other client is that of its connection. */
const BAD_CLIENT_ADDRESS =
  'The header X-Forwarded-For of the trusted proxy does not end in an IP address; set it to the address of the client.'
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
export async function listen(options: ListenOptions): Promise<Listening> {
  const { account, folder, host, port, log, hasReset = false, isStrictRegion = false } = options
  const { refresh } = account
  const { webhooks } = options
  const services: ServiceContext = {
    ...account.context,
    onUndelivered: logUndelivered(log),
    ...(webhooks && { webhookRules: new Set(webhooks.urls.keys()) }),
  }
  const context = { services, refresh, models: awsModels(), limits: DEFAULT_LIMITS, isStrictRegion }
  let isReady = false
  const app = appOf(options)
  // A connection that is kept alive would delay the shutdown.
  app.addHook('onSend', async (_request, reply) => {
    if (!isReady) reply.header('connection', 'close')
  })
  const pages = openPages(folder)
  const catalogue = async () => {
    await refresh()
    return services.catalogue()
  }
  const publicUrl = () => options.publicUrl ?? addressOf(app, host)
  const { accountId } = services.directory
  const newerData = ({ awsAsOf }: CatalogueSource) => {
    const checked = folder === undefined ? undefined : readLastCheck(folder)
    return newerFrom({ awsAsOf, ...(checked && { checked }), now: new Date() })
  }
  serveHome(app, { accountId, catalogue, newerData, publicUrl, credentials: credentialsFile(folder) })
  const state = async () => {
    const { revision, source } = await catalogue()
    return { revision, asOf: source.awsAsOf, newerFrom: newerData(source) }
  }
  serveUpdates(app, { pages, state, publicUrl })
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
  const stopWebhooks = webhooks === undefined ? () => {} : watchWebhooks(services, webhooks, log)
  isReady = true
  return {
    url: addressOf(app, host),
    async close() {
      isReady = false
      stopWebhooks()
      const late = setTimeout(() => app.server.closeAllConnections(), SHUTDOWN_TIME)
      await app.close()
      clearTimeout(late)
      await pages.close()
    },
  }
}

function addressOf({ server }: FastifyInstance, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function appOf({ headersTime: headersTimeout = HEADERS_TIME, ...options }: ListenOptions): FastifyInstance {
  const { maxConnections = MAX_CONNECTIONS, trustedProxies = [] } = options
  const app = fastify({
    ...(trustedProxies.length > 0 && { trustProxy: [...trustedProxies] }),
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
    rewriteUrl: (request) => homeRoute(request) ?? (OWN.test(request.url ?? '') ? (request.url ?? '') : API),
  })
  app.removeAllContentTypeParsers()
  const bodies = new UnverifiedBodies({ body: DEFAULT_LIMITS.body, unfinished: MAX_UNFINISHED })
  app.addContentTypeParser('*', (_request: FastifyRequest, body: IncomingMessage) => bodies.read(body))
  app.server.on('connect', (_request, socket) => refuseConnection(405, socket))
  limitConnections(app, maxConnections)
  app.addHook('onRequest', async ({ ip, originalUrl, raw, routeOptions }, reply) => {
    // A call with two hosts is refused when its signature is verified.
    const isOwn = OWN.test(originalUrl) || isHome(routeOptions.url)
    const hasOneHost = (raw.headersDistinct.host ?? []).length < 2 || !isOwn
    // A proxy may forward "unknown".
    if (hasOneHost && isIP(ip) !== 0) return
    sendUnparsed(reply, 400, hasOneHost ? BAD_CLIENT_ADDRESS : undefined)
    return reply
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    // Answers contain secrets, and pages the state of an account.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.setNotFoundHandler(({ originalUrl }, reply) => sendUnparsed(reply, OWN.test(originalUrl) ? 404 : 405))
  return app
}

/** Answers connections beyond the limit before they send anything. */
function limitConnections({ server }: FastifyInstance, max: number): void {
  const open = new Set<Socket>()
  server.prependListener('connection', (socket: Socket) => {
    if (open.size >= max) return refuseConnection(503, socket)
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
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

function sendUnparsed(reply: FastifyReply, status: number, message?: string): void {
  send(reply, unparsedRequest(status, requestOf(reply.request), message))
}

const NOTHING = new Uint8Array()

function requestOf({ raw, originalUrl, body }: FastifyRequest): HttpRequest {
  const { method = 'GET', rawHeaders } = raw
  return { method, target: originalUrl, headers: rawHeaders, body: body instanceof Uint8Array ? body : NOTHING }
}

/** The client, also behind trusted proxies. IPv4-mapped IPv6 addresses as IPv4, because conditions contain IPv4 addresses. */
function sourceOf(request: FastifyRequest): string {
  // A link-local address of a connection names its interface after a %.
  const [ip = ''] = request.ip.split('%', 1)
  const mapped = isIP(ip) === 6 ? /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(new URL(`http://[${ip}]`).hostname) : null
  if (mapped === null) return ip
  const bytes = mapped.slice(1).flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff])
  return bytes.join('.')
}

function send(reply: FastifyReply, { status, headers, body }: HttpResponse): void {
  reply
    .code(status)
    .headers(headers)
    .send(typeof body === 'string' ? body : Buffer.from(body))
}

/** One line for the deliveries of an event that do not take place. */
function logUndelivered(log: Logger): NonNullable<ServiceContext['onUndelivered']> {
  return (undelivered) => log.info({ undelivered: undelivered.length, ...undelivered[0] }, 'an event was not delivered')
}

function logAnswer(log: Logger, { fault, ...call }: CallLog, more: object): void {
  const line = { ...call, ...more }
  if (fault !== undefined) log.error({ ...line, err: fault }, 'a call failed')
  else if (call.code !== undefined) log.info(line, 'a call was refused')
  else log.debug(line, 'a call was answered')
}

/** The file that the page at `/` names: whoever reaches the port can read it, so a folder elsewhere on the machine is not shown (decision 58). */
function credentialsFile(folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined
  const file = relative(process.cwd(), join(folder, 'credentials'))
  return file.startsWith('..') || isAbsolute(file) ? 'FOLDER/credentials' : file
}
