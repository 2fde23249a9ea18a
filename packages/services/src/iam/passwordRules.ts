import type { AccountState } from '@gatewarden/directory'
import { isPassword, type LoginProfile } from '@gatewarden/directory/internal'
import { iamError } from './errors.ts'

const SYMBOL = /[!@#$%^&*()_+\-=[\]{}|']/
const UPPERCASE = /[A-Z]/
const LOWERCASE = /[a-z]/
const NUMBER = /[0-9]/

/** Minimum length and number of character types without a password policy (IAM User Guide, Default password policy). */
const DEFAULT_RULES = { length: 8, types: 3 }

/** Throws PasswordPolicyViolation for a password that violates the account's password policy, or AWS's default policy. */
export function checkPassword(state: AccountState, password: string): void {
  const { passwordPolicy: policy } = state
  if (policy === undefined) {
    checkDefaultRules(state, password)
    return
  }
  if (password.length < policy.minimumPasswordLength) throw iamError('shortPassword', policy.minimumPasswordLength)
  const required = [
    [policy.requireUppercaseCharacters, UPPERCASE, 'uppercase letter'],
    [policy.requireLowercaseCharacters, LOWERCASE, 'lowercase letter'],
    [policy.requireNumbers, NUMBER, 'number'],
    [policy.requireSymbols, SYMBOL, 'symbol'],
  ] as const
  for (const [isRequired, type, what] of required) {
    if (isRequired && !type.test(password)) throw iamError('passwordWithout', what)
  }
}

function checkDefaultRules({ accountId, alias }: AccountState, password: string): void {
  if (password.length < DEFAULT_RULES.length) throw iamError('shortPassword', DEFAULT_RULES.length)
  const types = [UPPERCASE, LOWERCASE, NUMBER, SYMBOL].filter((type) => type.test(password))
  // These are the only names that an account has here.
  if (password === accountId || password === alias) throw iamError('accountNamePassword')
  if (types.length < DEFAULT_RULES.types) throw iamError('plainPassword')
}

/** Rejects with PasswordPolicyViolation for one of the last passwords that PasswordReusePrevention counts, including the current one. */
export async function checkNotUsed(
  { passwordPolicy }: AccountState,
  { passwordHash, earlierHashes }: LoginProfile,
  password: string,
): Promise<void> {
  const counted = [passwordHash, ...earlierHashes].slice(0, passwordPolicy?.passwordReusePrevention ?? 0)
  for (const hash of counted) if (await isPassword(password, hash)) throw iamError('usedPassword')
}
