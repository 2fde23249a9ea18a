import type { Tag } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy/internal'

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

/** The tags of a request that gives them as a map. */
export function tagsFromMap(tags: Readonly<Record<string, string | undefined>>): Tag[] {
  return Object.entries(tags).map(([key, value = '']) => ({ key, value }))
}

export function tagMap(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ key, value }) => [key, value]))
}

/** Whether a key is given twice; `keyOf` says which keys are the same one. */
export function hasDuplicateKey(tags: readonly Tag[], keyOf: (key: string) => string = foldCase): boolean {
  return new Set(tags.map(({ key }) => keyOf(key))).size < tags.length
}

/** A key that only AWS may give (AWS General Reference, Tagging AWS resources). */
export function reservedKey(tags: readonly Tag[]): string | undefined {
  return tags.find(({ key }) => foldCase(key).startsWith('aws:'))?.key
}
