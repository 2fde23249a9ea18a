// What random policies and requests are made of: few enough values that equality, inclusion and overlap are frequent.

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
