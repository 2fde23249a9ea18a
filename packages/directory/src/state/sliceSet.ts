import { checks } from '@gatewarden/store'
import type { Slice } from './slice.ts'
import { SortedMap } from './sortedMap.ts'
import {
  type Contents,
  type EventKind,
  SLICES,
  type SliceDefinition,
  type SliceSetDefinition,
  type State,
} from './state.ts'

/** The kind of event that resets every slice. */
const ACCOUNT_RESET = 'accountReset'

/** The slices of an account; the contents of the root are properties of its state. */
export interface SliceSet<Root extends object> extends SliceSetDefinition {
  readonly root: Slice<Root, never>
}

/** Joins slices. Throws when two have the same name or the same kind of event. */
export function sliceSet<Root extends object>(
  root: Slice<Root, never>,
  others: readonly SliceDefinition[] = [],
): SliceSet<Root> {
  const all = [root, ...others]
  const common = { kind: checks.text, at: checks.instant }
  const kinds = new Map<string, EventKind>([[ACCOUNT_RESET, { members: common, change: undefined }]])
  for (const [at, slice] of all.entries()) {
    if (all.findIndex(({ name }) => name === slice.name) < at) throw new Error(`two slices are named "${slice.name}"`)
    for (const [kind, members] of Object.entries(slice.events)) {
      const reduce = slice.reducers[kind]
      if (reduce === undefined) throw new Error(`slice "${slice.name}": the kind of event "${kind}" has no reducer`)
      if (kinds.has(kind)) throw new Error(`slice "${slice.name}": the kind of event "${kind}" is taken`)
      kinds.set(kind, { members: { ...common, ...members }, change: { slice, reduce } })
    }
  }
  return { root, all, kinds }
}

/** The state of an account without events. */
export function emptyState<Root extends object>(
  set: SliceSet<Root>,
  accountId: string,
  partition: string,
): State & Root {
  const contents = new Map(set.all.map((slice) => [slice, emptyContents(slice)]))
  return stateOf<State & Root>({ accountId, partition, revision: 0, [SLICES]: { set, contents } })
}

/** A state with the contents of its root slice as properties, so that every decision reads them without a look-up. */
export function stateOf<Each extends State>({ accountId, partition, revision, [SLICES]: slices }: State): Each {
  const root = slices.contents.get(slices.set.root)
  const state: State = { ...root, accountId, partition, revision, [SLICES]: slices }
  return state as Each
}

function emptyContents({ tables, indexes, scalars }: SliceDefinition): Contents {
  const empty: Record<string, unknown> = { ...tables }
  for (const name in indexes) empty[name] = new SortedMap()
  for (const name in scalars) empty[name] = undefined
  return empty
}
