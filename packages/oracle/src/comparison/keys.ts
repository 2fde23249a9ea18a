// The condition keys of random policies and requests, with values that are often equal, included or overlapping.
import { dateOperators, numericOperators, stringOperators } from '../operators.ts'

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
  /** What every request has. */
  readonly onlyValue?: string
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
    key: 'aws:PrincipalAccount',
    kind: 'text',
    operators: stringOperators,
    policyValues: ['111111111111', '222222222222', '1*', '*'],
    requestValues: ['111111111111', '222222222222', '333333333333'],
    isAlwaysPresent: true,
  },
  {
    key: 'aws:ResourceAccount',
    kind: 'text',
    operators: stringOperators,
    policyValues: ['111111111111', '222222222222', '1*', '*'],
    requestValues: ['111111111111', '222222222222'],
  },
  {
    key: 'aws:PrincipalIsAWSService',
    kind: 'flag',
    operators: ['Bool'],
    policyValues: ['true', 'false'],
    requestValues: [],
    onlyValue: 'false',
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
