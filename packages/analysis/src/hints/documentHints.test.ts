import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { documentHints } from './documentHints.ts'
import { serviceChecks, serviceRefusal } from './serviceChecks.ts'

const reference = openReference()

function parsed(statement: object, type: 'identity' | 'trust' | 'resource') {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }), type)
  if (document === undefined) throw new Error('the statement cannot be read')
  return document
}

function hints(statement: object, type: 'identity' | 'trust' | 'resource' = 'identity') {
  return documentHints(parsed(statement, type), type, reference).map(({ kind, actions }) =>
    [kind, ...actions].join(' '),
  )
}

const allow = { Effect: 'Allow', Resource: '*' }

describe('a hint', () => {
  test.each<[string, object, string[]]>([
    ['an action that does not exist', { ...allow, Action: 's3:GetObjct' }, ['unknownAction s3:GetObject']],
    ['a pattern that matches no action', { ...allow, Action: 's3:Gett*' }, ['unknownAction']],
    ['nothing, where * is the Resource', { ...allow, Action: ['s3:GetObject', 's3:ListAllMyBuckets'] }, []],
    [
      'nothing, with NotResource',
      { Effect: 'Allow', Action: 's3:ListAllMyBuckets', NotResource: 'arn:aws:s3:::b' },
      [],
    ],
    [
      'an action without resource types',
      { ...allow, Action: 's3:ListAllMyBuckets', Resource: 'arn:aws:s3:::*' },
      ['otherResource s3:ListAllMyBuckets'],
    ],
    [
      'an action of objects on a bucket',
      { ...allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::b' },
      ['otherResource s3:GetObject'],
    ],
    [
      'nothing, where one Resource matches',
      { ...allow, Action: 's3:GetObject', Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] },
      [],
    ],
    ['nothing about a listed path', { ...allow, Action: 'iam:ListUsers', Resource: 'arn:aws:iam::*:user/*' }, []],
    ['a misspelt variable', { ...allow, Action: 's3:*', Resource: 'arn:aws:s3:::b/${aws:usernme}' }, ['unknownKey']],
    [
      'a misspelt key',
      { ...allow, Action: 's3:*', Condition: { StringEquals: { 'aws:SorceVpc': 'x' } } },
      ['unknownKey'],
    ],
  ])('names %s', (_, statement, expected) => {
    expect(hints(statement)).toEqual(expected)
  })

  test('is not given about the keys of an identity provider', () => {
    const statement = {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/id.example.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'id.example.com:sub': 'x' } },
    }
    expect(hints(statement, 'trust')).toEqual([])
  })
})

test('only policies of S3 are refused as S3 refuses them', () => {
  const refused = (Action: string | string[], Resource: string) =>
    serviceRefusal(parsed({ Effect: 'Allow', Principal: '*', Action, Resource }, 'resource'), reference)?.message
  expect(refused('s3:GetObject', 'arn:aws:s3:::b')).toBe('Action does not apply to any resource(s) in statement')
  expect(refused('s3:*', 'arn:aws:sns:us-east-1:123456789012:t')).toBe('Policy has invalid resource')
  expect(refused('s3:GetObject', 'arn:aws:s3:::b/*')).toBeUndefined()
  expect(refused('s3:Newest', 'arn:aws:s3:::b')).toBeUndefined()
  expect(refused(['s3:GetObject', 'sqs:SendMessage'], 'arn:aws:s3:::b')).toBeUndefined()
  for (const { source } of serviceChecks) expect(source).not.toBe('')
})
