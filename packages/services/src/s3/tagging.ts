import type { Tag } from '@gatewarden/directory'
import { hasDuplicateKey, reservedKey, tagsFromWire, type WireTag } from '../tags.ts'
import { s3Error } from './errors.ts'
import { MAX_BUCKET_TAGS, MAX_OBJECT_TAGS } from './limits.ts'

/** Amazon S3 User Guide, Categorizing your objects using tags: letters, spaces and numbers of UTF-8, and these signs. */
const WORDS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u
const MAX_TAG_KEY = 128
const MAX_TAG_VALUE = 256

/** The tags of a bucket that a request gives; throws what S3 answers to tags that it does not accept. */
export function bucketTags(tags: readonly WireTag[] = []): readonly Tag[] {
  const own = tagsFromWire(tags)
  if (own.length > MAX_BUCKET_TAGS)
    throw s3Error('invalidTag', `Bucket tag count cannot be greater than ${MAX_BUCKET_TAGS}`)
  return checked(own)
}

/** The tags in a header, which are written as the query of a URL. */
export function objectTags(header = ''): readonly Tag[] {
  const own = tagsIn(header)
  if (own.length > MAX_OBJECT_TAGS) throw s3Error('invalidTag', `Object tags cannot be greater than ${MAX_OBJECT_TAGS}`)
  return checked(own)
}

/** The tags in a header, as they are written. */
export function tagsIn(header = ''): readonly Tag[] {
  return Array.from(new URLSearchParams(header), ([key, value]) => ({ key, value }))
}

function checked(tags: readonly Tag[]): readonly Tag[] {
  if (hasDuplicateKey(tags, (key) => key)) throw s3Error('invalidTag', 'Cannot provide multiple Tags with the same key')
  if (reservedKey(tags) !== undefined) throw s3Error('invalidTag', 'System tags cannot be added/updated by requester')
  for (const { key, value } of tags) {
    if (key === '' || key.length > MAX_TAG_KEY || !WORDS.test(key))
      throw s3Error('invalidTag', 'The TagKey you have provided is invalid')
    if (value.length > MAX_TAG_VALUE || !WORDS.test(value))
      throw s3Error('invalidTag', 'The TagValue you have provided is invalid')
  }
  return tags
}
