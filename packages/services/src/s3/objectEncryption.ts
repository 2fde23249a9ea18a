import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { AccountEvent } from '@gatewarden/directory'
import { regionalArn } from '../arns.ts'
import type { Call, InnerCalls } from '../call.ts'
import { awsManagedKey } from '../kms/awsManagedKeys.ts'
import { ServiceError } from '../serviceError.ts'
import { s3Error } from './errors.ts'
import type { GetObjectRequest, PutObjectRequest } from './generated/types.ts'
import { bucketArn } from './resources.ts'
import type { BucketEncryption, ObjectEncryption, Pair, StoredObject } from './state.ts'

/** The service that asks AWS KMS for the caller. */
const S3_PRINCIPAL = 's3.amazonaws.com'

/** Errors of AWS KMS about a key, as Amazon S3 answers them. */
const FROM_KMS: ReadonlyMap<string, string> = new Map([
  ['NotFoundException', 'KMS.NotFoundException'],
  ['DisabledException', 'KMS.DisabledException'],
  ['KMSInvalidStateException', 'KMS.KMSInvalidStateException'],
])
export const KMS_ERRORS = [...FROM_KMS.values()]

/** The name in the encryption context (decision 95) under which Amazon S3 gives the ARN of the object, or of the bucket with an S3 Bucket Key. */
const S3_ARN = 'aws:s3:arn'
const MANAGED_ALIAS = 'alias/aws/s3'
const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** The KMS key that a new object is to be encrypted with; without a name it is the AWS managed key of Amazon S3. */
interface AskedEncryption {
  readonly keyId: string | undefined
  readonly bucketKey: boolean
  readonly context: Readonly<Record<string, string>>
}

/** How a request, or else the bucket, wants its object encrypted; undefined without a KMS key. */
export function checkEncryption(
  call: Call<PutObjectRequest>,
  byDefault: BucketEncryption,
): AskedEncryption | undefined {
  const {
    Bucket,
    Key,
    ServerSideEncryption: given,
    SSEKMSKeyId,
    SSEKMSEncryptionContext,
    BucketKeyEnabled,
  } = call.input
  const algorithm = given ?? byDefault.algorithm
  if (algorithm !== 'AES256' && algorithm !== 'aws:kms') throw s3Error('unsupported', algorithm)
  if (given !== 'aws:kms' && (SSEKMSKeyId ?? SSEKMSEncryptionContext) !== undefined)
    throw s3Error('keyWithoutAlgorithm')
  if (algorithm === 'AES256') {
    if (BucketKeyEnabled) throw s3Error('unsupported', 'BucketKeyEnabled')
    return undefined
  }
  const bucketKey = BucketKeyEnabled ?? byDefault.bucketKey ?? false
  if (bucketKey && SSEKMSEncryptionContext !== undefined) throw s3Error('unsupported', 'SSEKMSEncryptionContext')
  const own = contextOf(SSEKMSEncryptionContext)
  const arn = bucketKey ? bucketArn(call.state, Bucket) : bucketArn(call.state, Bucket, Key)
  if (own[S3_ARN] !== undefined && own[S3_ARN] !== arn) throw s3Error('contextOfOther', arn)
  // A request that names the algorithm and no key means the AWS managed key, whatever the bucket says (Amazon S3 API Reference, PutObject).
  return { keyId: given === undefined ? byDefault.keyId : SSEKMSKeyId, bucketKey, context: { ...own, [S3_ARN]: arn } }
}

/** The encryption context in a header: Base64 of a JSON object of texts. */
function contextOf(header: string | undefined): Readonly<Record<string, string>> {
  if (header === undefined) return {}
  const value = parsed(Buffer.from(header, 'base64').toString())
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isMap || !Object.values(value).every((each) => typeof each === 'string')) throw s3Error('encryptionContext')
  return value as Readonly<Record<string, string>>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A body as it is stored, and the events of its KMS key. */
interface Encrypted {
  readonly stored: Uint8Array
  readonly encryption?: ObjectEncryption
  readonly events: readonly AccountEvent[]
}

/** Encrypts a body with a new data key, which AWS KMS makes for the caller; without a KMS key the body stays as it is. */
export function encrypted(
  call: Call<PutObjectRequest>,
  asked: AskedEncryption | undefined,
  body: Uint8Array,
): Encrypted {
  if (asked === undefined) return { stored: body, events: [] }
  const { keyId, bucketKey, context } = asked
  const inner = call.actingFor(S3_PRINCIPAL)
  const answer = askKms<Readonly<{ KeyId: string; Plaintext: Uint8Array; CiphertextBlob: Uint8Array }>>(
    inner,
    'GenerateDataKey',
    { KeyId: isManaged(call, keyId) ? managedKey(call, inner) : keyId, KeySpec: 'AES_256', EncryptionContext: context },
  )
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, answer.Plaintext, nonce)
  const sealed = Buffer.concat([cipher.update(body), cipher.final()])
  const encryption = {
    keyArn: answer.KeyId,
    dataKey: Buffer.from(answer.CiphertextBlob).toString('base64'),
    context: Object.entries(context).map(([key, value]) => ({ key, value })),
    bucketKey,
  }
  return { stored: Buffer.concat([nonce, cipher.getAuthTag(), sealed]), encryption, events: inner.events }
}

/** Whether a request means the AWS managed key of Amazon S3. */
function isManaged(call: Call<PutObjectRequest>, keyId: string | undefined): boolean {
  return keyId === undefined || keyId === MANAGED_ALIAS || keyId === regionalArn(call, 'kms', MANAGED_ALIAS)
}

/** The AWS managed key of Amazon S3, which is made on first use. */
function managedKey(call: Call<PutObjectRequest>, inner: InnerCalls): string {
  const { keyArn, events } = awsManagedKey({ ...call, state: inner.state }, 's3')
  inner.add(...events)
  return keyArn
}

/** The body of a stored object; AWS KMS decrypts its data key for the caller. */
export function storedBody(call: Call<GetObjectRequest>, { body, encryption }: StoredObject): Buffer {
  const stored = Buffer.from(body, 'base64')
  if (encryption === undefined) return stored
  const { dataKey, context } = encryption
  const { Plaintext: secret } = askKms<Readonly<{ Plaintext: Uint8Array }>>(call.actingFor(S3_PRINCIPAL), 'Decrypt', {
    CiphertextBlob: Buffer.from(dataKey, 'base64'),
    EncryptionContext: Object.fromEntries(context.map(({ key, value }: Pair) => [key, value])),
  })
  const decipher = createDecipheriv(CIPHER, secret, stored.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(stored.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(stored.subarray(NONCE + TAG)), decipher.final()])
}

/** Performs an operation of AWS KMS as the caller. */
function askKms<Output>(inner: InnerCalls, operation: string, input: Readonly<Record<string, unknown>>): Output {
  try {
    return inner.perform<Output>({ service: 'kms', operation, input })
  } catch (error) {
    const code = error instanceof ServiceError ? FROM_KMS.get(error.code) : undefined
    throw error instanceof ServiceError && code !== undefined ? new ServiceError(code, error.message) : error
  }
}

/** What answers say of the encryption of an object. */
export function encryptionHeaders({ encryption }: StoredObject) {
  if (encryption === undefined) return { ServerSideEncryption: 'AES256' as const }
  const { keyArn, bucketKey } = encryption
  return { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: keyArn, ...(bucketKey && { BucketKeyEnabled: true }) }
}
