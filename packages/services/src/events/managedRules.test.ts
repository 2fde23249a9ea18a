import { describe, expect, test } from 'vitest'
import type { TestAccount } from '../account.fixture.ts'
import type { OperationCall } from '../call.ts'
import { accountOfAna, arn, asConnect, CONNECT, permit } from './account.fixture.ts'

const Name = 'ConnectVoiceId'
const EventPattern = '{"source":["aws.voiceid"]}'
const Targets = [{ Id: 'connect', Arn: 'arn:aws:connect:us-east-1:123456789012:instance/i-1' }]

/** Statement 3 of the custom policy for Voice ID (Amazon Connect Administrator Guide). */
const ONLY_CONNECT = {
  Action: ['events:DeleteRule', 'events:PutRule', 'events:PutTargets', 'events:RemoveTargets'],
  Condition: { StringEquals: { 'events:ManagedBy': CONNECT } },
}

const request = (operation: string, input: Record<string, unknown>): OperationCall => ({
  service: 'events',
  operation,
  input,
})

/** An account in which Connect made its rule for ana. */
async function withManagedRule(): Promise<TestAccount> {
  const account = await accountOfAna(ONLY_CONNECT, { Action: 'sts:*' })
  await asConnect(account, (inner) => {
    inner.perform(request('PutRule', { Name, EventPattern }))
    inner.perform(request('PutTargets', { Rule: Name, Targets }))
  })
  return account
}

describe('a rule that a service makes for the caller', () => {
  test('has the service in ManagedBy, and needs only the permission with the condition', async () => {
    const { call } = await withManagedRule()
    expect(await call('events:DescribeRule', { Name })).toMatchObject({ ManagedBy: CONNECT, EventPattern })
    expect(await call('events:ListRules')).toMatchObject({ Rules: [{ Name, ManagedBy: CONNECT }] })
    expect(await call('events:ListTargetsByRule', { Rule: Name })).toEqual({ Targets })
  })

  test('is not made without the permission', async () => {
    const account = await accountOfAna({ ...ONLY_CONNECT, Condition: { StringEquals: { 'events:ManagedBy': 'x' } } })
    await permit(account, { Action: 'sts:*' })
    const made = asConnect(account, (inner) => {
      inner.perform(request('PutRule', { Name, EventPattern }))
    })
    await expect(made).rejects.toThrow(`not authorized to perform: events:PutRule on resource: ${arn(`rule/${Name}`)}`)
    expect(await account.call('events:ListRules')).toEqual({ Rules: [] })
  })

  test('is changed and deleted by its service', async () => {
    const account = await withManagedRule()
    await asConnect(account, (inner) => {
      inner.perform(request('PutRule', { Name, EventPattern, Description: 'changed' }))
      inner.perform(request('RemoveTargets', { Rule: Name, Ids: ['connect'] }))
      inner.perform(request('DeleteRule', { Name }))
    })
    expect(await account.call('events:ListRules')).toEqual({ Rules: [] })
  })

  const changes: readonly [operation: string, input: Record<string, unknown>][] = [
    ['PutRule', { Name, EventPattern }],
    ['PutTargets', { Rule: Name, Targets }],
    ['EnableRule', { Name }],
    ['DisableRule', { Name }],
    ['TagResource', { ResourceARN: arn(`rule/${Name}`), Tags: [{ Key: 'a', Value: 'b' }] }],
    ['UntagResource', { ResourceARN: arn(`rule/${Name}`), TagKeys: ['a'] }],
  ]

  test.each(changes)('is not changed by others with %s, the root user included', async (operation, input) => {
    const account = await withManagedRule()
    const before = account.context.directory.state().revision
    const sentence = `ManagedRuleException: ${Name} is a managed rule. It can be changed only by the service that manages it.`
    expect(await account.error(`events:${operation}`, input)).toBe(sentence)
    expect(account.context.directory.state().revision).toBe(before)
  })

  test('is deleted by others with Force only', async () => {
    const { call, error } = await withManagedRule()
    const sentence = `ManagedRuleException: ${Name} is a managed rule. Set 'force' parameter to true to override.`
    expect(await error('events:RemoveTargets', { Rule: Name, Ids: ['connect'] })).toBe(sentence)
    expect(await error('events:DeleteRule', { Name })).toBe(sentence)
    await call('events:RemoveTargets', { Rule: Name, Ids: ['connect'], Force: true })
    await call('events:DeleteRule', { Name, Force: true })
    expect(await call('events:ListRules')).toEqual({ Rules: [] })
  })
})

describe('events:ManagedBy', () => {
  const hostile: readonly [name: string, input: object][] = [
    ['nothing', {}],
    ['a member', { ManagedBy: CONNECT, 'events:ManagedBy': CONNECT, via: CONNECT, viaContext: { ManagedBy: CONNECT } }],
    ['a tag', { Tags: [{ Key: 'events:ManagedBy', Value: CONNECT }] }],
    ['a pattern', { EventPattern: JSON.stringify({ 'events:ManagedBy': [CONNECT], source: [CONNECT] }) }],
    ['a description', { Description: `events:ManagedBy=${CONNECT}` }],
  ]

  test.each(hostile)('is never in the call of a client, which states it with %s', async (_name, input) => {
    const { error, call } = await accountOfAna(ONLY_CONNECT, { Action: 'events:TagResource' })
    expect(await error('events:PutRule', { Name, EventPattern, ...input }, 'user/ana')).toBe(
      `AccessDenied: User: arn:aws:iam::123456789012:user/ana is not authorized to perform: events:PutRule on resource: ${arn(`rule/${Name}`)} because no identity-based policy allows the events:PutRule action`,
    )
    expect(await call('events:ListRules')).toEqual({ Rules: [] })
  })

  test('is not in the calls of a client about a managed rule', async () => {
    const { error } = await withManagedRule()
    expect(await error('events:PutTargets', { Rule: Name, Targets }, 'user/ana')).toContain('AccessDenied')
    expect(await error('events:DeleteRule', { Name, Force: true }, 'user/ana')).toContain('AccessDenied')
  })
})
