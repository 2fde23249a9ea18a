import { type IndexDrafts, reindex } from './indexes.ts'
import { stateOf } from './sliceSet.ts'
import type { OnChange, SortedMap, SortedMapDraft } from './sortedMap.ts'
import { type AnyEvent, type Contents, SLICES, type SliceDefinition, type State } from './state.ts'

/** The state after the events; the one before stays as it is. */
export function stateAfter<Each extends State>(state: Each, events: readonly AnyEvent[]): Each {
  if (events.length === 0) return state
  const draft = new StateDraft(state)
  draft.apply(events)
  return draft.done(state.revision + events.length)
}

/** The next state while events are applied. A slice is drafted when its first event comes. */
export class StateDraft<Each extends State> {
  readonly #from: Each
  readonly #drafts = new Map<SliceDefinition, SliceDraft>()

  constructor(from: Each) {
    this.#from = from
  }

  apply(events: readonly AnyEvent[]): void {
    const { all, kinds } = this.#from[SLICES].set
    for (const event of events) {
      const kind = kinds.get(event.kind)
      if (kind === undefined) throw new Error(`no slice has the kind of event "${event.kind}"`)
      if (kind.change !== undefined) kind.change.reduce(this.#draftOf(kind.change.slice).contents, event)
      else for (const slice of all) this.#draftOf(slice).reset()
    }
  }

  /** The state, of the same slices and so of the same type as the one before. */
  done(revision: number): Each {
    const { accountId, partition, [SLICES]: slices } = this.#from
    const contents = new Map(slices.contents)
    for (const [slice, draft] of this.#drafts) contents.set(slice, draft.done())
    return stateOf<Each>({ accountId, partition, revision, [SLICES]: { set: slices.set, contents } })
  }

  #draftOf(slice: SliceDefinition): SliceDraft {
    const known = this.#drafts.get(slice)
    if (known !== undefined) return known
    const made = new SliceDraft(slice, this.#from[SLICES].contents.get(slice) ?? {}, this.#from)
    this.#drafts.set(slice, made)
    return made
  }
}

/** One slice while events are applied. INVARIANT: the indexes follow every change of a table. */
class SliceDraft {
  /** What the reducers of the slice are called with. */
  readonly contents: Record<string, unknown>
  readonly #slice: SliceDefinition
  readonly #from: Contents

  constructor(slice: SliceDefinition, from: Contents, { accountId, partition }: State) {
    this.#slice = slice
    this.#from = from
    // Copied as a whole first: objects of one shape, which are quick to make and to read.
    this.contents = { ...from, accountId, partition }
    for (const name in slice.indexes) this.contents[name] = (from[name] as SortedMap<unknown>).draft()
    for (const name in slice.tables) {
      this.contents[name] = (from[name] as SortedMap<unknown>).draft(this.#reindexing(name))
    }
  }

  reset(): void {
    const { tables, indexes, scalars } = this.#slice
    this.#slice.reset(this.contents, () => {
      for (const name in tables) this.#map(name).clear()
      for (const name in indexes) this.#map(name).clear()
      for (const name in scalars) this.contents[name] = undefined
    })
  }

  done(): Contents {
    const { tables, indexes, scalars } = this.#slice
    const done: Record<string, unknown> = { ...this.#from }
    for (const name in tables) done[name] = this.#map(name).done()
    for (const name in indexes) done[name] = this.#map(name).done()
    for (const name in scalars) done[name] = this.contents[name]
    return done
  }

  #map(name: string): SortedMapDraft<unknown> {
    return this.contents[name] as SortedMapDraft<unknown>
  }

  #reindexing(table: string): OnChange | undefined {
    const followers = this.#slice.followers[table]
    if (followers === undefined) return undefined
    const indexes = this.contents as IndexDrafts
    return (id, before, after) => {
      for (const follower of followers) reindex(follower, indexes, id, before, after)
    }
  }
}
