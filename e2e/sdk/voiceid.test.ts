import { CreateKeyCommand, KMSClient, ListGrantsCommand, RevokeGrantCommand } from '@aws-sdk/client-kms'
import {
  CreateDomainCommand,
  DeleteDomainCommand,
  DescribeDomainCommand,
  type Domain,
  ListDomainsCommand,
  VoiceIDClient,
} from '@aws-sdk/client-voice-id'
import { expect, test } from 'vitest'
import { refusal } from '../accounts.ts'
import { startServer } from '../server.ts'

test('a domain serves the SDK, also after a restart, until its grant is revoked', { timeout: 60_000 }, async () => {
  const first = await startServer()
  const kms = new KMSClient(first.config())
  const voiceId = new VoiceIDClient(first.config())
  const KmsKeyId = (await kms.send(new CreateKeyCommand({}))).KeyMetadata?.KeyId
  const withoutKey = new CreateDomainCommand({ Name: 'callers', ServerSideEncryptionConfiguration: undefined })
  expect(await refusal(voiceId.send(withoutKey))).toMatchObject({ name: 'ValidationException', status: 400 })
  const create = { Name: 'callers', ServerSideEncryptionConfiguration: { KmsKeyId } }
  const { DomainId, ...created } = (await voiceId.send(new CreateDomainCommand(create))).Domain as Domain
  expect(created).toMatchObject({ Name: 'callers', DomainStatus: 'ACTIVE', CreatedAt: expect.any(Date) })
  await first.stop()

  const second = await startServer({ folder: first.folder })
  try {
    const kms = new KMSClient(second.config())
    const voiceId = new VoiceIDClient(second.config())
    expect((await voiceId.send(new DescribeDomainCommand({ DomainId }))).Domain).toMatchObject({ DomainId, ...created })
    const { Grants = [] } = await kms.send(new ListGrantsCommand({ KeyId: KmsKeyId }))
    await kms.send(new RevokeGrantCommand({ KeyId: KmsKeyId, GrantId: Grants[0]?.GrantId }))
    expect(await refusal(voiceId.send(new DescribeDomainCommand({ DomainId })))).toMatchObject({
      name: 'AccessDeniedException',
      status: 400,
      message: expect.stringContaining('kms:Decrypt'),
    })
    expect((await voiceId.send(new ListDomainsCommand({}))).DomainSummaries).toMatchObject([{ DomainId }])
    await voiceId.send(new DeleteDomainCommand({ DomainId }))
    expect(await refusal(voiceId.send(new DescribeDomainCommand({ DomainId })))).toMatchObject({
      name: 'ResourceNotFoundException',
    })
  } finally {
    await second.clean()
  }
})
