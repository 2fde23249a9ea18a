import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { speakerOf } from '../speakers.ts'
import { speakerView } from '../views.ts'

export const DescribeSpeaker = operation('DescribeSpeaker', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    return { Speaker: speakerView(open, speakerOf(call, open)) }
  },
})
