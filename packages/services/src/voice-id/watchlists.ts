import type { Call } from '../call.ts'
import { voiceIdError } from './errors.ts'
import { ofDomain, watchlistOf } from './lookup.ts'
import { type Domain, type Fraudster, voiceIdState, type Watchlist } from './state.ts'

/** The watchlist of a call that changes it; throws for the default watchlist, which stays as it is. */
export function customWatchlist(call: Pick<Call<{ readonly WatchlistId: string }>, 'input' | 'state'>, domain: Domain) {
  const watchlist: Watchlist = watchlistOf(call, domain, call.input.WatchlistId)
  if (watchlist.watchlistId === domain.watchlistId) throw voiceIdError('defaultWatchlist', domain.watchlistId)
  return watchlist
}

/** The fraudsters of a watchlist. */
export function fraudstersIn({ state }: Pick<Call, 'state'>, domain: Domain, watchlistId: string): Fraudster[] {
  const all = ofDomain(voiceIdState.of(state).fraudsters, domain)
  return [...all].filter(({ watchlistIds }) => watchlistIds.includes(watchlistId))
}
