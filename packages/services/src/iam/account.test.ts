import { policyQuotas } from '@gatewarden/policy'
import { awsModels } from '@gatewarden/wire'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'

const readOnly = 'arn:aws:iam::aws:policy/AmazonConnectReadOnlyAccess'
const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
})

describe('the alias of the account', () => {
  test('is one: a new one replaces the old one', async () => {
    const { call, error } = await testAccount()
    expect(await call('iam:ListAccountAliases')).toEqual({ AccountAliases: [], IsTruncated: false })
    await call('iam:CreateAccountAlias', { AccountAlias: 'contact-centre' })
    expect(await error('iam:CreateAccountAlias', { AccountAlias: 'contact-centre' })).toBe(
      'EntityAlreadyExists: The account alias contact-centre already exists.',
    )
    await call('iam:CreateAccountAlias', { AccountAlias: 'contact-center' })
    expect(await call('iam:ListAccountAliases')).toEqual({ AccountAliases: ['contact-center'], IsTruncated: false })
  })

  test('is deleted only by its name', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateAccountAlias', { AccountAlias: 'contact-centre' })
    const missing = 'NoSuchEntity: The account alias other cannot be found.'
    expect(await error('iam:DeleteAccountAlias', { AccountAlias: 'other' })).toBe(missing)
    await call('iam:DeleteAccountAlias', { AccountAlias: 'contact-centre' })
    expect(await call('iam:ListAccountAliases')).toEqual({ AccountAliases: [], IsTruncated: false })
  })
})

describe('the password policy', () => {
  test("gets AWS's defaults for what is left out, each time", async () => {
    const { call } = await testAccount()
    const usual = {
      MinimumPasswordLength: 6,
      RequireSymbols: false,
      RequireNumbers: false,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: false,
      AllowUsersToChangePassword: false,
      ExpirePasswords: false,
    }
    await call('iam:UpdateAccountPasswordPolicy')
    expect(await call('iam:GetAccountPasswordPolicy')).toEqual({ PasswordPolicy: usual })
    const given = {
      MinimumPasswordLength: 14,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      MaxPasswordAge: 90,
      PasswordReusePrevention: 24,
      HardExpiry: false,
    }
    await call('iam:UpdateAccountPasswordPolicy', given)
    expect(await call('iam:GetAccountPasswordPolicy')).toEqual({ PasswordPolicy: { ...given, ExpirePasswords: true } })
    await call('iam:UpdateAccountPasswordPolicy', { RequireNumbers: true })
    expect(await call('iam:GetAccountPasswordPolicy')).toEqual({ PasswordPolicy: { ...usual, RequireNumbers: true } })
  })

  test('does not exist before it is set and after it is deleted', async () => {
    const { call, error } = await testAccount()
    const missing = `NoSuchEntity: The Password Policy with domain name ${ACCOUNT} cannot be found.`
    expect(await error('iam:GetAccountPasswordPolicy')).toBe(missing)
    expect(await error('iam:DeleteAccountPasswordPolicy')).toBe(
      'NoSuchEntity: The account policy with name PasswordPolicy cannot be found.',
    )
    await call('iam:UpdateAccountPasswordPolicy', { MinimumPasswordLength: 20 })
    await call('iam:DeleteAccountPasswordPolicy')
    expect(await error('iam:GetAccountPasswordPolicy')).toBe(missing)
  })
})

describe('the summary of the account', () => {
  const summary = async (call: Awaited<ReturnType<typeof testAccount>>['call']) => {
    const { SummaryMap } = await call('iam:GetAccountSummary')
    return SummaryMap as unknown as Record<string, number>
  }

  test('has every key of the model, each an integer', async () => {
    const { call } = await testAccount()
    const { output } = awsModels().model('iam')?.operation('GetAccountSummary') ?? {}
    const map = output?.members[0]?.shape
    if (map?.type !== 'map' || map.key.shape.type !== 'string') throw new Error('the model has no SummaryMap')
    const keys = map.key.shape.enum ?? []
    expect(keys.length).toBeGreaterThan(30)
    const answer = await summary(call)
    expect(Object.keys(answer)).toEqual(expect.arrayContaining([...keys]))
    expect(Object.values(answer).filter((value) => !Number.isInteger(value))).toEqual([])
  })

  test('counts what exists, and a policy in use once, however often it is used', async () => {
    const { call } = await testAccount()
    for (const UserName of ['ana', 'ben']) {
      await call('iam:CreateUser', { UserName })
      await call('iam:AttachUserPolicy', { UserName, PolicyArn: readOnly })
    }
    await call('iam:CreateGroup', { GroupName: 'agents' })
    await call('iam:CreatePolicy', { PolicyName: 'idle', PolicyDocument: document })
    await call('iam:CreatePolicy', { PolicyName: 'limit', PolicyDocument: document })
    const PermissionsBoundary = `arn:aws:iam::${ACCOUNT}:policy/limit`
    await call('iam:PutUserPermissionsBoundary', { UserName: 'ana', PermissionsBoundary })
    await call('iam:AttachGroupPolicy', { GroupName: 'agents', PolicyArn: PermissionsBoundary })
    const counted = { Users: 2, Groups: 1, Roles: 0, InstanceProfiles: 0, Policies: 2, PolicyVersionsInUse: 2 }
    expect(await summary(call)).toMatchObject({ ...counted, AccountAccessKeysPresent: 0 })
    await call('iam:CreateAccessKey', { UserName: 'ana' })
    expect(await summary(call)).toMatchObject({ AccountAccessKeysPresent: 0 })
    await call('iam:CreateAccessKey')
    expect(await summary(call)).toMatchObject({ ...counted, AccountAccessKeysPresent: 1 })
  })

  test("reports the account's own quotas, and the sizes of documents", async () => {
    const { call } = await testAccount({ quotas: { UsersPerAccount: 7, PoliciesPerRole: 25, ACLSizePerRole: 4096 } })
    expect(await summary(call)).toMatchObject({
      UsersQuota: 7,
      GroupsQuota: 300,
      AttachedPoliciesPerRoleQuota: 25,
      AttachedPoliciesPerUserQuota: 10,
      AssumeRolePolicySizeQuota: 4096,
      PolicySizeQuota: policyQuotas.managedPolicy.limit,
      GroupPolicySizeQuota: policyQuotas.groupInline.limit,
    })
  })
})

describe('lists of what is not implemented', () => {
  const ofUser = [
    ['iam:ListMFADevices', 'MFADevices'],
    ['iam:ListSSHPublicKeys', 'SSHPublicKeys'],
    ['iam:ListSigningCertificates', 'Certificates'],
    ['iam:ListServiceSpecificCredentials', 'ServiceSpecificCredentials'],
  ] as const

  test.each(ofUser)('%s is empty for an existing user, and an error for another', async (operation, member) => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    const empty = { [member]: [], IsTruncated: false }
    expect(await call(operation, { UserName: 'ana' })).toEqual(empty)
    expect(await call(operation)).toEqual(empty)
    expect(await error(operation, { UserName: 'ben' })).toBe('NoSuchEntity: The user with name ben cannot be found.')
    expect(await error(operation, { UserName: 'ana', Marker: 'x' })).toBe('ValidationError: Invalid Marker.')
    expect(await error(operation, {}, 'user/ana')).toContain('AccessDenied')
  })

  test.each([
    ['iam:ListVirtualMFADevices', 'VirtualMFADevices'],
    ['iam:ListServerCertificates', 'ServerCertificateMetadataList'],
  ] as const)('%s is empty', async (operation, member) => {
    const { call, error } = await testAccount()
    expect(await call(operation)).toEqual({ [member]: [], IsTruncated: false })
    expect(await error(operation, { Marker: 'x' })).toBe('ValidationError: Invalid Marker.')
  })

  test.each([
    ['iam:ListSAMLProviders', 'SAMLProviderList'],
    ['iam:ListOpenIDConnectProviders', 'OpenIDConnectProviderList'],
  ] as const)('%s is empty, and has no pages', async (operation, member) => {
    expect(await (await testAccount()).call(operation)).toEqual({ [member]: [] })
  })

  test('listing those of all users needs the permission on all of them', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    const own = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 'iam:ListServiceSpecificCredentials',
        Resource: `arn:aws:iam::${ACCOUNT}:user/ana`,
      },
    })
    await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'own', PolicyDocument: own })
    const operation = 'iam:ListServiceSpecificCredentials'
    const empty = { ServiceSpecificCredentials: [], IsTruncated: false }
    expect(await call(operation, {}, 'user/ana')).toEqual(empty)
    expect(await error(operation, { AllUsers: true }, 'user/ana')).toContain('AccessDenied')
    expect(await call(operation, { AllUsers: true })).toEqual(empty)
    expect(await error(operation, { AllUsers: true, UserName: 'ana' })).toContain('ValidationError')
  })
})
