import { readAccount } from '@gatewarden/directory'
import { describe, expect, test } from 'vitest'
import { type InstanceRoles, roleOfInstance } from './instanceRoles.ts'

const ROLE = 'arn:aws:iam::123456789012:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_7'

function accountWith(...arns: readonly string[]) {
  const RoleDetailList = arns.map((Arn, at) => ({
    Arn,
    RoleName: Arn.slice(Arn.lastIndexOf('/') + 1),
    RoleId: `AROA${at}`,
    AssumeRolePolicyDocument: { Statement: [] },
  }))
  const { account } = readAccount(JSON.stringify({ RoleDetailList }), 'account.json')
  if (account === undefined) throw new Error('the account cannot be read')
  return account
}

const asked = (argument: string, account = accountWith(ROLE), instanceRoles?: InstanceRoles) =>
  roleOfInstance(argument, { account, name: 'account.json', ...(instanceRoles && { instanceRoles }) })

describe('the role of an instance', () => {
  test('is named by itself where it is a service-linked role of Amazon Connect', async () => {
    expect(await asked('AWSServiceRoleForAmazonConnect_7')).toBe(ROLE)
  })

  test.each([
    'arn:aws:iam::123456789012:role/AWSServiceRoleForAmazonConnect_7',
    'arn:aws:iam::123456789012:role/aws-service-role/synchronization.connect.amazonaws.com/AWSServiceRoleForAmazonConnect_7',
    'arn:aws:iam::123456789012:role/x/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_7',
  ])('is not the role %s, which only has such a name', async (arn) => {
    await expect(asked('AWSServiceRoleForAmazonConnect_7', accountWith(arn))).rejects.toThrow(
      'account.json has no service-linked role AWSServiceRoleForAmazonConnect_7 of connect.amazonaws.com',
    )
  })

  test('is found by the ID or the ARN of the instance', async () => {
    const found: InstanceRoles = async ({ instanceId, region }) =>
      instanceId === 'i-1' ? `${ROLE} ${region}` : undefined
    expect(await asked('i-1', undefined, found)).toBe(`${ROLE} undefined`)
    const arn = 'arn:aws:connect:eu-west-1:123456789012:instance/i-1'
    expect(await asked(arn, undefined, found)).toBe(`${ROLE} eu-west-1`)
    await expect(asked('i-2', undefined, found)).rejects.toThrow('account.json has no instance i-2;')
  })

  test('may have been deleted', async () => {
    await expect(asked('i-1', undefined, async () => 'noRole')).rejects.toThrow(
      'the service-linked role of the instance i-1 was deleted, so it may do nothing',
    )
  })

  test('is not known from a file that has no such role', async () => {
    await expect(asked('i-1', accountWith('arn:aws:iam::123456789012:role/Agent'))).rejects.toThrow(
      'name the service-linked role of the instance instead, of which it has none',
    )
  })
})
