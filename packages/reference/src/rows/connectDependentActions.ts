import { type DependentAction, type DependentActionRow, PAGES, servicePage } from './row.ts'

// Creating operations that are also authorized by connect:TagResource when tags are given.
const tagging =
  `AgentStatus ContactFlow ContactFlowModule DataTable EmailAddress EvaluationForm HoursOfOperation Instance
  IntegrationAssociation Metric Notification Prompt Queue QuickConnect RoutingProfile SecurityProfile TrafficDistributionGroup UseCase User
  UserHierarchyGroup View Vocabulary Workspace`
    .split(/\s+/)
    .map((name) => `Create${name}`)
    .concat('ClaimPhoneNumber', 'ImportPhoneNumber', 'StartAttachedFileUpload', 'StartContactEvaluation')

const tags: DependentAction = { action: 'connect:TagResource', when: 'tags are given' }
const rolePolicy: DependentAction = {
  action: 'iam:PutRolePolicy',
  when: 'the service-linked role needs a further permission',
}
const serviceLinkedRole: DependentAction = {
  action: 'iam:CreateServiceLinkedRole',
  when: 'the service-linked role does not exist yet',
}

function always(...actions: readonly string[]): DependentAction[] {
  return actions.map((action) => ({ action }))
}

function whenNeeded(when: string, ...actions: readonly string[]): DependentAction[] {
  return actions.map((action) => ({ action, when }))
}

const storage: readonly DependentAction[] = [
  rolePolicy,
  ...whenNeeded('the storage is an S3 bucket', 's3:GetBucketAcl', 's3:GetBucketLocation'),
  ...whenNeeded('the storage is encrypted with a customer managed key', 'kms:CreateGrant', 'kms:DescribeKey'),
  ...whenNeeded('the storage is a Kinesis data stream', 'kinesis:DescribeStream'),
  ...whenNeeded('the storage is a Firehose stream', 'firehose:DescribeDeliveryStream'),
]

const managedRule = 'the integration is Voice ID or an event integration'

// From the console page, per task; "when" is ours where the page lists the action for a whole task.
const consoleRows: Readonly<Record<string, readonly DependentAction[]>> = {
  AssociateBot: [
    rolePolicy,
    ...whenNeeded(
      'the bot is of Lex V2',
      'lex:DescribeBotAlias',
      'lex:CreateResourcePolicy',
      'lex:UpdateResourcePolicy',
    ),
    ...whenNeeded('the bot is of Lex V1', 'lex:GetBot'),
  ],
  AssociateInstanceStorageConfig: storage,
  AssociateLambdaFunction: [...always('lambda:AddPermission'), rolePolicy],
  AssociateLexBot: [...always('lex:GetBot'), rolePolicy],
  CreateInstance: [
    serviceLinkedRole,
    rolePolicy,
    ...always('ds:AuthorizeApplication', 'ds:CheckAlias', 'ds:CreateAlias', 'ds:DescribeDirectories'),
    ...whenNeeded('users are managed in the instance or by SAML', 'ds:CreateIdentityPoolDirectory'),
    ...whenNeeded('flow logs are on', 'logs:CreateLogGroup'),
  ],
  CreateIntegrationAssociation: [
    rolePolicy,
    ...whenNeeded(managedRule, 'events:PutRule', 'events:PutTargets'),
    ...whenNeeded('the integration is Voice ID', 'voiceid:DescribeDomain'),
    ...whenNeeded('the integration is a Wisdom assistant', 'wisdom:GetAssistant'),
    ...whenNeeded('the integration is a Wisdom knowledge base', 'wisdom:GetKnowledgeBase'),
    ...whenNeeded('the integration is a Cases domain', 'cases:GetDomain'),
    ...whenNeeded('the integration is an event integration', 'app-integrations:CreateEventIntegrationAssociation'),
  ],
  DeleteInstance: always('ds:DeleteDirectory', 'ds:DescribeDirectories', 'ds:UnauthorizeApplication'),
  DeleteIntegrationAssociation: [
    ...whenNeeded(managedRule, 'events:DeleteRule', 'events:ListTargetsByRule', 'events:RemoveTargets'),
    ...whenNeeded('the integration is an event integration', 'app-integrations:DeleteEventIntegrationAssociation'),
  ],
  DescribeInstance: always('ds:DescribeDirectories'),
  DisassociateLambdaFunction: [...always('lambda:RemovePermission'), rolePolicy],
  ListInstances: always('ds:DescribeDirectories'),
  UpdateInstanceAttribute: [
    serviceLinkedRole,
    rolePolicy,
    ...whenNeeded('flow logs are switched on', 'logs:CreateLogGroup'),
  ],
  UpdateInstanceStorageConfig: storage,
}

const searching: Readonly<Record<string, readonly DependentAction[]>> = {
  SearchContacts: whenNeeded('contacts are sought by their attributes', 'connect:GetContactAttributes'),
  SearchUsers: whenNeeded('users are sought by their proficiencies', 'connect:ListUserProficiencies'),
}

/** Other actions that Amazon Connect's actions need; none of them passes a role. */
export const connectDependentActions: readonly DependentActionRow[] = [
  ...tagging.map((name) => ({ action: `connect:${name}`, needs: [tags], source: servicePage('connect') })),
  ...rows(consoleRows, PAGES.connectConsole),
  ...rows(searching, servicePage('connect')),
]

function rows(needs: Readonly<Record<string, readonly DependentAction[]>>, source: string): DependentActionRow[] {
  return Object.entries(needs).map(([name, list]) => ({ action: `connect:${name}`, needs: list, source }))
}
