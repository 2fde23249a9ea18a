import type { AccountState } from './accountState.ts'
import { type AccountDraft, draftOf, stateOf } from './draft.ts'
import type { AccountEvent } from './event.ts'
import { credentials } from './reducers/credentials.ts'
import { policies } from './reducers/policies.ts'
import type { Reducers } from './reducers/reducer.ts'
import { roles } from './reducers/roles.ts'
import { users } from './reducers/users.ts'

const REDUCERS: Reducers<AccountEvent['kind']> = { ...users, ...roles, ...policies, ...credentials }

/**
 * The state after the events; the one before stays as it is. What an event finds done already, it does not do again.
 *
 * @example
 * import { applyEvents, openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const directory = await openDirectory({ store: memoryStore(), accountId: '123456789012' })
 * const at = '2026-01-01T00:00:00Z'
 * applyEvents(directory.state(), [{ kind: 'accountAliasSet', at, alias: 'contact-centre' }]).alias // => 'contact-centre'
 */
export function applyEvents(state: AccountState, events: readonly AccountEvent[]): AccountState {
  if (events.length === 0) return state
  const draft = draftOf(state)
  applyTo(draft, events)
  return stateOf(draft, state.revision + events.length)
}

export function applyTo(draft: AccountDraft, events: readonly AccountEvent[]): void {
  for (const event of events) (REDUCERS[event.kind] as (draft: AccountDraft, event: AccountEvent) => void)(draft, event)
}
