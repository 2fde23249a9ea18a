import type { AccountEvent } from '@gatewarden/directory'
import { ACCOUNT } from '../account.fixture.ts'
import { connectState, type Properties } from './state.ts'
import { storageEvent } from './storage.ts'

const at = '2026-01-01T00:00:00Z'
const tags = [
  { key: 'Key', value: 'Held' },
  { key: 'Team', value: 'blue' },
]

const WORDS: Readonly<Record<string, string>> = {
  agent: 'UserId',
  'contact-flow': 'ContactFlowId',
  'integration-association': 'IntegrationAssociationId',
  'operating-hours': 'HoursOfOperationId',
  prompt: 'PromptId',
  queue: 'QueueId',
  'routing-profile': 'RoutingProfileId',
  'security-profile': 'SecurityProfileId',
  'use-case': 'UseCaseId',
}

const PROPERTIES: Readonly<Record<string, Properties>> = {
  'integration-association': {
    IntegrationType: 'VOICE_ID',
    IntegrationArn: `arn:aws:voiceid:us-east-1:${ACCOUNT}:domain/held`,
  },
  'use-case': { UseCaseType: 'RULES_EVALUATION', IntegrationAssociationId: 'IntegrationAssociationId' },
}

/** An instance with one resource of each kind, named as the members of sample inputs are. */
export const connectThings: readonly AccountEvent[] = [
  {
    kind: 'roleCreated',
    at,
    roleId: 'AROA3',
    roleName: 'AWSServiceRoleForAmazonConnect_1',
    path: '/aws-service-role/connect.amazonaws.com/',
    trustPolicy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"connect.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
    trustPrincipals: [],
    service: 'connect.amazonaws.com',
  },
  connectState.event({
    kind: 'connect.instanceCreated',
    at,
    instanceId: 'InstanceId',
    region: 'us-east-1',
    alias: 'held',
    identityManagement: 'CONNECT_MANAGED',
    directoryId: 'd-1',
    roleName: 'AWSServiceRoleForAmazonConnect_1',
    attributes: [{ type: 'INBOUND_CALLS', value: 'true' }],
    tags,
  }),
  connectState.event({ kind: 'connect.instanceActivated', at, instanceId: 'InstanceId' }),
  ...['CALL_RECORDINGS', 'MEDIA_STREAMS', 'AGENT_EVENTS', 'CONTACT_TRACE_RECORDS'].map((ResourceType) =>
    storageEvent(at, 'InstanceId', { AssociationId: ResourceType, ResourceType, StorageType: 'S3', isDefault: true }),
  ),
  ...Object.entries(WORDS).map(([word, id]) =>
    connectState.event({
      kind: 'connect.resourcePut',
      at,
      path: `InstanceId/${word}/${id}`,
      name: word,
      properties: PROPERTIES[word] ?? {},
      tags,
    }),
  ),
  ...['ContactId', 'InitialContactId'].map((contactId) =>
    connectState.event({
      kind: 'connect.contactRecorded',
      at,
      instanceId: 'InstanceId',
      contactId,
      attributes: [{ name: 'action', value: 'OPT_OUT_SPEAKER' }],
    }),
  ),
]
