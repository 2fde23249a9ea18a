import { ofDomain } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { voiceIdState } from '../state.ts'
import { speakerView } from '../views.ts'

export const ListSpeakers = operation('ListSpeakers', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    const { speakers } = voiceIdState.of(call.state)
    const { items, more } = pageOf(
      call,
      (after) => ofDomain(speakers, open.domain, after),
      ({ generatedId }) => generatedId,
    )
    return { SpeakerSummaries: items.map((each) => speakerView(open, each)), ...more }
  },
})
