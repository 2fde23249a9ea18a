import type { Snapshot } from '@gatewarden/store'
import { buildIndexes } from './indexes.ts'
import { emptyState, type SliceSet, stateOf } from './sliceSet.ts'
import { SortedMap, type SortedMapDraft } from './sortedMap.ts'
import { type Contents, SLICES, type SliceDefinition, type SliceSetDefinition, type State } from './state.ts'

/** Raised when the form below changes: a snapshot of another format is ignored and made again from the events. */
const FORMAT = 3
/** Values in one part. */
const PART = 2000

/** What the first part says of a slice. */
interface SliceHead {
  readonly version: number
  /** Of its tables and scalars. */
  readonly names: readonly string[]
  readonly scalars: Contents
}

interface Head {
  readonly format: number
  readonly accountId: string
  readonly partition: string
  readonly slices: Readonly<Record<string, SliceHead>>
}

interface Rows {
  readonly slice: string
  readonly table: string
  readonly entries: readonly [string, unknown][]
}

/** A state as text: first the account with its scalars, then the tables. Indexes are left out; secrets stay sealed. */
export function snapshotOf(state: State): Snapshot {
  const { accountId, partition, revision, [SLICES]: slices } = state
  const heads = [...slices.contents].map(([slice, contents]) => [slice.name, headOf(slice, contents)])
  const head: Head = { format: FORMAT, accountId, partition, slices: Object.fromEntries(heads) }
  const parts = [JSON.stringify(head)]
  for (const [slice, contents] of slices.contents) {
    for (const table of Object.keys(slice.tables)) {
      for (const entries of chunksOf(contents[table] as SortedMap<unknown>)) {
        parts.push(JSON.stringify({ slice: slice.name, table, entries } satisfies Rows))
      }
    }
  }
  return { sequence: revision, parts }
}

function headOf(slice: SliceDefinition, contents: Contents): SliceHead {
  const scalars = Object.fromEntries(Object.keys(slice.scalars).map((name) => [name, contents[name]]))
  return { version: slice.version, names: namesOf(slice), scalars }
}

function namesOf({ tables, scalars }: SliceDefinition): string[] {
  return [...Object.keys(tables), ...Object.keys(scalars)]
}

function* chunksOf(table: SortedMap<unknown>): IterableIterator<[string, unknown][]> {
  let entries: [string, unknown][] = []
  for (const entry of table.entries()) {
    if (entries.push(entry) < PART) continue
    yield entries
    entries = []
  }
  if (entries.length > 0) yield entries
}

/** The state of a snapshot; undefined when it is of another format, of another account, or of other versions of its slices. */
export function stateOfSnapshot<Root extends object>(
  set: SliceSet<Root>,
  { sequence, parts }: Snapshot,
  accountId: string,
  partition: string,
): (State & Root) | undefined {
  const head = JSON.parse(parts[0] ?? '{}') as Head
  if (head.format !== FORMAT || head.accountId !== accountId || head.partition !== partition) return undefined
  if (!Object.entries(head.slices).every(([name, slice]) => isCurrent(set, name, slice))) return undefined
  const tables = tablesOf(parts.slice(1))
  const contents = new Map<SliceDefinition, Contents>()
  for (const [slice, empty] of emptyState(set, accountId, partition)[SLICES].contents) {
    const filled = { ...empty, ...tables.get(slice.name), ...head.slices[slice.name]?.scalars }
    contents.set(slice, { ...filled, ...buildIndexes(slice.indexes, filled) })
  }
  return stateOf<State & Root>({ accountId, partition, revision: sequence, [SLICES]: { set, contents } })
}

/** A table that was added since may follow from older events: only the events have it. */
function isCurrent({ all }: SliceSetDefinition, name: string, { version, names }: SliceHead): boolean {
  const slice = all.find((each) => each.name === name)
  return slice?.version === version && namesOf(slice).join() === names.join()
}

function tablesOf(parts: readonly string[]): Map<string, Record<string, SortedMap<unknown>>> {
  const drafts = new Map<string, Map<string, SortedMapDraft<unknown>>>()
  for (const part of parts) {
    const { slice, table, entries } = JSON.parse(part) as Rows
    const tables = drafts.get(slice) ?? new Map<string, SortedMapDraft<unknown>>()
    const draft = tables.get(table) ?? new SortedMap<unknown>().draft()
    for (const [key, value] of entries) draft.set(key, value)
    drafts.set(slice, tables.set(table, draft))
  }
  const done = (tables: Map<string, SortedMapDraft<unknown>>) =>
    Object.fromEntries([...tables].map(([table, draft]) => [table, draft.done()]))
  return new Map([...drafts].map(([slice, tables]) => [slice, done(tables)]))
}
