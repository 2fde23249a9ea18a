import { foldCase } from '@gatewarden/policy/internal'
import { PAGES, servicePage } from './row.ts'

/** The actions an operation is authorized by where that is not the action of the same name. */
export interface OperationRow {
  /** SDK client, or prefix where they are equal. */
  readonly client: string
  readonly operation: string
  /** All of them are needed, whatever the input. */
  readonly actions: readonly string[]
  readonly source: string
}

/** Operation -> names of its actions, within one service. */
type Names = Readonly<Record<string, string>>

const s3: Names = {
  CompleteMultipartUpload: 'PutObject',
  CopyObject: 'GetObject PutObject',
  CreateMultipartUpload: 'PutObject',
  DeleteBucketAnalyticsConfiguration: 'PutAnalyticsConfiguration',
  DeleteBucketCors: 'PutBucketCORS',
  DeleteBucketEncryption: 'PutEncryptionConfiguration',
  DeleteBucketIntelligentTieringConfiguration: 'PutIntelligentTieringConfiguration',
  DeleteBucketInventoryConfiguration: 'PutInventoryConfiguration',
  DeleteBucketLifecycle: 'PutLifecycleConfiguration',
  DeleteBucketMetadataConfiguration: 'DeleteBucketMetadataTableConfiguration',
  DeleteBucketMetricsConfiguration: 'PutMetricsConfiguration',
  DeleteBucketOwnershipControls: 'PutBucketOwnershipControls',
  DeleteBucketReplication: 'PutReplicationConfiguration',
  DeleteBucketTagging: 'PutBucketTagging',
  DeleteObjects: 'DeleteObject',
  DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketAccelerateConfiguration: 'GetAccelerateConfiguration',
  GetBucketAnalyticsConfiguration: 'GetAnalyticsConfiguration',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetBucketIntelligentTieringConfiguration: 'GetIntelligentTieringConfiguration',
  GetBucketInventoryConfiguration: 'GetInventoryConfiguration',
  GetBucketLifecycle: 'GetLifecycleConfiguration',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketMetadataConfiguration: 'GetBucketMetadataTableConfiguration',
  GetBucketMetricsConfiguration: 'GetMetricsConfiguration',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  GetBucketReplication: 'GetReplicationConfiguration',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListBucketAnalyticsConfigurations: 'GetAnalyticsConfiguration',
  ListBucketIntelligentTieringConfigurations: 'GetIntelligentTieringConfiguration',
  ListBucketInventoryConfigurations: 'GetInventoryConfiguration',
  ListBucketMetricsConfigurations: 'GetMetricsConfiguration',
  ListBuckets: 'ListAllMyBuckets',
  ListMultipartUploads: 'ListBucketMultipartUploads',
  ListObjectVersions: 'ListBucketVersions',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListParts: 'ListMultipartUploadParts',
  PutBucketAccelerateConfiguration: 'PutAccelerateConfiguration',
  PutBucketAnalyticsConfiguration: 'PutAnalyticsConfiguration',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  PutBucketIntelligentTieringConfiguration: 'PutIntelligentTieringConfiguration',
  PutBucketInventoryConfiguration: 'PutInventoryConfiguration',
  PutBucketLifecycle: 'PutLifecycleConfiguration',
  PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
  PutBucketMetricsConfiguration: 'PutMetricsConfiguration',
  PutBucketNotificationConfiguration: 'PutBucketNotification',
  PutBucketReplication: 'PutReplicationConfiguration',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  SelectObjectContent: 'GetObject',
  UploadPart: 'PutObject',
  UploadPartCopy: 'GetObject PutObject',
}

// The same three names again, for the whole account.
const s3control: Names = {
  DeletePublicAccessBlock: 'PutAccountPublicAccessBlock',
  GetPublicAccessBlock: 'GetAccountPublicAccessBlock',
  PutPublicAccessBlock: 'PutAccountPublicAccessBlock',
}

const connect: Names = {
  SearchAgentStatuses: 'SearchAgentStatuses DescribeAgentStatus',
  SearchContactEvaluations: 'SearchContactEvaluations DescribeContactEvaluation',
  SearchContactFlowModules: 'SearchContactFlowModules DescribeContactFlowModule',
  SearchContactFlows: 'SearchContactFlows DescribeContactFlow',
  SearchContacts: 'SearchContacts DescribeContact',
  SearchDataTables: 'SearchDataTables DescribeDataTable',
  SearchEmailAddresses: 'SearchEmailAddresses DescribeEmailAddress',
  SearchEvaluationForms: 'SearchEvaluationForms DescribeEvaluationForm',
  SearchHoursOfOperationOverrides: 'SearchHoursOfOperationOverrides DescribeHoursOfOperationOverride',
  SearchHoursOfOperations: 'SearchHoursOfOperations DescribeHoursOfOperation',
  SearchMetrics: 'SearchMetrics DescribeMetric',
  SearchNotifications: 'SearchNotifications DescribeNotification',
  SearchPredefinedAttributes: 'SearchPredefinedAttributes DescribePredefinedAttribute',
  SearchPrompts: 'SearchPrompts DescribePrompt',
  SearchQueues: 'SearchQueues DescribeQueue',
  SearchQuickConnects: 'SearchQuickConnects DescribeQuickConnect',
  SearchRoutingProfiles: 'SearchRoutingProfiles DescribeRoutingProfile',
  SearchRules: 'SearchRules DescribeRule',
  SearchSecurityProfiles: 'SearchSecurityProfiles DescribeSecurityProfile',
  SearchUserHierarchyGroups: 'SearchUserHierarchyGroups DescribeUserHierarchyGroup',
  SearchUsers: 'SearchUsers DescribeUser',
  SearchViews: 'SearchViews DescribeView',
  SearchWorkspaces: 'SearchWorkspaces DescribeWorkspace',
  UpdateUserConfig: 'UpdateUserPhoneConfig',
}

// The template decides which of the last two are needed; which template that is, only AWS knows, so all are.
const iam: Names = { AcquireRole: 'CreateRole PutRolePolicy AttachRolePolicy' }

const lambda: Names = {
  DeleteResourcePolicy: 'DeleteResourcePolicy RemovePermission',
  GetLayerVersionByArn: 'GetLayerVersion',
  GetResourcePolicy: 'GetResourcePolicy GetPolicy',
  Invoke: 'InvokeFunction',
  InvokeWithResponseStream: 'InvokeFunction',
}

const tables: readonly (readonly [client: string, names: Names, source: string])[] = [
  ['s3', s3, PAGES.s3Operations],
  ['s3control', s3control, PAGES.s3Operations],
  ['connect', connect, servicePage('connect')],
  ['iam', iam, PAGES.roleManager],
  ['lambda', lambda, servicePage('lambda')],
  ['kms', { ReEncrypt: 'ReEncryptFrom ReEncryptTo' }, servicePage('kms')],
  [
    'sqs',
    {
      ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
      DeleteMessageBatch: 'DeleteMessage',
      SendMessageBatch: 'SendMessage',
    },
    servicePage('sqs'),
  ],
  ['sns', { PublishBatch: 'Publish' }, servicePage('sns')],
  ['dynamodb', { TransactGetItems: 'GetItem' }, servicePage('dynamodb')],
  ['bedrock', { Converse: 'InvokeModel', ConverseStream: 'InvokeModelWithResponseStream' }, servicePage('bedrock')],
]

/** Operations that have no action in the package yet, with the prefix of their service. */
const withoutAction: readonly (readonly [prefix: string, names: string])[] = [
  [
    'connect',
    `AssociateHoursOfOperations CreateAuthCode CreateTestCase DeleteContactData DeleteSession DeleteTestCase DescribeTestCase
    DisassociateHoursOfOperations GetTestCaseExecutionSummary ListChildHoursOfOperations ListTestCaseExecutionRecords
    ListTestCaseExecutions ListTestCases SearchTestCases StartAssistantContact StartTestCaseExecution StopTestCaseExecution
    UpdateContactTaskTemplate UpdateTestCase`,
  ],
  ['iam', 'UpdateDelegationRequest'],
  ['profile', 'BatchPutProfileObject SearchRecommendations'],
]

/** The actions of their names that authorize these operations until AWS's reference has them, by the same, folded. */
export const actionsToCome: ReadonlyMap<string, string> = new Map(
  withoutAction.flatMap(([prefix, names]) =>
    names.split(/\s+/).map((name) => [foldCase(`${prefix}:${name}`), `${prefix}:${name}`] as const),
  ),
)

/** Every row; an operation that is not here is authorized by the action of the same name. */
export const operationRows: readonly OperationRow[] = tables.flatMap(([client, names, source]) =>
  Object.entries(names).map(([operation, actions]) => ({
    client,
    operation,
    actions: actions.split(' ').map((name) => `${client === 's3control' ? 's3' : client}:${name}`),
    source,
  })),
)

/** The rows by `client:operation`, folded. */
export const operationIndex: ReadonlyMap<string, OperationRow> = new Map(
  operationRows.map((row) => [foldCase(`${row.client}:${row.operation}`), row]),
)
