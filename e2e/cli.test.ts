import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, own } from './accounts.ts'
import { gatewarden, mayRun, onPath, type Ran, run } from './command.ts'
import { CONNECT_ROLE } from './documents.ts'
import { ACCOUNT, plainEnvironment, REGION, type Server, startServer } from './server.ts'

const aws = onPath('aws')

describe.skipIf(!mayRun('aws', aws === undefined ? 'aws is not on the PATH' : undefined))('the AWS CLI', () => {
  let server: Server

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.clean())

  /** As in the README: everything comes from the environment, the key from the server's file. */
  const environment = () => ({
    ...plainEnvironment(),
    AWS_ENDPOINT_URL: server.url,
    AWS_SHARED_CREDENTIALS_FILE: join(server.folder, 'credentials'),
    AWS_CONFIG_FILE: join(server.folder, 'no-config'),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  })
  const call = (line: string, more: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    run(aws ?? '', line.split(' '), { env: { ...environment(), ...more } })
  const answer = async (line: string, more?: Readonly<Record<string, string>>) => {
    const { status, stdout, stderr } = await call(line, more)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return stdout === '' ? {} : JSON.parse(stdout)
  }

  test("creates a user who may do what the attached policy allows, and is denied the rest with AWS's message", async () => {
    expect(await answer('sts get-caller-identity')).toEqual({
      UserId: ACCOUNT,
      Account: ACCOUNT,
      Arn: own('root'),
    })
    const { User } = await answer('iam create-user --user-name supervisor --tags Key=Team,Value=blue')
    expect(User).toMatchObject({ Arn: own('user/supervisor'), Tags: [{ Key: 'Team', Value: 'blue' }] })
    const PolicyArn = managed('AmazonConnectReadOnlyAccess')
    await answer(`iam attach-user-policy --user-name supervisor --policy-arn ${PolicyArn}`)
    const { AccessKey } = await answer('iam create-access-key --user-name supervisor')
    const supervisor = {
      AWS_SHARED_CREDENTIALS_FILE: '',
      AWS_ACCESS_KEY_ID: AccessKey.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: AccessKey.SecretAccessKey,
    }
    const identity = await answer('sts get-caller-identity', supervisor)
    expect(identity.Arn).toBe(own('user/supervisor'))
    expect(await answer('connect list-instances', supervisor)).toEqual({ InstanceSummaryList: [] })
    const denied = await call(
      'connect create-instance --identity-management-type CONNECT_MANAGED --inbound-calls-enabled --outbound-calls-enabled',
      supervisor,
    )
    expect(denied.status).not.toBe(0)
    expect(denied.stderr).toContain(
      `An error occurred (AccessDeniedException) when calling the CreateInstance operation: User: ${own('user/supervisor')} ` +
        'is not authorized to perform: connect:CreateInstance',
    )
    const users = await call('iam list-users', supervisor)
    expect(users.stderr).toMatch(
      /An error occurred \(AccessDenied\) when calling the ListUsers operation: User: \S+ is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::\d+:user\/ because no identity-based policy allows the iam:ListUsers action/,
    )
  })

  test('reads a document from a file, and shows it as JSON', async () => {
    const file = join(server.folder, 'connect-role.json')
    await writeFile(file, CONNECT_ROLE)
    const policy = `--user-name supervisor --policy-name ConnectRole`
    await answer(`iam put-user-policy ${policy} --policy-document file://${file}`)
    const { PolicyDocument } = await answer(`iam get-user-policy ${policy}`)
    expect(PolicyDocument).toEqual(JSON.parse(CONNECT_ROLE))
    const changed = await call(
      `iam create-policy-version --policy-arn ${managed('ReadOnlyAccess')} --policy-document file://${file}`,
    )
    expect(changed.stderr).toContain('when calling the CreatePolicyVersion operation')
    expect(changed.status).not.toBe(0)
  })

  test('paginates, and waits', async () => {
    const { Policies } = await answer('iam list-policies --scope AWS --max-items 3')
    expect(Policies).toHaveLength(3)
    const all = await answer('iam list-policies --scope AWS --page-size 400')
    expect(all.Policies.length).toBeGreaterThan(1_300)
    await answer('iam wait user-exists --user-name supervisor')
  })

  test('prints the whole account, which Gatewarden reads from a pipe', async () => {
    await answer('iam create-group --group-name supervisors')
    await answer(`iam attach-group-policy --group-name supervisors --policy-arn ${managed('AmazonConnect_FullAccess')}`)
    await answer('iam add-user-to-group --group-name supervisors --user-name supervisor')
    const { stdout: account } = await call('iam get-account-authorization-details')
    const can = (action: string) =>
      gatewarden(['can', 'user/supervisor', action, '--account', '-'], { env: plainEnvironment(), input: account })
    expect(await can('connect:CreateInstance')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('group: AmazonConnect_FullAccess'),
    })
    expect(await can('connect:AdminGetEmergencyAccessToken')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('with an explicit deny in an identity-based policy'),
    })
    expect(await can('iam:PassRole')).toMatchObject({ status: 1 })
  })

  test('copies small files to buckets and back, and says what is not kept', async () => {
    const file = join(server.folder, 'a flow.json')
    await writeFile(file, '{"Version": "2019-10-30"}')
    const s3 = (...args: string[]) => run(aws ?? '', args, { env: environment() })
    expect(await s3('s3', 'mb', 's3://our-recordings')).toMatchObject({ status: 0 })
    expect(await s3('s3', 'cp', file, 's3://our-recordings/flows/ä b+c.json')).toMatchObject({ status: 0 })
    expect((await s3('s3', 'ls', 's3://our-recordings', '--recursive')).stdout).toContain('25 flows/ä b+c.json')
    expect((await s3('s3', 'ls', 's3://our-recordings')).stdout).toContain('PRE flows/')
    expect((await s3('s3', 'cp', 's3://our-recordings/flows/ä b+c.json', '-')).stdout).toContain('2019-10-30')
    expect(await answer('s3api get-bucket-location --bucket our-recordings')).toEqual({ LocationConstraint: null })
    const lifecycle = await call('s3api get-bucket-lifecycle-configuration --bucket our-recordings')
    expect(lifecycle.stderr).toContain('An error occurred (NoSuchLifecycleConfiguration)')
    await writeFile(file, 'a'.repeat(300_000))
    const large = await s3('s3', 'cp', file, 's3://our-recordings/large')
    expect(large.stderr).toContain(
      'An error occurred (EntityTooLarge) when calling the PutObject operation: Gatewarden keeps',
    )
    expect(await s3('s3', 'rb', 's3://our-recordings', '--force')).toMatchObject({ status: 0 })
    expect((await s3('s3', 'ls')).stdout).toBe('')
  })

  test('finds the key of the root user in a file that only its owner may read', async () => {
    expect(existsSync(join(server.folder, 'credentials'))).toBe(true)
    expect(server.banner).toContain(join(server.folder, 'credentials'))
    expect(server.banner).not.toContain(server.credentials.secretAccessKey)
    expect(server.log()).not.toContain(server.credentials.secretAccessKey)
  })
})
