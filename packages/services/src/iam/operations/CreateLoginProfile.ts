import { hashPassword } from '@gatewarden/directory/internal'
import type { Call } from '../../call.ts'
import { iamError } from '../errors.ts'
import type { CreateLoginProfileRequest } from '../generated/types.ts'
import { loginProfileView, userWithPassword } from '../loginProfiles.ts'
import { userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { checkPassword } from '../passwordRules.ts'

export const CreateLoginProfile = operation('CreateLoginProfile', {
  authorizes: 'derived',
  errors: ['EntityAlreadyExists', 'NoSuchEntity', 'PasswordPolicyViolation'],
  prepare: (call) => hashPassword(checked(call).password),
  change(call, passwordHash) {
    const { input, at } = call
    const { uniqueId: userId, name } = checked(call).user
    const { PasswordResetRequired: passwordResetRequired = false } = input
    return {
      events: [{ kind: 'loginProfileCreated', at, userId, passwordHash, passwordResetRequired }],
      output: (after) => ({ LoginProfile: loginProfileView(userNamed(after, name)) }),
    }
  },
})

/** Only an AssumeRoot session may leave out the password (IAM API Reference), and AssumeRoot is not implemented. */
function checked(call: Call<CreateLoginProfileRequest>) {
  const { UserName, Password: password } = call.input
  const user = userWithPassword(call, UserName)
  if (user.loginProfile !== undefined) throw iamError('loginProfileExists', user.name)
  if (password === undefined) throw iamError('noPassword')
  checkPassword(call.state, password)
  return { user, password }
}
