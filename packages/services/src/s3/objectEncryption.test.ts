import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { ana, documentOf, kmsAccount, managedByRoot, text } from '../kms/kms.fixture.ts'
import { placeOf, s3State } from './state.ts'

const Bucket = 'our-recordings'
const objectArn = `arn:aws:s3:::${Bucket}/k`
const ofKms = { ServerSideEncryption: 'aws:kms' }
const objects = { Action: ['s3:PutObject', 's3:GetObject'] }
const via = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.us-east-1.amazonaws.com` } })
const about = (arn: string) => ({ StringEquals: { 'kms:EncryptionContext:aws:s3:arn': arn } })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

/** An account with a bucket, whose user ana has the permissions of Amazon S3 and these. */
async function withBucket(...statements: readonly object[]) {
  const account = await kmsAccount()
  await account.call('s3:CreateBucket', { Bucket })
  const give = (...more: readonly object[]) => account.give('ana', objects, ...more)
  await give(...statements)
  const put = (more: object, Body = 'text') => ({ Bucket, Key: 'k', Body: Buffer.from(Body), ...more })
  const on = { Bucket, Key: 'k' }
  return {
    ...account,
    give,
    put: (more: object, who: 'root' | 'user/ana' = 'user/ana') => account.call('s3:PutObject', put(more), who),
    putFails: (more: object, who: 'root' | 'user/ana' = 'user/ana') => account.error('s3:PutObject', put(more), who),
    get: async (who: 'root' | 'user/ana' = 'user/ana') =>
      text((await account.call('s3:GetObject', on, who)).Body as unknown as Uint8Array),
    getFails: () => account.error('s3:GetObject', on, 'user/ana'),
    head: () => account.call('s3:HeadObject', on, 'user/ana'),
    byDefault: (encryption: object) =>
      account.call('s3:PutBucketEncryption', {
        Bucket,
        ServerSideEncryptionConfiguration: { Rules: [encryption] },
      }),
    stored: () => s3State.of(account.context.directory.state()).objects.get(placeOf(Bucket, 'k')),
  }
}

const denied = (action: string, key: string) =>
  `AccessDenied: User: ${ana} is not authorized to perform: ${action} on resource: ${key} because no identity-based policy allows the ${action} action`

describe('an object with a KMS key', () => {
  test('needs kms:GenerateDataKey to be stored and kms:Decrypt to be read, and nothing to be described', async () => {
    const { give, put, putFails, get, getFails, head, newKey, stored } = await withBucket()
    const SSEKMSKeyId = await newKey()
    const asked = { ...ofKms, SSEKMSKeyId }
    expect(await putFails(asked)).toBe(denied('kms:GenerateDataKey', SSEKMSKeyId))
    expect(stored()).toBeUndefined()
    await give({ Action: 'kms:GenerateDataKey' })
    expect(await put(asked)).toMatchObject(asked)
    expect(await getFails()).toBe(denied('kms:Decrypt', SSEKMSKeyId))
    expect(await head()).toMatchObject({ ...asked, ContentLength: 4 })
    await give({ Action: 'kms:Decrypt' })
    expect(await get()).toBe('text')
    expect(await putFails(asked)).toBe(denied('kms:GenerateDataKey', SSEKMSKeyId))
  })

  test('is stored as a ciphertext, whose ETag is not the MD5 of the body', async () => {
    const { put, newKey, stored } = await withBucket()
    await put({ ...ofKms, SSEKMSKeyId: await newKey() }, 'root')
    const { body = '', etag, size } = stored() ?? {}
    expect(Buffer.from(body, 'base64').toString('latin1')).not.toContain('text')
    expect(etag).not.toBe('1cb251ec0d568de6a929b520c4aed8d1')
    expect(size).toBe(4)
  })

  test('is used through Amazon S3, with the ARN of the object as the encryption context', async () => {
    const allowed = (Action: string, Condition: object) => ({ Principal: { AWS: ana }, Action, Condition })
    const { put, get, getFails, newKey, putFails, kms, failure } = await withBucket()
    const policy = (service: string, arn: string) =>
      documentOf(
        managedByRoot,
        allowed('kms:GenerateDataKey', via(service)),
        allowed('kms:Decrypt', { StringEquals: { ...via(service).StringEquals, ...about(arn).StringEquals } }),
      )
    const KeyId = await newKey({ Policy: policy('s3', objectArn) })
    await put({ ...ofKms, SSEKMSKeyId: KeyId })
    expect(await get()).toBe('text')
    expect(await failure('GenerateDataKey', { KeyId, KeySpec: 'AES_256' }, 'user/ana')).toContain('AccessDenied')
    await kms('PutKeyPolicy', { KeyId, Policy: policy('s3', `arn:aws:s3:::${Bucket}/other`) })
    expect(await getFails()).toContain('is not authorized to perform: kms:Decrypt')
    await kms('PutKeyPolicy', { KeyId, Policy: policy('connect', objectArn) })
    expect(await putFails({ ...ofKms, SSEKMSKeyId: KeyId })).toContain('no resource-based policy allows')
  })

  test('can have an alias, an encryption context and an S3 Bucket Key', async () => {
    const { give, put, get, getFails, putFails, newKey, kms } = await withBucket()
    const TargetKeyId = await newKey()
    await kms('CreateAlias', { AliasName: 'alias/recordings', TargetKeyId })
    await give({ Action: 'kms:*', Condition: { StringEquals: { 'kms:EncryptionContext:team': 'blue' } } })
    const asked = { ...ofKms, SSEKMSKeyId: 'alias/recordings' }
    const SSEKMSEncryptionContext = base64({ team: 'blue' })
    expect(await putFails(asked)).toContain('AccessDenied')
    expect(await put({ ...asked, SSEKMSEncryptionContext })).toMatchObject({
      SSEKMSKeyId: TargetKeyId,
      SSEKMSEncryptionContext,
    })
    expect(await get()).toBe('text')
    await give({ Action: 'kms:*', Condition: about(`arn:aws:s3:::${Bucket}`) })
    expect(await getFails()).toContain('AccessDenied')
    expect(await put({ ...asked, BucketKeyEnabled: true })).toMatchObject({ BucketKeyEnabled: true })
    expect(await get()).toBe('text')
  })

  test('names no other object in the encryption context', async () => {
    const { put, putFails, newKey } = await withBucket()
    const asked = { ...ofKms, SSEKMSKeyId: await newKey() }
    const context = (arn: string) => ({ SSEKMSEncryptionContext: base64({ 'aws:s3:arn': arn }) })
    expect(await putFails({ ...asked, ...context(`${objectArn}2`) }, 'root')).toBe(
      `InvalidArgument: The aws:s3:arn of the encryption context must be the ARN of the object, ${objectArn}.`,
    )
    await put({ ...asked, ...context(objectArn) }, 'root')
  })

  test.each([
    ['a text', 'text'],
    ['a list', base64(['a'])],
    ['null', base64(null)],
    ['a number in it', base64({ a: 1 })],
  ])('has a map of texts as its encryption context, not %s', async (_, SSEKMSEncryptionContext) => {
    const { putFails } = await withBucket()
    expect(await putFails({ ...ofKms, SSEKMSEncryptionContext }, 'root')).toMatch(/^InvalidArgument: The header 'x-amz/)
  })

  test('has the AWS managed key of Amazon S3 if the request names no key, without a permission of AWS KMS', async () => {
    const { put, get, kms, byDefault, newKey, failure } = await withBucket()
    const { SSEKMSKeyId } = await put(ofKms)
    expect(SSEKMSKeyId).toMatch(`arn:aws:kms:us-east-1:${ACCOUNT}:key/`)
    expect(await get()).toBe('text')
    const { KeyMetadata } = await kms('DescribeKey', { KeyId: 'alias/aws/s3' })
    expect(KeyMetadata).toMatchObject({ Arn: SSEKMSKeyId, KeyManager: 'AWS' })
    // The key that the bucket names is for requests that name no algorithm.
    await byDefault({ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: await newKey() } })
    expect(await put(ofKms)).toMatchObject({ SSEKMSKeyId })
    expect(await put({ ...ofKms, SSEKMSKeyId: 'alias/aws/s3' })).toMatchObject({ SSEKMSKeyId })
    expect(await failure('GenerateDataKey', { KeyId: 'alias/aws/s3', KeySpec: 'AES_256' }, 'root')).toContain(
      'no resource-based policy allows',
    )
  })

  test('is that of the bucket where the request says nothing', async () => {
    const { give, put, putFails, get, getFails, byDefault, newKey } = await withBucket()
    const KMSMasterKeyID = await newKey()
    await byDefault({
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID },
      BucketKeyEnabled: true,
    })
    expect(await putFails({})).toBe(denied('kms:GenerateDataKey', KMSMasterKeyID))
    expect(await put({ ServerSideEncryption: 'AES256' })).toMatchObject({ ServerSideEncryption: 'AES256' })
    expect(await get()).toBe('text')
    await give({ Action: 'kms:GenerateDataKey', Condition: about(`arn:aws:s3:::${Bucket}`) })
    expect(await put({})).toMatchObject({ ...ofKms, SSEKMSKeyId: KMSMasterKeyID, BucketKeyEnabled: true })
    expect(await getFails()).toBe(denied('kms:Decrypt', KMSMasterKeyID))
    expect(await put({ BucketKeyEnabled: false }, 'root')).not.toHaveProperty('BucketKeyEnabled')
  })

  test('is refused with a key that is disabled, pending deletion or not there, also when it is read', async () => {
    const { give, put, putFails, getFails, newKey, kms } = await withBucket()
    await give({ Action: 'kms:*' })
    const KeyId = await newKey()
    const asked = { ...ofKms, SSEKMSKeyId: KeyId }
    await put(asked)
    await kms('DisableKey', { KeyId })
    expect(await putFails(asked)).toBe(`KMS.DisabledException: ${KeyId} is disabled.`)
    expect(await getFails()).toBe(`KMS.DisabledException: ${KeyId} is disabled.`)
    await kms('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 })
    expect(await getFails()).toBe(`KMS.KMSInvalidStateException: ${KeyId} is pending deletion.`)
    expect(await putFails({ ...ofKms, SSEKMSKeyId: 'aws/s3' }, 'root')).toBe(
      "KMS.NotFoundException: Invalid keyId 'aws/s3'",
    )
  })

  test('is refused where the algorithm is another one or is not built', async () => {
    const { putFails, newKey, byDefault } = await withBucket()
    const SSEKMSKeyId = await newKey()
    expect(await putFails({ SSEKMSKeyId }, 'root')).toMatch(/^InvalidArgument: Server Side Encryption with AWS KMS/)
    expect(await putFails({ ServerSideEncryption: 'AES256', SSEKMSKeyId }, 'root')).toMatch(/^InvalidArgument/)
    expect(await putFails({ BucketKeyEnabled: true }, 'root')).toMatch(/^NotImplemented: .*BucketKeyEnabled/)
    expect(await putFails({ ServerSideEncryption: 'aws:kms:dsse' }, 'root')).toMatch(/^NotImplemented: .*aws:kms:dsse/)
    await byDefault({ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' } })
    expect(await putFails({}, 'root')).toMatch(/^NotImplemented: .*aws:kms:dsse/)
  })
})
