import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { settleDue } from '../due.ts'
import { ana, bytes, documentOf, kmsAccount, managedByRoot, root } from './kms.fixture.ts'

const DEFAULT = {
  Version: '2012-10-17',
  Id: 'key-default-1',
  Statement: [
    { Sid: 'Enable IAM User Permissions', Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' },
  ],
}

describe('a key', () => {
  test('is created enabled, with the default key policy, and found by its id', async () => {
    const { kms } = await kmsAccount()
    const Tags = [{ TagKey: 'Team', TagValue: 'blue' }]
    const { KeyMetadata } = await kms('CreateKey', { Description: 'recordings', Tags })
    const { KeyId, Arn } = KeyMetadata
    expect(Arn).toBe(`arn:aws:kms:us-east-1:${ACCOUNT}:key/${KeyId}`)
    expect(KeyMetadata).toMatchObject({
      KeyState: 'Enabled',
      Enabled: true,
      KeyManager: 'CUSTOMER',
      MultiRegion: false,
    })
    expect((await kms('DescribeKey', { KeyId })).KeyMetadata).toEqual(KeyMetadata)
    expect(await kms('ListKeys')).toMatchObject({ Keys: [{ KeyId, KeyArn: Arn }], Truncated: false })
    expect(JSON.parse((await kms('GetKeyPolicy', { KeyId })).Policy)).toEqual(DEFAULT)
    expect(await kms('ListKeyPolicies', { KeyId })).toEqual({ PolicyNames: ['default'], Truncated: false })
    expect(await kms('ListResourceTags', { KeyId })).toEqual({ Tags, Truncated: false })
  })

  test('is created with tags by whoever may tag keys', async () => {
    const { failure, kms, give } = await kmsAccount()
    const input = { Tags: [{ TagKey: 'Team', TagValue: 'blue' }] }
    await give('ana', { Action: 'kms:CreateKey' })
    expect(await failure('CreateKey', input, 'user/ana')).toContain('kms:TagResource')
    await give('ana', { Action: ['kms:CreateKey', 'kms:TagResource'] })
    expect((await kms('CreateKey', input, 'user/ana')).KeyMetadata.Enabled).toBe(true)
  })

  test('changes its description and its tags', async () => {
    const { kms, failure, newKey } = await kmsAccount()
    const KeyId = await newKey({ Tags: [{ TagKey: 'a', TagValue: '1' }] })
    await kms('UpdateKeyDescription', { KeyId, Description: 'new' })
    await kms('TagResource', {
      KeyId,
      Tags: [
        { TagKey: 'b', TagValue: '2' },
        { TagKey: 'a', TagValue: '3' },
      ],
    })
    await kms('UntagResource', { KeyId, TagKeys: ['b', 'none'] })
    expect((await kms('DescribeKey', { KeyId })).KeyMetadata.Description).toBe('new')
    expect((await kms('ListResourceTags', { KeyId })).Tags).toEqual([{ TagKey: 'a', TagValue: '3' }])
    const tag = (...Tags: readonly object[]) => failure('TagResource', { KeyId, Tags })
    expect(await tag({ TagKey: 'aws:x', TagValue: '' })).toContain('TagException')
    expect(await tag({ TagKey: 'x', TagValue: '' }, { TagKey: 'x', TagValue: '' })).toContain('TagException')
    const many = Array.from({ length: 50 }, (_, at) => ({ TagKey: `k${at}`, TagValue: '' }))
    expect(await tag(...many)).toContain('LimitExceededException')
  })

  const unsupported = [
    { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' },
    { CustomerMasterKeySpec: 'ECC_NIST_P256' },
    { KeyUsage: 'GENERATE_VERIFY_MAC' },
    { Origin: 'EXTERNAL' },
    { MultiRegion: true },
    { XksKeyId: 'x' },
  ]

  test.each(unsupported)('of another type is not created: %o', async (input) => {
    const { failure } = await kmsAccount()
    expect(await failure('CreateKey', input)).toContain('UnsupportedOperationException: Gatewarden does not implement')
  })
})

describe('the state of a key', () => {
  test('disabled: it is managed and not used', async () => {
    const { kms, failure, newKey } = await kmsAccount()
    const KeyId = await newKey()
    const { CiphertextBlob } = await kms('Encrypt', { KeyId, Plaintext: bytes('x') })
    await kms('DisableKey', { KeyId })
    expect((await kms('DescribeKey', { KeyId })).KeyMetadata).toMatchObject({ KeyState: 'Disabled', Enabled: false })
    const grant = { KeyId, GranteePrincipal: ana, Operations: ['Decrypt'] }
    const used: readonly (readonly [operation: string, input: object])[] = [
      ['Encrypt', { KeyId, Plaintext: bytes('x') }],
      ['Decrypt', { CiphertextBlob }],
      ['ReEncrypt', { CiphertextBlob, DestinationKeyId: await newKey() }],
      ['GenerateDataKey', { KeyId, KeySpec: 'AES_256' }],
      ['GenerateDataKeyWithoutPlaintext', { KeyId, KeySpec: 'AES_256' }],
      ['EnableKeyRotation', { KeyId }],
      ['DisableKeyRotation', { KeyId }],
      ['CreateGrant', grant],
    ]
    for (const [operation, input] of used)
      expect([operation, await failure(operation, input)]).toEqual([
        operation,
        `DisabledException: ${KeyId} is disabled.`,
      ])
    await kms('UpdateKeyDescription', { KeyId, Description: 'd' })
    await kms('EnableKey', { KeyId })
    expect((await kms('Decrypt', { CiphertextBlob })).KeyId).toBe(KeyId)
  })

  test('pending deletion: it is not used or changed until the deletion is cancelled', async () => {
    const { kms, failure, newKey } = await kmsAccount()
    const KeyId = await newKey()
    await kms('EnableKeyRotation', { KeyId })
    const { CiphertextBlob } = await kms('Encrypt', { KeyId, Plaintext: bytes('x') })
    expect(await failure('CancelKeyDeletion', { KeyId })).toBe(
      `KMSInvalidStateException: ${KeyId} is not pending deletion.`,
    )
    expect(await failure('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 6 })).toContain('ValidationError')
    expect(await kms('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 })).toEqual({
      KeyId,
      DeletionDate: new Date('2026-03-11T05:06:07Z'),
      KeyState: 'PendingDeletion',
      PendingWindowInDays: 7,
    })
    const used: readonly (readonly [operation: string, input: object])[] = [
      ['Encrypt', { KeyId, Plaintext: bytes('x') }],
      ['Decrypt', { CiphertextBlob }],
      ['CreateAlias', { AliasName: 'alias/x', TargetKeyId: KeyId }],
      ['CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Decrypt'] }],
      ['TagResource', { KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] }],
      ['UntagResource', { KeyId, TagKeys: ['a'] }],
      ['UpdateKeyDescription', { KeyId, Description: 'd' }],
      ['EnableKey', { KeyId }],
      ['DisableKey', { KeyId }],
      ['DisableKeyRotation', { KeyId }],
      ['ScheduleKeyDeletion', { KeyId }],
    ]
    for (const [operation, input] of used) {
      const error = await failure(operation, input)
      expect([operation, error]).toEqual([operation, `KMSInvalidStateException: ${KeyId} is pending deletion.`])
    }
    expect(await kms('GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: false })
    await kms('CancelKeyDeletion', { KeyId })
    expect((await kms('DescribeKey', { KeyId })).KeyMetadata).toMatchObject({ KeyState: 'Disabled' })
    expect(await kms('GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: true })
    await kms('EnableKey', { KeyId })
    expect((await kms('Decrypt', { CiphertextBlob })).KeyId).toBe(KeyId)
  })

  test('deleted: the key is gone with its aliases and grants', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const { kms, failure, newKey, context } = await kmsAccount({ now: () => now })
    const KeyId = await newKey()
    await kms('CreateAlias', { AliasName: 'alias/x', TargetKeyId: KeyId })
    await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Decrypt'], RetiringPrincipal: ana })
    const { CiphertextBlob } = await kms('Encrypt', { KeyId, Plaintext: bytes('x') })
    await kms('ScheduleKeyDeletion', { KeyId })
    now = new Date('2026-01-30T23:59:59Z')
    await settleDue(context)
    expect((await kms('DescribeKey', { KeyId })).KeyMetadata.KeyState).toBe('PendingDeletion')
    now = new Date('2026-01-31T00:00:00Z')
    await settleDue(context)
    expect(await failure('DescribeKey', { KeyId })).toContain('NotFoundException')
    expect(await failure('Decrypt', { CiphertextBlob })).toContain('AccessDenied: The ciphertext refers to')
    expect((await kms('ListAliases')).Aliases).toEqual([])
    expect((await kms('ListRetirableGrants', { RetiringPrincipal: ana })).Grants).toEqual([])
  })

  test('a key policy that forbids deletion protects the key, from the root user too', async () => {
    const { failure, newKey } = await kmsAccount()
    const deny = { Effect: 'Deny', Principal: '*', Action: ['kms:ScheduleKeyDeletion', 'kms:DisableKey'] }
    const KeyId = await newKey({ Policy: documentOf({ Principal: { AWS: root }, Action: 'kms:*' }, deny) })
    for (const operation of ['ScheduleKeyDeletion', 'DisableKey'])
      expect(await failure(operation, { KeyId })).toContain('with an explicit deny in a resource-based policy')
  })
})

describe('a key policy', () => {
  const anaOnly = documentOf({ Principal: { AWS: ana }, Action: 'kms:*' })
  const lockout =
    'MalformedPolicyDocumentException: The new key policy will not allow you to update the key policy in the future.'

  test('that locks out whoever puts it is refused, unless the check is bypassed', async () => {
    const { kms, failure, newKey } = await kmsAccount()
    const KeyId = await newKey()
    expect(await failure('CreateKey', { Policy: anaOnly })).toBe(lockout)
    expect(await failure('PutKeyPolicy', { KeyId, Policy: anaOnly })).toBe(lockout)
    const denies = documentOf(
      { Principal: { AWS: root }, Action: 'kms:*' },
      { Effect: 'Deny', Principal: '*', Action: 'kms:PutKeyPolicy' },
    )
    expect(await failure('PutKeyPolicy', { KeyId, Policy: denies })).toBe(lockout)
    await kms('PutKeyPolicy', { KeyId, Policy: denies, BypassPolicyLockoutSafetyCheck: true })
    expect(await failure('PutKeyPolicy', { KeyId, Policy: anaOnly })).toContain('with an explicit deny')
    await kms('CreateKey', { Policy: anaOnly, BypassPolicyLockoutSafetyCheck: true })
  })

  test('binds whoever it names: a new user of the same name is another one', async () => {
    const { call, kms, failure, newKey } = await kmsAccount()
    const Policy = documentOf(
      managedByRoot,
      { Principal: { AWS: root }, Action: 'kms:GetKeyPolicy' },
      JSON.parse(anaOnly).Statement[0],
    )
    const KeyId = await newKey({ Policy })
    expect((await kms('DescribeKey', { KeyId }, 'user/ana')).KeyMetadata.Arn).toBe(KeyId)
    expect((await kms('GetKeyPolicy', { KeyId })).Policy).toBe(Policy)
    await call('iam:DeleteUser', { UserName: 'ana' })
    await call('iam:CreateUser', { UserName: 'ana' })
    expect(await failure('DescribeKey', { KeyId }, 'user/ana')).toContain('no resource-based policy allows')
    const shown = (await kms('GetKeyPolicy', { KeyId })).Policy
    expect(shown).toMatch(/"AWS":"AIDA[A-Z0-9]+"/)
    await kms('PutKeyPolicy', { KeyId, Policy: shown })
    expect(await failure('PutKeyPolicy', { KeyId: await newKey(), Policy: shown })).toContain(
      'one or more invalid principals',
    )
  })

  const refused: readonly (readonly [name: string, policy: string, error: string])[] = [
    ['a text that is not JSON', '{', 'MalformedPolicyDocumentException'],
    ['no principal', documentOf({ Action: 'kms:*' }), 'MalformedPolicyDocumentException'],
    [
      'a user that does not exist',
      documentOf(managedByRoot, { Principal: { AWS: `${ana}0` }, Action: 'kms:*' }),
      'MalformedPolicyDocumentException',
    ],
    ['more than 32 KB', documentOf(managedByRoot).padEnd(32_769), 'LimitExceededException'],
  ]

  test.each(refused)('is refused for %s', async (_name, Policy, code) => {
    const { failure, newKey } = await kmsAccount()
    expect(await failure('PutKeyPolicy', { KeyId: await newKey(), Policy })).toMatch(new RegExp(`^${code}: `))
    expect(await failure('CreateKey', { Policy })).toMatch(new RegExp(`^${code}: `))
  })

  test('has one name', async () => {
    const { failure, newKey } = await kmsAccount()
    const KeyId = await newKey()
    expect(await failure('GetKeyPolicy', { KeyId, PolicyName: 'other' })).toContain('NotFoundException')
    expect(await failure('PutKeyPolicy', { KeyId, PolicyName: 'other', Policy: anaOnly })).toContain('ValidationError')
  })
})
