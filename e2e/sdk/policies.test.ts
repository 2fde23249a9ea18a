import {
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateUserCommand,
  DeleteConflictException,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  LimitExceededException,
  ListPoliciesCommand,
  type ListPoliciesCommandInput,
  ListPolicyTagsCommand,
  ListPolicyVersionsCommand,
  MalformedPolicyDocumentException,
  NoSuchEntityException,
  paginateListAttachedUserPolicies,
  paginateListEntitiesForPolicy,
  paginateListPolicies,
  SetDefaultPolicyVersionCommand,
  TagPolicyCommand,
  UntagPolicyCommand,
  waitUntilPolicyExists,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

const allowing = (action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] })

describe('customer managed policies, by the SDK', () => {
  const PolicyArn = own('policy/centre/Views')

  test('apply their default version to the identities that they are attached to', async () => {
    const created = await iam.send(
      new CreatePolicyCommand({
        PolicyName: 'Views',
        Path: '/centre/',
        Description: 'What views need: Grün & Söhne <1>',
        PolicyDocument: allowing('iam:ListUsers'),
        Tags: [{ Key: 'Team', Value: 'blue' }],
      }),
    )
    expect(created.Policy).toMatchObject({ Arn: PolicyArn, DefaultVersionId: 'v1', AttachmentCount: 0 })
    expect(created.Policy?.PolicyId).toMatch(/^ANPA[A-Z2-7]{17}$/)
    await waitUntilPolicyExists({ client: iam, maxWaitTime: 5 }, { PolicyArn })
    const { iam: ben } = await member(server, 'ben', [PolicyArn])
    const versions = () => ben.send(new ListPolicyVersionsCommand({ PolicyArn }))
    expect((await refusal(versions())).name).toBe('AccessDenied')
    const second = { PolicyArn, PolicyDocument: allowing('iam:ListPolicyVersions') }
    await iam.send(new CreatePolicyVersionCommand(second))
    expect((await refusal(versions())).name).toBe('AccessDenied')
    await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
    expect((await versions()).Versions).toMatchObject([
      { VersionId: 'v2', IsDefaultVersion: true },
      { VersionId: 'v1', IsDefaultVersion: false },
    ])
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }))
    expect(Policy).toMatchObject({
      Description: 'What views need: Grün & Söhne <1>',
      DefaultVersionId: 'v2',
      AttachmentCount: 1,
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
  })

  test('have at most five versions and never use an id again', async () => {
    for (let n = 3; n <= 5; n += 1)
      await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: allowing(`iam:Get*`) }))
    const sixth = () => iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: allowing('iam:Get*') }))
    await expect(sixth()).rejects.toBeInstanceOf(LimitExceededException)
    const standing = iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
    await expect(standing).rejects.toBeInstanceOf(DeleteConflictException)
    await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v5' }))
    expect((await sixth()).PolicyVersion).toMatchObject({ VersionId: 'v6', IsDefaultVersion: false })
    const deleted = iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v5' }))
    await expect(deleted).rejects.toBeInstanceOf(NoSuchEntityException)
  })

  test('are refused when AWS would not store them', async () => {
    const make = (PolicyDocument: string) =>
      refusal(iam.send(new CreatePolicyCommand({ PolicyName: 'Bad', PolicyDocument })))
    expect(await make('{}')).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
    const cases = {
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "connect", "Resource": "*"}}':
        'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "centre"}}':
        'Resource centre must be in ARN format or "*".',
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "connect:*"}}':
        'Policy statement must contain resources.',
      '{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}':
        'Policy document must be version 2012-10-17 or greater.',
      '{"Statement': 'Syntax errors in policy.',
    }
    for (const [text, message] of Object.entries(cases)) expect((await make(text)).message).toBe(message)
    const refused = iam.send(new CreatePolicyCommand({ PolicyName: 'Bad', PolicyDocument: '{' }))
    await expect(refused).rejects.toBeInstanceOf(MalformedPolicyDocumentException)
  })

  test('have tag keys that are case-sensitive', async () => {
    await iam.send(new TagPolicyCommand({ PolicyArn, Tags: [{ Key: 'TEAM', Value: 'red' }] }))
    const { Tags } = await iam.send(new ListPolicyTagsCommand({ PolicyArn }))
    expect(Tags?.map(({ Key }) => Key).toSorted()).toEqual(['TEAM', 'Team'])
    await iam.send(new UntagPolicyCommand({ PolicyArn, TagKeys: ['TEAM'] }))
    expect((await iam.send(new ListPolicyTagsCommand({ PolicyArn }))).Tags).toEqual([{ Key: 'Team', Value: 'blue' }])
  })

  test('are deleted once they are attached to nothing and only the default version is left', async () => {
    const remove = () => iam.send(new DeletePolicyCommand({ PolicyArn }))
    await expect(remove()).rejects.toBeInstanceOf(DeleteConflictException)
    await iam.send(new DetachUserPolicyCommand({ UserName: 'ben', PolicyArn }))
    await expect(remove()).rejects.toBeInstanceOf(DeleteConflictException)
    for (const VersionId of ['v1', 'v3', 'v4', 'v6'])
      await iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }))
    await remove()
    await expect(iam.send(new GetPolicyCommand({ PolicyArn }))).rejects.toBeInstanceOf(NoSuchEntityException)
  })
})

describe('lists of policies, by the SDK', () => {
  test('contain every AWS managed policy once, page by page', async () => {
    const seen = new Set<string | undefined>()
    let count = 0
    for await (const { Policies = [] } of paginateListPolicies({ client: iam, pageSize: 250 }, { Scope: 'AWS' })) {
      count += Policies.length
      for (const policy of Policies) {
        seen.add(policy.Arn)
        expect(policy.PolicyId).toMatch(/^ANPA[A-Z0-9]{17}$/)
        expect(policy.CreateDate).toBeInstanceOf(Date)
        expect(policy.DefaultVersionId).toMatch(/^v\d+$/)
      }
    }
    expect(seen.size).toBe(count)
    expect(count).toBeGreaterThan(1_300)
    expect(seen).toContain(managed('AmazonConnect_FullAccess'))
    expect(seen).not.toContain(managed('AmazonConnectFullAccess'))
  })

  test('are filtered by scope, path, attachment and use', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'cem' }))
    await iam.send(new AttachUserPolicyCommand({ UserName: 'cem', PolicyArn: managed('job-function/Billing') }))
    await iam.send(new CreatePolicyCommand({ PolicyName: 'Mine', PolicyDocument: allowing('connect:*') }))
    const names = async (input: ListPoliciesCommandInput) =>
      (await iam.send(new ListPoliciesCommand(input))).Policies?.map(({ PolicyName }) => PolicyName)
    expect(await names({ Scope: 'Local' })).toEqual(['Mine'])
    expect(await names({ OnlyAttached: true })).toEqual(['Billing'])
    expect(await names({ Scope: 'AWS', PathPrefix: '/job-function/' })).toContain('ViewOnlyAccess')
    expect(await names({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([])
  })

  test('the SDK paginator lists the entities of a policy', async () => {
    const PolicyArn = managed('AmazonConnectReadOnlyAccess')
    for (const n of [1, 2, 3]) await member(server, `holder-${n}`, [PolicyArn])
    await iam.send(new CreateGroupCommand({ GroupName: 'holders' }))
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'holders', PolicyArn }))
    const users: (string | undefined)[] = []
    const groups: (string | undefined)[] = []
    for await (const page of paginateListEntitiesForPolicy({ client: iam, pageSize: 2 }, { PolicyArn })) {
      users.push(...(page.PolicyUsers ?? []).map(({ UserName }) => UserName))
      groups.push(...(page.PolicyGroups ?? []).map(({ GroupName }) => GroupName))
    }
    expect(users.toSorted()).toEqual(['holder-1', 'holder-2', 'holder-3'])
    expect(groups).toEqual(['holders'])
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }))
    expect(Policy?.AttachmentCount).toBe(4)
  })

  test('the policies of a user are listed page by page, and at most ten are attached', async () => {
    const { Policies = [] } = await iam.send(new ListPoliciesCommand({ Scope: 'AWS', MaxItems: 200, PathPrefix: '/' }))
    const arns = Policies.filter(({ IsAttachable }) => IsAttachable).map(({ Arn = '' }) => Arn)
    await member(server, 'many', arns.slice(0, 10))
    const eleventh = iam.send(new AttachUserPolicyCommand({ UserName: 'many', PolicyArn: arns[10] ?? '' }))
    await expect(eleventh).rejects.toThrow('Cannot exceed quota for PoliciesPerUser: 10')
    const held: (string | undefined)[] = []
    const pages = paginateListAttachedUserPolicies({ client: iam, pageSize: 4 }, { UserName: 'many' })
    for await (const { AttachedPolicies = [] } of pages) held.push(...AttachedPolicies.map((each) => each.PolicyArn))
    expect(held.toSorted()).toEqual(arns.slice(0, 10).toSorted())
  })
})
