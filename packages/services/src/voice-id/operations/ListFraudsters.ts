import { ofDomain, watchlistOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { voiceIdState } from '../state.ts'
import { fraudsterView } from '../views.ts'

/** The fraudsters of a domain, or of one of its watchlists. */
export const ListFraudsters = operation('ListFraudsters', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    const { WatchlistId } = call.input
    if (WatchlistId !== undefined) watchlistOf(call, open.domain, WatchlistId)
    const { fraudsters } = voiceIdState.of(call.state)
    function* from(after?: string) {
      for (const each of ofDomain(fraudsters, open.domain, after))
        if (WatchlistId === undefined || each.watchlistIds.includes(WatchlistId)) yield each
    }
    const { items, more } = pageOf(call, from, ({ generatedId }) => generatedId)
    return { FraudsterSummaries: items.map((each) => fraudsterView(open, each)), ...more }
  },
})
