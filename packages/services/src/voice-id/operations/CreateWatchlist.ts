import { voiceIdError } from '../errors.ts'
import { newId } from '../ids.ts'
import { MAX_WATCHLISTS } from '../limits.ts'
import { ofDomain, watchlistOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { voiceIdState } from '../state.ts'
import { watchlistView } from '../views.ts'

/** A second request with the same ClientToken answers the same watchlist. */
export const CreateWatchlist = operation('CreateWatchlist', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException', 'ServiceQuotaExceededException'],
  change(call) {
    const { input, at, state, context } = call
    const { ClientToken: clientToken } = input
    const open = openDomain(call)
    const { domainId } = open.domain
    const existing = [...ofDomain(voiceIdState.of(state).watchlists, open.domain)]
    const same = existing.find((each) => clientToken !== undefined && each.clientToken === clientToken)
    if (same !== undefined) return { events: [], output: () => ({ Watchlist: watchlistView(open, same) }) }
    if (existing.length >= MAX_WATCHLISTS) throw voiceIdError('watchlistQuota', MAX_WATCHLISTS)
    const watchlistId = newId(context.randomBytes)
    const texts = open.sealTexts(input, watchlistId)
    const token = clientToken === undefined ? {} : { clientToken }
    return {
      events: [voiceIdState.event({ kind: 'voiceid.watchlistPut', at, domainId, watchlistId, ...texts, ...token })],
      output: (after) => ({ Watchlist: watchlistView(open, watchlistOf({ state: after }, open.domain, watchlistId)) }),
    }
  },
})
