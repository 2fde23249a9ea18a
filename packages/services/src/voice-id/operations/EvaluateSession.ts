import { voiceIdError } from '../errors.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'

/** Without audio there is no session to evaluate (decision 94). */
export const EvaluateSession = operation('EvaluateSession', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    openDomain(call)
    throw voiceIdError('noSession', call.input.SessionNameOrId)
  },
})
