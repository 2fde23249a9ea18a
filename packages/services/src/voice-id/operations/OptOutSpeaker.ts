import { voiceIdError } from '../errors.ts'
import { isGeneratedId, newGeneratedId } from '../ids.ts'
import { MAX_SPEAKERS } from '../limits.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { withReports } from '../reports.ts'
import { findSpeaker, speakerOf } from '../speakers.ts'
import { voiceIdState } from '../state.ts'
import { speakerView } from '../views.ts'

/** A speaker that does not exist is created in the opted out state (Voice ID API Reference). */
export const OptOutSpeaker = operation('OptOutSpeaker', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException', 'ServiceQuotaExceededException'],
  change(call) {
    const { input, at, state, context } = call
    const open = openDomain(call)
    const { domainId } = open.domain
    const existing = findSpeaker(call, open)
    if (existing === undefined && isGeneratedId(input.SpeakerId)) throw voiceIdError('noSpeaker', input.SpeakerId)
    const { speakers } = voiceIdState.of(state)
    if (existing === undefined && speakers.countUnder(`${domainId}/`) >= MAX_SPEAKERS)
      throw voiceIdError('speakerQuota', MAX_SPEAKERS)
    const generatedId = existing?.generatedId ?? newGeneratedId(context.randomBytes)
    const put = voiceIdState.event({
      kind: 'voiceid.speakerPut',
      at,
      domainId,
      generatedId,
      customerId: existing?.customerId ?? open.seal(input.SpeakerId, generatedId),
      fingerprint: existing?.fingerprint ?? open.fingerprint(input.SpeakerId),
      status: 'OPTED_OUT',
    })
    return {
      events: withReports(call, [put]),
      output: (after) => ({
        Speaker: speakerView(open, speakerOf({ state: after, input: { SpeakerId: generatedId } }, open)),
      }),
    }
  },
})
