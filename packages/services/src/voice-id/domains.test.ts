import { expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { encryptedWith, voiceIdAccount } from './voiceId.fixture.ts'

test('a domain is created with the grant of Voice ID on its key, described, listed and deleted', async () => {
  const { key, create, voiceId, grants, refusal } = await voiceIdAccount()
  const { DomainId, Arn } = await create({ Description: 'all callers' })
  expect(DomainId).toMatch(/^[A-Za-z0-9]{22}$/)
  expect(Arn).toBe(`arn:aws:voiceid:us-east-1:${ACCOUNT}:domain/${DomainId}`)
  expect(await grants()).toMatchObject([
    {
      GranteePrincipal: 'voiceid.amazonaws.com',
      RetiringPrincipal: 'voiceid.amazonaws.com',
      Operations: expect.arrayContaining(['DescribeKey', 'GenerateDataKey', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo']),
      Constraints: { EncryptionContextSubset: { 'aws:voiceid:domain:arn': Arn } },
    },
  ])
  const described = {
    DomainId,
    Arn,
    Name: 'callers',
    Description: 'all callers',
    DomainStatus: 'ACTIVE',
    ...encryptedWith(key),
    WatchlistDetails: { DefaultWatchlistId: expect.any(String) },
  }
  expect((await voiceId('DescribeDomain', { DomainId })).Domain).toMatchObject(described)
  expect((await voiceId('ListDomains')).DomainSummaries).toMatchObject([described])
  await voiceId('DeleteDomain', { DomainId })
  expect(await refusal('DescribeDomain', { DomainId })).toContain('ResourceNotFoundException: The domain')
  expect([await grants(), (await voiceId('ListDomains')).DomainSummaries]).toEqual([[], []])
})
