import type { AccountDraft } from '../draft.ts'
import type { AccountEvent, EventOf } from '../event.ts'

/** What an event of each of some kinds does. Total: of a thing that is not there nothing is known to change. */
export type Reducers<Kind extends AccountEvent['kind']> = {
  readonly [Each in Kind]: (draft: AccountDraft, event: EventOf<Each>) => void
}
