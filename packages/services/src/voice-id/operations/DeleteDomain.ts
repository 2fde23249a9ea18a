import { retiredByService } from '../../kms/serviceKeys.ts'
import { VOICE_ID } from '../domainKeys.ts'
import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { voiceIdState } from '../state.ts'

/** Reads no data of the domain, so that a domain whose key is lost can be deleted. Voice ID retires its grants. */
export const DeleteDomain = operation('DeleteDomain', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { domainId, key, update } = domainOf(call)
    const grants = new Set([key.grantId, ...(update === undefined ? [] : [update.target.grantId])])
    return {
      events: [
        voiceIdState.event({ kind: 'voiceid.domainDeleted', at: call.at, domainId }),
        ...[...grants].flatMap((grantId) => retiredByService(call, VOICE_ID, grantId)),
      ],
    }
  },
})
