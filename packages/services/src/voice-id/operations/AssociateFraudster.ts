import { voiceIdError } from '../errors.ts'
import { changedFraudster } from '../fraudsters.ts'
import { MAX_FRAUDSTERS } from '../limits.ts'
import { fraudsterOf, watchlistOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { fraudstersIn } from '../watchlists.ts'

export const AssociateFraudster = operation('AssociateFraudster', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException', 'ServiceQuotaExceededException'],
  change(call) {
    const { input } = call
    const open = openDomain(call)
    const fraudster = fraudsterOf(call, open.domain, input.FraudsterId)
    const { watchlistId } = watchlistOf(call, open.domain, input.WatchlistId)
    const others = fraudster.watchlistIds.filter((each) => each !== watchlistId)
    const isNew = others.length === fraudster.watchlistIds.length
    if (isNew && fraudstersIn(call, open.domain, watchlistId).length >= MAX_FRAUDSTERS)
      throw voiceIdError('fraudsterQuota', MAX_FRAUDSTERS)
    return changedFraudster(call, open, fraudster, [...others, watchlistId])
  },
})
