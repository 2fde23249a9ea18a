import {
  AttachUserPolicyCommand,
  CreateUserCommand,
  DeleteUserCommand,
  DeleteUserPermissionsBoundaryCommand,
  EntityAlreadyExistsException,
  GetUserCommand,
  ListUserTagsCommand,
  NoSuchEntityException,
  PutUserPermissionsBoundaryCommand,
  paginateListUsers,
  TagUserCommand,
  UntagUserCommand,
  UpdateUserCommand,
  waitUntilUserExists,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

describe('users, by the SDK', () => {
  test('are created, waited for, read back, renamed and deleted', async () => {
    const created = await iam.send(
      new CreateUserCommand({
        UserName: 'supervisor',
        Path: '/contact-centre/',
        PermissionsBoundary: managed('PowerUserAccess'),
        Tags: [{ Key: 'Team', Value: 'Grün + Söhne' }],
      }),
    )
    expect(created.User?.UserId).toMatch(/^AIDA[A-Z2-7]{17}$/)
    expect(created.User?.CreateDate).toBeInstanceOf(Date)
    const { state } = await waitUntilUserExists({ client: iam, maxWaitTime: 5 }, { UserName: 'supervisor' })
    expect(state).toBe('SUCCESS')
    const { User } = await iam.send(new GetUserCommand({ UserName: 'supervisor' }))
    expect(User).toMatchObject({
      Arn: own('user/contact-centre/supervisor'),
      Tags: [{ Key: 'Team', Value: 'Grün + Söhne' }],
      PermissionsBoundary: {
        PermissionsBoundaryArn: managed('PowerUserAccess'),
        PermissionsBoundaryType: 'Policy',
      },
    })
    await iam.send(new UpdateUserCommand({ UserName: 'supervisor', NewUserName: 'lead', NewPath: '/' }))
    const renamed = await iam.send(new GetUserCommand({ UserName: 'lead' }))
    expect(renamed.User).toMatchObject({ Arn: own('user/lead'), UserId: User?.UserId })
    await iam.send(new DeleteUserCommand({ UserName: 'lead' }))
    await expect(iam.send(new GetUserCommand({ UserName: 'lead' }))).rejects.toBeInstanceOf(NoSuchEntityException)
  })

  test("errors are instances of the SDK's classes, with status and message", async () => {
    await iam.send(new CreateUserCommand({ UserName: 'double' }))
    const twice = iam.send(new CreateUserCommand({ UserName: 'DOUBLE' }))
    await expect(twice).rejects.toBeInstanceOf(EntityAlreadyExistsException)
    expect(await refusal(iam.send(new CreateUserCommand({ UserName: 'double' })))).toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'User with name double already exists.',
      status: 409,
    })
    const bad = await refusal(iam.send(new CreateUserCommand({ UserName: 'no spaces' })))
    expect(bad).toMatchObject({ name: 'ValidationError', status: 400 })
    expect(bad.message).toBe(
      'The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    )
    await iam.send(new AttachUserPolicyCommand({ UserName: 'double', PolicyArn: managed('ReadOnlyAccess') }))
    expect(await refusal(iam.send(new DeleteUserCommand({ UserName: 'double' })))).toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must detach all policies first.',
    })
  })

  test('have tag keys that are not case-sensitive', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'tagged' }))
    await iam.send(new TagUserCommand({ UserName: 'tagged', Tags: [{ Key: 'Team', Value: 'blue' }] }))
    await iam.send(new TagUserCommand({ UserName: 'tagged', Tags: [{ Key: 'TEAM', Value: 'red' }] }))
    const tags = async () => (await iam.send(new ListUserTagsCommand({ UserName: 'tagged' }))).Tags
    expect(await tags()).toMatchObject([{ Value: 'red' }])
    await iam.send(new UntagUserCommand({ UserName: 'tagged', TagKeys: ['team'] }))
    expect(await tags()).toEqual([])
  })

  test('have a boundary that limits what their policies allow', async () => {
    const { iam: bounded } = await member(server, 'bounded', [managed('IAMFullAccess')])
    const list = () => bounded.send(new ListUserTagsCommand({ UserName: 'bounded' }))
    await list()
    const boundary = { UserName: 'bounded', PermissionsBoundary: managed('AmazonConnectReadOnlyAccess') }
    await iam.send(new PutUserPermissionsBoundaryCommand(boundary))
    const denied = await refusal(list())
    expect(denied).toMatchObject({ name: 'AccessDenied', status: 403 })
    expect(denied.message).toBe(
      `User: ${own('user/bounded')} is not authorized to perform: iam:ListUserTags on resource: user bounded ` +
        'because no permissions boundary allows the iam:ListUserTags action',
    )
    await iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName: 'bounded' }))
    await list()
  })

  test("are listed by the SDK's paginator, each once and under their path", async () => {
    const names = Array.from({ length: 7 }, (_, number) => `agent-${number}`)
    for (const UserName of names) await iam.send(new CreateUserCommand({ UserName, Path: '/agents/' }))
    const seen: (string | undefined)[] = []
    let pages = 0
    for await (const page of paginateListUsers({ client: iam, pageSize: 3 }, { PathPrefix: '/agents/' })) {
      pages += 1
      seen.push(...(page.Users ?? []).map(({ UserName }) => UserName))
    }
    expect(seen).toEqual(names)
    expect(pages).toBe(3)
  })

  test('read themselves without a name, and the root user may too', async () => {
    const { iam: self } = await member(server, 'self', [managed('IAMReadOnlyAccess')])
    expect((await self.send(new GetUserCommand({}))).User?.UserName).toBe('self')
    expect((await iam.send(new GetUserCommand({}))).User?.Arn).toBe(own('root'))
  })
})
