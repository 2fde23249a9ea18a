import { hashPassword } from '@gatewarden/directory/internal'
import { checkStillThere, loginProfileOf, type PreparedPassword } from '../loginProfiles.ts'
import { userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { checkNotUsed, checkPassword } from '../passwordRules.ts'

export const UpdateLoginProfile = operation('UpdateLoginProfile', {
  authorizes: 'derived',
  errors: ['EntityTemporarilyUnmodifiable', 'NoSuchEntity', 'PasswordPolicyViolation'],
  async prepare({ state, input }): Promise<PreparedPassword | undefined> {
    const user = userNamed(state, input.UserName)
    const profile = loginProfileOf(user)
    if (input.Password === undefined) return undefined
    checkPassword(state, input.Password)
    await checkNotUsed(state, profile, input.Password)
    return {
      userId: user.uniqueId,
      passwordHash: await hashPassword(input.Password),
      before: profile.passwordHash,
    }
  },
  change({ state, input, at }, prepared) {
    const user = userNamed(state, input.UserName)
    loginProfileOf(user)
    const { Password, PasswordResetRequired: passwordResetRequired } = input
    if (prepared !== undefined) checkStillThere(user, prepared)
    if (Password !== undefined) checkPassword(state, Password)
    const changed = {
      ...(prepared !== undefined && { passwordHash: prepared.passwordHash }),
      ...(passwordResetRequired !== undefined && { passwordResetRequired }),
    }
    if (Object.keys(changed).length === 0) return { events: [] }
    return { events: [{ kind: 'loginProfileUpdated', at, userId: user.uniqueId, ...changed }] }
  },
})
