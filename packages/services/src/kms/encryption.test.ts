import { SecretError, seal } from '@gatewarden/directory/internal'
import { describe, expect, test } from 'vitest'
import { settleDue } from '../due.ts'
import { readCiphertext } from './encryption.ts'
import { newKeyMaterial, openKeyMaterial } from './keyMaterial.ts'
import { bytes, kmsAccount, text } from './kms.fixture.ts'

const CONTEXT = { tenant: 'T-1', purpose: 'recording' }

async function withCiphertext() {
  const account = await kmsAccount()
  const KeyId = await account.newKey()
  const { CiphertextBlob } = await account.kms('Encrypt', {
    KeyId,
    Plaintext: bytes('hello'),
    EncryptionContext: CONTEXT,
  })
  return { ...account, KeyId, CiphertextBlob }
}

const INVALID = /^InvalidCiphertextException: /

describe('a ciphertext', () => {
  test('is opened with its encryption context, in any order, with or without the key', async () => {
    const { kms, KeyId, CiphertextBlob } = await withCiphertext()
    const EncryptionContext = { purpose: 'recording', tenant: 'T-1' }
    for (const named of [{}, { KeyId }]) {
      const answer = await kms('Decrypt', { CiphertextBlob, EncryptionContext, ...named })
      expect([text(answer.Plaintext), answer.KeyId]).toEqual(['hello', KeyId])
    }
  })

  const contexts: readonly (readonly [name: string, context: Record<string, string> | undefined])[] = [
    ['none', undefined],
    ['one with less', { tenant: 'T-1' }],
    ['one with more', { ...CONTEXT, more: '1' }],
    ['another value', { ...CONTEXT, tenant: 'T-2' }],
    ['another letter case', { Tenant: 'T-1', purpose: 'recording' }],
    ['pairs that are put together otherwise', { 'tenant","T-1': '', purpose: 'recording' }],
  ]

  test.each(contexts)('is not opened with another encryption context: %s', async (_name, EncryptionContext) => {
    const { failure, CiphertextBlob } = await withCiphertext()
    expect(await failure('Decrypt', { CiphertextBlob, EncryptionContext })).toMatch(INVALID)
  })

  test('is not opened with another byte anywhere', async () => {
    const { failure, KeyId, CiphertextBlob } = await withCiphertext()
    for (let at = 0; at < CiphertextBlob.length; at += 1) {
      const changed = Uint8Array.from(CiphertextBlob)
      changed[at] = (changed[at] ?? 0) ^ 1
      const input = { CiphertextBlob: changed, EncryptionContext: CONTEXT }
      // Bytes of the ARN name another key.
      expect(await failure('Decrypt', { ...input, KeyId })).toMatch(/^(?:InvalidCiphertext|IncorrectKey)Exception: /)
      expect(await failure('Decrypt', input)).toMatch(/^(?:InvalidCiphertextException|AccessDenied): /)
    }
  })

  test('is not opened when it is cut or longer', async () => {
    const { failure, CiphertextBlob } = await withCiphertext()
    const longer = new Uint8Array([...CiphertextBlob, 0])
    for (const changed of [longer, CiphertextBlob.slice(0, -1), CiphertextBlob.slice(0, 60), bytes('x')]) {
      expect(await failure('Decrypt', { CiphertextBlob: changed, EncryptionContext: CONTEXT })).toMatch(INVALID)
    }
  })

  test('of another key is not opened with this one', async () => {
    const { failure, newKey, CiphertextBlob } = await withCiphertext()
    const KeyId = await newKey()
    expect(await failure('Decrypt', { CiphertextBlob, KeyId, EncryptionContext: CONTEXT })).toMatch(
      /^IncorrectKeyException: /,
    )
  })

  test('whose header names another key cannot be opened by that key', async () => {
    const { failure, newKey, CiphertextBlob, KeyId } = await withCiphertext()
    const other = await newKey()
    const forged = Buffer.from(CiphertextBlob)
    forged.write(other, forged.indexOf(KeyId))
    expect(readCiphertext(forged)?.keyArn).toBe(other)
    expect(await failure('Decrypt', { CiphertextBlob: forged, EncryptionContext: CONTEXT })).toMatch(INVALID)
  })

  test('of a key of another account is denied, whoever asks', async () => {
    const { failure, give, CiphertextBlob, KeyId } = await withCiphertext()
    const forged = Buffer.from(CiphertextBlob)
    const foreign = KeyId.replace('123456789012', '999999999999')
    forged.write(foreign, forged.indexOf(KeyId))
    await give('ana', { Action: 'kms:*' })
    for (const who of ['root', 'user/ana'] as const) {
      const sentence = await failure('Decrypt', { CiphertextBlob: forged, EncryptionContext: CONTEXT }, who)
      expect(sentence).toContain(`AccessDenied: User`)
      expect(sentence).toContain(`on resource: ${foreign}`)
    }
  })

  test('survives the rotation of its key and the end of its alias', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const { kms, newKey, context } = await kmsAccount({ now: () => now })
    const KeyId = await newKey()
    await kms('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 })
    const before = await kms('Encrypt', { KeyId, Plaintext: bytes('old') })
    const material = (await kms('DescribeKey', { KeyId })).KeyMetadata.CurrentKeyMaterialId
    now = new Date('2026-04-02T00:00:00Z')
    await settleDue(context)
    expect((await kms('DescribeKey', { KeyId })).KeyMetadata.CurrentKeyMaterialId).not.toBe(material)
    expect(await kms('GetKeyRotationStatus', { KeyId })).toMatchObject({
      NextRotationDate: new Date('2026-07-01T00:00:00Z'),
    })
    const { CiphertextBlob } = before
    expect(await kms('Decrypt', { CiphertextBlob })).toMatchObject({ KeyMaterialId: material })
    const after = await kms('Encrypt', { KeyId, Plaintext: bytes('new') })
    expect(readCiphertext(after.CiphertextBlob)?.materialId).not.toBe(material)
  })
})

describe('ReEncrypt', () => {
  test('needs a permission on each key, and changes key and context', async () => {
    const { kms, failure, give, newKey, KeyId, CiphertextBlob } = await withCiphertext()
    const other = await newKey()
    const input = {
      CiphertextBlob,
      SourceEncryptionContext: CONTEXT,
      DestinationKeyId: other,
      DestinationEncryptionContext: { to: 'x' },
    }
    await give('ana', { Action: 'kms:ReEncrypt*', Resource: other })
    expect(await failure('ReEncrypt', input, 'user/ana')).toContain(`kms:ReEncryptFrom on resource: ${KeyId}`)
    await give('ana', { Action: 'kms:ReEncrypt*', Resource: KeyId })
    expect(await failure('ReEncrypt', input, 'user/ana')).toContain(`kms:ReEncryptTo on resource: ${other}`)
    await give('ana', { Action: 'kms:ReEncrypt*' })
    const moved = await kms('ReEncrypt', input, 'user/ana')
    expect(moved).toMatchObject({ KeyId: other, SourceKeyId: KeyId })
    const opened = await kms('Decrypt', { CiphertextBlob: moved.CiphertextBlob, EncryptionContext: { to: 'x' } })
    expect(text(opened.Plaintext)).toBe('hello')
  })

  test('has the encryption context of each side, and says whether the key stays', async () => {
    const { kms, failure, give, KeyId, CiphertextBlob } = await withCiphertext()
    const input = { CiphertextBlob, SourceEncryptionContext: CONTEXT, DestinationKeyId: KeyId }
    const condition = (action: string, Condition: object) => ({ Action: `kms:ReEncrypt${action}`, Condition })
    const from = condition('From', { StringEquals: { 'kms:EncryptionContext:tenant': 'T-1' } })
    await give('ana', from, condition('To', { StringEquals: { 'kms:EncryptionContext:tenant': 'T-1' } }))
    expect(await failure('ReEncrypt', input, 'user/ana')).toContain('kms:ReEncryptTo')
    await give('ana', from, condition('To', { Bool: { 'kms:ReEncryptOnSameKey': 'true' } }))
    expect((await kms('ReEncrypt', input, 'user/ana')).KeyId).toBe(KeyId)
  })
})

describe('data keys', () => {
  test('have the length that is asked, in plain and encrypted', async () => {
    const { kms, failure, KeyId } = await withCiphertext()
    const lengths = [{ KeySpec: 'AES_256' }, { KeySpec: 'AES_128' }, { NumberOfBytes: 5 }]
    for (const [at, length] of lengths.entries()) {
      const { Plaintext, CiphertextBlob } = await kms('GenerateDataKey', { KeyId, ...length })
      expect(Plaintext.length).toBe([32, 16, 5][at])
      expect(Buffer.from((await kms('Decrypt', { CiphertextBlob })).Plaintext)).toEqual(Buffer.from(Plaintext))
    }
    const sealed = await kms('GenerateDataKeyWithoutPlaintext', { KeyId, KeySpec: 'AES_256' })
    expect(sealed).not.toHaveProperty('Plaintext')
    expect((await kms('Decrypt', { CiphertextBlob: sealed.CiphertextBlob })).Plaintext).toHaveLength(32)
    expect(await failure('GenerateDataKey', { KeyId })).toContain('ValidationError')
    expect(await failure('GenerateDataKey', { KeyId, KeySpec: 'AES_256', NumberOfBytes: 1 })).toContain(
      'ValidationError',
    )
    expect((await kms('GenerateRandom', { NumberOfBytes: 24 })).Plaintext).toHaveLength(24)
  })

  test('a dry run answers whether it would succeed', async () => {
    const { failure, KeyId, CiphertextBlob } = await withCiphertext()
    const inputs = {
      Encrypt: { KeyId, Plaintext: bytes('x') },
      GenerateDataKey: { KeyId, KeySpec: 'AES_256' },
      Decrypt: { CiphertextBlob, EncryptionContext: CONTEXT },
      ReEncrypt: { CiphertextBlob, SourceEncryptionContext: CONTEXT, DestinationKeyId: KeyId },
    }
    for (const [operation, input] of Object.entries(inputs)) {
      expect(await failure(operation, { ...input, DryRun: true })).toContain('DryRunOperationException')
      expect(await failure(operation, { ...input, DryRun: true }, 'user/ana')).toContain('AccessDenied')
    }
  })
})

test('key material is sealed, each for its own key', () => {
  const secret = Buffer.alloc(32, 7)
  const sealing = { seal: seal(new Uint8Array(32)), randomBytes: () => secret }
  const material = { ...newKeyMaterial(sealing, 'one'), createDate: '2026-01-01T00:00:00Z' }
  expect(JSON.stringify(material)).not.toContain(secret.toString('base64'))
  expect(openKeyMaterial(sealing, { keyId: 'one', material: [material] })?.secret).toEqual(secret)
  expect(() => openKeyMaterial(sealing, { keyId: 'two', material: [material] })).toThrow(SecretError)
})
