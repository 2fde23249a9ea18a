import { foldCase } from '@gatewarden/policy/internal'
import { connectDependentActions } from './connectDependentActions.ts'
import { type DependentAction, type DependentActionRow, PAGES, servicePage } from './row.ts'

/** iam:PassRole, for a role that the named service will assume. */
function passRole(service: string, when?: string): DependentAction {
  const passedToService = `${service}.amazonaws.com`
  return when === undefined
    ? { action: 'iam:PassRole', passedToService }
    : { action: 'iam:PassRole', passedToService, when }
}

const ROLE_GIVEN = 'a role is given'
const ROLE_CHANGES = 'the role changes'

// Actions that only pass a role: [service page, action, service principal, when].
const passing: readonly (readonly [page: string, action: string, service: string, when?: string])[] = [
  ['batch', 'batch:RegisterJobDefinition', 'ecs-tasks', ROLE_GIVEN],
  ['bedrock', 'bedrock:CreateAgent', 'bedrock'],
  ['cloudformation', 'cloudformation:ContinueUpdateRollback', 'cloudformation', ROLE_GIVEN],
  ['cloudformation', 'cloudformation:CreateChangeSet', 'cloudformation', ROLE_GIVEN],
  ['cloudformation', 'cloudformation:CreateStack', 'cloudformation', ROLE_GIVEN],
  ['cloudformation', 'cloudformation:DeleteStack', 'cloudformation', ROLE_GIVEN],
  ['cloudformation', 'cloudformation:UpdateStack', 'cloudformation', ROLE_GIVEN],
  ['cloudtrail', 'cloudtrail:CreateTrail', 'cloudtrail', 'events also go to CloudWatch Logs'],
  ['cloudtrail', 'cloudtrail:UpdateTrail', 'cloudtrail', 'events also go to CloudWatch Logs'],
  ['codebuild', 'codebuild:CreateProject', 'codebuild'],
  ['codebuild', 'codebuild:UpdateProject', 'codebuild', ROLE_CHANGES],
  ['codepipeline', 'codepipeline:CreatePipeline', 'codepipeline'],
  ['codepipeline', 'codepipeline:UpdatePipeline', 'codepipeline'],
  ['config', 'config:PutConfigurationRecorder', 'config'],
  ['ec2', 'ec2:AssociateIamInstanceProfile', 'ec2'],
  ['ec2', 'ec2:CreateFlowLogs', 'vpc-flow-logs', 'the logs go to CloudWatch Logs'],
  ['ec2', 'ec2:ReplaceIamInstanceProfileAssociation', 'ec2'],
  ['ecs', 'ecs:RegisterTaskDefinition', 'ecs-tasks', ROLE_GIVEN],
  ['eks', 'eks:CreateCluster', 'eks'],
  ['events', 'events:PutTargets', 'events', 'a target has a role'],
  ['firehose', 'firehose:CreateDeliveryStream', 'firehose'],
  ['firehose', 'firehose:UpdateDestination', 'firehose', ROLE_CHANGES],
  ['glue', 'glue:CreateCrawler', 'glue'],
  ['glue', 'glue:CreateJob', 'glue'],
  ['glue', 'glue:UpdateCrawler', 'glue', ROLE_CHANGES],
  ['glue', 'glue:UpdateJob', 'glue', ROLE_CHANGES],
  ['iam', 'iam:AddRoleToInstanceProfile', 'ec2'],
  ['lambda', 'lambda:CreateCapacityProvider', 'lambda'],
  ['lex-v2', 'lex:CreateBot', 'lexv2'],
  ['lex-v2', 'lex:UpdateBot', 'lexv2'],
  ['customer-profiles', 'profile:CreateIntegrationWorkflow', 'profile'],
  ['rds', 'rds:CreateDBInstance', 'monitoring.rds', 'enhanced monitoring is on'],
  ['s3', 's3:PutReplicationConfiguration', 's3'],
  ['sagemaker', 'sagemaker:CreateModel', 'sagemaker'],
  ['sagemaker', 'sagemaker:CreateNotebookInstance', 'sagemaker'],
  ['sagemaker', 'sagemaker:CreateTrainingJob', 'sagemaker'],
  ['scheduler', 'scheduler:CreateSchedule', 'scheduler'],
  ['scheduler', 'scheduler:UpdateSchedule', 'scheduler'],
  ['ssm', 'ssm:StartAutomationExecution', 'ssm', ROLE_GIVEN],
  ['stepfunctions', 'states:CreateStateMachine', 'states'],
  ['stepfunctions', 'states:UpdateStateMachine', 'states', ROLE_CHANGES],
  ['transfer', 'transfer:CreateUser', 'transfer'],
]

const KEY = 'the object is encrypted with a customer managed key'

const others: readonly DependentActionRow[] = [
  {
    action: 'ec2:RunInstances',
    needs: [
      passRole('ec2', 'an instance profile is given'),
      { action: 'ec2:CreateTags', when: 'tags are given' },
      { action: 'ssm:GetParameters', when: 'the image is named by a Systems Manager parameter' },
    ],
    source: servicePage('ec2'),
  },
  {
    action: 'lambda:CreateFunction',
    needs: [
      passRole('lambda'),
      { action: 'lambda:GetLayerVersion', when: 'layers are given' },
      { action: 'lambda:PassCapacityProvider', when: 'a capacity provider is given' },
      { action: 'lambda:TagResource', when: 'tags are given' },
    ],
    source: servicePage('lambda'),
  },
  {
    action: 'lambda:UpdateFunctionConfiguration',
    needs: [passRole('lambda', ROLE_CHANGES), { action: 'lambda:GetLayerVersion', when: 'layers are given' }],
    source: servicePage('lambda'),
  },
  {
    action: 's3:CreateBucket',
    needs: [
      { action: 's3:PutBucketAcl', when: 'an ACL is given' },
      { action: 's3:PutBucketObjectLockConfiguration', when: 'Object Lock is switched on' },
      { action: 's3:PutBucketVersioning', when: 'Object Lock is switched on' },
      { action: 's3:PutBucketOwnershipControls', when: 'Object Ownership is given' },
    ],
    source: PAGES.s3Operations,
  },
  { action: 's3:GetObject', needs: [{ action: 'kms:Decrypt', when: KEY }], source: PAGES.s3Operations },
  {
    action: 's3:PutObject',
    needs: [
      { action: 's3:PutObjectAcl', when: 'an ACL is given' },
      { action: 's3:PutObjectTagging', when: 'tags are given' },
      { action: 's3:PutObjectRetention', when: 'a retention period is given' },
      { action: 's3:PutObjectLegalHold', when: 'a legal hold is given' },
      { action: 'kms:GenerateDataKey', when: KEY },
      { action: 'kms:Decrypt', when: `${KEY} and uploaded in parts` },
    ],
    source: PAGES.s3Operations,
  },
]

/** Every row. AWS's data names no dependent actions since its pages list them per operation. */
export const allDependentActionRows: readonly DependentActionRow[] = [
  ...passing.map(([page, action, service, when]) => ({
    action,
    needs: [passRole(service, when)],
    source: servicePage(page),
  })),
  ...others,
  ...connectDependentActions,
]

/** What each action needs, with its page, by the folded name of the action; several rows of one action are joined. */
export const dependentActionIndex: ReadonlyMap<string, readonly SourcedDependentAction[]> = joined()

/** A dependent action with the AWS page that names it. */
export type SourcedDependentAction = DependentAction & { readonly source: string }

function joined(): Map<string, SourcedDependentAction[]> {
  const index = new Map<string, SourcedDependentAction[]>()
  for (const { action, needs, source } of allDependentActionRows) {
    const key = foldCase(action)
    index.set(key, [...(index.get(key) ?? []), ...needs.map((need) => ({ ...need, source }))])
  }
  return index
}
