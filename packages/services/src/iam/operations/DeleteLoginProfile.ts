import { operation } from '../../operation.ts'
import { loginProfileOf, userWithPassword } from '../loginProfiles.ts'

export const DeleteLoginProfile = operation('iam', 'DeleteLoginProfile', {
  authorizes: 'derived',
  errors: ['EntityTemporarilyUnmodifiable', 'NoSuchEntity'],
  change(call) {
    const user = userWithPassword(call, call.input.UserName)
    loginProfileOf(user)
    return { events: [{ kind: 'loginProfileDeleted', at: call.at, userId: user.uniqueId }] }
  },
})
