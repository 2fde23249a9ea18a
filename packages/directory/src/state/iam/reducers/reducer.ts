import type { Reducers } from '../../slice.ts'
import type { IamEvent } from '../events.ts'
import type { IamDraft } from '../tables.ts'

/** What an event of each of some kinds changes. Total: an event about an unknown id changes nothing. */
export type IamReducers<Kind extends IamEvent['kind']> = Reducers<IamDraft, Extract<IamEvent, { readonly kind: Kind }>>
