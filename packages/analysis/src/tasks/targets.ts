/** What an action of a task is authorized on: a resource type of the service reference, or every resource. */
export interface Target {
  /** Service and name of a resource type; absent: AWS authorizes the actions on `*`. */
  readonly type?: readonly [service: string, name: string]
  /** Which form of ARN, where the type has several. */
  readonly form?: number
  /** The variables of the ARN; `{name}` is a value that a person may give. Without a row a variable is `*`. */
  readonly values?: Readonly<Record<string, string>>
  /** The whole ARN, where it is not one of a resource. */
  readonly arn?: string
  /** Condition keys that the request has, with their values. */
  readonly conditions?: Readonly<Record<string, string>>
  /** The service that makes the call in the caller's right (decision 77). */
  readonly by?: string
  /** A wildcard at the end of the ARN may stand for text with `/` and `:`, because names of the type contain them. */
  readonly isPath?: true
  /** The value without which the console does not make the call (decision 78). */
  readonly onlyWith?: 'key'
  /** The statement of a policy for it. */
  readonly sid: string
}

const CONNECT = 'connect.amazonaws.com'
const CONNECT_ROLE = 'aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*'
const CAMPAIGNS_ROLE = 'aws-service-role/connect-campaigns.amazonaws.com/AWSServiceRoleForConnectCampaigns*'
const PROFILE_ROLE = 'aws-service-role/profile.amazonaws.com/AWSServiceRoleForProfile*'
const EMAIL_ROLE = 'aws-service-role/ses.amazonaws.com/AWSServiceRoleForAmazonSES*'

const instance = { type: ['connect', 'instance'], values: { InstanceId: '{instance}' } } as const
const key = { type: ['kms', 'key'], values: { KeyId: '{key}' }, onlyWith: 'key' } as const

/** The rows by the name that tasks.json uses. */
const rows: Readonly<Record<string, Target>> = {
  any: { sid: 'AnyResource' },

  instance: { ...instance, sid: 'Instance' },
  newInstance: { type: ['connect', 'instance'], sid: 'NewInstance' },
  integration: ofInstance('integration-association', 'Integrations'),
  useCase: ofInstance('use-case', 'UseCases'),
  phoneNumbers: { type: ['connect', 'wildcard-phone-number'], sid: 'PhoneNumbers' },
  quota: { type: ['servicequotas', 'quota'], values: { ServiceCode: 'connect' }, sid: 'Quotas' },
  directory: { type: ['ds', 'directory'], values: { DirectoryId: '{directory}' }, sid: 'Directory' },
  logGroup: {
    type: ['logs', 'log-group'],
    values: { LogGroupName: '/aws/connect/{alias}' },
    isPath: true,
    sid: 'FlowLogs',
  },

  connectRole: { ...role(CONNECT_ROLE), by: CONNECT, sid: 'ServiceLinkedRole' },
  newConnectRole: newRole(CONNECT_ROLE, CONNECT, 'CreateServiceLinkedRole'),
  newProfileRole: newRole(PROFILE_ROLE, 'profile.amazonaws.com', 'CreateProfilesRole'),
  newCampaignsRole: newRole(CAMPAIGNS_ROLE, 'connect-campaigns.amazonaws.com', 'CreateCampaignsRole'),
  newEmailRole: newRole(EMAIL_ROLE, 'ses.amazonaws.com', 'CreateEmailRole'),
  campaignsRole: { ...role(CAMPAIGNS_ROLE), sid: 'CampaignsRole' },
  role: { ...role('{role}'), isPath: true, sid: 'Roles' },
  emailRole: {
    ...role('{role}'),
    isPath: true,
    conditions: { 'iam:PassedToService': 'ses.amazonaws.com' },
    sid: 'PassRole',
  },
  roleList: { arn: 'arn:{partition}:iam::{account}:role/', sid: 'ListRoles' },
  policy: { type: ['iam', 'policy'], values: { PolicyNameWithPath: '{policy}' }, isPath: true, sid: 'Policies' },

  bucket: { type: ['s3', 'bucket'], values: { BucketName: '{bucket}' }, sid: 'Bucket' },
  object: { type: ['s3', 'object'], values: { BucketName: '{bucket}' }, isPath: true, sid: 'Objects' },
  key: { ...key, sid: 'Key' },
  grant: { ...key, conditions: { 'kms:ViaService': 'connect.{region}.amazonaws.com' }, by: CONNECT, sid: 'KeyGrants' },

  stream: { type: ['kinesis', 'stream'], values: { StreamName: '{stream}' }, sid: 'Stream' },
  deliveryStream: {
    type: ['firehose', 'deliverystream'],
    values: { DeliveryStreamName: '{deliveryStream}' },
    sid: 'DeliveryStream',
  },
  function: { type: ['lambda', 'function'], values: { FunctionName: '{function}' }, sid: 'Function' },
  bot: { type: ['lex', 'bot'], values: { BotId: '{bot}' }, sid: 'Bot' },
  botAlias: { type: ['lex', 'bot alias'], values: { BotId: '{bot}' }, sid: 'BotAlias' },
  lexV1Alias: { type: ['lex', 'bot alias'], form: 1, values: { BotName: '{bot}' }, sid: 'LexV1Bot' },
  voiceConnector: { type: ['chime', 'voice-connector'], sid: 'VoiceConnectors' },

  domain: ofDomain('domains', 'ProfilesDomain'),
  profileIntegration: ofDomain('integrations', 'ProfilesIntegrations'),
  objectType: ofDomain('object-types', 'ProfilesObjectTypes'),
  calculatedAttribute: ofDomain('calculated-attributes', 'ProfilesAttributes'),
  eventStream: ofDomain('event-streams', 'ProfilesEventStreams'),
  layout: ofDomain('layouts', 'ProfilesLayouts'),
  segment: ofDomain('segment-definitions', 'ProfilesSegments'),

  rule: { type: ['events', 'rule-on-default-event-bus'], values: { RuleName: '{rule}' }, sid: 'Rules' },
  managedRule: {
    type: ['events', 'rule-on-default-event-bus'],
    values: { RuleName: '{rule}' },
    conditions: { 'events:ManagedBy': CONNECT },
    by: CONNECT,
    sid: 'ManagedRules',
  },
  partnerRule: {
    type: ['events', 'rule-on-custom-event-bus'],
    values: { EventBusName: '{eventSource}', RuleName: '{rule}' },
    sid: 'PartnerRules',
  },
  eventBus: {
    type: ['events', 'event-bus'],
    values: { EventBusName: '{eventSource}' },
    isPath: true,
    sid: 'EventBuses',
  },
  eventSource: {
    type: ['events', 'event-source'],
    values: { EventSourceName: '{eventSource}' },
    isPath: true,
    sid: 'EventSources',
  },

  appFlow: { type: ['appflow', 'flow'], values: { FlowName: '{appflow}' }, sid: 'AppFlows' },
  connectorProfile: { type: ['appflow', 'connectorprofile'], sid: 'ConnectorProfiles' },
  connector: { type: ['appflow', 'connector'], sid: 'Connectors' },
  dataIntegration: { type: ['app-integrations', 'data-integration'], sid: 'DataIntegrations' },
  dataIntegrationAssociation: {
    type: ['app-integrations', 'data-integration-association'],
    sid: 'DataIntegrationAssociations',
  },
  eventIntegration: { type: ['app-integrations', 'event-integration'], sid: 'EventIntegrations' },
  eventIntegrationAssociation: {
    type: ['app-integrations', 'event-integration-association'],
    sid: 'EventIntegrationAssociations',
  },
  secret: { type: ['secretsmanager', 'Secret'], values: { SecretId: '{secret}' }, isPath: true, sid: 'Secrets' },

  emailIdentity: { type: ['ses', 'identity'], values: { IdentityName: '{emailIdentity}' }, sid: 'EmailIdentities' },
  configurationSet: { type: ['ses', 'configuration-set'], sid: 'ConfigurationSets' },
  casesDomain: { type: ['cases', 'Domain'], values: { DomainId: '{casesDomain}' }, sid: 'CasesDomain' },
  userPool: { type: ['cognito-idp', 'userpool'], values: { UserPoolId: '{userPool}' }, sid: 'UserPool' },
  assistant: { type: ['wisdom', 'Assistant'], values: { AssistantId: '{assistant}' }, sid: 'Assistant' },
  assistantAssociation: {
    type: ['wisdom', 'AssistantAssociation'],
    values: { AssistantId: '{assistant}' },
    sid: 'AssistantAssociations',
  },
  knowledgeBase: {
    type: ['wisdom', 'KnowledgeBase'],
    values: { KnowledgeBaseId: '{knowledgeBase}' },
    sid: 'KnowledgeBase',
  },
  voiceIdDomain: { type: ['voiceid', 'domain'], values: { DomainId: '{voiceIdDomain}' }, sid: 'VoiceIdDomain' },
}

const STORAGE = 'storage '

/** The row of a name; `storage CALL_RECORDINGS` is the storage of one type of an instance. */
export function targetNamed(name: string): Target {
  if (name.startsWith(STORAGE)) {
    const conditions = { 'connect:StorageResourceType': name.slice(STORAGE.length) }
    return { ...instance, conditions, sid: 'InstanceStorage' }
  }
  const found = Object.hasOwn(rows, name) ? rows[name] : undefined
  if (found === undefined) throw new Error(`no target is named ${name}`)
  return found
}

/** The values that a person may give, apart from account, partition and Region, with what stands for all of them. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set(Object.values(rows).flatMap(placeholdersOf))].map((name) => [
    name,
    name === 'eventSource' ? 'aws.partner/*' : '*',
  ]),
)

/** The resource types that a value names a resource of. */
export function targetTypesOf(placeholder: string): readonly (readonly [service: string, name: string])[] {
  const among = Object.values(rows).filter((row) => placeholdersOf(row).includes(placeholder))
  return among.flatMap(({ type }) => (type === undefined ? [] : [type]))
}

function placeholdersOf({ values = {} }: Target): string[] {
  return Object.values(values).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []))
}

function ofInstance(type: string, sid: string): Target {
  return { type: ['connect', type], values: { InstanceId: '{instance}' }, sid }
}

function ofDomain(type: string, sid: string): Target {
  return { type: ['profile', type], values: { DomainName: '{domain}' }, sid }
}

function role(path: string): Pick<Target, 'type' | 'values'> {
  return { type: ['iam', 'role'], values: { RoleNameWithPath: path } }
}

function newRole(path: string, service: string, sid: string): Target {
  return { ...role(path), conditions: { 'iam:AWSServiceName': service }, by: service, sid }
}
