import { operation } from '../operation.ts'

/** IAM API Reference, UpdateAccountPasswordPolicy. Without a password policy it is eight. */
const DEFAULT_MINIMUM_LENGTH = 6

/** Replaces the whole policy: what is left out returns to its default (IAM API Reference). */
export const UpdateAccountPasswordPolicy = operation('UpdateAccountPasswordPolicy', {
  authorizes: 'derived',
  errors: [],
  change({ input, at }) {
    const { MaxPasswordAge: maxPasswordAge, PasswordReusePrevention: passwordReusePrevention, HardExpiry } = input
    const passwordPolicy = {
      minimumPasswordLength: input.MinimumPasswordLength ?? DEFAULT_MINIMUM_LENGTH,
      requireSymbols: input.RequireSymbols ?? false,
      requireNumbers: input.RequireNumbers ?? false,
      requireUppercaseCharacters: input.RequireUppercaseCharacters ?? false,
      requireLowercaseCharacters: input.RequireLowercaseCharacters ?? false,
      allowUsersToChangePassword: input.AllowUsersToChangePassword ?? false,
      ...(maxPasswordAge !== undefined && { maxPasswordAge }),
      ...(passwordReusePrevention !== undefined && { passwordReusePrevention }),
      ...(HardExpiry !== undefined && { hardExpiry: HardExpiry }),
    }
    return { events: [{ kind: 'passwordPolicySet', at, passwordPolicy }] }
  },
})
