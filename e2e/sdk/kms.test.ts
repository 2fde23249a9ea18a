import {
  CreateAliasCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  DecryptCommand,
  EncryptCommand,
  KMSClient,
  RetireGrantCommand,
  SignCommand,
} from '@aws-sdk/client-kms'
import { expect, test } from 'vitest'
import { member, own, refusal } from '../accounts.ts'
import { startServer } from '../server.ts'

const context = { EncryptionContext: { tenant: 'T-1' } }

test('a key, its alias and its grants serve the SDK, also after a restart', { timeout: 60_000 }, async () => {
  const first = await startServer()
  const { credentials } = await member(first, 'ana')
  const kms = new KMSClient(first.config())
  const KeyId = (await kms.send(new CreateKeyCommand({ Description: 'recordings' }))).KeyMetadata?.Arn
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/own', TargetKeyId: KeyId }))
  const secret = { KeyId: 'alias/own', Plaintext: Buffer.from('secret'), ...context }
  const { CiphertextBlob } = await kms.send(new EncryptCommand(secret))
  const { GrantToken } = await kms.send(
    new CreateGrantCommand({
      KeyId,
      GranteePrincipal: own('user/ana'),
      Operations: ['Decrypt', 'RetireGrant'],
      Constraints: { EncryptionContextSubset: { tenant: 'T-1' } },
    }),
  )
  await first.stop()

  const second = await startServer({ folder: first.folder })
  try {
    const asAna = new KMSClient(second.config(credentials))
    const opened = await asAna.send(new DecryptCommand({ CiphertextBlob, ...context }))
    expect([Buffer.from(opened.Plaintext ?? []).toString(), opened.KeyId]).toEqual(['secret', KeyId])
    const wrong = new DecryptCommand({ CiphertextBlob, EncryptionContext: { tenant: 'T-2' } })
    expect(await refusal(asAna.send(wrong))).toMatchObject({ name: 'AccessDeniedException', status: 400 })
    expect(await refusal(new KMSClient(second.config()).send(wrong))).toMatchObject({
      name: 'InvalidCiphertextException',
      status: 400,
    })
    await asAna.send(new RetireGrantCommand({ GrantToken }))
    const again = asAna.send(new DecryptCommand({ CiphertextBlob, ...context }))
    expect(await refusal(again)).toMatchObject({ name: 'AccessDeniedException' })
    const sign = { KeyId, Message: Buffer.from('x'), SigningAlgorithm: 'RSASSA_PSS_SHA_256' } as const
    const unbuilt = new KMSClient(second.config()).send(new SignCommand(sign))
    expect(await refusal(unbuilt)).toMatchObject({ name: 'NotImplementedException', status: 501 })
  } finally {
    await second.clean()
  }
})
