import { isPassword } from '@gatewarden/directory/internal'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'

const first = 'Quiet-Harbour-7'
const second = 'Loud-Mountain-8'
const third = 'Green-River-9'

async function withAna(): Promise<TestAccount> {
  const account = await testAccount()
  await account.call('iam:CreateUser', { UserName: 'ana' })
  await account.call('iam:CreateLoginProfile', { UserName: 'ana', Password: first, PasswordResetRequired: true })
  return account
}

async function hashOf({ context }: TestAccount): Promise<string> {
  const [user] = context.directory.state().users.values()
  return user?.loginProfile?.passwordHash ?? ''
}

const policyOf = (Effect: 'Allow' | 'Deny', Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect, Action, Resource: '*' } })

describe('a login profile', () => {
  test('is created once, answered without the password, and deleted', async () => {
    const account = await withAna()
    const { call, error } = account
    const profile = { UserName: 'ana', CreateDate: new Date('2026-03-04T05:06:07Z'), PasswordResetRequired: true }
    expect(await call('iam:GetLoginProfile', { UserName: 'ana' })).toEqual({ LoginProfile: profile })
    expect(await hashOf(account)).not.toContain(first)
    expect(await isPassword(first, await hashOf(account))).toBe(true)
    expect(await error('iam:CreateLoginProfile', { UserName: 'ANA', Password: second })).toBe(
      'EntityAlreadyExists: Login Profile for user ana already exists.',
    )
    expect(await error('iam:DeleteUser', { UserName: 'ana' })).toContain('must delete login profile first')
    await call('iam:DeleteLoginProfile', { UserName: 'ana' })
    const missing = 'NoSuchEntity: Login Profile for User ana cannot be found.'
    expect(await error('iam:GetLoginProfile', { UserName: 'ana' })).toBe(missing)
    expect(await error('iam:DeleteLoginProfile', { UserName: 'ana' })).toBe(missing)
    expect(await error('iam:UpdateLoginProfile', { UserName: 'ana', Password: second })).toBe(missing)
    await call('iam:DeleteUser', { UserName: 'ana' })
  })

  test("is the caller's own where no user is named, and the root user has none", async () => {
    const { call, error } = await withAna()
    const input = { UserName: 'ana', PolicyName: 'p', PolicyDocument: policyOf('Allow', 'iam:*LoginProfile') }
    await call('iam:PutUserPolicy', input)
    expect(await call('iam:GetLoginProfile', {}, 'user/ana')).toMatchObject({ LoginProfile: { UserName: 'ana' } })
    const needsName = 'ValidationError: Must specify userName when calling with non-User credentials'
    expect(await error('iam:GetLoginProfile')).toBe(needsName)
    expect(await error('iam:CreateLoginProfile', { Password: first })).toBe(needsName)
    expect(await error('iam:DeleteLoginProfile')).toBe(needsName)
  })

  test('needs a user and a password', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    expect(await error('iam:CreateLoginProfile', { UserName: 'ben', Password: first })).toContain('NoSuchEntity')
    expect(await error('iam:CreateLoginProfile', { UserName: 'ana' })).toBe(
      "ValidationError: 1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    )
  })

  test('changes only what the request names', async () => {
    const account = await withAna()
    await account.call('iam:UpdateLoginProfile', { UserName: 'ana' })
    await account.call('iam:UpdateLoginProfile', { UserName: 'ana', Password: second })
    const get = () => account.call('iam:GetLoginProfile', { UserName: 'ana' })
    expect(await get()).toMatchObject({ LoginProfile: { PasswordResetRequired: true } })
    await account.call('iam:UpdateLoginProfile', { UserName: 'ana', PasswordResetRequired: false })
    expect(await get()).toMatchObject({ LoginProfile: { PasswordResetRequired: false } })
    expect(await isPassword(second, await hashOf(account))).toBe(true)
  })
})

describe('a password', () => {
  const violation = (sentence: string) => `PasswordPolicyViolation: ${sentence}`

  test.each([
    ['Aa1-aaa', 'Password should have a minimum length of 8.'],
    [
      'harbour-quiet',
      "Password should have at least three of these types of characters: uppercase letters, lowercase letters, numbers, and the symbols ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '",
    ],
    ['7-contact-Centre', 'Password should not be the name of the AWS account.'],
    [ACCOUNT, 'Password should not be the name of the AWS account.'],
  ])("must follow AWS's rules without a password policy: %s", async (Password, sentence) => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('iam:CreateAccountAlias', { AccountAlias: '7-contact-Centre' })
    expect(await error('iam:CreateLoginProfile', { UserName: 'ana', Password })).toBe(violation(sentence))
    expect(await error('iam:GetLoginProfile', { UserName: 'ana' })).toContain('NoSuchEntity')
  })

  test.each([
    [{}, 'Aa1-a', 'Password should have a minimum length of 6.'],
    [{ MinimumPasswordLength: 12 }, 'Aa1-aaaaaaa', 'Password should have a minimum length of 12.'],
    [{ RequireUppercaseCharacters: true }, 'aa1-aaÄ', 'Password should have at least one uppercase letter.'],
    [{ RequireLowercaseCharacters: true }, 'AA1-AAä', 'Password should have at least one lowercase letter.'],
    [{ RequireNumbers: true }, 'Aa--aa²', 'Password should have at least one number.'],
    [{ RequireSymbols: true }, 'Aa11aa ', 'Password should have at least one symbol.'],
  ])('must follow the password policy of the account: %j', async (policy, Password, sentence) => {
    const { call, error } = await withAna()
    await call('iam:UpdateAccountPasswordPolicy', policy)
    expect(await error('iam:UpdateLoginProfile', { UserName: 'ana', Password })).toBe(violation(sentence))
  })

  test('of one character type is enough where the policy requires no more', async () => {
    const { call } = await withAna()
    await call('iam:UpdateAccountPasswordPolicy', {})
    await call('iam:UpdateLoginProfile', { UserName: 'ana', Password: 'harbour' })
  })

  test('is not used again while the policy remembers it', async () => {
    const { call, error } = await withAna()
    await call('iam:UpdateAccountPasswordPolicy', { PasswordReusePrevention: 2 })
    const set = (Password: string) => call('iam:UpdateLoginProfile', { UserName: 'ana', Password })
    const used = violation('Password does not conform to the account password policy.')
    const refused = (Password: string) => error('iam:UpdateLoginProfile', { UserName: 'ana', Password })
    expect(await refused(first)).toBe(used)
    await set(second)
    expect(await refused(first)).toBe(used)
    expect(await refused(second)).toBe(used)
    await set(third)
    await set(first)
  })
})

describe('ChangePassword', () => {
  const change = { OldPassword: first, NewPassword: second }

  test('changes the password of the caller, who no longer needs to reset it', async () => {
    const account = await withAna()
    const { call } = account
    await call('iam:AttachUserPolicy', {
      UserName: 'ana',
      PolicyArn: 'arn:aws:iam::aws:policy/IAMUserChangePassword',
    })
    await call('iam:ChangePassword', change, 'user/ana')
    expect(await isPassword(second, await hashOf(account))).toBe(true)
    expect(await call('iam:GetLoginProfile', { UserName: 'ana' })).toMatchObject({
      LoginProfile: { PasswordResetRequired: false },
    })
  })

  test('needs the old password, a login profile, and a valid new password', async () => {
    const { call, error } = await withAna()
    await call('iam:UpdateAccountPasswordPolicy', { AllowUsersToChangePassword: true, PasswordReusePrevention: 1 })
    const asAna = (input: object) => error('iam:ChangePassword', input, 'user/ana')
    expect(await asAna({ ...change, OldPassword: second })).toBe('AccessDenied: The old password was incorrect.')
    expect(await asAna({ ...change, NewPassword: 'x' })).toContain('PasswordPolicyViolation: Password should have')
    expect(await asAna({ ...change, NewPassword: first })).toContain('PasswordPolicyViolation: Password does not')
    await call('iam:DeleteLoginProfile', { UserName: 'ana' })
    expect(await asAna(change)).toBe('NoSuchEntity: Login Profile for User ana cannot be found.')
    expect(await error('iam:ChangePassword', change)).toBe(
      'InvalidUserType: Only IAM Users can change their own password',
    )
  })

  test('is allowed for all users while the password policy says so, except with a Deny or outside a boundary', async () => {
    const { call, error } = await withAna()
    const denied = `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: iam:`
    const refused = (name: 'ChangePassword' | 'GetAccountPasswordPolicy') =>
      error(`iam:${name}`, name === 'ChangePassword' ? change : {}, 'user/ana')
    expect(await refused('ChangePassword')).toContain(`${denied}ChangePassword`)
    await call('iam:UpdateAccountPasswordPolicy', {})
    expect(await refused('ChangePassword')).toContain(denied)
    expect(await refused('GetAccountPasswordPolicy')).toContain(denied)
    await call('iam:UpdateAccountPasswordPolicy', { AllowUsersToChangePassword: true })
    await call('iam:GetAccountPasswordPolicy', {}, 'user/ana')
    const deny = { UserName: 'ana', PolicyName: 'deny', PolicyDocument: policyOf('Deny', 'iam:ChangePassword') }
    await call('iam:PutUserPolicy', deny)
    expect(await refused('ChangePassword')).toContain('with an explicit deny')
    await call('iam:DeleteUserPolicy', { UserName: 'ana', PolicyName: 'deny' })
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    await call('iam:PutUserPermissionsBoundary', { UserName: 'ana', PermissionsBoundary })
    expect(await refused('ChangePassword')).toContain(denied)
    await call('iam:DeleteUserPermissionsBoundary', { UserName: 'ana' })
    await call('iam:ChangePassword', change, 'user/ana')
  })

  test('twice at once: one changes it, the other must try again', async () => {
    const account = await withAna()
    await account.call('iam:UpdateAccountPasswordPolicy', { AllowUsersToChangePassword: true })
    const answers = await Promise.allSettled(
      [second, third].map((NewPassword) =>
        account.call('iam:ChangePassword', { OldPassword: first, NewPassword }, 'user/ana'),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refusal = answers.find((answer) => answer.status === 'rejected')
    expect(refusal?.reason).toMatchObject({ code: 'EntityTemporarilyUnmodifiable' })
    const won = answers[0]?.status === 'fulfilled' ? second : third
    expect(await isPassword(won, await hashOf(account))).toBe(true)
  })
})
