import type { Directory } from '@gatewarden/directory'
import type { FastifyInstance } from 'fastify'

/**
 * POST /_gatewarden/reset deletes everything in the account except the first credentials, for test suites. Everyone who can reach the port
 * may call it, except pages of other sites in a browser.
 */
export function serveReset(app: FastifyInstance, reset: () => Promise<void>): void {
  app.post('/_gatewarden/reset', async ({ headers }, reply) => {
    const site = headers['sec-fetch-site']
    if (headers.origin !== undefined || (site !== undefined && site !== 'none' && site !== 'same-origin')) {
      return reply.code(403).type('text/plain').send('Cross-site requests cannot reset the account.\n')
    }
    await reset()
    return reply.code(204).send()
  })
}

/** Returns a function that deletes everything in the account except these access keys, in one append, so that they are always valid. */
export function accountReset(directory: Directory, accessKeyIds: readonly string[]): () => Promise<void> {
  const { accessKeys } = directory.state()
  const kept = accessKeyIds.flatMap((accessKeyId) => accessKeys.get(accessKeyId) ?? [])
  return async () => {
    const at = directory.now()
    const created = kept.map(({ accessKeyId, userId, secret }) => {
      return { kind: 'accessKeyCreated', at, accessKeyId, userId, secret } as const
    })
    await directory.change(() => ({ events: [{ kind: 'accountReset', at }, ...created], output: undefined }))
  }
}
