import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'
import { ownPasswordNeeds } from '../passwordPermissions.ts'

export const GetAccountPasswordPolicy = operation('GetAccountPasswordPolicy', {
  authorizes: (call) => ownPasswordNeeds(call, 'iam:GetAccountPasswordPolicy', '*'),
  errors: ['NoSuchEntity'],
  read({ state }) {
    const { passwordPolicy: policy } = state
    if (policy === undefined) throw iamError('noSuchPasswordPolicy', state.accountId)
    const { maxPasswordAge, passwordReusePrevention, hardExpiry } = policy
    return {
      PasswordPolicy: {
        MinimumPasswordLength: policy.minimumPasswordLength,
        RequireSymbols: policy.requireSymbols,
        RequireNumbers: policy.requireNumbers,
        RequireUppercaseCharacters: policy.requireUppercaseCharacters,
        RequireLowercaseCharacters: policy.requireLowercaseCharacters,
        AllowUsersToChangePassword: policy.allowUsersToChangePassword,
        ExpirePasswords: maxPasswordAge !== undefined,
        ...(maxPasswordAge !== undefined && { MaxPasswordAge: maxPasswordAge }),
        ...(passwordReusePrevention !== undefined && { PasswordReusePrevention: passwordReusePrevention }),
        ...(hardExpiry !== undefined && { HardExpiry: hardExpiry }),
      },
    }
  },
})
