import { FACTS, type TestAccount, testAccount } from '../account.fixture.ts'
import { authorizedCall } from '../authorizedCall.ts'
import type { InnerCalls } from '../call.ts'

export const CONNECT = 'connect.amazonaws.com'
export const REGION = FACTS.region

/** The ARN of something of EventBridge in the account of tests. */
export const arn = (resource: string) => `arn:aws:events:${REGION}:123456789012:${resource}`

/** A policy that allows each of these statements. */
function allowing(...statements: readonly object[]): string {
  const Statement = statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** An account with user ana, who has these statements. */
export async function accountOfAna(...statements: readonly object[]): Promise<TestAccount> {
  const account = await testAccount()
  await account.call('iam:CreateUser', { UserName: 'ana' })
  if (statements.length > 0) await permit(account, ...statements)
  return account
}

/** Gives ana these statements instead. */
export async function permit({ call }: TestAccount, ...statements: readonly object[]): Promise<void> {
  await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument: allowing(...statements) })
}

/** Does what Amazon Connect does for ana, and stores it. */
export async function asConnect({ call, context }: TestAccount, work: (inner: InnerCalls) => void): Promise<void> {
  const { User } = (await call('iam:GetUser', { UserName: 'ana' })) as unknown as { User: { UserId: string } }
  await context.directory.change((state) => {
    const caller = { who: { kind: 'user', uniqueId: User.UserId }, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } as const
    const outer = { service: 'sts', operation: 'GetCallerIdentity', input: {} }
    const inner = authorizedCall(outer, { state, context, caller, facts: FACTS, calledVia: [] }).actingFor(CONNECT)
    work(inner)
    return { events: inner.events, output: undefined }
  })
}
