import { listNamed, type NamedKind, SecretError, type SortedMap } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Call } from './call.ts'
import { ServiceError } from './serviceError.ts'

/** IAM API Reference, MaxItems. */
const DEFAULT_MAX_ITEMS = 100

export interface PagingInput {
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

/** One page of a list, and whether there is more. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly more: { readonly IsTruncated: boolean; readonly Marker?: string }
}

/**
 * The requested page of a list. `from` lists the items after a key, always in the same order. A marker is the key of the last item, sealed
 * for this operation: clients cannot read it, forge one, or use it for another operation.
 */
export function pageOf<Item>(
  call: Call<PagingInput>,
  from: (after: string | undefined) => Iterable<Item>,
  keyOf: (item: Item) => string,
): Page<Item> {
  const { Marker, MaxItems = DEFAULT_MAX_ITEMS } = call.input
  const items: Item[] = []
  for (const item of from(Marker === undefined ? undefined : openMarker(call, Marker))) {
    if (items.length < MaxItems) items.push(item)
    else return { items, more: { IsTruncated: true, Marker: markerAfter(call, keyOf(items.at(-1) as Item)) } }
  }
  return { items, more: { IsTruncated: false } }
}

/** As `pageOf`, for an array; where the last item no longer exists, the next page begins at its index. */
export function pageOfList<Item>(
  call: Call<PagingInput>,
  list: readonly Item[],
  keyOf: (item: Item) => string,
): Page<Item> {
  const placed = list.map((item, at) => ({ item, key: keyOf(item), at }))
  const from = (after: string | undefined) => {
    if (after === undefined) return placed
    const space = after.indexOf(' ')
    const found = placed.findIndex(({ key }) => key === after.slice(space + 1))
    return placed.slice(found === -1 ? Number(after.slice(0, space)) : found + 1)
  }
  const { items, more } = pageOf(call, from, ({ at, key }) => `${at} ${key}`)
  return { items: items.map(({ item }) => item), more }
}

function purposeOf({ service, operation }: Call<PagingInput>): string {
  return `marker ${service}:${operation}`
}

function markerAfter(call: Call<PagingInput>, key: string): string {
  return call.context.tokens.close(key, purposeOf(call))
}

function openMarker(call: Call<PagingInput>, marker: string): string {
  const { value: key } = attempt(() => call.context.tokens.open(marker, purposeOf(call)), SecretError)
  if (key === undefined) throw new ServiceError('ValidationError', 'Invalid Marker.')
  return key
}

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
): Page<Entity> {
  function* from(after = ''): Iterable<Entity> {
    for (const id of index.under(`${key} `)) {
      const entity = id > after ? get(id) : undefined
      if (entity !== undefined) yield entity
    }
  }
  return pageOf(call, from, ({ uniqueId }) => uniqueId)
}
