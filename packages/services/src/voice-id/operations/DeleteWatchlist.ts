import { voiceIdError } from '../errors.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { voiceIdState } from '../state.ts'
import { customWatchlist, fraudstersIn } from '../watchlists.ts'

export const DeleteWatchlist = operation('DeleteWatchlist', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ConflictException', 'ResourceNotFoundException'],
  change(call) {
    const { domain } = openDomain(call)
    const { watchlistId } = customWatchlist(call, domain)
    if (fraudstersIn(call, domain, watchlistId).length > 0) throw voiceIdError('watchlistInUse', watchlistId)
    const { domainId } = domain
    return { events: [voiceIdState.event({ kind: 'voiceid.watchlistDeleted', at: call.at, domainId, watchlistId })] }
  },
})
