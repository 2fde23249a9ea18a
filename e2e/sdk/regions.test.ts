import {
  AttachUserPolicyCommand,
  GetAccessKeyLastUsedCommand,
  IAMClient,
  ListUsersCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { GetFederationTokenCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Member, managed, member, refusal } from '../accounts.ts'
import { startServer } from '../server.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()
let ben: Member

const iamIn = (region: string) => new IAMClient({ ...server.config(ben.credentials), region })
const stsIn = (region: string) => new STSClient({ ...server.config(ben.credentials), region })
const policy = (condition: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: condition },
    ],
  })

async function deny(condition: object): Promise<void> {
  await iam.send(
    new PutUserPolicyCommand({ UserName: 'ben', PolicyName: 'regions', PolicyDocument: policy(condition) }),
  )
}

beforeAll(async () => {
  ben = await member(server, 'ben')
})

describe('aws:RequestedRegion', () => {
  test('is us-east-1 for IAM, whatever region a client signs for', async () => {
    await deny({ StringEquals: { 'aws:RequestedRegion': 'us-east-1' } })
    const attach = { UserName: 'ben', PolicyArn: managed('AdministratorAccess') }
    for (const region of ['us-east-1', 'eu-west-1', 'ap-south-1']) {
      const { name, message } = await refusal(iamIn(region).send(new AttachUserPolicyCommand(attach)))
      expect([name, message]).toEqual(['AccessDenied', expect.stringContaining('with an explicit deny in an identity')])
    }
    await deny({ StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } })
    for (const region of ['us-east-1', 'eu-west-1']) await iamIn(region).send(new ListUsersCommand({}))
  })

  test('is the region of the call for AWS STS', async () => {
    await deny({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } })
    const token = () => new GetFederationTokenCommand({ Name: 'ben' })
    expect((await refusal(stsIn('eu-west-1').send(token()))).name).toBe('AccessDenied')
    await stsIn('us-east-1').send(token())
  })
})

describe('a region that AWS does not have', () => {
  test('is refused by IAM and AWS STS', async () => {
    for (const call of [
      iamIn('mars-north-1').send(new ListUsersCommand({})),
      stsIn('mars-north-1').send(new GetSessionTokenCommand({})),
    ]) {
      expect(await refusal(call)).toMatchObject({
        name: 'SignatureDoesNotMatch',
        status: 403,
        message: "Credential should be scoped to a valid region, not 'mars-north-1'.",
      })
    }
  })
})

test('the last use of a key by IAM was in us-east-1', async () => {
  await deny({ StringEquals: { 'aws:RequestedRegion': 'nowhere' } })
  await iamIn('eu-west-1').send(new ListUsersCommand({}))
  const { accessKeyId: AccessKeyId } = ben.credentials
  const { AccessKeyLastUsed } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))
  expect(AccessKeyLastUsed).toMatchObject({ ServiceName: 'iam', Region: 'us-east-1' })
})

test('serve --strict-region refuses calls of IAM that are signed for another region', async () => {
  const strict = await startServer({ memory: true, flags: ['--strict-region'] })
  try {
    await new IAMClient(strict.config()).send(new ListUsersCommand({}))
    const other = new IAMClient({ ...strict.config(), region: 'eu-west-1' })
    expect(await refusal(other.send(new ListUsersCommand({})))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: "Credential should be scoped to a valid region, not 'eu-west-1'.",
    })
  } finally {
    await strict.clean()
  }
})
