import { watchlistOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { voiceIdState } from '../state.ts'
import { watchlistView } from '../views.ts'
import { customWatchlist } from '../watchlists.ts'

/** What a request leaves out stays as it is. */
export const UpdateWatchlist = operation('UpdateWatchlist', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { input, at } = call
    const open = openDomain(call)
    const { domainId } = open.domain
    const { createdAt: _, updatedAt: __, ...watchlist } = customWatchlist(call, open.domain)
    const { watchlistId } = watchlist
    const before = open.unsealTexts(watchlist, watchlistId)
    const { Name = before.Name, Description = before.Description } = input
    const texts = open.sealTexts({ Name, Description }, watchlistId)
    return {
      events: [voiceIdState.event({ kind: 'voiceid.watchlistPut', at, domainId, ...watchlist, ...texts })],
      output: (after) => ({ Watchlist: watchlistView(open, watchlistOf({ state: after }, open.domain, watchlistId)) }),
    }
  },
})
