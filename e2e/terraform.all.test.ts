import { GetAccountAuthorizationDetailsCommand, IAMClient, ListAccountAliasesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member, own } from './accounts.ts'
import { type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

describe.skipIf(!hasTerraform())('Terraform', () => {
  let server: Server
  let terraform: Configuration
  const call: Configuration['call'] = (...given) => terraform.call(...given)
  const plan: Configuration['plan'] = (...given) => terraform.plan(...given)

  beforeAll(async () => {
    server = await startServer()
    // Not root: a user who is allowed IAM only, so that every call is authorized.
    const { credentials } = await member(server, 'terraform', [managed('IAMFullAccess')])
    terraform = await configuration('terraform', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  const apply = async (more?: Readonly<Record<string, string>>) => {
    const { status, stderr } = await call(['apply', '-auto-approve'], more)
    expect(stderr).toBe('')
    expect(status).toBe(0)
  }
  const details = () => new IAMClient(server.config()).send(new GetAccountAuthorizationDetailsCommand({}))

  test('applies without drift, changes without drift, and destroys everything', {
    timeout: 600_000,
  }, async () => {
    expect(await call(['init'])).toMatchObject({ status: 0 })
    await apply()
    expect(await plan()).toBe(NO_CHANGES)
    const { UserDetailList = [], RoleDetailList = [] } = await details()
    expect(UserDetailList.find(({ UserName }) => UserName === 'ana')?.Arn).toBe(own('user/eu/ana'))
    expect(RoleDetailList.map(({ RoleName }) => RoleName)).toEqual(['agent', 'AWSServiceRoleForAmazonConnect_tf'])

    const changed = { TF_VAR_team: 'green', TF_VAR_actions: '["connect:ListInstances", "connect:DescribeInstance"]' }
    await apply(changed)
    expect(await plan(changed)).toBe(NO_CHANGES)
    const { Policies = [] } = await details()
    expect(Policies.find(({ PolicyName }) => PolicyName === 'own')?.DefaultVersionId).toBe('v2')
    const changedUser = (await details()).UserDetailList?.find(({ UserName }) => UserName === 'ana')
    expect(changedUser?.Tags).toEqual([{ Key: 'Team', Value: 'green' }])

    expect(await call(['destroy', '-auto-approve', '-refresh=false'], changed)).toMatchObject({ status: 0, stderr: '' })
    const left = await details()
    expect(left.UserDetailList?.map(({ UserName }) => UserName)).toEqual(['terraform'])
    expect([left.GroupDetailList, left.RoleDetailList]).toEqual([[], []])
    expect(left.Policies?.filter(({ Arn = '' }) => !Arn.startsWith('arn:aws:iam::aws:'))).toEqual([])
    const { AccountAliases } = await new IAMClient(server.config()).send(new ListAccountAliasesCommand({}))
    expect(AccountAliases).toEqual([])
  })

  test("reports a denial with AWS's message", { timeout: 600_000 }, async () => {
    const { credentials } = await member(server, 'reader', [managed('IAMReadOnlyAccess')])
    const { accessKeyId, secretAccessKey } = credentials
    const { status, stderr } = await call(['apply', '-auto-approve', '-target=aws_iam_group.agents'], {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    })
    expect(status).toBe(1)
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      `AccessDenied: User: ${own('user/reader')} is not authorized to perform: iam:CreateGroup on resource: ${own('group/agents')} because no identity-based policy allows the iam:CreateGroup action`,
    )
  })
})
