import { type AccountState, findNamed, type NamedKind } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy'
import type { ServiceContext } from '../call.ts'
import type { Quotas } from '../quotas.ts'
import { iamError } from './errors.ts'
import type { Tag } from './generated/types.ts'

/** Throws when there are as many of something as there may be. */
export function checkQuota({ quotas }: ServiceContext, quota: keyof Quotas, count: number): void {
  if (count >= quotas[quota]) throw iamError('quota', quota, quotas[quota])
}

const TAKEN = {
  user: 'userExists',
  group: 'groupExists',
  role: 'roleExists',
  policy: 'policyExists',
  'instance-profile': 'instanceProfileExists',
} as const

/** Throws when something of the kind has the name in any letter case; `ownId` may keep its own. */
export function checkNameFree(state: AccountState, kind: NamedKind, name: string, ownId?: string): void {
  const holder = findNamed(state, kind, name)
  if (holder !== undefined && holder.uniqueId !== ownId) throw iamError(TAKEN[kind], name)
}

/** Tags of a request for a new or present thing, checked against each other and the quota. */
export function readTags(
  context: ServiceContext,
  given: readonly Tag[] | undefined,
  held: readonly { readonly key: string }[] = [],
  keyOf: (key: string) => string = foldCase,
): { key: string; value: string }[] {
  const tags = (given ?? []).map(({ Key, Value }) => ({ key: Key, value: Value }))
  const keys = new Set(tags.map(({ key }) => keyOf(key)))
  if (keys.size < tags.length) throw iamError('duplicateTags')
  const reserved = tags.find(({ key }) => /^aws:/i.test(key))
  if (reserved !== undefined) throw iamError('reservedTags', reserved.key)
  const kept = held.filter(({ key }) => !keys.has(keyOf(key)))
  if (kept.length + keys.size > context.quotas.TagsPerEntity)
    throw iamError('quota', 'TagsPerEntity', context.quotas.TagsPerEntity)
  return tags
}
