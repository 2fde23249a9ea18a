// The small alphabets of the case generator: few values, so that patterns, principals and keys often match.
import fc from 'fast-check'
import { dateOperators, numericOperators, stringOperators } from '../operators.ts'

export type Weighted<T> = { readonly weight: number; readonly arbitrary: fc.Arbitrary<T> }

/** One of the arbitraries; the first number of each pair is its weight, in tenths at the finest. */
export function often<T>(...pairs: readonly (readonly [number, fc.Arbitrary<T>])[]): fc.Arbitrary<T> {
  return fc.oneof(...pairs.map(([weight, arbitrary]): Weighted<T> => ({ weight: Math.round(weight * 10), arbitrary })))
}

/** Almost always one or a few values, as in JSON policies: a single value or a list (P3). */
export function oneOrMany<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> {
  return often<T | T[]>([5, arbitrary], [4, fc.array(arbitrary, { minLength: 1, maxLength: 3 })])
}

export const accounts = ['111111111111', '222222222222'] as const

export const linkedRole = 'aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect'

const bucketNames = ['bucket', 'bucket/alice/x.txt', 'bucket/Alice/x', 'bucket/a*c/x', 'bucket//x', 'other/team:blue/x']
const roleNames = ['role/R', 'role/some/path/R', 'role/Q', `role/${linkedRole}`, 'role/aws-reserved/sso/Admin']

/** Actions of each service with resources of theirs; `P` and `A` are placeholders for partition and account. */
export const targets: readonly { readonly weight: number; readonly actions: string[]; readonly resources: string[] }[] =
  [
    {
      weight: 8,
      actions: ['s3:GetObject', 's3:PutObject', 'S3:getobject'],
      resources: bucketNames.map((name) => `arn:P:s3:::${name}`),
    },
    { weight: 2, actions: ['s3:ListAllMyBuckets', 'connect:CreateInstance', 'kms:CreateKey'], resources: ['*'] },
    {
      weight: 4,
      actions: ['iam:PassRole', 'iam:PutRolePolicy', 'iam:GetRole', 'IAM:passrole'],
      resources: roleNames.map((name) => `arn:P:iam::A:${name}`),
    },
    {
      weight: 2,
      actions: ['iam:CreatePolicyVersion', 'iam:TagPolicy', 'iam:GetPolicy'],
      resources: ['arn:P:iam::aws:policy/AdministratorAccess', 'arn:P:iam::A:policy/Mine'],
    },
    {
      weight: 4,
      actions: ['connect:CreateInstance', 'connect:DescribeUser'],
      resources: ['arn:P:connect:us-east-1:A:instance/i-1', 'arn:P:connect:us-east-1:A:instance/i-1/agent/Alice'],
    },
    {
      weight: 6,
      actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:RetireGrant', 'KMS:decrypt'],
      resources: ['arn:P:kms:us-east-1:A:key/k-1', 'arn:P:kms:us-east-1:A:key/k-1', 'arn:P:kms:us-east-1:A:alias/app'],
    },
    {
      weight: 5,
      actions: ['sts:AssumeRole', 'sts:TagSession', 'sts:AssumeRoleWithSAML', 'STS:assumerole'],
      resources: roleNames.map((name) => `arn:P:iam::A:${name}`),
    },
    { weight: 1, actions: ['sts:GetCallerIdentity'], resources: ['*'] },
    { weight: 2, actions: ['dynamodb:GetItem'], resources: ['arn:P:dynamodb:us-east-1:A:table/Music'] },
  ]

export const otherActions = [
  's3:*',
  'iam:Get*',
  'kms:DescribeKey',
  's3:GetObject, s3:PutObject',
  ' s3:GetObject',
  '*:*',
]

export const otherResources = [
  'arn:aws:s3:::bucket',
  'arn:aws:s3:::bucket/',
  'arn:aws:s3:::bucket/*/x.txt',
  'arn:aws:s3:*:*:bucket/*',
  'arn:aws:iam::*:role/*',
  'arn:aws:iam::111111111111:role/R',
  'arn:aws:connect:*:111111111111:instance/*',
  // Variables in the resource part, with a value, with a default, without one, and in parts that do not support them.
  'arn:aws:s3:::bucket/${aws:username}/*',
  'arn:aws:s3:::bucket/${AWS:UserName}/*',
  "arn:aws:s3:::bucket/${aws:PrincipalTag/team, 'alice'}/*",
  "arn:*:*:*:*:*${aws:PrincipalTag/nothing, ''}",
  'arn:*:*:*:*:*${aws:PrincipalTag/nothing}',
  'arn:*:*:*:*:*${aws:PrincipalTag/team}*',
  'arn:aws:s3:::bucket/a${*}c/*',
  'arn:aws:s3:::${aws:nothing}',
  'arn:aws:s3:::${aws:PrincipalTag/team}',
  'arn:*:*:*:*:${aws:PrincipalTag/team}',
  'arn:aws:s3:::bucket/${',
  'arn:aws:iam::${aws:PrincipalAccount}:role/R',
  '**',
]

/** Condition keys by the type of their values. Values of policies and requests come from the same pool. */
export type KeyType = { readonly keys: string[]; readonly operators: readonly string[]; readonly values: string[] }

export const keyTypes: { readonly [type: string]: KeyType } = {
  text: {
    keys: ['aws:PrincipalTag/team', 'aws:ResourceTag/team', 's3:prefix', 'aws:TagKeys', 'kms:EncryptionContext:app'],
    operators: stringOperators,
    values: ['blue', 'Blue', 'b*', 'bl?e', 'red', ''],
  },
  // rule A1: the Kelvin sign is not a k, and Latin-1 letters fold.
  letters: {
    keys: ['aws:RequestTag/name'],
    operators: [...stringOperators, 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    values: ['K', '\u212a', 'k', '\u00c9', '\u00e9'],
  },
  identity: {
    keys: ['aws:username', 'aws:PrincipalType', 'aws:PrincipalAccount', 'aws:userid', 'aws:ResourceAccount'],
    operators: stringOperators,
    values: ['Alice', 'alice', 'User', 'AssumedRole', 'Account', '111111111111', '222222222222', '1111*', 'anonymous'],
  },
  number: {
    keys: ['s3:max-keys'],
    operators: numericOperators,
    values: ['10', '10.0', '+10', '-3', '010', '10.5', 'ten', '1e1', '', '5.'],
  },
  bigNumber: {
    keys: ['test:Size'],
    operators: numericOperators,
    values: ['9007199254740993', '9007199254740992', '9007199254740993.0', '-0', '0.0'],
  },
  date: {
    keys: ['aws:CurrentTime', 'aws:EpochTime', 'aws:TokenIssueTime'],
    operators: dateOperators,
    values: [
      '2024',
      '2024-01',
      '2024-01-01',
      '2024-01-01T00:00Z',
      '2024-01-01T02:00:00+02:00',
      '2023-12-31T23:59:59.5Z',
      '1704067200',
      '1704067200.0',
      '1704067201',
      '2024-02-30',
      '2024-01-01T00:00:00',
      'yesterday',
    ],
  },
  flag: {
    keys: ['aws:MultiFactorAuthPresent', 'aws:SecureTransport', 'aws:PrincipalIsAWSService'],
    operators: ['Bool'],
    values: ['true', 'false', 'True', 'FALSE', 'yes', ''],
  },
  address: {
    keys: ['aws:SourceIp', 'aws:VpcSourceIp'],
    operators: ['IpAddress', 'NotIpAddress'],
    values: [
      '10.0.0.1',
      '10.0.0.0/8',
      '10.9.9.9/8',
      '192.0.2.7',
      '::1',
      '0:0:0:0:0:0:0:1',
      '2001:DB8::/32',
      '2001:db8::5',
      '10.0.0.256',
      '10.0.0.0/33',
      '0.0.0.0/0',
      'here',
    ],
  },
  arn: {
    keys: ['aws:SourceArn', 'aws:PrincipalArn'],
    operators: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'StringLike', 'StringEquals'],
    values: [
      'arn:aws:iam::111111111111:user/Alice',
      'arn:aws:iam::111111111111:role/R',
      'arn:aws:iam::*:role/*',
      'arn:aws:iam::111111111111:*',
      'arn:aws:iam:*:role/R',
      `arn:aws:iam::111111111111:role/${linkedRole}`,
      '*',
      '**',
      'arn:aws:s3',
      'arn:aws:logs:us-east-1:111111111111:log-group:a:b',
      'arn:aws:logs:*:111111111111:log-group:a:*',
      'arn:aws:*:111111111111:log-group:a:*',
    ],
  },
  bytes: { keys: ['test:Bytes'], operators: ['BinaryEquals'], values: ['QUI=', 'QUJD', 'quJD', '', '***'] },
}

/** V3..V7 and V2: variables in policy values. */
export const variables = [
  '${aws:username}',
  '${aws:PrincipalTag/team}',
  "${aws:PrincipalTag/team, 'blue'}",
  "${aws:PrincipalTag/nothing, 'b*'}",
  '${aws:nothing}',
  '${aws:TagKeys}',
  '${aws:PrincipalAccount}',
  '${*}',
  'b${*}',
  'bl${?}e',
  '${$}',
  '${}',
  '${a b}',
  '${aws:nothing, blue}',
  '${',
]
