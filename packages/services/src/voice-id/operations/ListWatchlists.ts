import { ofDomain } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { voiceIdState } from '../state.ts'
import { watchlistView } from '../views.ts'

export const ListWatchlists = operation('ListWatchlists', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    const { watchlists } = voiceIdState.of(call.state)
    const { items, more } = pageOf(
      call,
      (after) => ofDomain(watchlists, open.domain, after),
      ({ watchlistId }) => watchlistId,
    )
    return { WatchlistSummaries: items.map((each) => watchlistView(open, each)), ...more }
  },
})
