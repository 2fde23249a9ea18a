import { newCredentials } from '../credentials.ts'
import { refuseDevice } from '../devices.ts'
import { userSessionSeconds } from '../durations.ts'
import { operation } from '../operation.ts'

/** No policy is evaluated: the operation authenticates (rule K16; IAM User Guide, Permissions for GetSessionToken). */
export const GetSessionToken = operation('GetSessionToken', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { input, caller } = call
    refuseDevice(input)
    const session = {
      who: caller.who,
      seconds: userSessionSeconds(call),
      facts: { madeBy: 'GetSessionToken' as const },
    }
    return { Credentials: newCredentials(call, session) }
  },
})
