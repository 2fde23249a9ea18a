import { describe, expect, test } from 'vitest'
import { testAccount } from '../account.fixture.ts'

const trust = (service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  })
const policy = (Resource: string, Action = 's3:GetObject') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] })

describe('a trust policy', () => {
  test('names a service that AWS has', async () => {
    const { call, error } = await testAccount()
    const AssumeRolePolicyDocument = trust('lamda.amazonaws.com')
    expect(await error('iam:CreateRole', { RoleName: 'a', AssumeRolePolicyDocument })).toBe(
      'MalformedPolicyDocument: Invalid principal in policy: "SERVICE":"lamda.amazonaws.com"',
    )
    await call('iam:CreateRole', { RoleName: 'a', AssumeRolePolicyDocument: trust('lambda.amazonaws.com') })
    const change = { RoleName: 'a', PolicyDocument: trust('ec3.amazonaws.com.cn') }
    expect(await error('iam:UpdateAssumeRolePolicy', change)).toContain('"SERVICE":"ec3.amazonaws.com.cn"')
  })

  test('names any service where the account accepts any', async () => {
    const { call } = await testAccount({ acceptsAnyService: true })
    const created = { RoleName: 'a', AssumeRolePolicyDocument: trust('lamda.amazonaws.com') }
    expect(await call('iam:CreateRole', created)).toMatchObject({ Role: { RoleName: 'a' } })
  })
})

test('a resource of another partition is refused wherever documents are stored', async () => {
  const { call, error } = await testAccount()
  const PolicyDocument = policy('arn:aws-cn:s3:::b')
  const refusal = 'MalformedPolicyDocument: Partition "aws-cn" is not valid for resource "arn:aws-cn:s3:::b".'
  await call('iam:CreateUser', { UserName: 'ana' })
  expect(await error('iam:CreatePolicy', { PolicyName: 'p', PolicyDocument })).toBe(refusal)
  expect(await error('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'p', PolicyDocument })).toBe(refusal)
  expect(await error('sts:GetFederationToken', { Name: 'x', Policy: PolicyDocument })).toContain('Partition')
})
