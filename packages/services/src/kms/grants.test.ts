import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { ana, bob, bytes, documentOf, kmsAccount, managedByRoot, root } from './kms.fixture.ts'
import { checkServiceUse } from './serviceUse.ts'

const DOMAIN = `arn:aws:voiceid:us-east-1:${ACCOUNT}:domain/d-1`
const EncryptionContext = { 'aws:voiceid:domain:arn': DOMAIN }

/** An account with a key that only grants open for ana and bob. */
async function withKey() {
  const account = await kmsAccount()
  const policy = [managedByRoot, { Principal: { AWS: root }, Action: 'kms:*' }]
  return { ...account, KeyId: await account.newKey({ Policy: documentOf(...policy) }) }
}

const encrypt = (KeyId: string, context?: object) => ({ KeyId, Plaintext: bytes('x'), EncryptionContext: context })

describe('a grant', () => {
  test('gives its operations and no others, to its grantee and nobody else', async () => {
    const { kms, failure, KeyId } = await withKey()
    await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Encrypt', 'DescribeKey'] })
    expect((await kms('Encrypt', encrypt(KeyId), 'user/ana')).KeyId).toBe(KeyId)
    expect((await kms('DescribeKey', { KeyId }, 'user/ana')).KeyMetadata.Arn).toBe(KeyId)
    expect(await failure('GenerateDataKey', { KeyId, KeySpec: 'AES_256' }, 'user/ana')).toContain('AccessDenied')
    expect(await failure('Encrypt', encrypt(KeyId), 'user/bob')).toContain('AccessDenied')
  })

  const constraints: readonly (readonly [type: string, given: object | undefined, isAllowed: boolean])[] = [
    ['EncryptionContextEquals', EncryptionContext, true],
    ['EncryptionContextEquals', { ...EncryptionContext, more: '1' }, false],
    ['EncryptionContextEquals', { 'aws:voiceid:domain:arn': `${DOMAIN}0` }, false],
    ['EncryptionContextEquals', undefined, false],
    ['EncryptionContextSubset', EncryptionContext, true],
    ['EncryptionContextSubset', { ...EncryptionContext, more: '1' }, true],
    ['EncryptionContextSubset', { more: '1' }, false],
    ['EncryptionContextSubset', undefined, false],
  ]

  test.each(constraints)('with %s and the encryption context %o is open: %s', async (type, given, isAllowed) => {
    const { kms, failure, KeyId } = await withKey()
    const Constraints = { [type]: EncryptionContext }
    await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Encrypt', 'DescribeKey'], Constraints })
    if (isAllowed) expect((await kms('Encrypt', encrypt(KeyId, given), 'user/ana')).KeyId).toBe(KeyId)
    else expect(await failure('Encrypt', encrypt(KeyId, given), 'user/ana')).toContain('AccessDenied')
    // Constraints do not apply to operations without an encryption context.
    expect((await kms('DescribeKey', { KeyId }, 'user/ana')).KeyMetadata.Arn).toBe(KeyId)
  })

  test('ends at once when it is revoked, and by RevokeGrant permission only', async () => {
    const { kms, failure, give, KeyId } = await withKey()
    const { GrantId } = await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Encrypt'] })
    expect(await failure('RevokeGrant', { KeyId, GrantId }, 'user/ana')).toContain('AccessDenied')
    await give('bob', { Action: 'kms:RevokeGrant', Resource: KeyId })
    await kms('RevokeGrant', { KeyId, GrantId }, 'user/bob')
    expect(await failure('Encrypt', encrypt(KeyId), 'user/ana')).toContain('AccessDenied')
    expect(await failure('RevokeGrant', { KeyId, GrantId })).toContain('NotFoundException')
    expect((await kms('ListGrants', { KeyId })).Grants).toEqual([])
  })

  test('ends when its grantee is deleted, also for a new user of the same name', async () => {
    const { call, kms, failure, KeyId } = await withKey()
    await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Encrypt'] })
    await call('iam:DeleteUser', { UserName: 'ana' })
    await call('iam:CreateUser', { UserName: 'ana' })
    expect(await failure('Encrypt', encrypt(KeyId), 'user/ana')).toContain('AccessDenied')
    expect((await kms('ListGrants', { KeyId })).Grants).toMatchObject([
      { GranteePrincipal: expect.stringMatching(/^AIDA/) },
    ])
  })

  test('that has a name is made once', async () => {
    const { kms, KeyId } = await withKey()
    const input = { KeyId, GranteePrincipal: ana, Operations: ['Encrypt', 'Decrypt'], Name: 'job' }
    const [first, again] = [await kms('CreateGrant', input), await kms('CreateGrant', { ...input })]
    expect(again.GrantId).toBe(first.GrantId)
    expect(again.GrantToken).not.toBe(first.GrantToken)
    const other = await kms('CreateGrant', { ...input, Operations: ['Encrypt'] })
    const { Name: _, ...unnamed } = input
    const nameless = [await kms('CreateGrant', unnamed), await kms('CreateGrant', unnamed)].map(
      ({ GrantId }) => GrantId,
    )
    expect(new Set([first.GrantId, other.GrantId, ...nameless]).size).toBe(4)
  })

  test('is listed with what it gives, by grantee, by id and by retiring principal', async () => {
    const { kms, KeyId } = await withKey()
    const Constraints = { EncryptionContextSubset: EncryptionContext }
    const input = { KeyId, GranteePrincipal: ana, RetiringPrincipal: bob, Operations: ['Decrypt'], Constraints }
    const { GrantId } = await kms('CreateGrant', input)
    await kms('CreateGrant', { KeyId, GranteePrincipal: bob, Operations: ['Encrypt'] })
    const entry = { ...input, GrantId, IssuingAccount: root, CreationDate: expect.any(Date) }
    expect((await kms('ListGrants', { KeyId })).Grants).toHaveLength(2)
    expect((await kms('ListGrants', { KeyId, GranteePrincipal: ana })).Grants).toEqual([entry])
    expect((await kms('ListGrants', { KeyId, GrantId })).Grants).toEqual([entry])
    expect((await kms('ListRetirableGrants', { RetiringPrincipal: bob })).Grants).toEqual([entry])
    expect((await kms('ListRetirableGrants', { RetiringPrincipal: ana })).Grants).toEqual([])
    const page = await kms('ListGrants', { KeyId, Limit: 1 })
    const Marker = (page as unknown as { NextMarker: string }).NextMarker
    const next = await kms('ListGrants', { KeyId, Limit: 1, Marker })
    expect([...page.Grants, ...next.Grants]).toHaveLength(2)
    expect(next).toMatchObject({ Truncated: false })
  })

  const refused: readonly (readonly [name: string, input: object, code: string])[] = [
    ['a user that does not exist', { GranteePrincipal: `${ana}0` }, 'InvalidArnException'],
    ['an account', { GranteePrincipal: root }, 'InvalidArnException'],
    ['everyone', { GranteePrincipal: '*' }, 'InvalidArnException'],
    ['a service that does not exist', { GranteePrincipal: 'nothing.amazonaws.com' }, 'InvalidArnException'],
    ['no grantee', {}, 'ValidationError'],
    ['no operation', { GranteePrincipal: ana, Operations: [] }, 'ValidationError'],
    ['an operation of other keys', { GranteePrincipal: ana, Operations: ['Sign'] }, 'ValidationError'],
    ['a token that is not one', { GranteePrincipal: ana, GrantTokens: ['x'] }, 'InvalidGrantTokenException'],
    ['a grantee service principal', { GranteeServicePrincipal: 'voiceid.amazonaws.com' }, 'NotImplemented'],
    [
      'more than 8 pairs',
      {
        GranteePrincipal: ana,
        Constraints: { EncryptionContextSubset: Object.fromEntries([...'abcdefghi'].map((key) => [key, key])) },
      },
      'ValidationError',
    ],
  ]

  test.each(refused)('is not made for %s', async (_name, input, code) => {
    const { failure, KeyId } = await withKey()
    expect(await failure('CreateGrant', { KeyId, Operations: ['Decrypt'], ...input })).toMatch(new RegExp(`^${code}: `))
  })
})

describe('a grant to create grants', () => {
  const given = { GranteePrincipal: ana, Operations: ['CreateGrant', 'Encrypt'] }

  test('gives what it has and no more', async () => {
    const { kms, failure, KeyId } = await withKey()
    await kms('CreateGrant', { KeyId, ...given })
    const toBob = (Operations: readonly string[]) => ({ KeyId, GranteePrincipal: bob, Operations })
    expect(await failure('CreateGrant', toBob(['Encrypt', 'Decrypt']), 'user/ana')).toContain('AccessDenied')
    await kms('CreateGrant', toBob(['Encrypt']), 'user/ana')
    expect((await kms('Encrypt', encrypt(KeyId), 'user/bob')).KeyId).toBe(KeyId)
  })

  const stricter: readonly (readonly [name: string, own: object, asked: object | undefined, isAllowed: boolean])[] = [
    ['equals, none', { EncryptionContextEquals: { a: '1' } }, undefined, false],
    ['equals, the same', { EncryptionContextEquals: { a: '1' } }, { EncryptionContextEquals: { a: '1' } }, true],
    ['equals, as a subset', { EncryptionContextEquals: { a: '1' } }, { EncryptionContextSubset: { a: '1' } }, false],
    ['subset, none', { EncryptionContextSubset: { a: '1' } }, undefined, false],
    ['subset, another', { EncryptionContextSubset: { a: '1' } }, { EncryptionContextSubset: { a: '2' } }, false],
    ['subset, more', { EncryptionContextSubset: { a: '1' } }, { EncryptionContextSubset: { a: '1', b: '2' } }, true],
    ['subset, equals', { EncryptionContextSubset: { a: '1' } }, { EncryptionContextEquals: { a: '1' } }, true],
  ]

  test.each(stricter)('needs a constraint that is as strict: %s', async (_name, own, asked, isAllowed) => {
    const { kms, failure, KeyId } = await withKey()
    await kms('CreateGrant', { KeyId, ...given, Constraints: own })
    const input = { KeyId, GranteePrincipal: bob, Operations: ['Encrypt'], Constraints: asked }
    if (isAllowed) expect((await kms('CreateGrant', input, 'user/ana')).GrantId).toHaveLength(64)
    else expect(await failure('CreateGrant', input, 'user/ana')).toContain('AccessDenied')
  })
})

describe('RetireGrant', () => {
  async function withGrant(input: object = {}) {
    const account = await withKey()
    const grant = { GranteePrincipal: ana, Operations: ['Encrypt'], ...input }
    return { ...account, ...(await account.kms('CreateGrant', { KeyId: account.KeyId, ...grant })) }
  }

  const who: readonly (readonly [name: string, input: object, user: 'ana' | 'bob', isAllowed: boolean])[] = [
    ['the retiring principal', { RetiringPrincipal: bob }, 'bob', true],
    ['the grantee of a grant with RetireGrant', { Operations: ['Encrypt', 'RetireGrant'] }, 'ana', true],
    ['the grantee of a grant without it', {}, 'ana', false],
    ['somebody else', { RetiringPrincipal: ana, Operations: ['RetireGrant'] }, 'bob', false],
  ]

  test.each(who)('by %s', async (_name, input, user, isAllowed) => {
    const { kms, failure, KeyId, GrantId, GrantToken } = await withGrant(input)
    for (const named of [{ GrantToken }, { KeyId, GrantId }]) {
      if (!isAllowed) expect(await failure('RetireGrant', named, `user/${user}`)).toContain('AccessDenied')
      else expect(await failure('RetireGrant', { ...named, DryRun: true }, `user/${user}`)).toContain('DryRunOperation')
    }
    if (!isAllowed) return
    await kms('RetireGrant', { GrantToken }, `user/${user}`)
    expect(await failure('Encrypt', encrypt(KeyId), 'user/ana')).toContain('AccessDenied')
    expect(await failure('RetireGrant', { GrantToken })).toContain('NotFoundException')
  })

  test('a principal that may retire one grant may not retire another', async () => {
    const { kms, failure, KeyId } = await withGrant({ RetiringPrincipal: bob })
    const { GrantId, GrantToken } = await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Decrypt'] })
    expect(await failure('RetireGrant', { KeyId, GrantId }, 'user/bob')).toContain('AccessDenied')
    expect(await failure('RetireGrant', { GrantToken }, 'user/bob')).toContain('AccessDenied')
  })

  test('the account delegates it by identity-based policies, and the key policy has no part in it', async () => {
    const { kms, failure, give, KeyId, GrantToken } = await withGrant()
    await kms('PutKeyPolicy', {
      KeyId,
      Policy: documentOf(managedByRoot, { Principal: { AWS: bob }, Action: 'kms:RetireGrant' }),
    })
    expect(await failure('RetireGrant', { GrantToken }, 'user/bob')).toContain('AccessDenied')
    await give('bob', { Action: 'kms:RetireGrant', Resource: KeyId })
    await kms('RetireGrant', { GrantToken }, 'user/bob')
  })

  test('an identity-based policy denies it to the retiring principal', async () => {
    const { failure, give, GrantToken } = await withGrant({ RetiringPrincipal: bob })
    await give('bob', { Action: 'kms:RetireGrant', Effect: 'Deny' })
    expect(await failure('RetireGrant', { GrantToken }, 'user/bob')).toContain('with an explicit deny')
  })

  test('names a grant by its token, or by key and id', async () => {
    const { failure, newKey, KeyId, GrantId, GrantToken } = await withGrant()
    expect(await failure('RetireGrant', {})).toContain('ValidationError')
    expect(await failure('RetireGrant', { KeyId })).toContain('ValidationError')
    expect(await failure('RetireGrant', { KeyId, GrantId, GrantToken })).toContain('ValidationError')
    expect(await failure('RetireGrant', { GrantToken: 'x' })).toContain('InvalidGrantTokenException')
    expect(await failure('RetireGrant', { KeyId, GrantId: 'x' })).toContain('InvalidGrantIdException')
    expect(await failure('RetireGrant', { KeyId: await newKey(), GrantId })).toContain('NotFoundException')
  })
})

describe('a service', () => {
  const SERVICE = 'voiceid.amazonaws.com'

  test('uses a key by its grant until the grant is revoked or retired', async () => {
    const { kms, KeyId, context } = await withKey()
    const use =
      (more: object = {}) =>
      () =>
        checkServiceUse(
          { state: context.directory.state() },
          { service: SERVICE, operation: 'Decrypt', keyArn: KeyId, encryptionContext: EncryptionContext, ...more },
        )
    expect(use()).toThrow(`User: ${SERVICE} is not authorized to perform: kms:Decrypt on resource: ${KeyId}`)
    const Constraints = { EncryptionContextEquals: EncryptionContext }
    const input = { KeyId, GranteePrincipal: SERVICE, Operations: ['Decrypt', 'DescribeKey'], Constraints }
    const { GrantId } = await kms('CreateGrant', input)
    expect(use()).not.toThrow()
    expect(use({ operation: 'Encrypt' })).toThrow('is not authorized')
    expect(use({ service: 'connect.amazonaws.com' })).toThrow('is not authorized')
    expect(use({ encryptionContext: { 'aws:voiceid:domain:arn': 'another' } })).toThrow('is not authorized')
    expect(use({ encryptionContext: undefined })).toThrow('is not authorized')
    await kms('DisableKey', { KeyId })
    expect(use()).toThrow('is disabled')
    await kms('EnableKey', { KeyId })
    await kms('RevokeGrant', { KeyId, GrantId })
    expect(use()).toThrow('is not authorized')
    const { GrantToken } = await kms('CreateGrant', { ...input, RetiringPrincipal: bob })
    expect(use()).not.toThrow()
    await kms('RetireGrant', { GrantToken }, 'user/bob')
    expect(use()).toThrow('is not authorized')
    expect(use({ keyArn: `${KeyId}0` })).toThrow('does not exist')
  })

  test('a session of a service-linked role uses a key by a grant to the role', async () => {
    const { call, kms, failure, KeyId, context } = await withKey()
    const { Role } = (await call('iam:CreateServiceLinkedRole', {
      AWSServiceName: 'connect.amazonaws.com',
      CustomSuffix: 'a1',
    })) as unknown as { Role: { RoleId: string; Arn: string } }
    const session = {
      who: { kind: 'assumedRole', uniqueId: Role.RoleId, sessionName: 's' },
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    } as const
    expect(await failure('Encrypt', encrypt(KeyId), session)).toContain('AccessDenied')
    const { GrantId } = await kms('CreateGrant', { KeyId, GranteePrincipal: Role.Arn, Operations: ['Encrypt'] })
    expect((await kms('Encrypt', encrypt(KeyId), session)).KeyId).toBe(KeyId)
    await kms('RevokeGrant', { KeyId, GrantId })
    expect(await failure('Encrypt', encrypt(KeyId), session)).toContain('AccessDenied')
    expect(context.directory.state().roles.size).toBe(1)
  })
})

describe('a grant token', () => {
  test('is accepted and adds nothing; any other text is refused', async () => {
    const { kms, failure, KeyId } = await withKey()
    const { GrantToken } = await kms('CreateGrant', { KeyId, GranteePrincipal: ana, Operations: ['Encrypt'] })
    const input = { ...encrypt(KeyId), GrantTokens: [GrantToken] }
    expect((await kms('Encrypt', input, 'user/ana')).KeyId).toBe(KeyId)
    expect(await failure('Encrypt', input, 'user/bob')).toContain('AccessDenied')
    const forged = { ...encrypt(KeyId), GrantTokens: [`${GrantToken.slice(0, -2)}AA`] }
    expect(await failure('Encrypt', forged)).toContain('InvalidGrantTokenException')
  })
})
