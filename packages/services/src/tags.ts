import type { Tag } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy/internal'
import type { Call } from './call.ts'

/** A tag in requests and answers. */
export interface WireTag {
  readonly Key: string
  readonly Value: string
}

export function tagsFromWire(tags: readonly WireTag[] = []): Tag[] {
  return tags.map(({ Key, Value }) => ({ key: Key, value: Value }))
}

export function tagsToWire(tags: readonly Tag[]): WireTag[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }))
}

/** A tag in the requests of the services whose models call its members so. */
interface LongWireTag {
  readonly TagKey: string
  readonly TagValue: string
}

/** The tags that a request gives to a resource: services have one of three forms for them. */
export function requestTags({ Tags }: Call['input']): readonly Tag[] {
  const tags = Tags ?? []
  const entries = Array.isArray(tags)
    ? (tags as readonly (WireTag | LongWireTag)[]).map((tag) =>
        'Key' in tag ? [tag.Key, tag.Value] : [tag.TagKey, tag.TagValue],
      )
    : Object.entries(tags as Readonly<Record<string, string>>)
  return entries.map(([key = '', value = '']) => ({ key, value }))
}

/** Whether a key is given twice; `keyOf` says which keys are the same one. */
export function hasDuplicateKey(tags: readonly Tag[], keyOf: (key: string) => string = foldCase): boolean {
  return new Set(tags.map(({ key }) => keyOf(key))).size < tags.length
}

/** A key that only AWS may give (AWS General Reference, Tagging AWS resources). */
export function reservedKey(tags: readonly Tag[]): string | undefined {
  return tags.find(({ key }) => foldCase(key).startsWith('aws:'))?.key
}
