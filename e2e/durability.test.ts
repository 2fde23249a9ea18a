import { setTimeout as wait } from 'node:timers/promises'
import { CreateUserCommand, IAMClient, paginateListUsers } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { startServer } from './server.ts'

const WRITES = 1_000
const CONNECTIONS = 16

test('a server that is killed during 1,000 writes loses none that it acknowledged', async () => {
  const first = await startServer({ flags: ['--log-level', 'error'] })
  try {
    const iam = new IAMClient(first.config())
    const acknowledged: string[] = []
    let next = 0
    const write = async () => {
      while (next < WRITES) {
        const UserName = `user-${next++}`
        await iam.send(new CreateUserCommand({ UserName, Tags: [{ Key: 'name', Value: UserName }] }))
        acknowledged.push(UserName)
      }
    }
    // Those in flight when it is killed get no answer.
    const writers = Array.from({ length: CONNECTIONS }, () => write().catch(() => undefined))
    while (acknowledged.length < WRITES / 2) await wait(1)
    await first.stop('SIGKILL')
    await Promise.all(writers)
    expect(acknowledged.length).toBeLessThan(WRITES)

    const second = await startServer({ folder: first.folder })
    try {
      const kept: string[] = []
      for await (const { Users = [] } of paginateListUsers({ client: new IAMClient(second.config()) }, {})) {
        kept.push(...Users.map(({ UserName = '' }) => UserName))
      }
      expect(acknowledged.filter((name) => !kept.includes(name))).toEqual([])
      // A write that was not acknowledged is complete or absent, and there are at most as many as were in flight.
      expect(kept.length - acknowledged.length).toBeLessThanOrEqual(CONNECTIONS)
    } finally {
      await second.stop()
    }
  } finally {
    await first.clean()
  }
})
