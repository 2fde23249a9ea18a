import { ACCOUNT } from '../account.fixture.ts'
import type { Fitting, Input } from '../fitting.fixture.ts'

const STORAGE: Input = {
  AssociationId: 'CALL_RECORDINGS',
  ResourceType: 'CALL_RECORDINGS',
  StorageConfig: { StorageType: 'S3', S3Config: { BucketName: 'sample-bucket', BucketPrefix: 'calls' } },
  NextToken: undefined,
}

const ENCRYPTED = { EncryptionConfig: { EncryptionType: 'KMS', KeyId: `arn:aws:kms:us-east-1:${ACCOUNT}:key/KeyId` } }
/** A configuration of each storage type. */
const STORAGES: readonly Input[] = [
  {
    StorageConfig: { StorageType: 'S3', S3Config: { BucketName: 'sample-bucket', BucketPrefix: 'c', ...ENCRYPTED } },
  },
  {
    ResourceType: 'MEDIA_STREAMS',
    StorageConfig: {
      StorageType: 'KINESIS_VIDEO_STREAM',
      KinesisVideoStreamConfig: { Prefix: 'p', RetentionPeriodHours: 1, ...ENCRYPTED },
    },
  },
  {
    ResourceType: 'AGENT_EVENTS',
    StorageConfig: {
      StorageType: 'KINESIS_STREAM',
      KinesisStreamConfig: { StreamArn: `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/s` },
    },
  },
  {
    ResourceType: 'CONTACT_TRACE_RECORDS',
    StorageConfig: {
      StorageType: 'KINESIS_FIREHOSE',
      KinesisFirehoseConfig: { FirehoseArn: `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/d` },
    },
  },
]

const BOTS: readonly Input[] = [
  { LexBot: { Name: 'Orders', LexRegion: 'us-east-1' }, LexV2Bot: undefined },
  { LexBot: undefined, LexV2Bot: { AliasArn: `arn:aws:lex:us-east-1:${ACCOUNT}:bot-alias/BOT/ALIAS` } },
]

/** Inputs that fit, of operations of Amazon Connect. */
export const connectFitting: Fitting = {
  'connect:AssociateInstanceStorageConfig': STORAGES.map((each) => ({ ResourceType: 'CHAT_TRANSCRIPTS', ...each })),
  'connect:DescribeInstanceStorageConfig': STORAGE,
  'connect:DisassociateInstanceStorageConfig': STORAGE,
  'connect:ListInstanceStorageConfigs': STORAGE,
  'connect:UpdateInstanceStorageConfig': STORAGES.map((each) => ({
    ...STORAGE,
    ...each,
    AssociationId: each.ResourceType ?? STORAGE.ResourceType,
  })),
  'connect:CreateIntegrationAssociation': {
    IntegrationType: 'EVENT',
    IntegrationArn: `arn:aws:app-integrations:us-east-1:${ACCOUNT}:event-integration/zendesk`,
    Tags: { Key: 'Value' },
  },
  'connect:CreateUseCase': { UseCaseType: 'CONNECT_CAMPAIGNS', Tags: { Key: 'Value' } },
  'connect:AssociateBot': BOTS,
  'connect:AssociateLexBot': { LexBot: { Name: 'Orders', LexRegion: 'us-east-1' } },
  'connect:DisassociateLexBot': { LexRegion: 'us-east-1' },
  'connect:DisassociateBot': BOTS,
  'connect:SearchContacts': {
    SearchCriteria: undefined,
    NextToken: undefined,
    Sort: { FieldName: 'INITIATION_TIMESTAMP', Order: 'ASCENDING' },
  },
  'connect:ListInstances': STORAGE,
  'connect:ListInstanceAttributes': STORAGE,
  'connect:UpdateInstanceAttribute': { Value: 'true' },
}
