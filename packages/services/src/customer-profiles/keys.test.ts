import { describe, expect, test } from 'vitest'
import { kmsAccount } from '../kms/kms.fixture.ts'

const DomainName = 'mydomain'
const VIA = { StringEquals: { 'kms:ViaService': 'profile.us-east-1.amazonaws.com' } }
const PROFILE = { Action: ['profile:*', 'iam:CreateServiceLinkedRole'] }
const DESCRIBE = { Action: 'kms:DescribeKey', Condition: VIA }
const GRANT = { Action: 'kms:CreateGrant', Condition: { ...VIA, Bool: { 'kms:GrantIsForAWSResource': 'true' } } }

/** Ana has these permissions besides those of Customer Profiles. */
async function withKey(...statements: readonly object[]) {
  const account = await kmsAccount()
  await account.give('ana', PROFILE, ...statements)
  const KeyId = await account.newKey()
  const call = <Output = Record<string, never>>(operation: string, input: object = {}) =>
    account.call(
      `customer-profiles:${operation}`,
      { DomainName, ...input },
      'user/ana',
    ) as Promise<unknown> as Promise<Output>
  const error = (operation: string, input: object = {}) =>
    account.error(`customer-profiles:${operation}`, { DomainName, ...input }, 'user/ana')
  const create = { DefaultExpirationDays: 30, DefaultEncryptionKey: KeyId }
  const grants = async (key = KeyId) => {
    const { Grants } = await account.kms('ListGrants', { KeyId: key })
    return Grants as unknown as {
      GrantId: string
      GranteePrincipal: string
      Constraints: object
      Operations: string[]
    }[]
  }
  return { ...account, KeyId, call, error, create, grants }
}

describe('a domain with a key of its own', () => {
  test('gets a grant on the key, for the data of this domain, which ends with the domain', async () => {
    const { call, create, grants, KeyId } = await withKey(DESCRIBE, GRANT)
    expect(await call('CreateDomain', create)).toMatchObject({ DefaultEncryptionKey: KeyId })
    expect(await grants()).toMatchObject([
      {
        GranteePrincipal: 'profile.amazonaws.com',
        Operations: ['Decrypt', 'DescribeKey', 'GenerateDataKey'],
        RetiringPrincipal: 'profile.amazonaws.com',
        Constraints: {
          EncryptionContextSubset: {
            'aws:profile:domain:arn': 'arn:aws:profile:us-east-1:123456789012:domains/mydomain',
          },
        },
      },
    ])
    await call('DeleteDomain')
    expect(await grants()).toEqual([])
  })

  test.each([
    ['kms:DescribeKey', GRANT],
    ['kms:CreateGrant', DESCRIBE],
  ])('is not created without %s, and nothing is left', async (missing, ...given) => {
    const { error, create, context } = await withKey(...given)
    const { revision } = context.directory.state()
    expect(await error('CreateDomain', create)).toMatch(`is not authorized to perform: ${missing} on`)
    expect(context.directory.state().revision).toBe(revision)
  })

  test('is not created with a key that does not exist or is disabled', async () => {
    const { error, create, kms, KeyId } = await withKey(DESCRIBE, GRANT)
    const other = `${KeyId.slice(0, -1)}${KeyId.endsWith('0') ? '1' : '0'}`
    await kms('DisableKey', { KeyId })
    expect(await error('CreateDomain', create)).toBe(
      `BadRequestException: The DefaultEncryptionKey cannot be used: ${KeyId} is disabled.`,
    )
    expect(await error('CreateDomain', { ...create, DefaultEncryptionKey: other })).toBe(
      `BadRequestException: The DefaultEncryptionKey cannot be used: Key '${other}' does not exist`,
    )
  })

  test('stops when its grant is revoked or its key is disabled', async () => {
    const { call, error, create, grants, kms, KeyId } = await withKey(DESCRIBE, GRANT)
    await call('CreateDomain', create)
    const { ProfileId } = await call<{ ProfileId: string }>('CreateProfile', { FirstName: 'Ana' })
    const search = { KeyName: '_profileId', Values: [ProfileId] }
    await kms('DisableKey', { KeyId })
    expect(await error('SearchProfiles', search)).toContain(
      'BadRequestException: The DefaultEncryptionKey cannot be used',
    )
    await kms('EnableKey', { KeyId })
    expect(await call('SearchProfiles', search)).toMatchObject({ Items: [{ FirstName: 'Ana' }] })
    const [grant] = await grants()
    await kms('RevokeGrant', { KeyId, GrantId: grant?.GrantId })
    expect(await error('SearchProfiles', search)).toContain('AccessDenied')
    expect(await error('CreateProfile', {})).toContain('kms:GenerateDataKey')
  })

  test('gets another key with an update, and none with an empty text', async () => {
    const { call, error, give, create, grants, newKey } = await withKey(DESCRIBE, GRANT)
    await call('CreateDomain', create)
    const other = await newKey()
    await give('ana', PROFILE)
    expect(await call('UpdateDomain', create)).toMatchObject(create)
    expect(await error('UpdateDomain', { DefaultEncryptionKey: other })).toContain('kms:DescribeKey')
    await give('ana', PROFILE, DESCRIBE, GRANT)
    await call('UpdateDomain', { DefaultEncryptionKey: other })
    expect([(await grants()).length, (await grants(other)).length]).toEqual([0, 1])
    expect(await call('UpdateDomain', { DefaultEncryptionKey: '' })).not.toHaveProperty('DefaultEncryptionKey')
    expect(await grants(other)).toEqual([])
  })
})
