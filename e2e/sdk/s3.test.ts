import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { CreateAccessKeyCommand, CreateUserCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { signedHeaders } from '../../packages/server/src/signed.fixture.ts'
import { managed, member } from '../accounts.ts'
import type { Credentials } from '../server.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()
const client = (credentials?: Credentials) => new S3Client({ ...server.config(credentials), forcePathStyle: true })

interface Sent {
  readonly method: string
  readonly target: string
  readonly body?: string
  /** What is signed in place of the body. */
  readonly signed?: string
  readonly headers?: readonly string[]
  readonly declared?: string
}

/** Sends bytes that no client would send; returns status and body. */
async function sent({ method, target, body = '', signed = body, headers = [], declared }: Sent): Promise<string> {
  const { endpoint } = server.config()
  const { host, hostname, port } = new URL(endpoint)
  const sum = ['x-amz-content-sha256', declared ?? createHash('sha256').update(signed).digest('hex')]
  const type = ['content-type', 'text/plain']
  const all = signedHeaders({
    key: server.credentials,
    host,
    service: 's3',
    method,
    target,
    body: signed,
    headers: [...sum, ...type, ...headers],
  })
  const entries = all.flatMap((name, at) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : []))
  return new Promise((resolve, reject) => {
    const going = request({ hostname, port, method, path: target, headers: Object.fromEntries(entries) }, (answer) => {
      textOf(answer).then((given) => resolve(`${answer.statusCode} ${given}`), reject)
    })
    going.on('error', reject)
    going.end(body)
  })
}

describe('Amazon S3 with the AWS SDK', () => {
  test('keeps objects under any key, and lists them', async () => {
    const s3 = client()
    await s3.send(new CreateBucketCommand({ Bucket: 'our-recordings' }))
    const keys = ['a b+c/é.txt', '\u{1f600}', 'a//b', 'a/../b', './c', "it's (1)!*", 'percent %2F', 'tab\tend']
    for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket: 'our-recordings', Key, Body: `of ${Key}` }))
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'our-recordings' }))
    expect(Contents.map(({ Key }) => Key).toSorted()).toEqual(keys.toSorted())
    for (const Key of keys) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'our-recordings', Key }))
      expect(await Body?.transformToString()).toBe(`of ${Key}`)
    }
    const Objects = keys.map((Key) => ({ Key }))
    await s3.send(new DeleteObjectsCommand({ Bucket: 'our-recordings', Delete: { Objects } }))
    const { KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket: 'our-recordings' }))
    expect(KeyCount).toBe(0)
  })

  test('answers errors that clients know, also without a body', async () => {
    const s3 = client()
    const Bucket = 'errors-bucket'
    await s3.send(new CreateBucketCommand({ Bucket }))
    const name = (call: Promise<unknown>) =>
      call.then(
        () => 'no error',
        (error: Error) => error.name,
      )
    expect(await name(s3.send(new GetObjectCommand({ Bucket, Key: 'none' })))).toBe('NoSuchKey')
    expect(await name(s3.send(new HeadObjectCommand({ Bucket, Key: 'none' })))).toBe('NotFound')
    expect(await name(s3.send(new HeadBucketCommand({ Bucket: 'no-bucket' })))).toBe('NotFound')
    expect(await name(s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' })))).toBe('NotImplemented')
    expect(await name(s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'a'.repeat(300_000) })))).toBe(
      'EntityTooLarge',
    )
  })

  test('encrypts with KMS keys for callers who may use the key', async () => {
    const on = { Bucket: 'sealed-bucket', Key: 'k' }
    const root = client()
    await root.send(new CreateBucketCommand(on))
    const { KeyMetadata } = await new KMSClient(server.config()).send(new CreateKeyCommand({}))
    const sealed = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: KeyMetadata?.Arn } as const
    expect(await root.send(new PutObjectCommand({ ...on, ...sealed, Body: 'text' }))).toMatchObject(sealed)
    const { credentials } = await member(server, 'reader', [managed('AmazonS3FullAccess')])
    const reader = client(credentials)
    const denial = (action: string) =>
      `is not authorized to perform: ${action} on resource: ${KeyMetadata?.Arn} because`
    await expect(reader.send(new GetObjectCommand(on))).rejects.toThrow(denial('kms:Decrypt'))
    await expect(reader.send(new PutObjectCommand({ ...on, ...sealed, Body: 'other' }))).rejects.toThrow(
      denial('kms:GenerateDataKey'),
    )
    expect(await reader.send(new HeadObjectCommand(on))).toMatchObject(sealed)
    const { Body, ...headers } = await root.send(new GetObjectCommand(on))
    expect(headers).toMatchObject(sealed)
    expect(await Body?.transformToString()).toBe('text')
    await reader.send(new PutObjectCommand({ ...on, ServerSideEncryption: 'aws:kms', Body: 'with aws/s3' }))
    const again = await reader.send(new GetObjectCommand(on))
    expect(await again.Body?.transformToString()).toBe('with aws/s3')
  })

  test('asks the bucket policy and the policies of the caller', async () => {
    const Bucket = 'guarded-bucket'
    const root = client()
    await root.send(new CreateBucketCommand({ Bucket }))
    await root.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'ana' }))
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'ana' }))
    const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = AccessKey ?? {}
    const ana = client({ accessKeyId, secretAccessKey })
    const read = () => ana.send(new GetObjectCommand({ Bucket, Key: 'k' }))
    await expect(read()).rejects.toThrow(/is not authorized to perform: s3:GetObject on resource/)
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }
    const Policy = JSON.stringify({ Statement: [{ ...statement, Principal: { AWS: User?.Arn } }] })
    await root.send(new PutBucketPolicyCommand({ Bucket, Policy }))
    expect((await read()).ContentLength).toBe(1)
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Effect: 'Deny' }] })
    await iam.send(new PutUserPolicyCommand({ UserName: 'ana', PolicyName: 'own', PolicyDocument }))
    await expect(read()).rejects.toThrow(/with an explicit deny in an identity-based policy/)
  })
})

describe('a hostile request', () => {
  const stored = async () => {
    const { Body } = await client().send(new GetObjectCommand({ Bucket: 'hostile-bucket', Key: 'k' }))
    return Body?.transformToString()
  }

  test('cannot store a body that was not signed', async () => {
    await client().send(new CreateBucketCommand({ Bucket: 'hostile-bucket' }))
    const put = { method: 'PUT', target: '/hostile-bucket/k' }
    expect(await sent({ ...put, body: 'signed' })).toBe('200 ')
    expect(await sent({ ...put, body: 'changed', signed: 'signed' })).toMatch(
      /^400 .*<Code>XAmzContentSHA256Mismatch</s,
    )
    const forged = createHash('sha256').update('other').digest('hex')
    expect(await sent({ ...put, body: 'x', declared: forged })).toMatch(/^400 .*<Code>XAmzContentSHA256Mismatch</s)
    expect(await sent({ ...put, body: 'x', declared: 'UNSIGNED-PAYLOAD' })).toMatch(/^400 .*over HTTPS only/s)
    expect(await sent({ ...put, body: '1\r\nx\r\n0\r\n\r\n', declared: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' })).toMatch(
      /^400 .*over HTTPS only/s,
    )
    expect(await sent({ ...put, body: 'x', headers: ['content-md5', 'AAAAAAAAAAAAAAAAAAAAAA=='] })).toMatch(
      /<Code>BadDigest</,
    )
    expect(await sent({ ...put, body: 'x', headers: ['x-amz-checksum-crc32', 'AAAAAA=='] })).toMatch(/<Code>BadDigest</)
    expect(await stored()).toBe('signed')
  })

  test('reaches no other bucket or operation by its path or its query', async () => {
    const answer = async (method: string, target: string) =>
      (await sent({ method, target })).replace(/<RequestId.*$/s, '')
    expect(await answer('GET', '/other/../hostile-bucket/k')).toMatch(/^404 .*<Code>NoSuchBucket</s)
    expect(await answer('GET', '/other%2F..%2Fhostile-bucket/k')).toMatch(/^404 .*<Code>NoSuchBucket</s)
    expect(await answer('GET', '//hostile-bucket/k')).toMatch(/^405 .*<Code>MethodNotAllowed</s)
    expect(await answer('GET', '/hostile-bucket//k')).toMatch(/^404 .*<Code>NoSuchKey</s)
    expect(await answer('DELETE', '/hostile-bucket?policy&tagging')).toMatch(/^405 .*<Code>MethodNotAllowed</s)
    expect(await answer('DELETE', '/hostile-bucket?versioning')).toMatch(/^405 .*<Code>MethodNotAllowed</s)
    expect(await stored()).toBe('signed')
  })
})
