import type { Tag } from '@gatewarden/directory'
import { slice, table } from '@gatewarden/directory/internal'
import { checks } from '@gatewarden/store'
import type { BoundPrincipals } from '../boundPrincipals.ts'

const { count, flag, instant, listOf, object, oneOf, optional, text } = checks

const ALGORITHMS = ['AES256', 'aws:fsx', 'aws:backup', 'aws:kms', 'aws:kms:dsse'] as const
const OWNERSHIPS = ['BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced'] as const
type EncryptionAlgorithm = (typeof ALGORITHMS)[number]
type ObjectOwnership = (typeof OWNERSHIPS)[number]

export interface BucketPolicy {
  readonly text: string
  readonly principals: BoundPrincipals
}

export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean
  readonly ignorePublicAcls: boolean
  readonly blockPublicPolicy: boolean
  readonly restrictPublicBuckets: boolean
}

/** How objects are encrypted if a request does not say it. */
export interface BucketEncryption {
  readonly algorithm: EncryptionAlgorithm
  readonly keyId?: string
  readonly bucketKey?: boolean
}

export interface Bucket {
  readonly name: string
  readonly region: string
  readonly createdAt: string
  readonly tags: readonly Tag[]
  readonly policy?: BucketPolicy
  readonly publicAccessBlock?: PublicAccessBlock
  readonly ownership?: ObjectOwnership
  readonly encryption: BucketEncryption
}

/** A name with its value: a header of an object, or an entry of its metadata. */
export interface Pair {
  readonly key: string
  readonly value: string
}

/** How an object is encrypted with a KMS key: its data key is stored with it, encrypted. */
export interface ObjectEncryption {
  readonly keyArn: string
  /** Base64: what AWS KMS answered to GenerateDataKey. */
  readonly dataKey: string
  /** The encryption context of the data key. */
  readonly context: readonly Pair[]
  readonly bucketKey: boolean
}

export interface StoredObject {
  readonly lastModified: string
  /** Base64; with `encryption` it is a ciphertext. */
  readonly body: string
  readonly size: number
  readonly etag: string
  /** Members of an output of GetObject that are headers, such as ContentType. */
  readonly headers: readonly Pair[]
  readonly metadata: readonly Pair[]
  readonly tags: readonly Tag[]
  readonly encryption?: ObjectEncryption
}

/** Since April 2023 a new bucket blocks public access (Amazon S3 User Guide, Default settings for new S3 buckets). */
const BLOCKED: PublicAccessBlock = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
}

/** The bucket's owner owns all objects, and access control lists are off. */
export const BUCKET_OWNER_ENFORCED = 'BucketOwnerEnforced'

/** Amazon S3 User Guide, Setting default server-side encryption behavior for Amazon S3 buckets. */
export const DEFAULT_ENCRYPTION: BucketEncryption = { algorithm: 'AES256', bucketKey: false }

const pairs = listOf(object({ key: text, value: text }))
const publicAccessBlock = object({
  blockPublicAcls: flag,
  ignorePublicAcls: flag,
  blockPublicPolicy: flag,
  restrictPublicBuckets: flag,
})
const ownership = oneOf(OWNERSHIPS)
const algorithm = oneOf(ALGORITHMS)
const encryption = object({ algorithm, keyId: optional(text), bucketKey: optional(flag) })
const objectEncryption = object({ keyArn: text, dataKey: text, context: pairs, bucketKey: flag })
const policy = object({ text, principals: listOf(object({ arn: text, uniqueId: text })) })

/** The key of an object in the table: no bucket has a slash in its name. */
export function placeOf(bucket: string, key: string): string {
  return `${bucket}/${key}`
}

/** The buckets of an account by their names, and its objects by bucket and key. */
export const s3State = slice('s3', {
  tables: { buckets: table<Bucket>(), objects: table<StoredObject>() },
  scalars: { storedBytes: count },
  events: {
    's3.bucketCreated': { bucket: text, region: text, ownership, tags: pairs },
    's3.bucketDeleted': { bucket: text },
    's3.bucketTagged': { bucket: text, tags: pairs },
    's3.bucketPolicyPut': { bucket: text, policy: optional(policy) },
    's3.publicAccessBlockPut': { bucket: text, publicAccessBlock: optional(publicAccessBlock) },
    's3.ownershipPut': { bucket: text, ownership: optional(ownership) },
    's3.encryptionPut': { bucket: text, encryption },
    's3.objectPut': {
      bucket: text,
      key: text,
      lastModified: instant,
      body: text,
      size: count,
      etag: text,
      headers: pairs,
      metadata: pairs,
      tags: pairs,
      encryption: optional(objectEncryption),
    },
    's3.objectDeleted': { bucket: text, key: text },
  },
  reducers: {
    's3.bucketCreated'({ buckets }, { at, bucket: name, region, ownership, tags }) {
      if (buckets.has(name)) return
      const defaults = { publicAccessBlock: BLOCKED, encryption: DEFAULT_ENCRYPTION }
      buckets.set(name, { name, region, createdAt: at, tags, ownership, ...defaults })
    },
    's3.bucketDeleted'(draft, { bucket }) {
      for (const key of [...draft.objects.under(placeOf(bucket, ''))]) {
        const place = placeOf(bucket, key)
        draft.storedBytes = (draft.storedBytes ?? 0) - (draft.objects.get(place)?.size ?? 0)
        draft.objects.delete(place)
      }
      draft.buckets.delete(bucket)
    },
    's3.bucketTagged'({ buckets }, { bucket, tags }) {
      const before = buckets.get(bucket)
      if (before) buckets.set(bucket, { ...before, tags })
    },
    's3.bucketPolicyPut'({ buckets }, { bucket, policy: put }) {
      const { policy: _, ...rest } = buckets.get(bucket) ?? {}
      if (isBucket(rest)) buckets.set(bucket, { ...rest, ...(put && { policy: put }) })
    },
    's3.publicAccessBlockPut'({ buckets }, { bucket, publicAccessBlock: put }) {
      const { publicAccessBlock: _, ...rest } = buckets.get(bucket) ?? {}
      if (isBucket(rest)) buckets.set(bucket, { ...rest, ...(put && { publicAccessBlock: put }) })
    },
    's3.ownershipPut'({ buckets }, { bucket, ownership: put }) {
      const { ownership: _, ...rest } = buckets.get(bucket) ?? {}
      if (isBucket(rest)) buckets.set(bucket, { ...rest, ...(put !== undefined && { ownership: put }) })
    },
    's3.encryptionPut'({ buckets }, { bucket, encryption: put }) {
      const before = buckets.get(bucket)
      if (before) buckets.set(bucket, { ...before, encryption: encryptionOf(put) })
    },
    's3.objectPut'(draft, { bucket, key, kind: _, at: __, encryption: ofKey, ...rest }) {
      if (!draft.buckets.has(bucket)) return
      const place = placeOf(bucket, key)
      const stored = { ...rest, ...(ofKey && { encryption: ofKey }) }
      draft.storedBytes = (draft.storedBytes ?? 0) + stored.size - (draft.objects.get(place)?.size ?? 0)
      draft.objects.set(place, stored)
    },
    's3.objectDeleted'(draft, { bucket, key }) {
      const place = placeOf(bucket, key)
      draft.storedBytes = (draft.storedBytes ?? 0) - (draft.objects.get(place)?.size ?? 0)
      draft.objects.delete(place)
    },
  },
})

function isBucket(rest: Partial<Bucket>): rest is Bucket {
  return rest.name !== undefined
}

function encryptionOf({
  algorithm,
  keyId,
  bucketKey,
}: {
  algorithm: EncryptionAlgorithm
  keyId?: string | undefined
  bucketKey?: boolean | undefined
}): BucketEncryption {
  return { algorithm, ...(keyId !== undefined && { keyId }), ...(bucketKey !== undefined && { bucketKey }) }
}
