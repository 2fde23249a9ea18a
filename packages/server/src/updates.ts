import type { HistoryFormat } from '@gatewarden/catalogue'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pages } from './pages.ts'

/** What each file of a scope is: the names that a page gives to its feeds. */
const FORMATS: readonly (readonly [ending: string, format: HistoryFormat, type: string])[] = [
  ['.html', 'html', 'text/html; charset=utf-8'],
  ['.rss', 'rss', 'application/rss+xml; charset=utf-8'],
  ['.atom', 'atom', 'application/atom+xml; charset=utf-8'],
  ['.feed.json', 'jsonfeed', 'application/feed+json; charset=utf-8'],
  ['.json', 'json', 'application/json; charset=utf-8'],
  ['.txt', 'text', 'text/plain; charset=utf-8'],
]

/** Nothing of a page runs, and nobody frames it. */
const SAFE = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The history of AWS managed policies as pages and feeds: /updates/connect.html, /updates/ReadOnlyAccess.rss, /updates/ for all. */
export function serveUpdates(app: FastifyInstance, pages: Pages, revision: () => number): void {
  app.get('/updates', (_request, reply) => reply.redirect('/updates/', 308))
  app.get('/updates/', async (request, reply) => send('all.html', request.host, reply))
  app.get<{ Params: { file: string } }>('/updates/:file', async ({ params, host }, reply) =>
    send(params.file, host, reply),
  )

  async function send(file: string, host: string, reply: FastifyReply) {
    const [ending, format, type] = FORMATS.find(([each]) => file.endsWith(each)) ?? []
    if (ending === undefined || format === undefined || type === undefined) {
      const names = FORMATS.map(([each]) => each).join(', ')
      return reply.code(404).headers(SAFE).type('text/plain').send(`There is no such page; names end in ${names}.\n`)
    }
    const name = file.slice(0, -ending.length)
    const asked = { scope: name === 'all' ? undefined : name, format, baseUrl: `http://${host}/updates/` }
    const answer = await pages.page(asked, revision())
    if ('problem' in answer) return reply.code(404).headers(SAFE).type('text/plain').send(`${answer.problem}\n`)
    return reply.headers(SAFE).type(type).send(answer.text)
  }
}
