import { generateKeyPairSync } from 'node:crypto'
import {
  AssociateApprovedOriginCommand,
  AssociateBotCommand,
  AssociateInstanceStorageConfigCommand,
  AssociateLambdaFunctionCommand,
  AssociateSecurityKeyCommand,
  ConnectClient,
  CreateInstanceCommand,
  CreateIntegrationAssociationCommand,
  DeleteInstanceCommand,
  DeleteIntegrationAssociationCommand,
  DescribeHoursOfOperationCommand,
  DescribeInstanceCommand,
  DescribeInstanceStorageConfigCommand,
  ListApprovedOriginsCommand,
  ListBotsCommand,
  ListHoursOfOperationsCommand,
  ListInstanceStorageConfigsCommand,
  ListIntegrationAssociationsCommand,
  ListLambdaFunctionsCommand,
  ListPromptsCommand,
  ListSecurityKeysCommand,
  paginateListContactFlows,
} from '@aws-sdk/client-connect'
import { DescribeRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { GetRolePolicyCommand, IAMClient, ListRolePoliciesCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateDomainCommand, VoiceIDClient } from '@aws-sdk/client-voice-id'
import { expect, test } from 'vitest'
import { type Member, managed, member, refusal } from '../accounts.ts'
import { ACCOUNT, type Server, startServer } from '../server.ts'

const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:${ACCOUNT}:${resource}`
const FUNCTION = arn('lambda', 'function:lookup')

/** What AWS's page says to attach beside AmazonConnect_FullAccess, for instances and for Voice ID. */
const CUSTOM = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'iam:PutRolePolicy',
      Resource: 'arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*',
    },
    {
      Effect: 'Allow',
      Action: ['events:DeleteRule', 'events:PutRule', 'events:PutTargets', 'events:RemoveTargets'],
      Resource: '*',
      Condition: { StringEquals: { 'events:ManagedBy': 'connect.amazonaws.com' } },
    },
  ],
}

async function supervisor(server: Server): Promise<Member> {
  const policies = [managed('AmazonConnect_FullAccess'), managed('AmazonConnectVoiceIDFullAccess')]
  const ana = await member(server, 'ana', policies)
  const PolicyDocument = JSON.stringify(CUSTOM)
  const put = { UserName: 'ana', PolicyName: 'custom', PolicyDocument }
  await new IAMClient(server.config()).send(new PutUserPolicyCommand(put))
  return ana
}

async function activeInstance(connect: ConnectClient, InstanceAlias: string): Promise<string> {
  const { Id: InstanceId } = await connect.send(
    new CreateInstanceCommand({
      IdentityManagementType: 'CONNECT_MANAGED',
      InstanceAlias,
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
    }),
  )
  await expect
    .poll(async () => (await connect.send(new DescribeInstanceCommand({ InstanceId }))).Instance?.InstanceStatus, {
      timeout: 10_000,
    })
    .toBe('ACTIVE')
  return String(InstanceId)
}

/** A Voice ID domain; whoever calls Voice ID in the account may use its key through it. */
async function newDomain(server: Server): Promise<string> {
  const ofIam = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' }
  const ofVoiceId = {
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': 'voiceid.us-east-1.amazonaws.com', 'kms:CallerAccount': ACCOUNT } },
  }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [ofIam, ofVoiceId] })
  const { KeyMetadata } = await new KMSClient(server.config()).send(new CreateKeyCommand({ Policy }))
  const ServerSideEncryptionConfiguration = { KmsKeyId: KeyMetadata?.Arn }
  const create = new CreateDomainCommand({ Name: 'callers', ServerSideEncryptionConfiguration })
  const { Domain } = await new VoiceIDClient(server.config()).send(create)
  return String(Domain?.Arn)
}

const names = (list: readonly { readonly Name?: string | undefined }[] = []) => list.map(({ Name }) => Name)

test('an instance, what it holds and what is associated with it serve the SDK, also after a restart', {
  timeout: 90_000,
}, async () => {
  const first = await startServer()
  const { credentials } = await supervisor(first)
  const asAna = new ConnectClient(first.config(credentials))
  const asRoot = new ConnectClient(first.config())
  const InstanceId = await activeInstance(asAna, 'sales')

  const hours = await asAna.send(new ListHoursOfOperationsCommand({ InstanceId }))
  expect(names(hours.HoursOfOperationSummaryList)).toEqual(['Basic Hours'])
  const HoursOfOperationId = hours.HoursOfOperationSummaryList?.[0]?.Id
  const { HoursOfOperation } = await asAna.send(new DescribeHoursOfOperationCommand({ InstanceId, HoursOfOperationId }))
  expect(HoursOfOperation).toMatchObject({ Name: 'Basic Hours', TimeZone: 'US/Eastern' })
  expect(HoursOfOperation?.LastModifiedTime).toBeInstanceOf(Date)
  const prompts = await asAna.send(new ListPromptsCommand({ InstanceId }))
  expect(names(prompts.PromptSummaryList)).toContain('Beep.wav')
  const flows: (string | undefined)[] = []
  for await (const page of paginateListContactFlows({ client: asAna, pageSize: 4 }, { InstanceId })) {
    flows.push(...names(page.ContactFlowSummaryList))
  }
  expect(flows).toContain('Default customer queue')

  const s3 = new S3Client({ ...first.config(credentials), forcePathStyle: true })
  await s3.send(new CreateBucketCommand({ Bucket: 'amazon-connect-own' }))
  const S3Config = { BucketName: 'amazon-connect-own', BucketPrefix: 'recordings' }
  const { AssociationId } = await asAna.send(
    new AssociateInstanceStorageConfigCommand({
      InstanceId,
      ResourceType: 'CALL_RECORDINGS',
      StorageConfig: { StorageType: 'S3', S3Config },
    }),
  )
  await asRoot.send(new AssociateLambdaFunctionCommand({ InstanceId, FunctionArn: FUNCTION }))
  await asRoot.send(new AssociateBotCommand({ InstanceId, LexBot: { Name: 'Orders', LexRegion: 'us-east-1' } }))
  await asAna.send(new AssociateApprovedOriginCommand({ InstanceId, Origin: 'https://example.com' }))
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const Key = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  await asAna.send(new AssociateSecurityKeyCommand({ InstanceId, Key }))
  const IntegrationArn = await newDomain(first)
  const voiceId = { InstanceId, IntegrationType: 'VOICE_ID', IntegrationArn } as const
  const { IntegrationAssociationId } = await asAna.send(new CreateIntegrationAssociationCommand(voiceId))
  await first.stop()

  const second = await startServer({ folder: first.folder })
  try {
    const again = new ConnectClient(second.config(credentials))
    const { Instance } = await again.send(new DescribeInstanceCommand({ InstanceId }))
    expect(Instance).toMatchObject({ InstanceAlias: 'sales', InstanceStatus: 'ACTIVE' })
    const of = { InstanceId, AssociationId, ResourceType: 'CALL_RECORDINGS' } as const
    const { StorageConfig } = await again.send(new DescribeInstanceStorageConfigCommand(of))
    expect(StorageConfig?.S3Config).toEqual(S3Config)
    const transcripts = { InstanceId, ResourceType: 'CHAT_TRANSCRIPTS' } as const
    expect((await again.send(new ListInstanceStorageConfigsCommand(transcripts))).StorageConfigs).toHaveLength(1)
    const { LambdaFunctions } = await again.send(new ListLambdaFunctionsCommand({ InstanceId }))
    expect(LambdaFunctions).toEqual([FUNCTION])
    const { LexBots } = await again.send(new ListBotsCommand({ InstanceId, LexVersion: 'V1' }))
    expect(LexBots).toEqual([{ LexBot: { Name: 'Orders', LexRegion: 'us-east-1' } }])
    const { Origins } = await again.send(new ListApprovedOriginsCommand({ InstanceId }))
    expect(Origins).toEqual(['https://example.com'])
    const { SecurityKeys } = await again.send(new ListSecurityKeysCommand({ InstanceId }))
    expect(SecurityKeys).toMatchObject([{ Key, CreationTime: expect.any(Date) }])
    const list = new ListIntegrationAssociationsCommand({ InstanceId, IntegrationType: 'VOICE_ID' })
    const { IntegrationAssociationSummaryList } = await again.send(list)
    expect(IntegrationAssociationSummaryList).toMatchObject([{ IntegrationAssociationId, IntegrationArn }])

    const iam = new IAMClient(second.config())
    const RoleName = Instance?.ServiceRole?.split('/').at(-1)
    const PolicyName = `AmazonConnect-VoiceId-us-east-1-domain-${IntegrationArn.split('/').at(-1)}`
    const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))
    expect(decodeURIComponent(PolicyDocument ?? '')).toContain('"Action":["voiceid:*"]')
    const events = new EventBridgeClient(second.config())
    const rule = new DescribeRuleCommand({ Name: `AmazonConnectVoiceId-${InstanceId}` })
    expect(await events.send(rule)).toMatchObject({ ManagedBy: 'connect.amazonaws.com', State: 'ENABLED' })
    expect(await refusal(again.send(new CreateIntegrationAssociationCommand(voiceId)))).toMatchObject({
      name: 'DuplicateResourceException',
      status: 409,
    })
    const notAnas = new AssociateLambdaFunctionCommand({ InstanceId, FunctionArn: `${FUNCTION}2` })
    const denied = await refusal(again.send(notAnas))
    expect(denied).toMatchObject({ name: 'AccessDeniedException' })
    expect(denied.message).toContain('lambda:AddPermission')
    await again.send(new DeleteIntegrationAssociationCommand({ InstanceId, IntegrationAssociationId }))
    expect(await refusal(events.send(rule))).toMatchObject({ name: 'ResourceNotFoundException' })
    const { PolicyNames } = await iam.send(new ListRolePoliciesCommand({ RoleName }))
    expect(PolicyNames).not.toContain(PolicyName)
    await again.send(new DeleteInstanceCommand({ InstanceId }))
    expect(await refusal(again.send(list))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 })
  } finally {
    await second.clean()
  }
})
