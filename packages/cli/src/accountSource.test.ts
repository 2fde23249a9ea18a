import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { type Listening, listen, type OpenAccount, openAccount } from '@gatewarden/server'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from './commandLine.fixture.ts'

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
const VOICE_ID = 'arn:aws:iam::aws:policy/AmazonConnectVoiceIDFullAccess'
const CUSTOM = 'arn:aws:iam::123456789012:policy/Lists'

const folder = mkdtempSync(join(tmpdir(), 'gatewarden-account-'))
let account: OpenAccount
let server: Listening

beforeAll(async () => {
  account = await openAccount({ folder, accountId: '123456789012', environment: {}, rootKey: KEY })
  const log = pino({ level: 'silent' })
  server = await listen({ account, folder, host: '127.0.0.1', port: 0, log })
  const iam = new IAMClient({ endpoint: server.url, region: 'us-east-1', credentials: KEY })
  const UserName = 'ana'
  await iam.send(new CreateUserCommand({ UserName }))
  await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: VOICE_ID }))
  const Statement = { Effect: 'Allow', Action: 'connect:List*', Resource: '*' }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await iam.send(new CreatePolicyCommand({ PolicyName: 'Lists', PolicyDocument }))
  await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: CUSTOM }))
  await iam.send(new CreateUserCommand({ UserName: 'bound' }))
  const boundary = { UserName: 'bound', PermissionsBoundary: VOICE_ID }
  await iam.send(new PutUserPermissionsBoundaryCommand(boundary))
  // Published to the server while it runs.
  const published = ['catalogue', 'publish', 'AmazonConnectVoiceIDFullAccess', 'docs/examples/voiceid-next.json']
  expect(await runCommand([...published, '--reason', 'Keys', '--data', folder])).toMatchObject({ exit: 0, stderr: '' })
  vi.stubEnv('AWS_ACCESS_KEY_ID', KEY.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', KEY.secretAccessKey)
}, 60_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await account.close()
  rmSync(folder, { recursive: true })
})

describe.each([
  ['--data', () => folder],
  ['--endpoint', () => server.url],
] as const)('an account of a server by %s', (option, value) => {
  const from = (...args: string[]) => runCommand([...args, option, value()])

  test('answers by what is attached', async () => {
    expect(await from('can', 'user/ana', 'connect:ListInstances')).toMatchObject({ exit: 0, stderr: '' })
    expect(await from('can', 'user/ana', 'connect:CreateInstance')).toMatchObject({ exit: 1, stderr: '' })
  })

  test('answers by what was published to the server', async () => {
    const { exit, stdout } = await from(
      'can',
      'user/ana',
      'kms:DescribeKey',
      '--context',
      'kms:ViaService=voiceid.us-east-1.amazonaws.com',
      '--default-key-policy',
      '--resource',
      'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    )
    expect(stdout).toContain('AmazonConnectVoiceIDFullAccess v2')
    expect(exit).toBe(0)
  })

  test('says whom the published version affects', async () => {
    const { exit, stdout } = await from('affected', 'AmazonConnectVoiceIDFullAccess')
    expect(stdout).toMatch(/^AmazonConnectVoiceIDFullAccess v1 -> v2: applies to 2 users and 0 roles/)
    expect(stdout).toContain('+ new to kms, Read: kms:DescribeKey')
    expect(stdout).toContain('user/bound (permissions boundary): nothing changes in effect')
    expect(exit).toBe(0)
  })

  test('says who is affected since a day', async () => {
    const { exit, stdout } = await from('affected', '--since', new Date().toISOString().slice(0, 10))
    expect(stdout).toMatch(/1 AWS managed policy changed since \S+, 1 of them in use; 2 identities affected: 1 gain/)
    expect(exit).toBe(0)
  })

  test('has customer managed policies', async () => {
    const { exit, stdout } = await from('compare', CUSTOM, `${CUSTOM}@v1`)
    expect(stdout).toMatch(/^THE SAME/)
    expect(exit).toBe(0)
    expect(await from('coverage', CUSTOM, '--service', 'connect', '--levels', 'list')).toMatchObject({ stderr: '' })
    expect(await from('coverage', `${CUSTOM}@v7`)).toMatchObject({
      exit: 2,
      stderr: `gatewarden: ${CUSTOM} has no version v7; it has v1\n`,
    })
  })

  test('names who does not exist', async () => {
    expect(await from('can', 'user/nobody', 'connect:ListInstances')).toMatchObject({ exit: 2 })
  })
})

test('nothing in the data folder changes', async () => {
  const before = account.context.directory.state().revision
  await runCommand(['can', 'user/ana', 'connect:ListInstances', '--data', folder])
  expect(account.context.directory.state().revision).toBe(before)
})

test('an endpoint that does not answer is one sentence', async () => {
  const answer = await runCommand(['can', 'user/ana', 'connect:ListInstances', '--endpoint', 'http://127.0.0.1:9'])
  expect(answer).toMatchObject({
    exit: 2,
    stderr:
      'gatewarden: http://127.0.0.1:9: Calling AWS failed: nothing listens at this address; start the server, or check the address\n',
  })
}, 60_000)

test('credentials that are not valid are one sentence', async () => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another')
  const { exit, stderr } = await runCommand(['can', 'user/ana', 'connect:ListInstances', '--endpoint', server.url])
  expect({ exit, lines: stderr.trimEnd().split('\n').length }).toEqual({ exit: 2, lines: 1 })
  expect(stderr).toContain('SignatureDoesNotMatch')
})
