import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  DeleteConflictException,
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  DeleteServiceLinkedRoleCommand,
  DetachRolePolicyCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetServiceLinkedRoleDeletionStatusCommand,
  InvalidInputException,
  LimitExceededException,
  ListAttachedRolePoliciesCommand,
  ListInstanceProfilesForRoleCommand,
  ListInstanceProfileTagsCommand,
  ListRolePoliciesCommand,
  ListRoleTagsCommand,
  NoSuchEntityException,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  paginateListInstanceProfiles,
  paginateListRoles,
  RemoveRoleFromInstanceProfileCommand,
  TagInstanceProfileCommand,
  TagRoleCommand,
  UntagInstanceProfileCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
  UpdateRoleDescriptionCommand,
  waitUntilInstanceProfileExists,
  waitUntilRoleExists,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

const trusting = (principal: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }],
  })
const byService = trusting({ Service: 'ec2.amazonaws.com' })

describe('roles, by the SDK', () => {
  test('are created with all members, waited for, changed and deleted', async () => {
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'Agent',
        Path: '/centre/',
        AssumeRolePolicyDocument: byService,
        Description: 'Answers',
        MaxSessionDuration: 7200,
        PermissionsBoundary: managed('PowerUserAccess'),
        Tags: [{ Key: 'Team', Value: 'blue' }],
      }),
    )
    await waitUntilRoleExists({ client: iam, maxWaitTime: 5 }, { RoleName: 'Agent' })
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'agent' }))
    expect(Role).toMatchObject({
      RoleName: 'Agent',
      Arn: own('role/centre/Agent'),
      Description: 'Answers',
      MaxSessionDuration: 7200,
      PermissionsBoundary: { PermissionsBoundaryArn: managed('PowerUserAccess') },
      Tags: [{ Key: 'Team', Value: 'blue' }],
    })
    expect(Role?.RoleId).toMatch(/^AROA[A-Z2-7]{17}$/)
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(byService)
    await iam.send(new UpdateRoleCommand({ RoleName: 'Agent', Description: 'Calls back', MaxSessionDuration: 3600 }))
    const PolicyDocument = trusting({ Service: 'lambda.amazonaws.com' })
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'Agent', PolicyDocument }))
    await iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName: 'Agent' }))
    const changed = (await iam.send(new GetRoleCommand({ RoleName: 'Agent' }))).Role
    expect(changed).toMatchObject({ Description: 'Calls back', MaxSessionDuration: 3600 })
    expect(changed?.PermissionsBoundary).toBeUndefined()
    expect(decodeURIComponent(changed?.AssumeRolePolicyDocument ?? '')).toBe(PolicyDocument)
    const described = await iam.send(new UpdateRoleDescriptionCommand({ RoleName: 'Agent', Description: 'Old way' }))
    expect(described.Role?.Description).toBe('Old way')
    await iam.send(new DeleteRoleCommand({ RoleName: 'Agent' }))
    await expect(iam.send(new GetRoleCommand({ RoleName: 'Agent' }))).rejects.toBeInstanceOf(NoSuchEntityException)
  })

  test('have inline and attached policies, a boundary and tags', async () => {
    const RoleName = 'Worker'
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: byService }))
    const PolicyDocument = '{"Version":"2012-10-17",  "Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'inline', PolicyDocument }))
    const inline = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'inline' }))
    expect(decodeURIComponent(inline.PolicyDocument ?? '')).toBe(PolicyDocument)
    expect((await iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames).toEqual(['inline'])
    const PolicyArn = managed('AmazonConnectReadOnlyAccess')
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }))
    const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))
    expect(attached.AttachedPolicies).toEqual([{ PolicyArn, PolicyName: 'AmazonConnectReadOnlyAccess' }])
    await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: PolicyArn }))
    await iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'A', Value: '' }] }))
    expect((await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags).toEqual([{ Key: 'A', Value: '' }])
    await iam.send(new UntagRoleCommand({ RoleName, TagKeys: ['A'] }))
    expect((await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags).toEqual([])
    const remove = () => iam.send(new DeleteRoleCommand({ RoleName }))
    await expect(remove()).rejects.toBeInstanceOf(DeleteConflictException)
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'inline' }))
    await expect(remove()).rejects.toBeInstanceOf(DeleteConflictException)
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }))
    await remove()
  })

  test('are not created with a trust policy that AWS refuses', async () => {
    const make = (AssumeRolePolicyDocument: string) =>
      refusal(iam.send(new CreateRoleCommand({ RoleName: 'Bad', AssumeRolePolicyDocument })))
    const missing = own('user/missing')
    expect(await make(trusting({ AWS: missing }))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: `Invalid principal in policy: "AWS":"${missing}"`,
    })
    const notAssuming = byService.replace('sts:AssumeRole', 's3:GetObject')
    expect((await make(notAssuming)).message).toBe('AssumeRole policy may only specify STS AssumeRole actions.')
    expect((await make('{"Version')).name).toBe('MalformedPolicyDocumentException')
    expect((await make('')).name).toBe('ValidationError')
  })

  test("are listed by the SDK's paginator", async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `list-${name}`)
    for (const RoleName of names)
      await iam.send(new CreateRoleCommand({ RoleName, Path: '/list/', AssumeRolePolicyDocument: byService }))
    const seen: (string | undefined)[] = []
    for await (const { Roles = [] } of paginateListRoles({ client: iam, pageSize: 2 }, { PathPrefix: '/list/' }))
      seen.push(...Roles.map(({ RoleName }) => RoleName))
    expect(seen).toEqual(names)
  })
})

describe('instance profiles, by the SDK', () => {
  test('have one role, are waited for, listed, tagged and deleted', async () => {
    const InstanceProfileName = 'Web'
    await iam.send(new CreateRoleCommand({ RoleName: 'OnMachine', AssumeRolePolicyDocument: byService }))
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, Path: '/fleet/' }))
    await waitUntilInstanceProfileExists({ client: iam, maxWaitTime: 5 }, { InstanceProfileName })
    const add = (RoleName: string) => iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }))
    await add('OnMachine')
    await iam.send(new CreateRoleCommand({ RoleName: 'Second', AssumeRolePolicyDocument: byService }))
    await expect(add('Second')).rejects.toBeInstanceOf(LimitExceededException)
    const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }))
    expect(InstanceProfile).toMatchObject({
      Arn: own('instance-profile/fleet/Web'),
      Roles: [{ RoleName: 'OnMachine' }],
    })
    expect(InstanceProfile?.InstanceProfileId).toMatch(/^AIPA[A-Z2-7]{17}$/)
    const ofRole = await iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: 'OnMachine' }))
    expect(ofRole.InstanceProfiles).toMatchObject([{ InstanceProfileName }])
    await iam.send(new TagInstanceProfileCommand({ InstanceProfileName, Tags: [{ Key: 'A', Value: 'b' }] }))
    const tags = await iam.send(new ListInstanceProfileTagsCommand({ InstanceProfileName }))
    expect(tags.Tags).toEqual([{ Key: 'A', Value: 'b' }])
    await iam.send(new UntagInstanceProfileCommand({ InstanceProfileName, TagKeys: ['A'] }))
    const inUse = iam.send(new DeleteRoleCommand({ RoleName: 'OnMachine' }))
    await expect(inUse).rejects.toBeInstanceOf(DeleteConflictException)
    const filled = iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }))
    await expect(filled).rejects.toBeInstanceOf(DeleteConflictException)
    await iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName: 'OnMachine' }))
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'Zeta' }))
    const seen: (string | undefined)[] = []
    for await (const { InstanceProfiles = [] } of paginateListInstanceProfiles({ client: iam, pageSize: 1 }, {}))
      seen.push(...InstanceProfiles.map((each) => each.InstanceProfileName))
    expect(seen).toEqual(['Web', 'Zeta'])
    await iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }))
    await expect(iam.send(new GetInstanceProfileCommand({ InstanceProfileName }))).rejects.toBeInstanceOf(
      NoSuchEntityException,
    )
  })

  test('accept a role only from a caller who may pass it', async () => {
    const InstanceProfileName = 'Passed'
    await iam.send(new CreateRoleCommand({ RoleName: 'Admin', AssumeRolePolicyDocument: byService }))
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
    const { iam: ops } = await member(server, 'ops')
    const policy = (Action: readonly string[]) =>
      JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
    const give = (actions: readonly string[]) => putUser('ops', policy(actions))
    const add = () => ops.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: 'Admin' }))
    await give(['iam:AddRoleToInstanceProfile'])
    expect((await refusal(add())).message).toBe(
      `User: ${own('user/ops')} is not authorized to perform: iam:PassRole on resource: ${own('role/Admin')} because no ` +
        'identity-based policy allows the iam:PassRole action',
    )
    await give(['iam:AddRoleToInstanceProfile', 'iam:PassRole'])
    await add()
  })
})

async function putUser(UserName: string, PolicyDocument: string): Promise<void> {
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'given', PolicyDocument }))
}

describe('service-linked roles, by the SDK', () => {
  test('are created for a service with a suffix, and deleted by a task whose status is read', async () => {
    const AWSServiceName = 'connect.amazonaws.com'
    const make = () => iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName, CustomSuffix: 'a1b2' }))
    const { Role } = await make()
    const RoleName = 'AWSServiceRoleForAmazonConnect_a1b2'
    expect(Role).toMatchObject({ RoleName, Path: `/aws-service-role/${AWSServiceName}/` })
    const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))
    expect(attached.AttachedPolicies).toMatchObject([{ PolicyName: 'AmazonConnectServiceLinkedRolePolicy' }])
    await expect(make()).rejects.toBeInstanceOf(InvalidInputException)
    const { DeletionTaskId } = await iam.send(new DeleteServiceLinkedRoleCommand({ RoleName }))
    expect(DeletionTaskId).toMatch(
      /^task\/aws-service-role\/connect\.amazonaws\.com\/AWSServiceRoleForAmazonConnect_a1b2\/[0-9a-f-]{36}$/,
    )
    const status = await iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }))
    expect(status.Status).toBe('SUCCEEDED')
    await expect(iam.send(new GetRoleCommand({ RoleName }))).rejects.toBeInstanceOf(NoSuchEntityException)
  })

  test('are not created for a service that has none', async () => {
    const make = iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'nothing.amazonaws.com' }))
    await expect(make).rejects.toBeInstanceOf(InvalidInputException)
  })
})
