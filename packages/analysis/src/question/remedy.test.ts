import { compile, type PoliciesInEffect, parsePrincipal } from '@gatewarden/authorize'
import { type PolicyType, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { remedyFor } from './remedy.ts'

const reference = openReference()
const OBJECT = 'arn:aws:s3:::b/k'
const GET = { Effect: 'Allow', Action: 's3:GetObject', Resource: OBJECT }

function policy(statement: object, type: PolicyType = 'identity') {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }), type)
  if (document === undefined) throw new Error('the statement cannot be read')
  return compile(document, type)
}

interface Asked {
  readonly action?: string
  readonly resource?: string
  readonly context?: Record<string, string>
  readonly who?: string
  readonly uniqueId?: string
}

function remedy(
  policies: PoliciesInEffect,
  { action = 's3:GetObject', resource = OBJECT, context = {}, who, uniqueId = 'AIDA1' }: Asked = {},
) {
  const principal = parsePrincipal(who ?? 'arn:aws:iam::123456789012:user/ana', { uniqueId })
  if (principal === undefined) throw new Error('no principal')
  return remedyFor({ principal, action, resource, context }, policies, reference)
}

const everything = policy({ Effect: 'Allow', Action: '*', Resource: '*' })
const nothingElse = policy({ Effect: 'Allow', Action: 'sqs:*', Resource: '*' })
const deny = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*' })
const under = (Condition: object) => policy({ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition })

describe('a proposal', () => {
  test('is one Allow of the action on the resource', () => {
    expect(remedy({})).toEqual({ kind: 'statement', statement: GET })
    expect(remedy({}, { who: 'arn:aws:iam::123456789012:role/r' })).toEqual({ kind: 'statement', statement: GET })
  })

  test('has Resource * for an action without resource types', () => {
    const statement = { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }
    expect(remedy({}, { action: 's3:ListAllMyBuckets' })).toEqual({ kind: 'statement', statement })
  })

  test('does not read the resource as a variable', () => {
    const answer = remedy({}, { resource: `${OBJECT}/\${aws:username}` })
    expect(answer).toMatchObject({ kind: 'statement', statement: { Resource: `${OBJECT}/\${$}{aws:username}` } })
  })

  test('keeps the conditions of a statement that covers the request, with the values of the request', () => {
    const identity = [
      under({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' }, Bool: { 'aws:SecureTransport': 'true' } }),
    ]
    const context = { 'aws:RequestedRegion': 'us-east-1', 'aws:SecureTransport': 'true' }
    const Condition = {
      StringEquals: { 'aws:RequestedRegion': ['us-east-1'] },
      Bool: { 'aws:SecureTransport': ['true'] },
    }
    expect(remedy({ identity }, { context })).toEqual({ kind: 'statement', statement: { ...GET, Condition } })
  })

  test('is not made where the request lacks a key: the key is named', () => {
    const identity = [under({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })]
    expect(remedy({ identity })).toEqual({ kind: 'context', keys: ['aws:MultiFactorAuthPresent'] })
  })

  test('is not made where the value is another one in each session: the key is named', () => {
    const identity = [under({ StringEquals: { 'aws:userid': 'AROA1:s' } })]
    const who = 'arn:aws:iam::123456789012:role/r'
    expect(remedy({ identity }, { who, uniqueId: 'AROA2' })).toEqual({ kind: 'context', keys: ['aws:userid'] })
  })

  test('is not made for an allowed request, or one that names no resource', () => {
    expect(remedy({ identity: [everything] })).toBeUndefined()
    expect(remedy({}, { resource: '*' })).toBeUndefined()
    expect(remedy({}, { resource: 'arn:aws:s3:::b' })).toBeUndefined()
  })
})

describe('policies that must change are named', () => {
  test.each<[string, PoliciesInEffect, string, string]>([
    ['an explicit Deny', { identity: [everything, deny] }, 'explicitDeny', 'identity'],
    [
      'a service control policy',
      { identity: [everything], scps: [{ level: 'root', policies: [nothingElse] }] },
      'implicitDeny',
      'scp',
    ],
    [
      'a boundary',
      { identity: [everything], permissionsBoundary: [nothingElse] },
      'implicitDeny',
      'permissionsBoundary',
    ],
    ['a session policy', { identity: [everything], session: [nothingElse] }, 'implicitDeny', 'session'],
  ])('of %s', (_, policies, outcome, decidedBy) => {
    expect(remedy(policies)).toMatchObject({ kind: 'policies', isAlone: true, decision: { outcome, decidedBy } })
  })

  test('where a statement alone is not enough', () => {
    expect(remedy({ permissionsBoundary: [nothingElse] })).toMatchObject({
      kind: 'policies',
      isAlone: false,
      decision: { decidedBy: 'permissionsBoundary' },
    })
  })

  test('across accounts', () => {
    const answer = remedy(
      { identity: [everything] },
      { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:111122223333:q' },
    )
    expect(answer).toMatchObject({ kind: 'policies', decision: { decidedBy: 'resource' } })
  })
})

describe('a service-linked role', () => {
  const role = 'arn:aws:iam::123456789012:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_1'
  const session = 'arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForAmazonConnect_1/calls'
  const byConnect = { kind: 'linkedRole', service: 'connect.amazonaws.com' }

  test('gets no proposal, because only its service changes it', () => {
    expect(remedy({ identity: [nothingElse] }, { who: role })).toEqual(byConnect)
    expect(remedy({ identity: [everything, deny] }, { who: role })).toEqual(byConnect)
    const ofSession = { who: session, context: { 'aws:PrincipalArn': role } }
    expect(remedy({ identity: [nothingElse] }, ofSession)).toEqual(byConnect)
  })

  test('is allowed what the policy of a resource denied before', () => {
    const bucket = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' }, 'resource')
    expect(remedy({ identity: [everything], resource: bucket }, { who: role })).toMatchObject({ kind: 'policies' })
  })

  test('is not the role of a customer with a similar name', () => {
    const similar = 'arn:aws:iam::123456789012:role/AWSServiceRoleForAmazonConnect_1'
    expect(remedy({ identity: [nothingElse] }, { who: similar })).toMatchObject({ kind: 'statement' })
  })
})
