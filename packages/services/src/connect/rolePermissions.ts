import { createHash } from 'node:crypto'
import type { AccountState } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import type { Properties } from './state.ts'

/** What the service-linked role of an instance needs for one resource that is connected to it; `name` is the same for the same resource. */
export interface RolePermission {
  readonly name: string
  readonly statements: readonly (readonly [actions: readonly string[], resources: readonly string[]])[]
}

type Permissions = (properties: Properties, state: AccountState) => readonly RolePermission[]

const onBucket = (bucket: string, { partition }: AccountState): RolePermission => ({
  name: `S3-${bucket}`,
  statements: [
    [['s3:GetBucketLocation', 's3:GetBucketAcl'], [`arn:${partition}:s3:::${bucket}`]],
    [
      ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:PutObjectAcl', 's3:DeleteObject'],
      [`arn:${partition}:s3:::${bucket}/*`],
    ],
  ],
})

/** For a resource that is named by its ARN: the last part of the ARN names the policy. */
const onArn =
  (word: string, actions: readonly string[], resources: (arn: string) => readonly string[] = (arn) => [arn]) =>
  (arn: unknown): readonly RolePermission[] =>
    typeof arn === 'string' ? [{ name: `${word}-${nameIn(arn)}`, statements: [[actions, resources(arn)]] }] : []

/** How much of an ARN is in the name of a policy, which has 128 characters. */
const MAX_NAME = 90

/** Region and resource in the characters of a policy's name; what is too long ends in a digest, so that two resources have two names. */
function nameIn(arn: string): string {
  const { region = '', resource = arn } = parseArn(arn) ?? {}
  const name = [region, resource]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w+=,.@-]+/g, '-')
  if (name.length <= MAX_NAME) return name
  const digest = createHash('sha256').update(arn).digest('hex').slice(0, 16)
  return `${name.slice(0, MAX_NAME - digest.length - 1)}-${digest}`
}

const kinesis = onArn('Kinesis', ['kinesis:DescribeStream', 'kinesis:PutRecord', 'kinesis:PutRecords'])
const firehose = onArn('Firehose', ['firehose:DescribeDeliveryStream', 'firehose:PutRecord', 'firehose:PutRecordBatch'])
const lambda = onArn('Lambda', ['lambda:InvokeFunction'])
const lexV2 = onArn('LexV2', ['lex:RecognizeText', 'lex:RecognizeUtterance', 'lex:StartConversation'])
const withParts = (arn: string) => [arn, `${arn}/*`]

const lexV1 = ({ Name, LexRegion }: Properties, { partition, accountId }: AccountState): RolePermission => ({
  name: `Lex-${LexRegion}-${Name}`,
  statements: [[['lex:PostContent', 'lex:PostText'], [`arn:${partition}:lex:${LexRegion}:${accountId}:bot:${Name}:*`]]],
})

/** Amazon Connect API Reference, InstanceStorageConfig. */
const storage: Permissions = (properties, state) => {
  const { S3Config, KinesisStreamConfig, KinesisFirehoseConfig, KinesisVideoStreamConfig } = properties as Readonly<
    Record<string, Properties | undefined>
  >
  const { BucketName } = S3Config ?? {}
  const { Prefix } = KinesisVideoStreamConfig ?? {}
  return [
    ...(typeof BucketName === 'string' ? [onBucket(BucketName, state)] : []),
    ...kinesis(KinesisStreamConfig?.StreamArn),
    ...firehose(KinesisFirehoseConfig?.FirehoseArn),
    ...(typeof Prefix === 'string' ? [videoStreams(Prefix, state)] : []),
  ]
}

const videoStreams = (prefix: string, { partition, accountId }: AccountState): RolePermission => ({
  name: `KinesisVideo-${prefix}`.slice(0, 100),
  statements: [
    [
      [
        'kinesisvideo:CreateStream',
        'kinesisvideo:DescribeStream',
        'kinesisvideo:GetDataEndpoint',
        'kinesisvideo:PutMedia',
      ],
      [`arn:${partition}:kinesisvideo:*:${accountId}:stream/${prefix}*`],
    ],
  ],
})

/** The actions of an integration by its type; the resource is its ARN and what is in it. */
const INTEGRATIONS: Readonly<Record<string, (arn: unknown) => readonly RolePermission[]>> = {
  VOICE_ID: onArn('VoiceId', ['voiceid:*'], withParts),
  CASES_DOMAIN: onArn('Cases', ['cases:*'], withParts),
  WISDOM_ASSISTANT: onArn('Wisdom', ['wisdom:*'], withParts),
  WISDOM_KNOWLEDGE_BASE: onArn('Wisdom', ['wisdom:*'], withParts),
  WISDOM_QUICK_RESPONSES: onArn('Wisdom', ['wisdom:*'], withParts),
  Q_MESSAGE_TEMPLATES: onArn('Wisdom', ['wisdom:*'], withParts),
  PINPOINT_APP: onArn('Pinpoint', ['mobiletargeting:*'], withParts),
}

/** What each kind of association and resource needs, by the word of its path; other kinds need nothing. */
const PERMISSIONS: Readonly<Record<string, Permissions>> = {
  'storage-config': storage,
  'lambda-function': ({ FunctionArn }) => lambda(FunctionArn),
  'lex-bot': (properties, state) => [lexV1(properties, state)],
  'lex-v2-bot': ({ AliasArn }) => lexV2(AliasArn),
  'integration-association': ({ IntegrationType, IntegrationArn }) =>
    INTEGRATIONS[String(IntegrationType)]?.(IntegrationArn) ?? [],
}

/** What the service-linked role needs for one association or resource of an instance. */
export function permissionsOf(kind: string, properties: Properties, state: AccountState): readonly RolePermission[] {
  return PERMISSIONS[kind]?.(properties, state) ?? []
}
