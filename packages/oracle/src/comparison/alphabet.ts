// What random policies and requests are made of: few enough values that equality, inclusion and overlap are frequent.
import { dateOperators, numericOperators, stringOperators } from '../operators.ts'

/** Patterns of Action: documented actions, undocumented ones, wildcards that touch both. */
export const actionPatterns = [
  ...['s3:GetObject', 's3:PutObject', 'S3:getobject', 's3:GetObjec?', 's3:Get*', 's3:*Object', 's3:*', '*', '*:*'],
  ...['connect:*', 'connect:CreateInstance', 's3:GetNothing', 's3:G*t', 's3:??????????', 'sqs:*', 'sqs:Send*'],
  ...['zz:a', 'zz:b', 'zz:?', 'zz:??', 'zz:*', 'zz:a*', 'zz:*a', 'a:*', 'b:*', 'a:b'],
  // What AWS would not store.
  ...['*:a', 's*:Get*', 'zz', 'zz:a, zz:b'],
]

/** Actions of requests. */
export const actions = [
  ...['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:GetBucketAcl', 's3:GetObjecx', 's3:GetNothing', 's3:Gxt'],
  ...['connect:CreateInstance', 'connect:Xyz', 'zz:a', 'zz:b', 'zz:c', 'zz:aa', 'zz:ab', 'zz:ba', 'a:a', 'b:a', 'c:a'],
  ...['a:b', 'q:getobject', 'sq:getx', 'a:x', 's3:abcdefghij', 'SQS:SendMessage', 'c:cc', 'zz:zzz'],
]

/** Patterns of Resource and NotResource. */
export const resourcePatterns = [
  ...[
    '*',
    '**',
    'arn:aws:s3:::b',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::b*',
    'arn:aws:s3:::b/?',
    'arn:aws:s3:::*',
    'arn:aws:s3',
  ],
  ...[
    'arn:*:s3:::b/x',
    'arn:aws:s3:*:*:b/x',
    'arn:aws:*',
    'arn:aws:s3:::b/*/x',
    'arn:aws:s3:::?',
    'arn:aws:s3:us-*:*:b',
  ],
  ...[
    'arn:aws:s3:::B',
    'arn:*:*:*:*:*',
    'arn:aws:s3:::b/a:b',
    'arn:a*:s3:::b',
    'arn:aws:s3:::',
    'b',
    'arn:aws:s3:::b/x',
  ],
  ...['arn:aws:s3:*', 'arn:aws:sq?:::b', 'arn:aws:s3::111111111111:b', 'arn:aws:s3::*:b', '?', 'arn:?*:s3:::b'],
  // A star before a colon, also in fewer than six parts.
  ...['arn:aws:s3:*:b', 'arn:aws:s3:*:b/x', 'arn:aws*:b', 'arn:*:q', 'arn:aws:sqs:*:q', 'arn:aws:sqs:us-*:q'],
  ...['arn:aws:sqs:*:*:r', 'arn:aws:sqs:us-east-1:1*:r', 'arn:aws:s3:*::b'],
  // Short ARNs.
  ...['arn:aws:sqs:us-west-2', 'arn:aws:sqs:us-east-1', 'arn:aws:sqs:*:111111111111:*'],
]

/** The same with variables. */
export const resourceTemplates = [
  ...[
    'arn:aws:s3:::b/${aws:PrincipalTag/team}',
    'arn:aws:s3:::b/${aws:PrincipalTag/team}/*',
    'arn:aws:s3:::${AWS:principaltag/team}',
  ],
  ...[
    "arn:aws:s3:::b/${aws:PrincipalTag/team, 'x'}",
    'arn:aws:s3:::b/${*}',
    'arn:aws:s3:::b${?}x',
    'arn:aws:s3:::b/${s3:prefix}',
  ],
  ...[
    'arn:aws:s3:::b/${aws:PrincipalTag/team}${s3:prefix}',
    'arn:aws:s3:::*${aws:PrincipalTag/team}*',
    'arn:aws:s3:::b/${aws:TagKeys}',
  ],
  ...[
    'arn:aws:s3:::b/${',
    'arn:aws:s3:::b/${}',
    'arn:aws:s3::${aws:PrincipalAccount}:b',
    'arn:aws:s3:::b/x${aws:PrincipalTag/team}',
    'arn:aws:s3:::b/${aws:PrincipalTag/a b}',
  ],
]

/** Resources of requests. */
export const resources = [
  ...[
    '*',
    'arn:aws:s3:::b',
    'arn:aws:s3:::B',
    'arn:aws:s3:::b/x',
    'arn:aws:s3:::b/y',
    'arn:aws:s3:::b/x/x',
    'arn:aws:s3:::b/a:b',
  ],
  ...[
    'arn:aws-cn:s3:::b/x',
    'arn:aws-cn:s3:::b',
    'arn:aws:s3:us-east-1:111111111111:b/x',
    'arn:aws:s3:us-east-1::b',
    'arn:q:q:q:q:q',
  ],
  ...[
    'arn:aws:sqs:us-east-1:111111111111:q',
    'arn:aws:sqs:us-east-1:111111111111:q:r',
    'arn:aws:sqs:::b',
    'arn:aws:s3::111111111111:b',
    'arn:aws:s3:::xx',
    'arn:aws:s3:::x',
  ],
  ...[
    'arn:aws:s3:::b/',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::b?x',
    'arn:aws:s3:::b/xx',
    'arn:aws:s3:::bb',
    'arn:aws:s3:::b/x/',
    'arn:aws:s3:::b/X',
  ],
]

/** The kinds of values that requests may have for a key. */
export type KeyKind = 'text' | 'several' | 'number' | 'date' | 'flag' | 'address' | 'bytes'

export interface Key {
  readonly key: string
  readonly kind: KeyKind
  readonly operators: readonly string[]
  /** Values in policies. */
  readonly policyValues: readonly string[]
  /** Further values in requests. */
  readonly requestValues: readonly string[]
  readonly isAlwaysPresent?: true
}

const arns = ['ArnLike', 'ArnEquals', 'ArnNotLike', 'ArnNotEquals']
const texts = ['x', 'y', 'X', 'x*', '*', '?', '*x', 'x?', 'xx', '']
const moreTexts = ['x', 'y', 'X', 'xx', 'xy', 'Y', '*', 'q', 'yx', 'XX', 'true']

export const keys: readonly Key[] = [
  {
    key: 'aws:PrincipalTag/team',
    kind: 'text',
    operators: stringOperators,
    policyValues: texts,
    requestValues: moreTexts,
  },
  {
    key: 'aws:PrincipalTag/a b',
    kind: 'text',
    operators: stringOperators,
    policyValues: texts,
    requestValues: moreTexts,
  },
  { key: 's3:prefix', kind: 'text', operators: stringOperators, policyValues: texts, requestValues: moreTexts },
  { key: 'aws:TagKeys', kind: 'several', operators: stringOperators, policyValues: texts, requestValues: moreTexts },
  { key: 'test:Unknown', kind: 'several', operators: stringOperators, policyValues: texts, requestValues: moreTexts },
  {
    key: 's3:max-keys',
    kind: 'number',
    operators: numericOperators,
    policyValues: ['10', '10.0', '9', '11', '-1', '10.5', 'ten', '0'],
    requestValues: ['10.25', '-2', '5', '12', '9.5', '-0.5', '10.75', '+10', '010'],
  },
  {
    key: 'aws:CurrentTime',
    kind: 'date',
    operators: dateOperators,
    policyValues: [
      '2024-01-01',
      '2024-01-01T02:00:00+02:00',
      '1704067200',
      '2024-01-01T00:00:00.5Z',
      '2025',
      '9999-12-31T23:59:59Z',
      'never',
      ...['2024-01-01T00:00:00', '2024-001', '2024-W01-1T', '2023-12-31t23,5z', 'T10', '2024-01-01T00:00:00.500'],
    ],
    requestValues: [
      '2024-06-01',
      '2023-01-01',
      '2026-01-01T00:00Z',
      '2024-01-01T00:00:00.25Z',
      '2024-01-01T00:00:01Z',
      '2024-W26-6',
      '2023-12-31T12.5+00:30',
      '253402300800',
    ],
  },
  {
    key: 'aws:SecureTransport',
    kind: 'flag',
    operators: ['Bool'],
    policyValues: ['true', 'false', 'True', 'maybe'],
    requestValues: ['TRUE', 'False'],
  },
  {
    key: 'aws:SourceIp',
    kind: 'address',
    operators: ['IpAddress', 'NotIpAddress'],
    policyValues: [
      '10.0.0.0/8',
      '10.0.0.0/9',
      '10.128.0.0/9',
      '10.1.2.3',
      '0.0.0.0/0',
      '::/0',
      '2001:db8::/32',
      '10.9.9.9/8',
      'here',
    ],
    requestValues: [
      '10.0.0.1',
      '10.200.0.1',
      '11.0.0.0',
      '9.255.255.255',
      '2001:db8::1',
      '2001:db9::',
      '::1',
      '255.255.255.255',
    ],
  },
  {
    key: 'aws:SourceArn',
    kind: 'text',
    operators: [...arns, 'StringLike', 'StringEquals', 'StringNotLike'],
    policyValues: [
      ...['arn:aws:s3:::b', 'arn:aws:s3:::*', 'arn:aws:*:::b', 'arn:*:s3:*:*:b', '*', 'arn:aws:s3', 'arn:aws:s3:::b:c'],
      ...['arn:aws:s3::?:b', 'arn:*', '**'],
    ],
    requestValues: [
      'arn:aws:s3:::c',
      'arn:aws:sns:::b',
      'arn:aws:s3:::b:c:d',
      'b',
      'arn:aws:s3::1:b',
      'arn:aws:s3',
      'arn:aws:s3::1:2:b',
      'arn:::::',
    ],
  },
  {
    key: 'aws:PrincipalArn',
    kind: 'text',
    operators: [...arns, 'StringLike', 'StringEquals', 'StringNotEquals'],
    policyValues: ['arn:aws:iam::111111111111:role/R', 'arn:aws:iam::*:role/*', 'arn:aws:iam::111111111111:*', '*'],
    requestValues: [
      'arn:aws:iam::222222222222:role/Q',
      'arn:aws:iam::111111111111:user/U',
      'arn:aws:iam::222222222222:root',
    ],
    isAlwaysPresent: true,
  },
  {
    key: 'test:Bytes',
    kind: 'bytes',
    operators: ['BinaryEquals'],
    policyValues: ['QUI=', 'QUJD', 'quJD', '***', ''],
    requestValues: ['AAAA', 'x'],
  },
]

/** Values of string conditions with variables. */
export const valueTemplates = [
  ...[
    '${aws:PrincipalTag/team}',
    'x${aws:PrincipalTag/team}',
    '${aws:PrincipalTag/team}x',
    "${aws:PrincipalTag/team, 'x'}",
    '${*}',
  ],
  ...[
    '${s3:prefix}',
    '${aws:PrincipalTag/a b}',
    '${aws:PrincipalTag/team}*',
    '*${aws:PrincipalTag/team}',
    'x${?}',
    '${aws:TagKeys}',
    '${}',
    '${',
    '${$}',
  ],
  ...[
    "${s3:prefix, 'y'}",
    '${aws:PrincipalTag/team}/${s3:prefix}',
    "x${aws:PrincipalTag/team, ''}",
    "${aws:PrincipalTag/team, ''}",
  ],
]

/** Values of ARN conditions with variables. */
export const arnTemplates = [
  ...['arn:aws:s3:::${aws:PrincipalTag/team}', 'arn:aws:s3::${aws:PrincipalTag/team}:b', 'arn:aws:${s3:prefix}:::b'],
  ...['arn:aws:s3:::b${*}', 'arn:aws:s3:::*${s3:prefix}', '${aws:PrincipalTag/team}', 'arn:aws:${*}'],
]
