import { voiceIdError } from '../errors.ts'
import { changedFraudster } from '../fraudsters.ts'
import { fraudsterOf, watchlistOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'

export const DisassociateFraudster = operation('DisassociateFraudster', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { input } = call
    const open = openDomain(call)
    const fraudster = fraudsterOf(call, open.domain, input.FraudsterId)
    const { watchlistId } = watchlistOf(call, open.domain, input.WatchlistId)
    const others = fraudster.watchlistIds.filter((each) => each !== watchlistId)
    if (others.length === fraudster.watchlistIds.length)
      throw voiceIdError('notInWatchlist', fraudster.generatedId, watchlistId)
    if (others.length === 0) throw voiceIdError('lastWatchlist', fraudster.generatedId)
    return changedFraudster(call, open, fraudster, others)
  },
})
