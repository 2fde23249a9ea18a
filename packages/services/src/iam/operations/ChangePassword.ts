import { hashPassword, isPassword } from '@gatewarden/directory/internal'
import type { Call } from '../../call.ts'
import { iamError } from '../errors.ts'
import { checkStillThere, loginProfileOf, type PreparedPassword, userWithPassword } from '../loginProfiles.ts'
import { operation } from '../operation.ts'
import { ownPasswordNeeds } from '../passwordPermissions.ts'
import { checkNotUsed, checkPassword } from '../passwordRules.ts'

/** HardExpiry does not prevent it: it is about signing in to the console (IAM User Guide, Custom password policy options). */
export const ChangePassword = operation('ChangePassword', {
  authorizes: (call) => ownPasswordNeeds(call, 'iam:ChangePassword', call.principal.text),
  errors: ['EntityTemporarilyUnmodifiable', 'InvalidUserType', 'NoSuchEntity', 'PasswordPolicyViolation'],
  async prepare(call): Promise<PreparedPassword> {
    const { OldPassword, NewPassword } = call.input
    const user = callingUser(call)
    const profile = loginProfileOf(user)
    if (!(await isPassword(OldPassword, profile.passwordHash))) throw iamError('wrongPassword')
    checkPassword(call.state, NewPassword)
    await checkNotUsed(call.state, profile, NewPassword)
    return { userId: user.uniqueId, passwordHash: await hashPassword(NewPassword), before: profile.passwordHash }
  },
  change(call, prepared) {
    const user = callingUser(call)
    checkStillThere(user, prepared)
    checkPassword(call.state, call.input.NewPassword)
    const { userId, passwordHash } = prepared
    const changed = { userId, passwordHash, passwordResetRequired: false }
    return { events: [{ kind: 'loginProfileUpdated', at: call.at, ...changed }] }
  },
})

function callingUser(call: Pick<Call, 'state' | 'caller'>) {
  if (call.caller.who.kind !== 'user') throw iamError('noUserToChange')
  return userWithPassword(call, undefined)
}
