import type { Call } from '../call.ts'
import { voiceIdError } from './errors.ts'
import { isGeneratedId } from './ids.ts'
import type { OpenDomain } from './openDomain.ts'
import { type Speaker, voiceIdState } from './state.ts'

type SpeakerCall = Pick<Call<{ readonly SpeakerId: string }>, 'input' | 'state'>

/** The speaker of a call, by the id that Voice ID gave or by that of the customer. */
export function findSpeaker({ input, state }: SpeakerCall, { domain, fingerprint }: OpenDomain): Speaker | undefined {
  const { speakers, speakersByFingerprint } = voiceIdState.of(state)
  if (isGeneratedId(input.SpeakerId)) return speakers.get(`${domain.domainId}/${input.SpeakerId}`)
  for (const path of speakersByFingerprint.under(`${fingerprint(input.SpeakerId)} `)) return speakers.get(path)
  return undefined
}

/** As `findSpeaker`; throws ResourceNotFoundException. */
export function speakerOf(call: SpeakerCall, open: OpenDomain): Speaker {
  const speaker = findSpeaker(call, open)
  if (speaker === undefined) throw voiceIdError('noSpeaker', call.input.SpeakerId)
  return speaker
}
