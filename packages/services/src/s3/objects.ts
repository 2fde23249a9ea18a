import { createHash } from 'node:crypto'
import type { AccountEvent } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { checkWriteConditions } from './conditions.ts'
import { s3Error } from './errors.ts'
import type { GetObjectRequest, PutObjectRequest } from './generated/types.ts'
import { MAX_KEY_BYTES, MAX_METADATA_BYTES, MAX_OBJECT_BYTES, MAX_STORED_BYTES } from './limits.ts'
import { bucketOf, checkUnsupported } from './lookup.ts'
import { checkEncryption, encrypted, encryptionHeaders } from './objectEncryption.ts'
import { type Pair, placeOf, type StoredObject, s3State } from './state.ts'
import { objectTags } from './tagging.ts'

/** What a request to store an object may say that is not implemented. */
const UNSUPPORTED = [
  'GrantFullControl',
  'GrantRead',
  'GrantReadACP',
  'GrantWriteACP',
  'WriteOffsetBytes',
  'WebsiteRedirectLocation',
  'SSECustomerAlgorithm',
  'SSECustomerKey',
  'SSECustomerKeyMD5',
  'ObjectLockMode',
  'ObjectLockRetainUntilDate',
  'ObjectLockLegalHoldStatus',
  'ObjectLockEventHold',
  'ObjectLockEventHoldDurationDays',
  'ObjectLockEventHoldDurationYears',
] as const satisfies readonly (keyof PutObjectRequest)[]

/** ACLs of a bucket whose owner owns all objects (Amazon S3 User Guide, Bucket owner enforced): others say nothing there. */
const ACLS: ReadonlySet<string> = new Set(['private', 'bucket-owner-full-control'])

/** The object of a request, as it is kept; throws what S3 answers to one that it does not accept. The events are those of its KMS key. */
export function newObject(call: Call<PutObjectRequest>): {
  readonly object: StoredObject
  readonly events: readonly AccountEvent[]
} {
  const { input, state, at } = call
  const { name: bucket, encryption: byDefault } = bucketOf(call)
  const { Key: key, Body: body = new Uint8Array(), ContentLength: length = body.length } = input
  checkRequest(input)
  const asked = checkEncryption(call, byDefault)
  if (length !== body.length) throw s3Error('invalidArgument', 'Content-Length is not the size of the body')
  const { objects, storedBytes = 0 } = s3State.of(state)
  const before = objects.get(placeOf(bucket, key))
  checkWriteConditions(input, before)
  if (body.length > MAX_OBJECT_BYTES) throw s3Error('tooLarge', body.length)
  if (storedBytes - (before?.size ?? 0) + body.length > MAX_STORED_BYTES) throw s3Error('full')
  const metadata = pairsOf(input.Metadata ?? {})
  const metadataBytes = metadata.reduce((sum, pair) => sum + Buffer.byteLength(pair.key + pair.value), 0)
  if (metadataBytes > MAX_METADATA_BYTES) {
    throw s3Error('invalidArgument', 'Your metadata headers exceed the maximum allowed metadata size')
  }
  const tags = objectTags(input.Tagging)
  const { stored, encryption, events } = encrypted(call, asked, body)
  const object = {
    lastModified: at,
    body: Buffer.from(stored).toString('base64'),
    size: body.length,
    // With a KMS key it is not that of the body (Amazon S3 API Reference, Object, ETag).
    etag: createHash('md5').update(stored).digest('hex'),
    headers: headersOf(input),
    metadata,
    tags,
    ...(encryption && { encryption }),
  }
  return { object, events }
}

function checkRequest(input: PutObjectRequest): void {
  const { Key: key, ACL: acl, StorageClass: storageClass = 'STANDARD' } = input
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw s3Error('keyTooLong')
  checkUnsupported(input, UNSUPPORTED)
  if (acl !== undefined && !ACLS.has(acl)) throw s3Error('unsupported', 'ACL')
  if (storageClass !== 'STANDARD') throw s3Error('unsupported', 'StorageClass')
}

/** Headers that an object keeps, and answers. */
const KEPT = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'Expires',
] as const

function headersOf(input: PutObjectRequest): Pair[] {
  return KEPT.flatMap((key) => {
    const value = input[key]
    return value === undefined ? [] : [{ key, value }]
  })
}

function pairsOf(map: Readonly<Record<string, string>>): Pair[] {
  return Object.entries(map).map(([key, value]) => ({ key, value }))
}

/** What is not implemented of a request to read an object. */
export function checkReadRequest(input: Omit<GetObjectRequest, 'Bucket' | 'Key'>): void {
  checkUnsupported(input, ['Range', 'PartNumber', 'SSECustomerAlgorithm', 'SSECustomerKey', 'SSECustomerKeyMD5'])
}

/** The headers of an answer about an object; members that begin with Response replace those of the object. */
export function objectHeaders(object: StoredObject, input: Omit<GetObjectRequest, 'Bucket' | 'Key'>) {
  const own = Object.fromEntries(object.headers.map(({ key, value }) => [key, value]))
  const { ResponseExpires: expires } = input
  const asked = {
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    ContentType: input.ResponseContentType,
    Expires: expires?.toUTCString(),
  }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  return {
    AcceptRanges: 'bytes',
    LastModified: new Date(object.lastModified),
    ContentLength: object.size,
    ETag: `"${object.etag}"`,
    ...encryptionHeaders(object),
    Metadata: Object.fromEntries(object.metadata.map(({ key, value }) => [key, value])),
    ...(object.tags.length > 0 && { TagCount: object.tags.length }),
    ...{ ContentType: 'binary/octet-stream', ...own, ...given },
  }
}
