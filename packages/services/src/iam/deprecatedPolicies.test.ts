import { openCatalogue } from '@gatewarden/catalogue'
import { describe, expect, test } from 'vitest'
import { testAccount } from '../account.fixture.ts'

const old = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
const deprecated = {
  kind: 'policyDeprecated',
  policy: 'IAMReadOnlyAccess',
  since: '2026-03-01',
  at: '2026-03-01T00:00:00Z',
  from: 'a test',
} as const

/** An account with two users who have the policy and one who has not, in which it was then deprecated. */
async function afterDeprecation() {
  const catalogue = openCatalogue()
  const account = await testAccount({ catalogue })
  for (const UserName of ['ana', 'ben', 'cid']) await account.call('iam:CreateUser', { UserName })
  for (const UserName of ['ana', 'ben']) await account.call('iam:AttachUserPolicy', { UserName, PolicyArn: old })
  catalogue.apply([deprecated])
  return account
}

describe('a deprecated AWS managed policy', () => {
  test('keeps working where it is attached', async () => {
    const { call } = await afterDeprecation()
    expect(await call('iam:ListUsers', {}, 'user/ana')).toMatchObject({ IsTruncated: false })
  })

  test('cannot be attached, nor attached again after it was detached', async () => {
    const { call, error } = await afterDeprecation()
    const sentence = `NoSuchEntity: Policy ${old} does not exist or is not attachable.`
    expect(await error('iam:AttachUserPolicy', { UserName: 'cid', PolicyArn: old })).toBe(sentence)
    await call('iam:DetachUserPolicy', { UserName: 'ana', PolicyArn: old })
    expect(await error('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: old })).toBe(sentence)
    expect(await error('iam:CreateUser', { UserName: 'dan', PermissionsBoundary: old })).toContain('InvalidInput')
  })

  test('is visible while it is attached, and no longer afterwards', async () => {
    const { call, error } = await afterDeprecation()
    const listed = async () => {
      const { Policies = [] }: { Policies?: { Arn: string }[] } = await call('iam:ListPolicies', { OnlyAttached: true })
      return Policies.map(({ Arn }) => Arn)
    }
    expect(await listed()).toEqual([old])
    expect(await call('iam:GetPolicy', { PolicyArn: old })).toMatchObject({
      Policy: { AttachmentCount: 2, IsAttachable: false },
    })
    for (const UserName of ['ana', 'ben']) await call('iam:DetachUserPolicy', { UserName, PolicyArn: old })
    expect(await listed()).toEqual([])
    expect(await error('iam:GetPolicy', { PolicyArn: old })).toBe(`NoSuchEntity: Policy ${old} was not found.`)
    const all: { Policies?: { Arn: string }[] } = await call('iam:ListPolicies', { MaxItems: 1000 })
    expect(all.Policies?.some(({ Arn }) => Arn === old)).toBe(false)
  })
})
