import { lost, PAGE, type Store, StoreError } from '@gatewarden/store'
import { StateDraft } from './draft.ts'
import { readEvents } from './event.ts'
import { emptyState, type SliceSet } from './sliceSet.ts'
import { stateOfSnapshot } from './snapshot.ts'
import { SLICES, type State } from './state.ts'

/** The state with the events that the store has after it; one draft for all pages, so that nothing is copied page by page. */
export async function catchUp<Each extends State>(store: Store, state: Each): Promise<Each> {
  const { accountId, [SLICES]: slices } = state
  const draft = new StateDraft(state)
  let { revision } = state
  for (;;) {
    const page = await store.read(accountId, revision)
    draft.apply(readEvents(slices.set, page, accountId, revision))
    revision += page.length
    if (page.length < PAGE) return revision === state.revision ? state : draft.done(revision)
  }
}

/**
 * The state of the latest snapshot, or the empty one: a snapshot that cannot be used is ignored, because it only repeats the events. One that knows
 * of more events than there are shows that events are missing.
 */
export async function loadSnapshot<Root extends object>(
  store: Store,
  set: SliceSet<Root>,
  accountId: string,
  partition: string,
  warn: (sentence: string) => void,
): Promise<State & Root> {
  const passOver = (why: string) => {
    warn(`the snapshot of account ${accountId} is passed over, and its events are read instead: ${why}`)
    return emptyState(set, accountId, partition)
  }
  try {
    const snapshot = await store.loadSnapshot(accountId)
    if (snapshot === undefined) return emptyState(set, accountId, partition)
    const [last] = await store.read(accountId, snapshot.sequence - 1)
    if (last === undefined) {
      const head = await store.head(accountId)
      throw lost(`account ${accountId} ends at event ${head}, and its snapshot was made at event ${snapshot.sequence}`)
    }
    return stateOfSnapshot(set, snapshot, accountId, partition) ?? passOver('it is of another format')
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'StoreDamaged') throw error
    return passOver(error instanceof Error ? error.message : String(error))
  }
}
