import { describe, expect, test } from 'vitest'
import { FACTS } from '../account.fixture.ts'
import { authorizedCall } from '../authorizedCall.ts'
import { awsManagedKey } from './awsManagedKeys.ts'
import { ana, bytes, documentOf, kmsAccount, managedByRoot, root } from './kms.fixture.ts'

const CONNECT = 'connect.amazonaws.com'

/** An account, and what a service does in it for user ana. */
async function withService(service: string, ...statements: readonly object[]) {
  const account = await kmsAccount()
  await account.give('ana', { Action: 'sts:GetCallerIdentity' }, ...statements)
  const state = () => account.context.directory.state()
  const acting = () => {
    const uniqueId = [...state().users.entries()].find(([, { name }]) => name === 'ana')?.[0] ?? ''
    const caller = { who: { kind: 'user', uniqueId }, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } as const
    const outer = { service: 'sts', operation: 'GetCallerIdentity', input: {} }
    const given = { state: state(), context: account.context, caller, facts: FACTS, calledVia: [] }
    const call = authorizedCall(outer, given)
    return { call, inner: call.actingFor(service) }
  }
  const perform = (operation: string, input: object) =>
    acting().inner.perform<{ KeyId: string }>({ service: 'kms', operation, input: input as Record<string, unknown> })
  return { ...account, acting, perform }
}

describe('kms:ViaService', () => {
  const via = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.us-east-1.amazonaws.com` } })

  test('is the service that calls for the caller, and absent for a direct call', async () => {
    const statement = { Action: 'kms:Encrypt', Condition: via('connect') }
    const { perform, failure, newKey, give } = await withService(CONNECT, statement)
    const input = { KeyId: await newKey(), Plaintext: bytes('x') }
    expect(perform('Encrypt', input).KeyId).toBe(input.KeyId)
    expect(await failure('Encrypt', input, 'user/ana')).toContain('AccessDenied')
    const forged = { ...input, 'kms:ViaService': 'connect.us-east-1.amazonaws.com', via: CONNECT, calledVia: [CONNECT] }
    expect(await failure('Encrypt', forged, 'user/ana')).toContain('AccessDenied')
    await give('ana', { Action: 'sts:*' }, { ...statement, Condition: via('voiceid') })
    expect(() => perform('Encrypt', input)).toThrow('is not authorized')
  })

  test('in a key policy opens the key through the service only', async () => {
    const { perform, failure, newKey } = await withService(CONNECT)
    const Policy = documentOf(managedByRoot, {
      Principal: { AWS: ana },
      Action: 'kms:Encrypt',
      Condition: via('connect'),
    })
    const input = { KeyId: await newKey({ Policy }), Plaintext: bytes('x') }
    expect(perform('Encrypt', input).KeyId).toBe(input.KeyId)
    expect(await failure('Encrypt', input, 'user/ana')).toContain('no resource-based policy allows')
  })

  test('kms:GrantIsForAWSResource is true only when a service creates the grant', async () => {
    const statement = { Action: ['kms:CreateGrant'], Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } }
    const { acting, failure, newKey } = await withService(CONNECT, statement)
    const input = { KeyId: await newKey(), GranteePrincipal: CONNECT, Operations: ['Decrypt'] }
    const { inner } = acting()
    inner.perform({ service: 'kms', operation: 'CreateGrant', input })
    expect(inner.events.map(({ kind }) => kind)).toEqual(['kms.grantCreated'])
    expect(await failure('CreateGrant', input, 'user/ana')).toContain('AccessDenied')
  })
})

describe('an AWS managed key', () => {
  async function withManagedKey(...statements: readonly object[]) {
    const service = await withService(CONNECT, ...statements)
    const { call } = service.acting()
    const { keyArn, events } = awsManagedKey(call, 'connect')
    await service.context.directory.change(() => ({ events, output: undefined }))
    return { ...service, KeyId: keyArn, call: service.acting().call }
  }

  test('is made once for a service, with its alias', async () => {
    const { kms, call, KeyId } = await withManagedKey()
    expect(awsManagedKey(call, 'connect')).toEqual({ keyArn: KeyId, events: [] })
    const { KeyMetadata } = await kms('DescribeKey', { KeyId: 'alias/aws/connect' })
    expect(KeyMetadata).toMatchObject({ Arn: KeyId, KeyManager: 'AWS', KeyState: 'Enabled' })
    expect(await kms('GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: true })
  })

  test('is used through its service by a caller who has no permission of AWS KMS, and not directly by anyone', async () => {
    const { perform, failure, give, KeyId } = await withManagedKey()
    const input = { KeyId: 'alias/aws/connect', Plaintext: bytes('x') }
    expect(perform('Encrypt', input).KeyId).toBe(KeyId)
    await give('ana', { Action: '*' })
    for (const who of ['root', 'user/ana'] as const)
      expect(await failure('Encrypt', input, who)).toContain('no resource-based policy allows the kms:Encrypt action')
  })

  test('is not used through another service', async () => {
    const { perform } = await withService('voiceid.amazonaws.com', { Action: 'kms:*' })
    expect(() => perform('Encrypt', { KeyId: 'alias/aws/connect', Plaintext: bytes('x') })).toThrow()
    const { KeyId, acting } = await withManagedKey({ Action: 'kms:*' })
    const { call } = acting()
    const other = call.actingFor('voiceid.amazonaws.com')
    const request = { service: 'kms', operation: 'Encrypt', input: { KeyId, Plaintext: bytes('x') } }
    expect(() => other.perform(request)).toThrow('no resource-based policy allows')
  })

  test('cannot be changed or deleted, by the root user neither', async () => {
    const { failure, KeyId } = await withManagedKey()
    const changes: readonly (readonly [operation: string, input: object])[] = [
      ['PutKeyPolicy', { KeyId, Policy: documentOf({ Principal: { AWS: root }, Action: 'kms:*' }) }],
      ['ScheduleKeyDeletion', { KeyId }],
      ['DisableKey', { KeyId }],
      ['DisableKeyRotation', { KeyId }],
      ['UpdateKeyDescription', { KeyId, Description: 'd' }],
      ['TagResource', { KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] }],
      ['CreateAlias', { AliasName: 'alias/mine', TargetKeyId: KeyId }],
      ['CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Decrypt'] }],
      ['DeleteAlias', { AliasName: 'alias/aws/connect' }],
    ]
    for (const [operation, input] of changes)
      expect([operation, await failure(operation, input)]).toEqual([operation, expect.stringContaining('AccessDenied')])
  })
})
