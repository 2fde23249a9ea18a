import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { ana, bob, bytes, documentOf, kmsAccount, managedByRoot, root } from './kms.fixture.ts'

interface Case {
  readonly name: string
  readonly identity: 'allows' | 'none' | 'denies'
  readonly keyPolicy: 'delegates' | 'names' | 'silent' | 'forbids'
  readonly grant: 'noGrant' | 'own' | 'other'
  /** `allowed`, or a part of the sentence. */
  readonly expected: string
  readonly source: string
}

const CASES = new URL('../../../../fixtures/kms/access.json', import.meta.url)
const cases: readonly Case[] = JSON.parse(readFileSync(CASES, 'utf8'))

const KEY_POLICIES: Readonly<Record<Case['keyPolicy'], readonly object[]>> = {
  delegates: [{ Principal: { AWS: root }, Action: 'kms:*' }],
  names: [managedByRoot, { Principal: { AWS: ana }, Action: 'kms:Decrypt' }],
  silent: [managedByRoot],
  forbids: [
    { Principal: { AWS: root }, Action: 'kms:*' },
    { Principal: { AWS: ana }, Action: 'kms:Decrypt', Effect: 'Deny' },
  ],
}

describe('who may decrypt', () => {
  test.each(cases)('$name', async ({ identity, keyPolicy, grant, expected }) => {
    const { kms, failure, newKey, give } = await kmsAccount()
    const KeyId = await newKey()
    const { CiphertextBlob } = await kms('Encrypt', { KeyId, Plaintext: bytes('secret') })
    if (grant !== 'noGrant') {
      await kms('CreateGrant', { KeyId, GranteePrincipal: grant === 'own' ? ana : bob, Operations: ['Decrypt'] })
    }
    await kms('PutKeyPolicy', { KeyId, Policy: documentOf(...KEY_POLICIES[keyPolicy]) })
    if (identity !== 'none') {
      await give('ana', { Action: 'kms:Decrypt', Effect: identity === 'allows' ? 'Allow' : 'Deny' })
    }
    if (expected === 'allowed') {
      expect(await kms('Decrypt', { CiphertextBlob }, 'user/ana')).toMatchObject({ KeyId })
      return
    }
    const sentence = await failure('Decrypt', { CiphertextBlob }, 'user/ana')
    expect(sentence).toContain(
      `AccessDenied: User: ${ana} is not authorized to perform: kms:Decrypt on resource: ${KeyId}`,
    )
    expect(sentence).toContain(expected)
  })
})

describe('how a request names a key', () => {
  const statement = (KeyId: string) => ({ Action: 'kms:DescribeKey', Resource: KeyId })

  test('its id, its ARN, an alias and the ARN of an alias are authorized on the ARN of the key', async () => {
    const { kms, failure, newKey, give } = await kmsAccount()
    const [arn, other] = [await newKey(), await newKey()]
    await kms('CreateAlias', { AliasName: 'alias/mine', TargetKeyId: arn })
    await kms('CreateAlias', { AliasName: 'alias/other', TargetKeyId: other })
    await give('ana', statement(arn))
    const id = arn.slice(arn.lastIndexOf('/') + 1)
    for (const KeyId of [arn, id, 'alias/mine', `arn:aws:kms:us-east-1:${ACCOUNT}:alias/mine`]) {
      expect((await kms('DescribeKey', { KeyId }, 'user/ana')).KeyMetadata.Arn).toBe(arn)
    }
    for (const KeyId of ['alias/other', other]) {
      expect(await failure('DescribeKey', { KeyId }, 'user/ana')).toContain(`on resource: ${other}`)
    }
  })

  test('an alias that is moved takes the permission with it only where the key of now is allowed', async () => {
    const { kms, failure, newKey, give } = await kmsAccount()
    const [first, second] = [await newKey(), await newKey()]
    await kms('CreateAlias', { AliasName: 'alias/moved', TargetKeyId: first })
    await give('ana', { Action: 'kms:Encrypt', Resource: first })
    const input = { KeyId: 'alias/moved', Plaintext: bytes('x') }
    expect((await kms('Encrypt', input, 'user/ana')).KeyId).toBe(first)
    await kms('UpdateAlias', { AliasName: 'alias/moved', TargetKeyId: second })
    expect(await failure('Encrypt', input, 'user/ana')).toContain(`on resource: ${second}`)
  })

  test('an alias that a policy names as its resource gives nothing on the key', async () => {
    const { kms, failure, newKey, give } = await kmsAccount()
    await kms('CreateAlias', { AliasName: 'alias/mine', TargetKeyId: await newKey() })
    await give('ana', statement(`arn:aws:kms:us-east-1:${ACCOUNT}:alias/mine`))
    expect(await failure('DescribeKey', { KeyId: 'alias/mine' }, 'user/ana')).toContain('AccessDenied')
  })

  const missing: readonly (readonly [text: string, error: string])[] = [
    ['1234', `NotFoundException: Key 'arn:aws:kms:us-east-1:${ACCOUNT}:key/1234' does not exist`],
    ['alias/none', `NotFoundException: Alias arn:aws:kms:us-east-1:${ACCOUNT}:alias/none is not found.`],
    [`arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234`, 'NotFoundException: Invalid arn eu-west-1'],
    ['key/*', "NotFoundException: Invalid keyId 'key/*'"],
    ['arn:aws:s3:::bucket', "NotFoundException: Invalid keyId 'arn:aws:s3:::bucket'"],
    ['arn:aws:kms:us-east-1:999999999999:key/1234', 'AccessDenied: '],
    ['arn:aws:kms:us-east-1:999999999999:alias/none', 'AccessDenied: '],
    [`arn:aws-cn:kms:us-east-1:${ACCOUNT}:key/1234`, 'AccessDenied: '],
  ]

  test.each(missing)('%s names no key of the account', async (KeyId, error) => {
    const { failure, give } = await kmsAccount()
    await give('ana', { Action: 'kms:*' })
    expect(await failure('DescribeKey', { KeyId }, 'user/ana')).toContain(error)
    expect(await failure('DescribeKey', { KeyId }, 'user/bob')).toContain('AccessDenied')
  })

  test('a key of another region is not used here', async () => {
    const { kms, failure, newKey } = await kmsAccount()
    const arn = await newKey()
    const { CiphertextBlob } = await kms('Encrypt', { KeyId: arn, Plaintext: bytes('x') })
    const elsewhere = arn.replace('us-east-1', 'eu-west-1')
    expect(await failure('DescribeKey', { KeyId: elsewhere })).toBe('NotFoundException: Invalid arn eu-west-1')
    expect((await kms('Decrypt', { CiphertextBlob })).KeyId).toBe(arn)
  })
})

describe('aliases', () => {
  test('are created, moved and deleted with a permission on the alias and on each key', async () => {
    const { kms, failure, newKey, give } = await kmsAccount()
    const [first, second] = [await newKey(), await newKey()]
    const alias = `arn:aws:kms:us-east-1:${ACCOUNT}:alias/mine`
    const create = { AliasName: 'alias/mine', TargetKeyId: first }
    await give('ana', { Action: 'kms:*Alias', Resource: alias })
    expect(await failure('CreateAlias', create, 'user/ana')).toContain(`on resource: ${first}`)
    await give('ana', { Action: 'kms:*Alias', Resource: first })
    expect(await failure('CreateAlias', create, 'user/ana')).toContain(`on resource: ${alias}`)
    await give('ana', { Action: 'kms:*Alias', Resource: [alias, first] })
    await kms('CreateAlias', create, 'user/ana')
    const move = { AliasName: 'alias/mine', TargetKeyId: second }
    expect(await failure('UpdateAlias', move, 'user/ana')).toContain(`on resource: ${second}`)
    await give('ana', { Action: 'kms:*Alias', Resource: [alias, second] })
    expect(await failure('UpdateAlias', move, 'user/ana')).toContain(`on resource: ${first}`)
    expect(await failure('DeleteAlias', { AliasName: 'alias/mine' }, 'user/ana')).toContain(`on resource: ${first}`)
    await give('ana', { Action: 'kms:*Alias', Resource: [alias, first, second] })
    await kms('UpdateAlias', move, 'user/ana')
    expect((await kms('ListAliases')).Aliases).toMatchObject([
      { AliasName: 'alias/mine', TargetKeyId: second.slice(-36) },
    ])
    await kms('DeleteAlias', { AliasName: 'alias/mine' }, 'user/ana')
    expect((await kms('ListAliases')).Aliases).toEqual([])
  })

  test('cannot be created on a key whose policy does not let the caller', async () => {
    const { failure, newKey, give } = await kmsAccount()
    const TargetKeyId = await newKey({ Policy: documentOf(managedByRoot) })
    await give('ana', { Action: 'kms:*' })
    const sentence = await failure('CreateAlias', { AliasName: 'alias/mine', TargetKeyId }, 'user/ana')
    expect(sentence).toContain('because no resource-based policy allows the kms:CreateAlias action')
  })

  test.each(['CreateAlias', 'UpdateAlias', 'DeleteAlias'])('%s cannot name an alias of AWS', async (operation) => {
    const { failure, newKey } = await kmsAccount()
    const input = { AliasName: 'alias/aws/mine', ...(operation !== 'DeleteAlias' && { TargetKeyId: await newKey() }) }
    expect(await failure(operation, input)).toContain('AccessDenied')
  })

  test('have names of their own', async () => {
    const { kms, failure, newKey } = await kmsAccount()
    const TargetKeyId = await newKey()
    const create = (AliasName: string) => failure('CreateAlias', { AliasName, TargetKeyId })
    await kms('CreateAlias', { AliasName: 'alias/mine', TargetKeyId })
    expect(await create('alias/mine')).toContain('AlreadyExistsException: An alias with the name arn:aws:kms')
    expect(await create('mine')).toContain('ValidationError: Alias must start with')
    expect(await create('alias/a:b')).toContain('InvalidAliasNameException')
    expect(await failure('UpdateAlias', { AliasName: 'alias/none', TargetKeyId })).toContain('NotFoundException: Alias')
    expect(await failure('DeleteAlias', { AliasName: 'alias/none' })).toContain('NotFoundException: Alias')
    expect(await failure('EnableKey', { KeyId: 'alias/mine' })).toContain(
      "NotFoundException: Invalid keyId 'alias/mine'",
    )
  })
})
