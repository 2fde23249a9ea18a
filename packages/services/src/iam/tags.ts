import type { AccountState, Tag } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy/internal'
import type { Call, ServiceContext } from '../call.ts'
import type { Change } from '../operation.ts'
import { hasDuplicateKey, reservedKey, tagsFromWire, tagsToWire, type WireTag } from '../tags.ts'
import { iamError } from './errors.ts'
import { customerPolicyAt, instanceProfileNamed, roleNamed, userNamed } from './lookup.ts'
import { type PagingInput, pageOfList } from './paging.ts'

/** The tags of a request for a new or an existing resource, checked against each other and the quota. */
export function readTags(
  { quotas }: ServiceContext,
  given: readonly WireTag[] | undefined,
  existing: readonly Tag[] = [],
  keyOf: (key: string) => string = foldCase,
): Tag[] {
  const tags = tagsFromWire(given)
  if (hasDuplicateKey(tags, keyOf)) throw iamError(keyOf === exactKey ? 'duplicateExactTags' : 'duplicateTags')
  const reserved = reservedKey(tags)
  if (reserved !== undefined) throw iamError('reservedTags', reserved)
  const keys = new Set(tags.map(({ key }) => keyOf(key)))
  const kept = existing.filter(({ key }) => !keys.has(keyOf(key)))
  const { TagsPerEntity: limit } = quotas
  if (kept.length + keys.size > limit) throw iamError('quota', 'TagsPerEntity', limit)
  return tags
}

/** How operations on tags find a resource, and which keys are the same one. */
interface Taggable<Input> {
  readonly find: (state: AccountState, input: Input) => { readonly uniqueId: string; readonly tags: readonly Tag[] }
  /** Users and roles: without regard to case. Others: as they are written (IAM User Guide, Tags for IAM resources). */
  readonly keyOf: (key: string) => string
}

/** Keys of resources other than users and roles. */
export const exactKey = (key: string): string => key

export const taggableUser: Taggable<{ readonly UserName: string }> = {
  find: (state, { UserName }) => userNamed(state, UserName),
  keyOf: foldCase,
}

/** Service-linked roles too (IAM API Reference, TagRole). */
export const taggableRole: Taggable<{ readonly RoleName: string }> = {
  find: (state, { RoleName }) => roleNamed(state, RoleName),
  keyOf: foldCase,
}

/** Customer managed policies only: nobody tags one of AWS's, whatever is allowed. */
export const taggablePolicy: Taggable<{ readonly PolicyArn: string }> = {
  find: (state, { PolicyArn }) => customerPolicyAt(state, PolicyArn),
  keyOf: exactKey,
}

export const taggableInstanceProfile: Taggable<{ readonly InstanceProfileName: string }> = {
  find: (state, { InstanceProfileName }) => instanceProfileNamed(state, InstanceProfileName),
  keyOf: exactKey,
}

/** Tag{User,Role,Policy,InstanceProfile}. */
export function putTags<Input>({ find, keyOf }: Taggable<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'LimitExceeded', 'InvalidInput', 'ConcurrentModification'],
    change(call: Call<Input & { readonly Tags: readonly WireTag[] }>): Change<Record<string, never>> {
      const { state, input, at, context } = call
      const { uniqueId: resourceId, tags: existing } = find(state, input)
      return { events: [{ kind: 'tagsPut', at, resourceId, tags: readTags(context, input.Tags, existing, keyOf) }] }
    },
  }
}

/** Untag{User,Role,Policy,InstanceProfile}: a key that the resource does not have is ignored. */
export function removeTags<Input>({ find }: Taggable<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'ConcurrentModification'],
    change({ state, input, at }: Call<Input & { readonly TagKeys: readonly string[] }>): Change<Record<string, never>> {
      const { uniqueId: resourceId } = find(state, input)
      return { events: [{ kind: 'tagsRemoved', at, resourceId, keys: input.TagKeys }] }
    },
  }
}

/** List{User,Role,Policy,InstanceProfile}Tags. */
export function listTags<Input>({ find }: Taggable<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity'],
    read(call: Call<Input & PagingInput>) {
      const { items, more } = pageOfList(call, find(call.state, call.input).tags, ({ key }) => key)
      return { Tags: tagsToWire(items), ...more }
    },
  }
}
