import type { AccountState } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import { associationsOf } from './associations.ts'
import { connectError } from './errors.ts'
import type { EncryptionConfig, InstanceStorageConfig, KinesisVideoStreamConfig, S3Config } from './generated/types.ts'
import { connectState, type Instance, type Properties } from './state.ts'

/** A storage configuration of an instance, as it is kept: the members of the API, and what it is for. */
export interface StoredConfig extends Properties {
  readonly AssociationId: string
  readonly ResourceType: string
  readonly StorageType: string
  /** Made with the instance; the first configuration that somebody associates replaces it. */
  readonly isDefault?: boolean
}

const WORD = 'storage-config'
const RECORDS = ['KINESIS_STREAM', 'KINESIS_FIREHOSE']
const STREAM = ['KINESIS_STREAM']
/** Amazon Kinesis Video Streams API Reference, CreateStream: a wildcard in the prefix would open other streams to the role of the instance. */
const STREAM_NAME = /^[a-zA-Z0-9_.-]+$/

/** Where each resource type can be stored (Amazon Connect Administrator Guide, Data storage and Data streaming); others in Amazon S3. */
const STORAGE_TYPES: Readonly<Record<string, readonly string[]>> = {
  MEDIA_STREAMS: ['KINESIS_VIDEO_STREAM'],
  CONTACT_TRACE_RECORDS: RECORDS,
  AGENT_EVENTS: STREAM,
  REAL_TIME_CONTACT_ANALYSIS_SEGMENTS: STREAM,
  REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS: STREAM,
  REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS: STREAM,
}

/** The member that describes each storage type. */
const MEMBERS: Readonly<
  Record<string, 'S3Config' | 'KinesisVideoStreamConfig' | 'KinesisStreamConfig' | 'KinesisFirehoseConfig'>
> = {
  S3: 'S3Config',
  KINESIS_VIDEO_STREAM: 'KinesisVideoStreamConfig',
  KINESIS_STREAM: 'KinesisStreamConfig',
  KINESIS_FIREHOSE: 'KinesisFirehoseConfig',
} as const

/** The configuration to store; throws where the resource type does not have it, or its members do not fit its type. */
export function readConfig(
  resourceType: string,
  config: InstanceStorageConfig,
  instance: Instance,
): InstanceStorageConfig {
  const { StorageType } = config
  const types = STORAGE_TYPES[resourceType] ?? ['S3']
  if (!types.includes(StorageType)) throw connectError('storageType', resourceType, ...types)
  const member = MEMBERS[StorageType as keyof typeof MEMBERS]
  const given = Object.values(MEMBERS).filter((each) => config[each] !== undefined)
  if (given.length !== 1 || given[0] !== member) throw connectError('storageMember', StorageType, String(member))
  switch (member) {
    case 'S3Config':
      return { StorageType, S3Config: bucketConfig(config.S3Config) }
    case 'KinesisVideoStreamConfig':
      return { StorageType, KinesisVideoStreamConfig: videoConfig(config.KinesisVideoStreamConfig, instance) }
    case 'KinesisStreamConfig':
      return { StorageType, KinesisStreamConfig: { StreamArn: config.KinesisStreamConfig?.StreamArn ?? '' } }
    default:
      return { StorageType, KinesisFirehoseConfig: { FirehoseArn: config.KinesisFirehoseConfig?.FirehoseArn ?? '' } }
  }
}

function bucketConfig({ BucketName = '', BucketPrefix = '', EncryptionConfig }: Partial<S3Config> = {}): S3Config {
  return { BucketName, BucketPrefix, ...(EncryptionConfig && { EncryptionConfig: encryption(EncryptionConfig) }) }
}

/** The prefix of video streams as AWS returns it: the given one, the alias, and what they are. */
function videoConfig(config: KinesisVideoStreamConfig | undefined, { alias }: Instance): KinesisVideoStreamConfig {
  if (config === undefined) throw connectError('storageMember', 'KINESIS_VIDEO_STREAM', 'KinesisVideoStreamConfig')
  const { Prefix, RetentionPeriodHours, EncryptionConfig } = config
  if (!STREAM_NAME.test(Prefix)) throw connectError('videoPrefix', Prefix)
  const end = `-connect-${alias}-contact-`
  return {
    Prefix: Prefix.endsWith(end) ? Prefix : Prefix + end,
    RetentionPeriodHours,
    EncryptionConfig: encryption(EncryptionConfig),
  }
}

function encryption({ EncryptionType, KeyId }: EncryptionConfig): EncryptionConfig {
  if (EncryptionType !== 'KMS') throw connectError('encryptionType')
  // Amazon Connect API Reference, EncryptionConfig: the full ARN, not only the id.
  if (parseArn(KeyId)?.service !== 'kms') throw connectError('keyArn')
  return { EncryptionType, KeyId }
}

export function storageEvent(at: string, instanceId: string, properties: StoredConfig) {
  const path = `${instanceId}/${WORD}/${properties.AssociationId}`
  return connectState.event({ kind: 'connect.associationPut', at, path, properties })
}

export function storageDeleted(at: string, instanceId: string, id: string) {
  return connectState.event({ kind: 'connect.associationDeleted', at, path: `${instanceId}/${WORD}/${id}` })
}

/** The storage configurations of an instance, sorted by id. */
export function storageOf(state: AccountState, instance: Instance): readonly StoredConfig[] {
  return associationsOf(state, instance, { word: WORD })
}

/** The configuration with an id, for a resource type; throws ResourceNotFoundException. */
export function storedConfig(state: AccountState, instance: Instance, id: string, resourceType: string): StoredConfig {
  const found = storageOf(state, instance).find(
    (each) => each.AssociationId === id && each.ResourceType === resourceType,
  )
  if (found === undefined) throw connectError('noAssociation', `The storage configuration ${id} for ${resourceType}`)
  return found
}

/** The answer of the API: without what only the account keeps. */
export function storageView({ ResourceType: _, isDefault: __, ...config }: StoredConfig): InstanceStorageConfig {
  return config as unknown as InstanceStorageConfig
}
