import { stateAfter } from '../draft.ts'
import type { SliceEvent } from '../slice.ts'
import type { AnyEvent, State } from '../state.ts'
import type { IamEvent } from './events.ts'
import type { IamContents } from './tables.ts'

/** An account at one revision; never changed. IAM's tables are its properties, those of another slice are read with `slice.of(state)`. */
export interface AccountState extends State, IamContents {}

/** Everything is removed but the root user's access keys. */
export interface AccountReset extends AnyEvent {
  readonly kind: 'accountReset'
}

/** What changes an account: an event of IAM, or one made with the `event` of another slice. */
export type AccountEvent = IamEvent | AccountReset | SliceEvent

/**
 * The state after the events; the one before stays as it is. An event that was applied before changes nothing.
 *
 * @example
 * import { applyEvents, openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * const at = '2026-01-01T00:00:00Z'
 * applyEvents(directory.state(), [{ kind: 'accountAliasSet', at, alias: 'contact-centre' }]).alias // => 'contact-centre'
 */
export function applyEvents(state: AccountState, events: readonly AccountEvent[]): AccountState {
  return stateAfter(state, events)
}
