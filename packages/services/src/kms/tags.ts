import type { Tag } from '@gatewarden/directory'
import { hasDuplicateKey, reservedKey } from '../tags.ts'
import { kmsError } from './errors.ts'

/** AWS KMS Developer Guide, Tags in AWS KMS. */
const MAX_TAGS = 50

interface WireTag {
  readonly TagKey: string
  readonly TagValue: string
}

/** The tags of a request, checked against each other, those that the key has, and the quota. Letter case of keys matters. */
export function readTags(given: readonly WireTag[] = [], existing: readonly Tag[] = []): Tag[] {
  const tags = given.map(({ TagKey, TagValue }) => ({ key: TagKey, value: TagValue }))
  if (hasDuplicateKey(tags, (key) => key)) throw kmsError('duplicateTags')
  const reserved = reservedKey(tags)
  if (reserved !== undefined) throw kmsError('reservedTag', reserved)
  const keys = new Set([...existing, ...tags].map(({ key }) => key))
  if (keys.size > MAX_TAGS) throw kmsError('tagQuota', MAX_TAGS)
  return tags
}

export function tagsToWire(tags: readonly Tag[]): WireTag[] {
  return tags.map(({ key, value }) => ({ TagKey: key, TagValue: value }))
}
