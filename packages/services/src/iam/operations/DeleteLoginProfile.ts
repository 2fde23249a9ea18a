import { loginProfileOf, userWithPassword } from '../loginProfiles.ts'
import { operation } from '../operation.ts'

export const DeleteLoginProfile = operation('DeleteLoginProfile', {
  authorizes: 'derived',
  errors: ['EntityTemporarilyUnmodifiable', 'NoSuchEntity'],
  change(call) {
    const user = userWithPassword(call, call.input.UserName)
    loginProfileOf(user)
    return { events: [{ kind: 'loginProfileDeleted', at: call.at, userId: user.uniqueId }] }
  },
})
