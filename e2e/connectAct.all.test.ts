import { ConnectClient, CreateInstanceCommand, DescribeInstanceCommand } from '@aws-sdk/client-connect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatewarden } from './command.ts'
import { ACCOUNT, REGION, type Server, startServer } from './server.ts'

let server: Server
let InstanceId = ''
let roleName = ''

beforeAll(async () => {
  server = await startServer()
  const connect = new ConnectClient(server.config())
  const settings = { InboundCallsEnabled: true, OutboundCallsEnabled: true, InstanceAlias: 'sales' }
  const created = await connect.send(
    new CreateInstanceCommand({ IdentityManagementType: 'CONNECT_MANAGED', ...settings }),
  )
  InstanceId = created.Id ?? ''
  const { Instance } = await connect.send(new DescribeInstanceCommand({ InstanceId }))
  roleName = Instance?.ServiceRole?.split('/').at(-1) ?? ''
}, 30_000)

afterAll(() => server.clean())

const DOMAIN = `arn:aws:profile:${REGION}:${ACCOUNT}:domains`
const OBJECT = ['--resource', 'arn:aws:s3:::amazon-connect-a1b2c3d4e5f6/calls/1.wav', '--resource-account', ACCOUNT]

/** The two places in which instances are found. */
const SOURCES = [
  { name: 'the data folder of a server', from: () => ['--data', server.folder] },
  { name: 'a server that runs', from: () => ['--endpoint', server.url] },
]

describe.each(SOURCES)('the instance acts, in $name', ({ from }) => {
  const act = (instance: string, ...args: readonly string[]) => {
    const { accessKeyId, secretAccessKey } = server.credentials
    const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, NO_COLOR: '1' }
    return gatewarden(['connect', 'act', instance, ...args, ...from()], { env })
  }

  test.each([
    [
      'writes metrics of Amazon Connect',
      0,
      ['cloudwatch:PutMetricData', '--context', 'cloudwatch:namespace=AWS/Connect'],
    ],
    ['and no other metrics', 1, ['cloudwatch:PutMetricData', '--context', 'cloudwatch:namespace=AWS/EC2']],
    ['writes objects of its bucket', 0, ['s3:PutObject', ...OBJECT]],
    [
      'searches profiles in prefixed domains',
      0,
      ['profile:SearchProfiles', '--resource', `${DOMAIN}/amazon-connect-sales`],
    ],
    ['and in no other domain', 1, ['profile:SearchProfiles', '--resource', `${DOMAIN}/amazon-connect`]],
  ])('%s', async (_name, status, args) => {
    const ran = await act(InstanceId, ...args)
    expect([ran.stderr, ran.status]).toEqual(['', status])
    expect(ran.stdout).toContain(`/aws-service-role/connect.amazonaws.com/${roleName} ${args[0]}`)
  })

  test('by its ID, its ARN and the name of its role alike', async () => {
    const arn = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/${InstanceId}`
    const names = [InstanceId, arn, roleName]
    const ran = await Promise.all(names.map((name) => act(name, 's3:PutObject', ...OBJECT, '--json')))
    expect(new Set(ran.map(({ stdout }) => stdout)).size).toBe(1)
    expect(JSON.parse(ran[0]?.stdout ?? '')).toMatchObject({ decision: 'allowed', session: 'any' })
  })

  test('unless it does not exist', async () => {
    const unknown = '11111111-2222-3333-4444-555555555555'
    expect(await act(unknown, 's3:PutObject', ...OBJECT)).toEqual({
      status: 2,
      stdout: '',
      stderr: `gatewarden: ${from()[1]} has no instance ${unknown}; aws connect list-instances lists its instances\n`,
    })
  })
})
