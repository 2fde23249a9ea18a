import { describe, expect, test } from 'vitest'
import { ACCOUNT, FACTS } from '../account.fixture.ts'
import { awsManagedKey } from '../kms/awsManagedKeys.ts'
import { bytes, documentOf, managedByRoot, root } from '../kms/kms.fixture.ts'
import { checkServiceUse } from '../kms/serviceUse.ts'
import { encryptionContextOf, VOICE_ID } from './domainKeys.ts'
import { encryptedWith, voiceIdAccount } from './voiceId.fixture.ts'

/** An account with a domain, and its grant. */
async function withDomain() {
  const account = await voiceIdAccount()
  const domain = await account.create()
  const [grant] = await account.grants()
  const GrantId = String(grant?.GrantId)
  return { ...account, domain, DomainId: domain.DomainId, GrantId }
}

describe('how a request names the key', () => {
  test('the id, the ARN, an alias and the ARN of an alias are the ARN of the key', async () => {
    const { kms, key, create, voiceId } = await voiceIdAccount()
    await kms('CreateAlias', { AliasName: 'alias/callers', TargetKeyId: key })
    const names = [key, key.slice(-36), 'alias/callers', `arn:aws:kms:us-east-1:${ACCOUNT}:alias/callers`]
    for (const name of names) {
      const { DomainId, ServerSideEncryptionConfiguration } = await create(encryptedWith(name))
      expect(ServerSideEncryptionConfiguration).toEqual({ KmsKeyId: key })
      const update = { DomainId, Name: 'again', ...encryptedWith(name) }
      expect((await voiceId('UpdateDomain', update)).Domain).toMatchObject({ Name: 'again', ...encryptedWith(key) })
      await voiceId('DeleteDomain', { DomainId })
    }
  })

  test('a key that does not exist, is managed by AWS or is disabled encrypts no domain', async () => {
    const { context, kms, key, refusal, create } = await withDomain()
    const refused = (name: string) => refusal('CreateDomain', { Name: 'other', ...encryptedWith(name) })
    expect(await refused('alias/none')).toContain('ValidationError: The KMS key is not valid: Alias')
    expect(await refused('no key')).toContain('ValidationError: The KMS key is not valid: Invalid keyId')
    const at = context.directory.now()
    const { keyArn, events } = awsManagedKey({ state: context.directory.state(), facts: FACTS, at, context }, 'connect')
    await context.directory.change(() => ({ events, output: undefined }))
    for (const name of ['alias/aws/connect', keyArn])
      expect(await refused(name)).toContain(`ValidationError: The KMS key ${keyArn} is managed by AWS.`)
    await kms('DisableKey', { KeyId: key })
    expect(await refused(key)).toBe(`AccessDenied: Voice ID cannot use the KMS key of the domain: ${key} is disabled.`)
    await kms('EnableKey', { KeyId: key })
    await create({ Name: 'other' })
  })
})

describe('the grant of Voice ID', () => {
  const denied = /AccessDenied: User: voiceid.amazonaws.com is not authorized to perform: kms:Decrypt on resource: arn:/
  const data = (DomainId: string) =>
    [
      ['DescribeDomain', { DomainId }],
      ['ListSpeakers', { DomainId }],
      ['DescribeSpeaker', { DomainId, SpeakerId: 'caller-1' }],
      ['OptOutSpeaker', { DomainId, SpeakerId: 'caller-2' }],
      ['DeleteSpeaker', { DomainId, SpeakerId: 'caller-1' }],
      ['ListWatchlists', { DomainId }],
      ['CreateWatchlist', { DomainId, Name: 'w' }],
      ['ListFraudsters', { DomainId }],
      ['EvaluateSession', { DomainId, SessionNameOrId: 's-1' }],
    ] as const

  test('ends every use of the data when it is revoked, until an update makes it again', async () => {
    const { kms, key, voiceId, refusal, DomainId, GrantId, grants } = await withDomain()
    await voiceId('OptOutSpeaker', { DomainId, SpeakerId: 'caller-1' })
    await kms('RevokeGrant', { KeyId: key, GrantId })
    for (const [operation, input] of data(DomainId))
      expect([operation, await refusal(operation, input)]).toEqual([operation, expect.stringMatching(denied)])
    expect((await voiceId('ListDomains')).DomainSummaries[0]).not.toHaveProperty('Name')
    await voiceId('UpdateDomain', { DomainId, Name: 'again', ...encryptedWith(key) })
    expect(await grants()).toHaveLength(1)
    expect((await voiceId('ListSpeakers', { DomainId })).SpeakerSummaries).toMatchObject([
      { CustomerSpeakerId: 'caller-1' },
    ])
  })

  test('ends them too when a user with the permission retires it', async () => {
    const { kms, key, give, refusal, DomainId, GrantId } = await withDomain()
    await give('ana', { Action: 'kms:RetireGrant' })
    await kms('RetireGrant', { KeyId: key, GrantId }, 'user/ana')
    expect(await refusal('DescribeDomain', { DomainId })).toMatch(denied)
  })

  test('is of no use while the key is disabled or pending deletion, and never after the deletion', async () => {
    const { kms, key, voiceId, refusal, pass, DomainId } = await withDomain()
    const unusable = `AccessDenied: Voice ID cannot use the KMS key of the domain: ${key} is`
    await kms('DisableKey', { KeyId: key })
    expect(await refusal('DescribeDomain', { DomainId })).toBe(`${unusable} disabled.`)
    await kms('EnableKey', { KeyId: key })
    expect((await voiceId('DescribeDomain', { DomainId })).Domain).toMatchObject({ Name: 'callers' })
    await kms('ScheduleKeyDeletion', { KeyId: key, PendingWindowInDays: 7 })
    expect(await refusal('ListWatchlists', { DomainId })).toBe(`${unusable} pending deletion.`)
    await pass(8 * 86_400)
    expect(await refusal('DescribeDomain', { DomainId })).toContain('AccessDenied: ')
    await voiceId('DeleteDomain', { DomainId })
    expect((await voiceId('ListDomains')).DomainSummaries).toEqual([])
  })

  test('is no longer enough where the key policy denies the service', async () => {
    const { kms, key, refusal, DomainId } = await withDomain()
    const deny = { Effect: 'Deny', Principal: { Service: VOICE_ID }, Action: 'kms:Decrypt' }
    const delegated = { Principal: { AWS: root }, Action: 'kms:*' }
    await kms('PutKeyPolicy', { KeyId: key, Policy: documentOf(managedByRoot, delegated, deny) })
    expect(await refusal('DescribeDomain', { DomainId })).toContain('with an explicit deny in a resource-based policy')
  })

  test('serves its domain and nobody else', async () => {
    const { kms, key, failure, context, domain, give } = await withDomain()
    const use = { service: VOICE_ID, operation: 'Decrypt', keyArn: key }
    const encryptionContext = encryptionContextOf(domain.Arn)
    const state = context.directory.state()
    expect(() => checkServiceUse({ state }, { ...use, encryptionContext })).not.toThrow()
    for (const wrong of [
      { ...use, encryptionContext: encryptionContextOf(`${domain.Arn}x`) },
      use,
      { ...use, service: 'connect.amazonaws.com', encryptionContext },
      { ...use, operation: 'Encrypt', encryptionContext },
    ])
      expect(() => checkServiceUse({ state }, wrong)).toThrow('is not authorized')
    await give('ana', { Action: 'voiceid:*' })
    const { CiphertextBlob } = await kms('Encrypt', {
      KeyId: key,
      Plaintext: bytes('x'),
      EncryptionContext: encryptionContext,
    })
    const direct = { CiphertextBlob, EncryptionContext: encryptionContext }
    expect(await failure('Decrypt', direct, 'user/ana')).toContain('AccessDenied')
  })

  test('of a domain opens no other domain on the same key', async () => {
    const { kms, key, create, voiceId, refusal, DomainId, GrantId } = await withDomain()
    const other = await create({ Name: 'other' })
    await kms('RevokeGrant', { KeyId: key, GrantId })
    expect(await refusal('DescribeDomain', { DomainId })).toMatch(denied)
    expect((await voiceId('DescribeDomain', { DomainId: other.DomainId })).Domain).toMatchObject({ Name: 'other' })
  })
})

describe('another key', () => {
  const details = (OldKmsKeyId: string, UpdateStatus: string) => ({ OldKmsKeyId, UpdateStatus })

  test('encrypts the data of the domain when the re-encryption has ended, and the grant on the old one is retired', async () => {
    const { kms, key, newKey, voiceId, pass, grants, DomainId, domain } = await withDomain()
    await voiceId('OptOutSpeaker', { DomainId, SpeakerId: 'caller-1' })
    const next = await newKey()
    const begun = (await voiceId('UpdateDomain', { DomainId, Name: 'callers', ...encryptedWith(next) })).Domain
    expect(begun).toMatchObject({
      ...encryptedWith(next),
      ServerSideEncryptionUpdateDetails: details(key, 'IN_PROGRESS'),
    })
    expect([await grants(), await grants(next)]).toMatchObject([
      [{}],
      [{ Constraints: { EncryptionContextSubset: { 'aws:voiceid:domain:arn': domain.Arn } } }],
    ])
    await pass()
    const ended = (await voiceId('DescribeDomain', { DomainId })).Domain
    expect(ended).toMatchObject({
      ...encryptedWith(next),
      ServerSideEncryptionUpdateDetails: details(key, 'COMPLETED'),
    })
    expect([await grants(), await grants(next)]).toMatchObject([[], [{}]])
    await kms('ScheduleKeyDeletion', { KeyId: key, PendingWindowInDays: 7 })
    await pass(8 * 86_400)
    expect((await voiceId('ListSpeakers', { DomainId })).SpeakerSummaries).toMatchObject([
      { CustomerSpeakerId: 'caller-1' },
    ])
    await voiceId('DeleteDomain', { DomainId })
    expect(await grants(next)).toEqual([])
  })

  test('waits for a change that is in progress', async () => {
    const { newKey, voiceId, refusal, pass, grants, DomainId } = await withDomain()
    const [second, third] = [await newKey(), await newKey()]
    const update = (key: string) => ({ DomainId, Name: 'callers', ...encryptedWith(key) })
    await voiceId('UpdateDomain', update(second))
    expect(await refusal('UpdateDomain', update(third))).toContain('ConflictException: The KMS key of the domain')
    await voiceId('UpdateDomain', update(second))
    expect(await grants(second)).toHaveLength(1)
    await pass()
    await voiceId('UpdateDomain', update(third))
    await pass()
    expect([await grants(second), await grants(third)]).toMatchObject([[], [{}]])
  })

  test('begins again with another grant where the grant on the new key was revoked', async () => {
    const { kms, newKey, voiceId, pass, grants, DomainId } = await withDomain()
    const next = await newKey()
    const update = { DomainId, Name: 'callers', ...encryptedWith(next) }
    await voiceId('UpdateDomain', update)
    const [grant] = await grants(next)
    await kms('RevokeGrant', { KeyId: next, GrantId: grant?.GrantId })
    await voiceId('UpdateDomain', update)
    await pass()
    const { Domain } = await voiceId('DescribeDomain', { DomainId })
    expect(Domain.ServerSideEncryptionUpdateDetails).toMatchObject({ UpdateStatus: 'COMPLETED' })
    await voiceId('DeleteDomain', { DomainId })
    expect([await grants(), await grants(next)]).toEqual([[], []])
  })

  test.each([
    ['the grant on the old key', 'is not authorized to perform: kms:ReEncryptFrom'],
    ['the grant on the new key', 'is not authorized to perform: kms:ReEncryptTo'],
    ['the old key', 'is disabled.'],
    ['the new key', 'is disabled.'],
  ])('does not encrypt the data where %s is lost, and does when it is back', async (lost, message) => {
    const { kms, key, newKey, voiceId, pass, grants, DomainId } = await withDomain()
    const next = await newKey()
    const update = (on: string) => voiceId('UpdateDomain', { DomainId, Name: 'callers', ...encryptedWith(on) })
    await update(next)
    const KeyId = lost.endsWith('old key') ? key : next
    if (lost.startsWith('the grant')) {
      const [grant] = await grants(KeyId)
      await kms('RevokeGrant', { KeyId, GrantId: grant?.GrantId })
    } else await kms('DisableKey', { KeyId })
    await pass()
    if (lost === 'the old key') await kms('EnableKey', { KeyId })
    // An update with the old key makes its grant again.
    if (lost === 'the grant on the old key') {
      await update(key)
      await pass()
    } else {
      const failed = (await voiceId('DescribeDomain', { DomainId })).Domain
      expect(failed).toMatchObject({
        ...encryptedWith(next),
        ServerSideEncryptionUpdateDetails: {
          ...details(key, 'FAILED'),
          Message: expect.stringContaining(message),
        },
      })
    }
    if (lost === 'the new key') await kms('EnableKey', { KeyId })
    await update(next)
    await pass()
    const ended = (await voiceId('DescribeDomain', { DomainId })).Domain
    expect(ended.ServerSideEncryptionUpdateDetails).toEqual(details(key, 'COMPLETED'))
    expect([await grants(), await grants(next)]).toMatchObject([[], [{}]])
  })
})
