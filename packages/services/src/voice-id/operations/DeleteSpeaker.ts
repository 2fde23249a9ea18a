import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { withReports } from '../reports.ts'
import { speakerOf } from '../speakers.ts'
import { voiceIdState } from '../state.ts'

export const DeleteSpeaker = operation('DeleteSpeaker', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  change(call) {
    const open = openDomain(call)
    const { generatedId } = speakerOf(call, open)
    const { domainId } = open.domain
    const deleted = voiceIdState.event({ kind: 'voiceid.speakerDeleted', at: call.at, domainId, generatedId })
    return { events: withReports(call, [deleted]) }
  },
})
