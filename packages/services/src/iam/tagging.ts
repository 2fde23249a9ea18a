import type { AccountState, Tag as HeldTag } from '@gatewarden/directory'
import { foldCase } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import type { Tag } from './generated/types.ts'
import { readTags } from './names.ts'
import { pageOfList } from './page.ts'
import { tagsView } from './views.ts'

/** How operations on tags find what is tagged, and how keys are compared there. */
export interface Tagged<Input> {
  readonly find: (state: AccountState, input: Input) => { readonly uniqueId: string; readonly tags: readonly HeldTag[] }
  /** Users and roles: keys without regard to case. Others: as written (IAM User Guide, Tags for IAM resources). */
  readonly keys: 'folded' | 'exact'
}

const KEY_OF = { folded: foldCase, exact: (key: string) => key }

/** Tag{User,Role,Policy,InstanceProfile}. */
export function putsTags<Input>({ find, keys }: Tagged<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity', 'LimitExceeded', 'InvalidInput', 'ConcurrentModification'],
    change({
      state,
      input,
      at,
      context,
    }: Call<Input & { readonly Tags: readonly Tag[] }>): Change<Record<string, never>> {
      const { uniqueId: resourceId, tags: held } = find(state, input)
      const tags = readTags(context, input.Tags, held, KEY_OF[keys])
      return { events: [{ kind: 'tagsPut', at, resourceId, tags }] }
    },
  }
}

/** Untag{User,Role,Policy,InstanceProfile}: a key that is not there is no error. */
export function removesTags<Input>({ find }: Tagged<Input>) {
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
export function listsTags<Input>({ find }: Tagged<Input>) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity'],
    read(call: Call<Input & { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined }>) {
      const { items, more } = pageOfList(call, find(call.state, call.input).tags, ({ key }) => key)
      return { Tags: tagsView(items), ...more }
    },
  }
}
