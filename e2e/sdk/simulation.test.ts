import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  GetContextKeysForCustomPolicyCommand,
  GetContextKeysForPrincipalPolicyCommand,
  GetUserCommand,
  ListUserTagsCommand,
  NoSuchEntityException,
  PutUserPolicyCommand,
  paginateSimulatePrincipalPolicy,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam'
import { beforeAll, describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

beforeAll(async () => {
  await member(server, 'ana')
  await iam.send(new CreateGroupCommand({ GroupName: 'supervisors' }))
  const PolicyArn = managed('AmazonConnect_FullAccess')
  await iam.send(new AttachGroupPolicyCommand({ GroupName: 'supervisors', PolicyArn }))
  await iam.send(new AddUserToGroupCommand({ GroupName: 'supervisors', UserName: 'ana' }))
})

const PolicySourceArn = own('user/ana')

async function decisions(ActionNames: string[], more: Partial<SimulatePrincipalPolicyCommandInput> = {}) {
  const input = { PolicySourceArn, ActionNames, ...more }
  const { EvaluationResults = [] } = await iam.send(new SimulatePrincipalPolicyCommand(input))
  return Object.fromEntries(EvaluationResults.map((each) => [each.EvalActionName, each.EvalDecision]))
}

describe('simulation, by the SDK', () => {
  test('evaluates the policies that a user has through a group, and returns the deciding statement', async () => {
    const ActionNames = ['connect:CreateInstance', 'iam:PassRole', 'iam:PutRolePolicy']
    const { EvaluationResults = [] } = await iam.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames }),
    )
    expect(EvaluationResults.map(({ EvalDecision }) => EvalDecision)).toEqual([
      'allowed',
      'implicitDeny',
      'implicitDeny',
    ])
    const [statement] = EvaluationResults[0]?.MatchedStatements ?? []
    expect(statement?.SourcePolicyId).toBe('AmazonConnect_FullAccess')
    expect(statement?.StartPosition?.Line).toBeGreaterThan(0)
  })

  test('decides each resource, and lists the missing context keys', async () => {
    const ResourceArns = ['arn:aws:s3:::amazon-connect-a1b2', 'arn:aws:s3:::our-recordings']
    const input = { PolicySourceArn, ActionNames: ['s3:CreateBucket'], ResourceArns }
    const { EvaluationResults = [] } = await iam.send(new SimulatePrincipalPolicyCommand(input))
    const each = EvaluationResults.flatMap((result) => result.ResourceSpecificResults ?? [])
    const byResource = each.length > 0 ? each.map((one) => [one.EvalResourceName, one.EvalResourceDecision]) : []
    expect(byResource).toEqual([
      [ResourceArns[0], 'allowed'],
      [ResourceArns[1], 'implicitDeny'],
    ])
    const role = own('role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_a1')
    const linked = { ActionNames: ['iam:CreateServiceLinkedRole'], ResourceArns: [role] }
    const without = await iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ...linked }))
    const [result] = without.EvaluationResults ?? []
    const missing = [result, ...(result?.ResourceSpecificResults ?? [])].flatMap(
      (one) => one?.MissingContextValues ?? [],
    )
    expect(missing.map((key) => key.toLowerCase())).toContain('iam:awsservicename')
    const ContextEntries = [
      {
        ContextKeyName: 'iam:AWSServiceName',
        ContextKeyType: 'string' as const,
        ContextKeyValues: ['connect.amazonaws.com'],
      },
    ]
    expect(await decisions(linked.ActionNames, { ...linked, ContextEntries })).toEqual({
      'iam:CreateServiceLinkedRole': 'allowed',
    })
  })

  test('includes additional policies and a boundary', async () => {
    const allow = (Action: string) =>
      `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"${Action}","Resource":"*"}}`
    const PolicyInputList = [allow('iam:PassRole')]
    expect(await decisions(['iam:PassRole'], { PolicyInputList })).toEqual({ 'iam:PassRole': 'allowed' })
    const PermissionsBoundaryPolicyInputList = [allow('connect:*')]
    expect(
      await decisions(['iam:PassRole', 'connect:ListInstances'], {
        PolicyInputList,
        PermissionsBoundaryPolicyInputList,
      }),
    ).toEqual({ 'iam:PassRole': 'implicitDeny', 'connect:ListInstances': 'allowed' })
    const custom = await iam.send(
      new SimulateCustomPolicyCommand({
        PolicyInputList: [allow('connect:*'), allow('s3:Get*').replace('Allow', 'Deny')],
        ActionNames: ['connect:ListInstances', 's3:GetObject', 's3:PutObject'],
      }),
    )
    expect(custom.EvaluationResults?.map(({ EvalDecision }) => EvalDecision)).toEqual([
      'allowed',
      'explicitDeny',
      'implicitDeny',
    ])
  })

  test('agrees with the real call', async () => {
    const { iam: reader } = await member(server, 'reader', [managed('IAMReadOnlyAccess')])
    const cem = await member(server, 'cem')
    const deny = '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:GetUser","Resource":"*"}}'
    await iam.send(new PutUserPolicyCommand({ UserName: 'reader', PolicyName: 'no', PolicyDocument: deny }))
    const real = {
      'iam:GetUser': (await refusal(reader.send(new GetUserCommand({ UserName: 'cem' })))).message,
      'iam:ListUserTags': (await reader.send(new ListUserTagsCommand({ UserName: 'cem' }))).Tags,
      'iam:UntagUser': undefined,
    }
    expect(real['iam:GetUser']).toMatch(/ with an explicit deny in an identity-based policy$/)
    const answer = await decisions(Object.keys(real), {
      PolicySourceArn: own('user/reader'),
      ResourceArns: [own('user/cem')],
    })
    expect(answer).toEqual({
      'iam:GetUser': 'explicitDeny',
      'iam:ListUserTags': 'allowed',
      'iam:UntagUser': 'implicitDeny',
    })
    expect((await refusal(cem.iam.send(new ListUserTagsCommand({ UserName: 'cem' })))).name).toBe('AccessDenied')
  })

  test('is paged by the SDK', async () => {
    const ActionNames = [
      'connect:ListInstances',
      'connect:CreateUser',
      'connect:DeleteUser',
      'kms:Decrypt',
      's3:GetObject',
    ]
    const seen: (string | undefined)[] = []
    const pages = paginateSimulatePrincipalPolicy({ client: iam, pageSize: 2 }, { PolicySourceArn, ActionNames })
    for await (const { EvaluationResults = [] } of pages)
      seen.push(...EvaluationResults.map(({ EvalActionName }) => EvalActionName))
    expect(seen).toEqual(ActionNames)
  })

  test('lists the condition keys of policies', async () => {
    const ofPrincipal = await iam.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn }))
    expect(ofPrincipal.ContextKeyNames).toContain('iam:AWSServiceName')
    const PolicyInputList = [
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:username}","Condition":{"Bool":{"aws:SecureTransport":"true"}}}}',
    ]
    const custom = await iam.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList }))
    expect(custom.ContextKeyNames?.toSorted()).toEqual(['aws:SecureTransport', 'aws:username'])
    const unknownUser = iam.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn: own('user/missing') }))
    await expect(unknownUser).rejects.toBeInstanceOf(NoSuchEntityException)
  })
})
