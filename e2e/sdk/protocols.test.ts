import { ConnectClient, DescribeInstanceCommand, ListViewsCommand } from '@aws-sdk/client-connect'
import { CustomerProfilesClient, ListWorkflowsCommand } from '@aws-sdk/client-customer-profiles'
import { EventBridgeClient, ListArchivesCommand } from '@aws-sdk/client-eventbridge'
import {
  IAMClient,
  ListUsersCommand,
  ListVirtualMFADevicesCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam'
import { DescribeCustomKeyStoresCommand, KMSClient, ListKeysCommand } from '@aws-sdk/client-kms'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { ListSpeakerEnrollmentJobsCommand, VoiceIDClient } from '@aws-sdk/client-voice-id'
import { describe, expect, test, vi } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { ACCOUNT, type Credentials, REGION } from '../server.ts'
import { useServer } from './useServer.ts'

const { server } = useServer()

const INSTANCE = '11111111-2222-3333-4444-555555555555'

/** One call to each service whose operations are known and not implemented. */
const calls = (credentials?: Credentials): Readonly<Record<string, () => Promise<unknown>>> => {
  const config = server.config(credentials)
  return {
    'connect:ListViews': () => new ConnectClient(config).send(new ListViewsCommand({ InstanceId: INSTANCE })),
    'events:ListArchives': () => new EventBridgeClient(config).send(new ListArchivesCommand({})),
    'kms:DescribeCustomKeyStores': () => new KMSClient(config).send(new DescribeCustomKeyStoresCommand({})),
    'profile:ListWorkflows': () =>
      new CustomerProfilesClient(config).send(new ListWorkflowsCommand({ DomainName: 'callers' })),
    'voiceid:ListSpeakerEnrollmentJobs': () =>
      new VoiceIDClient(config).send(new ListSpeakerEnrollmentJobsCommand({ DomainId: 'a'.repeat(22) })),
  }
}

describe('operations that are not implemented', () => {
  test('are answered in the form of their protocol, and change nothing', async () => {
    for (const [action, call] of Object.entries(calls())) {
      const { name, message, status } = await refusal(call())
      expect(name, action).toBe('NotImplementedException')
      expect(message, action).toContain('the caller is authorized to call it')
      expect([400, 501], action).toContain(status)
    }
    const iam = new IAMClient(server.config())
    const key = { UserName: 'x', SSHPublicKeyBody: 'ssh-rsa AAAA' }
    expect(await refusal(iam.send(new UploadSSHPublicKeyCommand(key)))).toMatchObject({
      name: 'NotImplemented',
      status: 501,
    })
    // Resources that cannot be created here do not exist.
    const { VirtualMFADevices } = await iam.send(new ListVirtualMFADevicesCommand({}))
    expect(VirtualMFADevices).toEqual([])
  })

  test("are denied to callers without permission, with AWS's message", async () => {
    const { credentials } = await member(server, 'without-policies')
    for (const [action, call] of Object.entries(calls(credentials))) {
      const { name, message } = await refusal(call())
      expect(name, action).toBe('AccessDeniedException')
      expect(message, action).toContain(`User: ${own('user/without-policies')} is not authorized to perform: ${action}`)
    }
  })

  test('are authorized on the resource that AWS documents', async () => {
    const { credentials } = await member(server, 'agent')
    const connect = new ConnectClient(server.config(credentials))
    const denied = await refusal(connect.send(new DescribeInstanceCommand({ InstanceId: INSTANCE })))
    expect(denied.message).toBe(
      `User: ${own('user/agent')} is not authorized to perform: connect:DescribeInstance on resource: ` +
        `arn:aws:connect:${REGION}:${ACCOUNT}:instance/${INSTANCE} because no identity-based policy allows the ` +
        'connect:DescribeInstance action',
    )
    const { credentials: reader } = await member(server, 'reader', [managed('AmazonConnectReadOnlyAccess')])
    const allowed = new ConnectClient(server.config(reader)).send(new DescribeInstanceCommand({ InstanceId: INSTANCE }))
    expect((await refusal(allowed)).name).toBe('ResourceNotFoundException')
  })
})

describe('signatures', () => {
  const list = (credentials: Credentials) => new IAMClient(server.config(credentials)).send(new ListUsersCommand({}))
  const keys = (credentials: Credentials) => new KMSClient(server.config(credentials)).send(new ListKeysCommand({}))

  test('with an unknown key are refused', async () => {
    const unknown = { accessKeyId: 'AKIAUNKNOWNUNKNOWN00', secretAccessKey: 'an unknown secret' }
    expect(await refusal(list(unknown))).toMatchObject({
      name: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
      status: 403,
    })
    expect((await refusal(keys(unknown))).name).toBe('UnrecognizedClientException')
  })

  test('with another secret, or with a token that was never issued, are refused', async () => {
    const wrong = { ...server.credentials, secretAccessKey: 'another secret' }
    expect(await refusal(list(wrong))).toMatchObject({ name: 'SignatureDoesNotMatch', status: 403 })
    expect((await refusal(keys(wrong))).name).toBe('InvalidSignatureException')
    const token = { ...server.credentials, sessionToken: 'a token' }
    expect((await refusal(list(token))).name).toBe('InvalidClientTokenId')
  })

  test('with a wrong clock are refused, and the SDK corrects its clock from the answer', async () => {
    const identity = (maxAttempts: number) =>
      new STSClient({ ...server.config(), maxAttempts }).send(new GetCallerIdentityCommand({}))
    const now = Date.now()
    try {
      for (const minutes of [-60, 60]) {
        // Only the clock of this process: the server has another.
        vi.useFakeTimers({ now: now + minutes * 60_000, toFake: ['Date'] })
        const once = await refusal(identity(1))
        expect(once).toMatchObject({ name: 'SignatureDoesNotMatch', status: 403 })
        expect(once.message).toMatch(minutes < 0 ? /^Signature expired: / : /^Signature not yet current: /)
        expect((await identity(3)).Account).toBe(ACCOUNT)
      }
    } finally {
      vi.useRealTimers()
    }
  })
})
