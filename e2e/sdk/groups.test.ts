import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  DeleteConflictException,
  DeleteGroupCommand,
  DeleteGroupPolicyCommand,
  DetachGroupPolicyCommand,
  GetGroupCommand,
  GetGroupPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsForUserCommand,
  ListUsersCommand,
  NoSuchEntityException,
  PutGroupPolicyCommand,
  paginateGetGroup,
  paginateListGroups,
  RemoveUserFromGroupCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

describe('groups, by the SDK', () => {
  test('give permissions to their members from the next call on, while policy and membership last', async () => {
    await iam.send(new CreateGroupCommand({ GroupName: 'auditors', Path: '/security/' }))
    const { iam: ana } = await member(server, 'ana')
    const list = () => ana.send(new ListUsersCommand({}))
    const { message } = await refusal(list())
    expect(message).toMatch(/^User: \S+:user\/ana is not authorized to perform: iam:ListUsers/)
    expect(message).toMatch(/ because no identity-based policy allows the iam:ListUsers action$/)
    const PolicyArn = managed('IAMReadOnlyAccess')
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'auditors', PolicyArn }))
    await refusal(list())
    await iam.send(new AddUserToGroupCommand({ GroupName: 'auditors', UserName: 'ana' }))
    await iam.send(new AddUserToGroupCommand({ GroupName: 'auditors', UserName: 'ana' }))
    await list()
    await iam.send(new DetachGroupPolicyCommand({ GroupName: 'auditors', PolicyArn }))
    await refusal(list())
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'auditors', PolicyArn }))
    await list()
    await iam.send(new RemoveUserFromGroupCommand({ GroupName: 'auditors', UserName: 'ana' }))
    await refusal(list())
  })

  test('have inline policies, byte for byte', async () => {
    await iam.send(new CreateGroupCommand({ GroupName: 'inline' }))
    const PolicyDocument = '{ "Statement" :\n\t{"Effect":"Allow","Action":"connect:List*","Resource":"*" } }\n'
    await iam.send(new PutGroupPolicyCommand({ GroupName: 'inline', PolicyName: 'views', PolicyDocument }))
    const read = await iam.send(new GetGroupPolicyCommand({ GroupName: 'inline', PolicyName: 'views' }))
    expect(decodeURIComponent(read.PolicyDocument ?? '')).toBe(PolicyDocument)
    const listed = await iam.send(new ListGroupPoliciesCommand({ GroupName: 'inline' }))
    expect(listed.PolicyNames).toEqual(['views'])
    const left = iam.send(new DeleteGroupCommand({ GroupName: 'inline' }))
    await expect(left).rejects.toBeInstanceOf(DeleteConflictException)
    await iam.send(new DeleteGroupPolicyCommand({ GroupName: 'inline', PolicyName: 'views' }))
    await iam.send(new DeleteGroupCommand({ GroupName: 'inline' }))
    await expect(iam.send(new GetGroupCommand({ GroupName: 'inline' }))).rejects.toBeInstanceOf(NoSuchEntityException)
  })

  test('keep their policies and members when they are renamed', async () => {
    await iam.send(new CreateGroupCommand({ GroupName: 'before' }))
    await iam.send(new AddUserToGroupCommand({ GroupName: 'before', UserName: 'ana' }))
    const PolicyArn = managed('AmazonConnect_FullAccess')
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'before', PolicyArn }))
    await iam.send(new UpdateGroupCommand({ GroupName: 'before', NewGroupName: 'after', NewPath: '/new/' }))
    const { Group, Users } = await iam.send(new GetGroupCommand({ GroupName: 'after' }))
    expect(Group?.Arn).toBe(own('group/new/after'))
    expect(Users).toMatchObject([{ UserName: 'ana' }])
    const { AttachedPolicies } = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName: 'after' }))
    expect(AttachedPolicies).toEqual([{ PolicyArn, PolicyName: 'AmazonConnect_FullAccess' }])
    const { Groups } = await iam.send(new ListGroupsForUserCommand({ UserName: 'ana' }))
    expect(Groups).toMatchObject([{ GroupName: 'after' }])
  })

  test("are listed by the SDK's paginators, and so are their members", async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const name of names) {
      await iam.send(new CreateGroupCommand({ GroupName: `team-${name}`, Path: '/teams/' }))
      await member(server, `user-${name}`)
      await iam.send(new AddUserToGroupCommand({ GroupName: 'team-a', UserName: `user-${name}` }))
    }
    const groups: (string | undefined)[] = []
    for await (const { Groups = [] } of paginateListGroups({ client: iam, pageSize: 2 }, { PathPrefix: '/teams/' }))
      groups.push(...Groups.map(({ GroupName }) => GroupName))
    expect(groups).toEqual(names.map((name) => `team-${name}`))
    const users: (string | undefined)[] = []
    for await (const { Users = [] } of paginateGetGroup({ client: iam, pageSize: 2 }, { GroupName: 'team-a' }))
      users.push(...Users.map(({ UserName }) => UserName))
    expect(users.toSorted()).toEqual(names.map((name) => `user-${name}`))
  })
})
