import { SecretError } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import { s3Error } from './errors.ts'
import { MAX_KEYS } from './limits.ts'
import { bucketOf } from './lookup.ts'
import { placeOf, type StoredObject, s3State } from './state.ts'

interface Listed {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly EncodingType?: 'url' | undefined
}

interface Row {
  readonly key: string
  readonly object: StoredObject
}

/** A page of the keys of a bucket. */
export interface Listing {
  readonly objects: readonly Row[]
  /** What the keys have in common up to the delimiter, each once. */
  readonly prefixes: readonly string[]
  readonly maxKeys: number
  /** The last key or common prefix of the page, if there is more. */
  readonly next: string | undefined
  /** Writes a key as the client asks for it. */
  readonly written: (key: string) => string
}

/** The keys of a bucket after a key, in the order of their bytes, with a common prefix for all keys that have it. */
export function listObjects(call: Call<Listed>, after: string): Listing {
  const {
    Prefix: prefix = '',
    Delimiter: delimiter = '',
    MaxKeys: asked = MAX_KEYS,
    EncodingType: encoding,
  } = call.input
  if (asked < 0) throw s3Error('invalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647')
  const maxKeys = Math.min(asked, MAX_KEYS)
  const objects: Row[] = []
  const prefixes: string[] = []
  let last = ''
  let isTruncated = false
  for (const row of rowsIn(call, prefix)) {
    const common = commonPrefix(row.key, prefix, delimiter)
    const entry = common ?? row.key
    // A common prefix was on an earlier page if its keys begin before the marker.
    if (compareBytes(entry, after) <= 0 || (common !== undefined && (common === last || after.startsWith(common))))
      continue
    if (objects.length + prefixes.length >= maxKeys) {
      isTruncated = maxKeys > 0
      break
    }
    if (common === undefined) objects.push(row)
    else prefixes.push(common)
    last = entry
  }
  const written = encoding === 'url' ? encodedKey : (key: string) => key
  return { objects, prefixes, maxKeys, next: isTruncated ? last : undefined, written }
}

function rowsIn(call: Call<Listed>, prefix: string): Row[] {
  const { name } = bucketOf(call)
  const { objects } = s3State.of(call.state)
  const rows: Row[] = []
  for (const rest of objects.under(placeOf(name, prefix))) {
    const object = objects.get(placeOf(name, prefix + rest))
    if (object !== undefined) rows.push({ key: prefix + rest, object })
  }
  return rows.sort((a, b) => compareBytes(a.key, b.key))
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
  return at === -1 ? undefined : key.slice(0, at + delimiter.length)
}

/** The order of UTF-8 (Amazon S3 API Reference, ListObjectsV2), which is not that of UTF-16. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function encodedKey(key: string): string {
  return encodeURIComponent(key.toWellFormed()).replaceAll('%2F', '/')
}

const purposeOf = ({ service, operation }: Call<object>) => `marker ${service}:${operation}`

/** A token for the page after a key, which only this operation reads. */
export function tokenAfter(call: Call<object>, key: string): string {
  return call.context.tokens.close(key, purposeOf(call))
}

export function openToken(call: Call<object>, token: string): string {
  const { value } = attempt(() => call.context.tokens.open(token, purposeOf(call)), SecretError)
  if (value === undefined) throw s3Error('invalidArgument', 'The continuation token provided is incorrect')
  return value
}

/** The members of an output about the objects on a page. */
export function objectRow({ key, object }: Row, written: Listing['written']) {
  const { lastModified, etag, size } = object
  return {
    Key: written(key),
    LastModified: new Date(lastModified),
    ETag: `"${etag}"`,
    Size: size,
    StorageClass: 'STANDARD' as const,
  }
}
