import { fraudsterOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { withReports } from '../reports.ts'
import { voiceIdState } from '../state.ts'

export const DeleteFraudster = operation('DeleteFraudster', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { domain } = openDomain(call)
    const { domainId } = domain
    const { generatedId } = fraudsterOf(call, domain, call.input.FraudsterId)
    const deleted = voiceIdState.event({ kind: 'voiceid.fraudsterDeleted', at: call.at, domainId, generatedId })
    return { events: withReports(call, [deleted]) }
  },
})
