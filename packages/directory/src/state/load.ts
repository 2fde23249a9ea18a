import { PAGE, type Store, StoreError } from '@gatewarden/store'
import { type AccountState, emptyState } from './accountState.ts'
import { applyTo } from './applyEvents.ts'
import { draftOf, stateOf } from './draft.ts'
import { readEvent } from './event.ts'
import { stateOfSnapshot } from './snapshot.ts'

/** The state with the events that a store holds behind it; one draft for all, so that nothing is copied page by page. */
export async function catchUp(store: Store, state: AccountState): Promise<AccountState> {
  const { accountId } = state
  const draft = draftOf(state)
  let { revision } = state
  for (;;) {
    const page = await store.read(accountId, revision)
    applyTo(draft, readEvents(page, accountId, revision))
    revision += page.length
    if (page.length < PAGE) return revision === state.revision ? state : stateOf(draft, revision)
  }
}

export function readEvents(events: readonly unknown[], accountId: string, after: number) {
  return events.map((event, at) => readEvent(event, `event ${after + at + 1} of account ${accountId}`))
}

/** The latest snapshot's state, or the empty one: a snapshot that does not hold is passed over, because the events tell it all. */
export async function loadSnapshot(
  store: Store,
  accountId: string,
  partition: string,
  warn: (sentence: string) => void,
): Promise<AccountState> {
  const passOver = (why: string) => {
    warn(`The snapshot of account ${accountId} is passed over, and its events are read instead: ${why}`)
    return emptyState(accountId, partition)
  }
  try {
    const snapshot = await store.loadSnapshot(accountId)
    if (snapshot === undefined) return emptyState(accountId, partition)
    const [last] = await store.read(accountId, snapshot.sequence - 1)
    if (last === undefined) return passOver('it knows of more events than there are')
    return stateOfSnapshot(snapshot, accountId, partition) ?? passOver('it is of another format')
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'StoreDamaged') throw error
    return passOver(error instanceof Error ? error.message : String(error))
  }
}
