import {
  CreateInstanceProfileCommand,
  CreateUserCommand,
  GetAccountSummaryCommand,
  ListInstanceProfilesCommand,
  ListPoliciesCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Member, member, own, refusal } from '../accounts.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()
let ana: Member

const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource })
const deny = (Action: string, Resource: string) => ({ Effect: 'Deny', Action, Resource })

async function give(...Statement: object[]): Promise<void> {
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await iam.send(new PutUserPolicyCommand({ UserName: 'ana', PolicyName: 'lists', PolicyDocument }))
}

beforeAll(async () => {
  ana = await member(server, 'ana')
  await iam.send(new CreateUserCommand({ UserName: 'lead', Path: '/team/' }))
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'node', Path: '/cloud9/' }))
})

describe('list operations of IAM, by the SDK', () => {
  test('are denied by a Deny on the ARNs of what they list', async () => {
    await give(allow('iam:*', '*'), deny('iam:ListUsers', own('user/*')))
    const { name, message } = await refusal(ana.iam.send(new ListUsersCommand({})))
    expect(name).toBe('AccessDenied')
    expect(message).toContain(
      `is not authorized to perform: iam:ListUsers on resource: ${own('user/')} with an explicit deny in an identity-based policy`,
    )
    await ana.iam.send(new ListPoliciesCommand({ MaxItems: 1 }))
  })

  test('are allowed by an Allow on ARNs of IAM', async () => {
    await give(allow('iam:ListUsers', 'arn:aws:iam::*:*'))
    expect((await ana.iam.send(new ListUsersCommand({}))).Users).toHaveLength(2)
  })

  test('are allowed below a path with that path prefix only', async () => {
    await give(allow('iam:ListInstanceProfiles', 'arn:aws:iam::*:instance-profile/cloud9/*'))
    const list = (PathPrefix?: string) => ana.iam.send(new ListInstanceProfilesCommand({ PathPrefix }))
    expect((await list('/cloud9/')).InstanceProfiles).toMatchObject([{ InstanceProfileName: 'node' }])
    for (const [prefix, path] of [
      [undefined, '/'],
      ['/', '/'],
      ['/cloud9', '/cloud9'],
      ['/other/', '/other/'],
    ]) {
      const { message } = await refusal(list(prefix))
      expect(message).toContain(` on resource: ${own(`instance-profile${path}`)} because no identity-based policy`)
    }
  })

  test('name a path of policies, and the account as a whole as *', async () => {
    await give(allow('s3:*', '*'))
    const policies = await refusal(ana.iam.send(new ListPoliciesCommand({ Scope: 'AWS' })))
    expect(policies.message).toContain('iam:ListPolicies on resource: policy path / because no identity-based policy')
    const summary = await refusal(ana.iam.send(new GetAccountSummaryCommand({})))
    expect(summary.message).toBe(
      `User: ${own('user/ana')} is not authorized to perform: iam:GetAccountSummary on resource: * because no identity-based policy allows the iam:GetAccountSummary action`,
    )
  })
})
