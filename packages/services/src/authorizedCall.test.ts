import { describe, expect, test } from 'vitest'
import { FACTS, testAccount } from './account.fixture.ts'
import { authorizedCall } from './authorizedCall.ts'
import type { InnerCalls, OperationCall } from './call.ts'
import { ServiceError } from './serviceError.ts'

const CONNECT = 'connect.amazonaws.com'
const ROLE = 'AWSServiceRoleForAmazonConnect_a1'
const PUT: OperationCall = {
  service: 'iam',
  operation: 'PutRolePolicy',
  input: { RoleName: ROLE, PolicyName: 'voice', PolicyDocument: allowing({ Action: 'voiceid:*' }) },
}

function allowing(...statements: readonly object[]): string {
  const Statement = statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** What Connect does for user ana, who has these statements. */
async function actingForAna(statements: readonly object[], facts: Partial<typeof FACTS> = {}): Promise<InnerCalls> {
  const { call, context } = await testAccount()
  await call('iam:CreateServiceLinkedRole', { AWSServiceName: CONNECT, CustomSuffix: 'a1' })
  const { User } = (await call('iam:CreateUser', { UserName: 'ana' })) as unknown as { User: { UserId: string } }
  const given = allowing({ Action: 'sts:GetCallerIdentity' }, ...statements)
  await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument: given })
  const state = context.directory.state()
  const caller = { who: { kind: 'user', uniqueId: User.UserId }, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } as const
  const outer = { service: 'sts', operation: 'GetCallerIdentity', input: {} }
  const known = { ...FACTS, region: 'eu-west-1', ...facts }
  return authorizedCall(outer, { state, context, caller, facts: known, calledVia: [] }).actingFor(CONNECT)
}

describe('a call that a service makes for the caller', () => {
  test('is denied without the permission of the caller', async () => {
    const inner = await actingForAna([])
    expect(() => inner.perform(PUT)).toThrow(
      `user/ana is not authorized to perform: iam:PutRolePolicy on resource: role ${ROLE}`,
    )
    expect(inner.events).toEqual([])
  })

  test('changes the service-linked role of the service, and a later call sees it', async () => {
    const inner = await actingForAna([{ Action: ['iam:PutRolePolicy', 'iam:ListRolePolicies'] }])
    inner.perform(PUT)
    expect(inner.events.map(({ kind }) => kind)).toEqual(['inlinePolicyPut'])
    const list = { service: 'iam', operation: 'ListRolePolicies', input: { RoleName: ROLE } }
    expect(inner.perform(list)).toMatchObject({ PolicyNames: ['voice'] })
  })

  test('does not change the service-linked role of another service', async () => {
    const inner = await actingForAna([{ Action: 'iam:PutRolePolicy' }])
    const other = { ...PUT, input: { ...PUT.input, RoleName: 'AWSServiceRoleForSupport' } }
    expect(() => inner.perform(other)).toThrow(ServiceError)
  })

  const keys: readonly [name: string, condition: object, isAllowed: boolean][] = [
    ['aws:CalledVia names the service', { 'ForAnyValue:StringEquals': { 'aws:CalledVia': CONNECT } }, true],
    ['aws:CalledViaFirst is the service', { StringEquals: { 'aws:CalledViaFirst': CONNECT } }, true],
    ['aws:CalledViaLast is the service', { StringEquals: { 'aws:CalledViaLast': CONNECT } }, true],
    ['aws:ViaAWSService is true', { Bool: { 'aws:ViaAWSService': 'true' } }, true],
    ['aws:ViaAWSService is not false', { Bool: { 'aws:ViaAWSService': 'false' } }, false],
    ['aws:SourceIp is not that of the client', { IpAddress: { 'aws:SourceIp': '203.0.113.7' } }, false],
    ['aws:UserAgent is not that of the client', { StringLike: { 'aws:UserAgent': '*' } }, false],
    ['a global service is called in its region', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }, true],
    ['a key that the service states', { StringEquals: { 'events:ManagedBy': CONNECT } }, true],
  ]

  test.each(keys)('%s', async (_name, Condition, isAllowed) => {
    const inner = await actingForAna([{ Action: 'iam:PutRolePolicy', Condition }])
    const attempt = () => inner.perform(PUT, { 'events:ManagedBy': CONNECT })
    if (isAllowed) expect(attempt()).toEqual({})
    else expect(attempt).toThrow('no identity-based policy allows')
  })
})

test('an action that no operation here performs is required of the caller', async () => {
  const inner = await actingForAna([
    { Action: 'ds:CreateAlias', Resource: 'arn:aws:ds:eu-west-1:123456789012:directory/d-1' },
  ])
  const need = (id: string) => ({
    action: 'ds:CreateAlias',
    resource: `arn:aws:ds:eu-west-1:123456789012:directory/${id}`,
  })
  expect(inner.require(need('d-1'))).toBeUndefined()
  expect(() => inner.require(need('d-2'))).toThrow('is not authorized to perform: ds:CreateAlias')
})

test('a client cannot state that a service calls', async () => {
  const { call, error } = await testAccount()
  await call('iam:CreateUser', { UserName: 'ana' })
  const Condition = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': CONNECT } }
  const document = allowing({ Action: 'iam:ListUsers', Condition })
  await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument: document })
  const claim = { 'aws:CalledVia': CONNECT, CalledVia: [CONNECT], via: CONNECT, calledVia: [CONNECT] }
  expect(await error('iam:ListUsers', claim, 'user/ana')).toContain('AccessDenied')
})
