import { listNamed, type NamedKind, type SortedMap } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { type Page, pages } from '../paging.ts'

export interface PagingInput {
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

/** What a list of IAM says of the following page. */
export interface More {
  readonly IsTruncated: boolean
  readonly Marker?: string
}

/** IAM API Reference, MaxItems. */
export const { pageOf, pageOfList } = pages<More>({
  token: 'Marker',
  limit: 'MaxItems',
  defaultLimit: 100,
  more: (Marker) => (Marker === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker }),
})

interface PathPagingInput extends PagingInput {
  readonly PathPrefix?: string | undefined
}

/** The requested page of IAM entities of one kind under the requested path, sorted by name. */
export function pageOfNamed<Kind extends NamedKind>(call: Call<PathPagingInput>, kind: Kind) {
  const { PathPrefix: prefix = '/' } = call.input
  type Entity = ReturnType<typeof listNamed<Kind>> extends Iterable<infer Each> ? Each : never
  function* from(after: string | undefined): Iterable<Entity> {
    for (const entity of listNamed(call.state, kind, after)) if (entity.path.startsWith(prefix)) yield entity as Entity
  }
  return pageOf<Entity>(call, from, ({ name }) => name)
}

/** The requested page of the entities that an index has under a key, sorted by unique id. */
export function pageUnder<Entity extends { readonly uniqueId: string }>(
  call: Call<PagingInput>,
  index: SortedMap<unknown>,
  key: string,
  get: (uniqueId: string) => Entity | undefined,
): Page<Entity, More> {
  function* from(after = ''): Iterable<Entity> {
    for (const id of index.under(`${key} `)) {
      const entity = id > after ? get(id) : undefined
      if (entity !== undefined) yield entity
    }
  }
  return pageOf(call, from, ({ uniqueId }) => uniqueId)
}
