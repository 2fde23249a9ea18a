import { createHash } from 'node:crypto'
import type { HistoryFormat } from '@gatewarden/catalogue'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pages } from './pages.ts'

/** The files of a scope, with the endings that pages use in links to their feeds. */
const FORMATS: readonly (readonly [ending: string, format: HistoryFormat, type: string])[] = [
  ['.html', 'html', 'text/html; charset=utf-8'],
  ['.rss', 'rss', 'application/rss+xml; charset=utf-8'],
  ['.atom', 'atom', 'application/atom+xml; charset=utf-8'],
  ['.feed.json', 'jsonfeed', 'application/feed+json; charset=utf-8'],
  ['.json', 'json', 'application/json; charset=utf-8'],
  ['.txt', 'text', 'text/plain; charset=utf-8'],
]

/** No scripts, no frames, and only the style that a page contains. */
function safeHeaders(page = ''): Readonly<Record<string, string>> {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1]
  const hash = style === undefined ? "'none'" : `'sha256-${createHash('sha256').update(style).digest('base64')}'`
  return {
    'content-security-policy': `default-src 'none'; style-src ${hash}; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

/** Seconds after which a page that is not available may be requested again. */
const RETRY_AFTER = '5'

/** A name or address with or without a port. */
const HOST = /^(?:[\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\])(?::\d{1,5})?$/

interface Updates {
  readonly pages: Pages
  /** The revision of the catalogue. */
  readonly revision: () => Promise<number>
  /** The address of the server in pages and feeds, without a slash at the end. */
  readonly publicUrl: () => string
}

/** The history of AWS managed policies as pages and feeds: /updates/connect.html, /updates/ReadOnlyAccess.rss, /updates/ for all. */
export function serveUpdates(app: FastifyInstance, { pages, revision, publicUrl }: Updates): void {
  app.get('/updates', (_request, reply) => reply.redirect('/updates/', 308))
  app.get('/updates/', async ({ host }, reply) => send('all.html', host, reply))
  app.get<{ Params: { file: string } }>('/updates/:file', async ({ params, host }, reply) =>
    send(params.file, host, reply),
  )

  async function send(file: string, host: string, reply: FastifyReply) {
    if (!HOST.test(host)) return refuse(reply, 400, 'The Host header is not valid.')
    const [ending, format, type] = FORMATS.find(([each]) => file.endsWith(each)) ?? []
    if (ending === undefined || format === undefined || type === undefined) {
      const names = FORMATS.map(([each]) => each).join(', ')
      return refuse(reply, 404, `This page does not exist: names end in ${names}.`)
    }
    const name = file.slice(0, -ending.length)
    const requested = { scope: name === 'all' ? undefined : name, format, baseUrl: `${publicUrl()}/updates/` }
    const answer = await pages.page(requested, await revision())
    if ('problem' in answer) return refuse(reply, 404, answer.problem)
    if ('unavailable' in answer) return refuse(reply.header('retry-after', RETRY_AFTER), 503, answer.unavailable)
    const headers = format === 'html' ? safeHeaders(answer.text) : safeHeaders()
    return reply.headers(headers).type(type).send(answer.text)
  }
}

function refuse(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply.code(status).headers(safeHeaders()).type('text/plain').send(`${sentence}\n`)
}
