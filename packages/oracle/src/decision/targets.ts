// Actions with the resources they are called on.

export const linkedRole = 'aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect'

const bucketNames = ['bucket', 'bucket/alice/x.txt', 'bucket/Alice/x', 'bucket/a*c/x', 'bucket//x', 'other/team:blue/x']
const roleNames = ['role/R', 'role/some/path/R', 'role/Q', `role/${linkedRole}`, 'role/aws-reserved/sso/Admin']
const roles = roleNames.map((name) => `arn:P:iam::A:${name}`)
const key = 'arn:P:kms:us-east-1:A:key/k-1'

export type Target = { readonly weight: number; readonly actions: string[]; readonly resources: string[] }

/** Actions of each service with resources of theirs; `P` and `A` are placeholders for partition and account. */
export const targets: readonly Target[] = [
  {
    weight: 8,
    actions: ['s3:GetObject', 's3:PutObject', 'S3:getobject'],
    resources: bucketNames.map((name) => `arn:P:s3:::${name}`),
  },
  { weight: 2, actions: ['s3:ListAllMyBuckets', 'connect:CreateInstance', 'kms:CreateKey'], resources: ['*'] },
  { weight: 4, actions: ['iam:PassRole', 'iam:PutRolePolicy', 'iam:GetRole', 'IAM:passrole'], resources: roles },
  {
    weight: 2,
    actions: ['iam:CreatePolicyVersion', 'iam:TagPolicy', 'iam:GetPolicy', 'iam:CreatePolicy', 'iam:UntagPolicy'],
    resources: ['arn:P:iam::aws:policy/AdministratorAccess', 'arn:P:iam::A:policy/Mine'],
  },
  {
    weight: 2,
    actions: ['connect:CreateWorkspacePage', 'connect:DescribeView', 'connect:UpdateViewContent'],
    resources: ['arn:P:connect:us-east-1:aws:view/form'],
  },
  {
    weight: 1,
    actions: ['cloudformation:CreateChangeSet', 'CLOUDFORMATION:createchangeset', 'cloudformation:DeleteStack'],
    resources: ['arn:P:cloudformation:us-east-1:aws:transform/Serverless-2016-10-31'],
  },
  {
    weight: 1.5,
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue', 'secretsmanager:ListSecrets'],
    resources: ['arn:P:secretsmanager:us-east-1:A:secret:app-AbCdEf'],
  },
  {
    weight: 4,
    actions: ['connect:CreateInstance', 'connect:DescribeUser'],
    resources: ['arn:P:connect:us-east-1:A:instance/i-1', 'arn:P:connect:us-east-1:A:instance/i-1/agent/Alice'],
  },
  {
    weight: 6,
    actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:RetireGrant', 'KMS:decrypt', 'kms:DescribeKey'],
    resources: [key, key, key, 'arn:P:kms:us-east-1:A:alias/app'],
  },
  {
    weight: 3,
    actions: ['kms:CreateGrant', 'kms:CreateGrant', 'kms:DescribeKey', 'kms:ScheduleKeyDeletion'],
    resources: [key],
  },
  {
    weight: 2,
    actions: ['kms:CreateAlias', 'kms:UpdateAlias', 'kms:DeleteAlias', 'kms:deletealias'],
    resources: ['arn:P:kms:us-east-1:A:alias/aws/s3', 'arn:P:kms:us-east-1:A:alias/app', key],
  },
  {
    weight: 5,
    actions: ['sts:AssumeRole', 'sts:TagSession', 'sts:AssumeRoleWithSAML', 'STS:assumerole'],
    resources: roles,
  },
  { weight: 1, actions: ['sts:GetCallerIdentity'], resources: ['*'] },
  { weight: 1.5, actions: ['sts:GetSessionToken', 'STS:getsessiontoken'], resources: ['*'] },
  { weight: 1, actions: ['sts:GetFederationToken'], resources: ['arn:P:sts::A:federated-user/Fred'] },
  { weight: 0.5, actions: ['sts:DecodeAuthorizationMessage'], resources: ['*'] },
  {
    weight: 3,
    actions: ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy', 'S3:putbucketpolicy'],
    resources: ['arn:P:s3:::bucket'],
  },
  {
    weight: 3,
    actions: ['sqs:SendMessage', 'sqs:SetQueueAttributes', 'sqs:ListQueueTags', 'SQS:deletequeue'],
    resources: ['arn:P:sqs:us-east-1:A:calls'],
  },
  {
    weight: 3,
    actions: ['logs:GetLogEvents', 'logs:PutLogEvents'],
    resources: ['arn:P:logs:us-east-1:A:log-group:app:log-stream:a', 'arn:P:logs:us-east-1:A:log-group:app:*'],
  },
  {
    weight: 3,
    actions: ['dynamodb:GetItem', 'dynamodb:DeleteTable'],
    resources: ['arn:P:dynamodb:us-east-1:A:table/Music'],
  },
]

/** Calls that a service refuses to, or always allows, callers of a kind. */
export const callsOfKind: { readonly [kind: string]: readonly { action: string; resource: string }[] } = {
  session: [
    { action: 'sts:GetSessionToken', resource: '*' },
    { action: 'sts:GetFederationToken', resource: 'arn:P:sts::A:federated-user/Fred' },
  ],
  federatedUser: [
    { action: 'iam:GetRole', resource: 'arn:P:iam::A:role/R' },
    { action: 'sts:AssumeRole', resource: 'arn:P:iam::A:role/R' },
    { action: 'sts:GetSessionToken', resource: '*' },
  ],
  root: [
    { action: 'sts:AssumeRole', resource: 'arn:P:iam::A:role/R' },
    { action: 'sts:GetSessionToken', resource: '*' },
    { action: 's3:PutBucketPolicy', resource: 'arn:P:s3:::bucket' },
    { action: 's3:GetBucketPolicy', resource: 'arn:P:s3:::bucket' },
  ],
  // O13: services often assume the service-linked role.
  service: [{ action: 'sts:AssumeRole', resource: `arn:P:iam::A:role/${linkedRole}` }],
}
