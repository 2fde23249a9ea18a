import { watchlistOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { watchlistView } from '../views.ts'

export const DescribeWatchlist = operation('DescribeWatchlist', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    return { Watchlist: watchlistView(open, watchlistOf(call, open.domain, call.input.WatchlistId)) }
  },
})
