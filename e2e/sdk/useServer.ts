import { IAMClient } from '@aws-sdk/client-iam'
import { afterAll, beforeAll } from 'vitest'
import { REGION, type Server, startServer } from '../server.ts'

/** The server of a file of tests. */
interface UsedServer {
  readonly server: Pick<Server, 'config' | 'credentials'>
  /** A client of the root user. */
  readonly iam: IAMClient
}

/** Starts a server before the tests of a file and ends it after them; it stores nothing on disk. */
export function useServer(): UsedServer {
  let started: Server | undefined
  beforeAll(async () => {
    started = await startServer({ memory: true })
  })
  afterAll(() => started?.clean())
  const running = (): Server => {
    if (started === undefined) throw new Error('the server listens only while tests and hooks run')
    return started
  }
  return {
    server: {
      get credentials() {
        return running().credentials
      },
      config: (credentials) => running().config(credentials),
    },
    // Created before the server listens, so it reads address and key at the first call.
    iam: new IAMClient({
      region: REGION,
      endpoint: async () => ({ url: new URL(running().url) }),
      credentials: async () => running().credentials,
      maxAttempts: 1,
    }),
  }
}
