import { type TestAccount, testAccount } from '../account.fixture.ts'
import { settleDue } from '../due.ts'

type Options = Parameters<typeof testAccount>[0]

/** An account with an active instance, which the root user made. */
export async function withInstance(options: Options = {}) {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const account = await testAccount({ now: () => new Date(now), ...options })
  const made = await account.call('connect:CreateInstance', {
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: 'sales',
    InboundCallsEnabled: true,
    OutboundCallsEnabled: true,
  })
  now += 1000
  await settleDue(account.context)
  const InstanceId = String(made.Id)
  const wait = async (milliseconds: number) => {
    now += milliseconds
    await settleDue(account.context)
  }
  return { ...account, InstanceId, wait, state: () => account.context.directory.state() }
}

/** What a call answers, with members of any name. */
export async function asked<Answer>({ call }: TestAccount, ...args: Parameters<TestAccount['call']>): Promise<Answer> {
  return (await call(...args)) as unknown as Answer
}
