// The small alphabets of the case generator: few values, so that patterns, principals and keys often match.
import fc from 'fast-check'
import { dateOperators, numericOperators, stringOperators } from '../operators.ts'
import { dateTexts } from './dateTexts.ts'
import { linkedRole } from './targets.ts'

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

export const otherActions = ['s3:*', 'iam:Get*', 'kms:DescribeKey', '*:*']

/** What AWS would not store: no vendor, wildcards in the vendor, two colons, a space, a variable. */
export const unreadableActions = [
  's3:GetObject, s3:PutObject',
  ' s3:GetObject',
  'GetObject',
  '**',
  '',
  '*:Get*',
  's3*:GetObject',
  's?:*',
  's3:GetObject:x',
  '${aws:username}:Get',
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
  "arn:*:s3:*:*:*${aws:PrincipalTag/nothing, ''}",
  'arn:*:s3:*:*:*${aws:PrincipalTag/nothing}',
  'arn:*:s3:*:*:*${aws:PrincipalTag/team}*',
  'arn:*:s3:::*${aws:PrincipalTag/a b}*',
  "arn:aws:s3:::bucket/${aws:PrincipalTag/Cost Center, 'alice'}/*",
  'arn:*:dynamodb:*:*:table/*${aws:PrincipalTag/nothing}',
  'arn:*:iam::*:role/${aws:PrincipalTag/a b}',
  'arn:aws:s3:::bucket/a${*}c/*',
  'arn:aws:s3:::${aws:nothing}',
  'arn:aws:s3:::${aws:PrincipalTag/team}',
  'arn:*:connect:*:*:${aws:PrincipalTag/team}',
  'arn:aws:s3:::bucket/${',
  'arn:aws:iam::${aws:PrincipalAccount}:role/R',
  'arn:*:kms:*:${aws:PrincipalAccount}:key/*',
  'arn:aws:s3:::${aws:nothing}/${aws:nothing}:x',
  'arn:*:s3:${aws:RequestedRegion}::bucket/*',
  'arn:*:dynamodb:us-east-1:${aws:PrincipalAccount}:table/*',
  'arn:*:s3:*:*/${aws:username}',
  "arn:aws:dynamodb:*:table/${aws:PrincipalTag/nothing, 'T'}",
  'arn:*:s3:::${aws:username}',
  'arn:aws:iam:${aws:RequestedRegion}:${aws:PrincipalAccount}:role',
  // Partitions of AWS, also by a wildcard.
  'arn:aws-cn:s3:::bucket/*',
  'arn:a*:s3:::bucket/*',
  // A star before a colon, also in short forms.
  'arn:aws:iam:*:role/R',
  'arn:aws:dynamodb:*:table/Music',
  'arn:aws*:key/k-1',
  'arn:aws:s3:*:blue/x',
  // Short ARNs.
  'arn:aws:sqs:us-west-2',
  'arn:aws:sqs:us-east-1',
  'arn:aws:s3',
  'arn:aws:connect:*',
]

/** What AWS would not store in an identity-based policy. */
export const unreadableResources = [
  '**',
  '',
  'bucket',
  'a:bsdfdsafsad',
  'aws:s3:::bucket',
  'arn:error:s3:::bucket',
  'arn:error:s3:::bucket/*',
  'arn:b*:s3:::bucket/*',
  'arn:aws:s3::bucket',
  'arn:aws:logs:us east:*:log-group:app',
  'arn:aws:*',
  'arn:aws:s?:::bucket',
  'arn:aws::us-east-1:111111111111:x',
  'arn:*:*:*:*:*${aws:PrincipalTag/team}*',
  'arn:aws:iam::{$ACCOUNT}:role/R',
  'arn:aws:iam::${aws:PrincipalAccount}:role/R',
  'arn:aws:iam::111111111111:Alice',
  'arn:aws:iam:us-east-1:111111111111:role/R',
]

/** Tag keys hold spaces and other characters in IAM's pattern. */
const oddTags = ['aws:PrincipalTag/a b', 'aws:PrincipalTag/Cost Center', 'aws:PrincipalTag/\u00e9:=+@-_./x']

/** Condition keys by the type of their values. Values of policies and requests come from the same pool. */
export type KeyType = { readonly keys: string[]; readonly operators: readonly string[]; readonly values: string[] }

export const keyTypes: { readonly [type: string]: KeyType } = {
  text: {
    keys: [
      ...['aws:PrincipalTag/team', 'aws:ResourceTag/team', 's3:prefix', 'aws:TagKeys', 'kms:EncryptionContext:app'],
      ...oddTags,
    ],
    operators: stringOperators,
    values: ['blue', 'Blue', 'b*', 'bl?e', 'red', '', 'bluebird', 'bluebi*'],
  },
  // rule A1: the Kelvin sign is not a k, and Latin-1 letters fold.
  letters: {
    keys: ['aws:RequestTag/name'],
    operators: [...stringOperators, 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    values: ['K', '\u212a', 'k', '\u00c9', '\u00e9'],
  },
  identity: {
    keys: ['aws:username', 'aws:PrincipalType', 'aws:PrincipalAccount', 'aws:userid'],
    operators: stringOperators,
    values: ['Alice', 'alice', 'User', 'AssumedRole', 'Account', '111111111111', '222222222222', '1111*', 'anonymous'],
  },
  owner: {
    keys: ['aws:ResourceAccount', 's3:ResourceAccount', 'kms:CallerAccount'],
    operators: stringOperators,
    values: ['111111111111', '222222222222', '1111*', '*', '${aws:PrincipalAccount}', '333333333333', 'aws'],
  },
  // AWS generates these values: endpoint policies compare them as whole strings only.
  generated: {
    keys: ['aws:PrincipalAccount', 'aws:SourceVpc'],
    operators: ['NumericEquals', 'NumericLessThan', 'StringLike', 'StringEquals'],
    values: ['111111111111', '222222222222', '1111*'],
  },
  organization: {
    keys: ['aws:PrincipalOrgID', 'aws:ResourceOrgID', 'aws:PrincipalOrgPaths', 'aws:ResourceOrgPaths'],
    operators: stringOperators,
    values: ['o-1', 'o-1', 'o-2', 'o-*', '${aws:PrincipalOrgID}'],
  },
  constraint: {
    keys: ['kms:GrantConstraintType'],
    operators: stringOperators,
    values: [
      'EncryptionContextEquals',
      'EncryptionContextEquals',
      'EncryptionContextSubset',
      'encryptioncontextequals',
    ],
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
    values: [...dateTexts],
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
    operators: [
      ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'ArnNotEquals', 'ArnNotLike'],
      ...['StringLike', 'StringEquals'],
    ],
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
      'arn:aws:iam::111111111111',
      'arn:aws:iam:*',
      'test2',
      'test3',
      '',
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
  '${aws:PrincipalTag/a b}',
  "${aws:PrincipalTag/Cost Center, 'blue'}",
  '${AWS:PrincipalTag/\u00c9:=+@-_./X}',
  'b${aws:PrincipalTag/cost center}',
  '${aws:nothing, blue}',
  '${',
]
