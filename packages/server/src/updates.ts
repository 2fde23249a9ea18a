import type { HistoryFormat } from '@gatewarden/catalogue'
import { MAX_QUERY } from '@gatewarden/catalogue/internal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PageFormat, PageRequest, Pages } from './pages.ts'
import { safeHeaders } from './safeHeaders.ts'

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/** The files of a scope, with the endings that pages use in links to their feeds. */
const FORMATS: readonly (readonly [ending: string, format: HistoryFormat, type: string])[] = [
  ['.html', 'html', HTML],
  ['.rss', 'rss', 'application/rss+xml; charset=utf-8'],
  ['.atom', 'atom', 'application/atom+xml; charset=utf-8'],
  ['.feed.json', 'jsonfeed', 'application/feed+json; charset=utf-8'],
  ['.json', 'json', JSON_TYPE],
  ['.txt', 'text', 'text/plain; charset=utf-8'],
]

/** The files of a version. */
const VERSION_FORMATS: readonly (readonly [ending: string, format: PageFormat, type: string])[] = [
  ['.html', 'change', HTML],
  ['.difference.json', 'difference', JSON_TYPE],
  ['.json', 'document', JSON_TYPE],
]

/** Seconds after which a page that is not available may be requested again. */
const RETRY_AFTER = '5'

/** A name or address with or without a port. */
const HOST = /^(?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\])(?::\d{1,5})?$/
const VERSION = /^v[1-9]\d{0,5}$/
const PAGE = /^[1-9]\d{0,3}$/

interface Updates {
  readonly pages: Pages
  /** The revision of the catalogue, the date of AWS's data, and where newer data should be looked for if it is old. */
  readonly state: () => Promise<Pick<PageRequest, 'asOf' | 'newerFrom'> & { readonly revision: number }>
  /** The address of the server in pages and feeds, without a slash at the end. */
  readonly publicUrl: () => string
}

type Asked = Pick<PageRequest, 'scope' | 'format' | 'page' | 'versionId' | 'query'>

/**
 * The history of AWS managed policies as pages and feeds: `/updates/` with search, /updates/connect.html, /updates/ReadOnlyAccess.rss, and for
 * each version `/updates/ReadOnlyAccess/v2.html`, its document and what it changed.
 */
export function serveUpdates(app: FastifyInstance, { pages, state, publicUrl }: Updates): void {
  app.get('/updates', (_request, reply) => reply.redirect('/updates/', 308))
  app.get('/updates/', (request, reply) => {
    const query = oneOf(request, 'q').trim().slice(0, MAX_QUERY)
    const asked = query === '' ? ({ format: 'index' } as const) : ({ format: 'search', query } as const)
    return send({ scope: undefined, ...asked }, HTML, request, reply)
  })
  app.get<{ Params: { file: string } }>('/updates/:file', (request, reply) => {
    const { file } = request.params
    const isPaged = /\.(?:html|json|txt)$/.test(file) && !file.endsWith('.feed.json')
    const page = (isPaged && oneOf(request, 'page')) || '1'
    const [ending, format, type] = FORMATS.find(([each]) => file.endsWith(each)) ?? []
    if (ending === undefined || format === undefined || type === undefined) return refuseEnding(FORMATS, reply)
    if (!PAGE.test(page)) return refuse(reply, 404, 'This page does not exist: page is a number from 1.')
    const name = file.slice(0, -ending.length)
    return send({ scope: name === 'all' ? undefined : name, format, page: Number(page) }, type, request, reply)
  })
  app.get<{ Params: { policy: string; file: string } }>('/updates/:policy/:file(^.+$)', (request, reply) => {
    const { policy, file } = request.params
    const [ending, format, type] = VERSION_FORMATS.find(([each]) => file.endsWith(each)) ?? []
    if (ending === undefined || format === undefined || type === undefined) return refuseEnding(VERSION_FORMATS, reply)
    const versionId = file.slice(0, -ending.length)
    if (!VERSION.test(versionId)) return refuse(reply, 404, 'This page does not exist: versions are v1, v2 and so on.')
    return send({ scope: policy, format, versionId }, type, request, reply)
  })

  async function send(asked: Asked, type: string, { host }: FastifyRequest, reply: FastifyReply) {
    if (!HOST.test(host)) return refuse(reply, 400, 'The Host header is not valid.')
    const { revision, ...age } = await state()
    const answer = await pages.page({ ...asked, baseUrl: `${publicUrl()}/updates/`, ...age }, revision)
    if ('problem' in answer) return refuse(reply, 404, answer.problem.replace(/^there is/, 'There is'))
    if ('unavailable' in answer) return refuse(reply.header('retry-after', RETRY_AFTER), 503, answer.unavailable)
    const headers = type === HTML ? safeHeaders(answer.text) : safeHeaders()
    return reply.headers(headers).type(type).send(answer.text)
  }
}

/** A parameter that is given once; empty otherwise. */
function oneOf({ query }: FastifyRequest, name: string): string {
  const value = (query as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : ''
}

function refuseEnding(
  formats: readonly (readonly [ending: string, ...unknown[]])[],
  reply: FastifyReply,
): FastifyReply {
  return refuse(reply, 404, `This page does not exist: names end in ${formats.map(([each]) => each).join(', ')}.`)
}

function refuse(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply.code(status).headers(safeHeaders()).type('text/plain').send(`${sentence}\n`)
}
