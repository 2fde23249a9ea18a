import { setTimeout } from 'node:timers/promises'
import { CreateKeyCommand, KMSClient, ListGrantsCommand, RevokeGrantCommand } from '@aws-sdk/client-kms'
import {
  CreateDomainCommand,
  DeleteDomainCommand,
  DeleteWatchlistCommand,
  DescribeDomainCommand,
  DescribeSpeakerCommand,
  type Domain,
  ListDomainsCommand,
  ListSpeakersCommand,
  OptOutSpeakerCommand,
  StartSpeakerEnrollmentJobCommand,
  UpdateDomainCommand,
  VoiceIDClient,
} from '@aws-sdk/client-voice-id'
import { expect, test } from 'vitest'
import { own, refusal } from '../accounts.ts'
import { startServer } from '../server.ts'
import { useServer } from './useServer.ts'

const { server } = useServer()

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

test('speakers, watchlists and another key serve the SDK, and errors have their types', {
  timeout: 60_000,
}, async () => {
  const kms = new KMSClient(server.config())
  const voiceId = new VoiceIDClient(server.config())
  const newKey = async () => (await kms.send(new CreateKeyCommand({}))).KeyMetadata?.Arn
  const encryptedWith = (KmsKeyId: string | undefined) => ({ ServerSideEncryptionConfiguration: { KmsKeyId } })
  const [first, second, third] = [await newKey(), await newKey(), await newKey()]
  const created = await voiceId.send(new CreateDomainCommand({ Name: 'callers', ...encryptedWith(first) }))
  const { DomainId, WatchlistDetails } = created.Domain as Domain
  const { Speaker } = await voiceId.send(new OptOutSpeakerCommand({ DomainId, SpeakerId: 'caller-1' }))
  expect(Speaker).toMatchObject({ CustomerSpeakerId: 'caller-1', Status: 'OPTED_OUT', CreatedAt: expect.any(Date) })

  const change = (key: string | undefined) =>
    voiceId.send(new UpdateDomainCommand({ DomainId, Name: 'callers', ...encryptedWith(key) }))
  await change(second)
  await expect(change(third)).rejects.toMatchObject({
    name: 'ConflictException',
    ConflictType: 'DOMAIN_LOCKED_FROM_ENCRYPTION_UPDATES',
  })
  const status = async () => {
    const { Domain } = await voiceId.send(new DescribeDomainCommand({ DomainId }))
    return Domain?.ServerSideEncryptionUpdateDetails?.UpdateStatus
  }
  for (let tries = 0; (await status()) === 'IN_PROGRESS' && tries < 100; tries += 1) await setTimeout(100)
  expect(await status()).toBe('COMPLETED')
  expect((await kms.send(new ListGrantsCommand({ KeyId: first }))).Grants).toEqual([])
  expect((await voiceId.send(new ListSpeakersCommand({ DomainId }))).SpeakerSummaries).toEqual([Speaker])

  await expect(voiceId.send(new DescribeSpeakerCommand({ DomainId, SpeakerId: 'caller-2' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    ResourceType: 'SPEAKER',
  })
  const WatchlistId = WatchlistDetails?.DefaultWatchlistId
  expect(await refusal(voiceId.send(new DeleteWatchlistCommand({ DomainId, WatchlistId })))).toMatchObject({
    name: 'ValidationException',
  })
  const job = {
    DomainId,
    DataAccessRoleArn: own('role/jobs'),
    InputDataConfig: { S3Uri: 's3://recordings/input.json' },
    OutputDataConfig: { S3Uri: 's3://recordings/output' },
  }
  expect(await refusal(voiceId.send(new StartSpeakerEnrollmentJobCommand(job)))).toMatchObject({
    name: 'NotImplementedException',
    status: 501,
  })
})
