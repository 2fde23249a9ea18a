import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetAccountAuthorizationDetailsCommand, IAMClient, ListAccountAliasesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member, own } from './accounts.ts'
import { mayRun, onPath, type Ran, root, run } from './command.ts'
import { plainEnvironment, REGION, type Server, startServer } from './server.ts'

/** Folders with the provider hashicorp/aws for machines without Terraform's registry; TF_PLUGIN_MIRROR names another. */
const MIRRORS = [
  process.env.TF_PLUGIN_MIRROR,
  join(homedir(), '.terraform.d/plugins'),
  '/usr/share/terraform/plugins',
  '/usr/local/share/terraform/plugins',
  '/opt/tf-plugins',
]

const terraform = onPath('terraform')
const mirror = MIRRORS.find((folder) => folder && existsSync(join(folder, 'registry.terraform.io/hashicorp/aws')))
const missing =
  terraform === undefined
    ? 'terraform is not on the PATH'
    : mirror === undefined
      ? 'no folder mirrors the provider hashicorp/aws: name one in TF_PLUGIN_MIRROR'
      : undefined

/** Of `plan -detailed-exitcode`; each run of Terraform takes long, mostly to load the provider. */
const NO_CHANGES = 0

describe.skipIf(!mayRun('terraform', missing))('Terraform', () => {
  let server: Server
  let folder: string
  let environment: Record<string, string>

  beforeAll(async () => {
    server = await startServer()
    folder = await mkdtemp(join(tmpdir(), 'gatewarden-terraform-'))
    await cp(join(root, 'e2e/terraform'), folder, { recursive: true })
    const rc = join(folder, 'terraform.rc')
    await writeFile(rc, `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`)
    // Not root: a user who is allowed IAM only, so that every call is authorized.
    const { credentials } = await member(server, 'terraform', [managed('IAMFullAccess')])
    environment = {
      ...plainEnvironment(),
      TF_CLI_CONFIG_FILE: rc,
      TF_IN_AUTOMATION: '1',
      TF_VAR_url: server.url,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
    }
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await rm(folder, { recursive: true, force: true })
  })

  const call = (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    run(terraform ?? '', [...args, '-no-color'], { cwd: folder, env: { ...environment, ...more } })
  const apply = async (more?: Readonly<Record<string, string>>) => {
    const { status, stderr } = await call(['apply', '-auto-approve'], more)
    expect(stderr).toBe('')
    expect(status).toBe(0)
  }
  const plan = async (more?: Readonly<Record<string, string>>) =>
    (await call(['plan', '-detailed-exitcode'], more)).status
  const details = () => new IAMClient(server.config()).send(new GetAccountAuthorizationDetailsCommand({}))

  test('applies without drift, changes without drift, and destroys everything', {
    timeout: 300_000,
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

  test("reports a denial with AWS's message", { timeout: 120_000 }, async () => {
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
