import type { FastifyInstance } from 'fastify'

/**
 * POST /_gatewarden/reset drops everything of the account but the first credentials: for suites of tests. Whoever reaches the port may
 * call it, but no page of a browser.
 */
export function serveReset(app: FastifyInstance, reset: () => Promise<void>): void {
  app.post('/_gatewarden/reset', async ({ headers }, reply) => {
    const site = headers['sec-fetch-site']
    if (headers.origin !== undefined || (site !== undefined && site !== 'none' && site !== 'same-origin')) {
      return reply.code(403).type('text/plain').send('Pages of a browser may not reset an account.\n')
    }
    await reset()
    return reply.code(204).send()
  })
}
