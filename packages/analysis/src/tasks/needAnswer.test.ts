import { compile, decide, type PoliciesInEffect } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { assumedContext } from '../context/assumedContext.ts'
import { defaultKeyPolicy } from '../question/ungivenPolicy.ts'
import { consoleTasks } from './consoleTasks.ts'
import { CUSTOM_POLICY, type GivenPolicies, userWith } from './identities.fixture.ts'
import { answerNeed } from './needAnswer.ts'
import { type Need, needsOfTask } from './needs.ts'

const reference = openReference()
const now = new Date('2026-06-01T00:00:00Z')
const { principal } = userWith({})
const needs = [
  ...new Map(
    consoleTasks()
      .flatMap((task) => needsOfTask(task, { account: '123456789012' }, reference))
      .map((need) => [JSON.stringify(need), need]),
  ).values(),
]

/** Names in place of wildcards: some that policies are about, and one that none is. */
const NAMES = ['example', 'amazon-connect-1', 'a1b2c3', 'default', 'primary']

function filled(text: string, name: string): string {
  const parts = text.split(':')
  const places: Readonly<Record<number, string>> = { 3: 'eu-west-1', 4: '123456789012' }
  return parts
    .map((part, at) => (at < 5 && part === '*' && parts.length > 5 ? (places[at] ?? part) : part))
    .join(':')
    .replaceAll(/[*?]/g, name)
}

/** The decision on one of the requests of a need. */
function decisionOn(need: Need, name: string, policies: PoliciesInEffect) {
  const resource = need.resource === '*' ? '*' : filled(need.resource, name)
  const conditions = Object.entries(need.conditions).map(([key, value]) => [key, value.replaceAll('*', 'eu-west-1')])
  const via = need.by === undefined ? {} : { 'aws:CalledVia': [need.by], 'aws:ViaAWSService': 'true' }
  const request = { principal, action: need.action, resource, context: { ...Object.fromEntries(conditions), ...via } }
  const context = { ...assumedContext(request, now, reference), ...request.context }
  const key = need.action.startsWith('kms:') && resource !== '*' ? { resource: defaultKeyPolicy(request) } : {}
  return decide({ ...request, context }, { ...policies, ...key }).outcome
}

const boundary = (text: string) => {
  const { document } = parsePolicy(text)
  return document === undefined ? [] : [compile(document)]
}

const IDENTITIES: readonly (readonly [string, GivenPolicies])[] = [
  [
    'AmazonConnect_FullAccess and the custom policy',
    { managed: ['AmazonConnect_FullAccess'], inline: [CUSTOM_POLICY] },
  ],
  ['AmazonConnectReadOnlyAccess', { managed: ['AmazonConnectReadOnlyAccess'] }],
  ['ReadOnlyAccess', { managed: ['ReadOnlyAccess'] }],
  ['PowerUserAccess', { managed: ['PowerUserAccess'] }],
  ['IAMFullAccess and AmazonS3FullAccess', { managed: ['IAMFullAccess', 'AmazonS3FullAccess'] }],
  ['no policy', {}],
]

test.each(IDENTITIES)('with %s, each answer is that of the decisions on examples', (_, given) => {
  const holder = userWith(given)
  for (const need of needs) {
    const { verdict } = answerNeed(need, { holder, reference, now })
    if (verdict === 'depends') continue
    for (const name of NAMES) {
      const isAllowed = decisionOn(need, name, holder.policies) === 'allowed'
      expect(isAllowed, `${need.action} on ${need.resource} with ${name}`).toBe(verdict === 'yes')
    }
  }
})

test('a permissions boundary limits what is allowed', () => {
  const { policies } = userWith({ managed: ['AdministratorAccess'] })
  const limit = boundary(
    '{"Statement": {"Effect": "Allow", "Action": ["connect:*", "s3:CreateBucket"], "Resource": ["arn:aws:connect:*:*:*", "arn:aws:s3:::amazon-connect-*"]}}',
  )
  const holder = { principal, policies: { ...policies, permissionsBoundary: limit } }
  const verdictOf = (action: string) => {
    const need = needs.find((each) => each.action === action)
    return need && answerNeed(need, { holder, reference, now }).verdict
  }
  expect(verdictOf('connect:DescribeInstance')).toBe('yes')
  expect(verdictOf('s3:CreateBucket')).toBe('depends')
  expect(verdictOf('connect:ListInstances')).toBe('no')
  expect(verdictOf('iam:PutRolePolicy')).toBe('no')
})

test('the root user may do everything', () => {
  const root = { ...principal, kind: 'Account' as const, text: 'arn:aws:iam::123456789012:root' }
  for (const need of needs.slice(0, 20)) {
    expect(answerNeed(need, { holder: { principal: root, policies: {} }, reference, now }).verdict).toBe('yes')
  }
})

test('a key policy decides about keys that it is given for', () => {
  const holder = userWith({ managed: ['AdministratorAccess'] })
  const { document } = parsePolicy(
    '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "kms:CreateGrant", "Resource": "*"}}',
    'resource',
  )
  if (document === undefined) throw new Error('the key policy does not parse')
  const need = needs.find(({ action, by }) => action === 'kms:CreateGrant' && by !== undefined)
  if (need === undefined) throw new Error('no need for a grant')
  expect(answerNeed(need, { holder, reference, now }).verdict).toBe('yes')
  const keyPolicy = compile(document, 'resource')
  expect(answerNeed(need, { holder, reference, now, keyPolicy })).toMatchObject({
    verdict: 'no',
    decision: { outcome: 'explicitDeny', decidedBy: 'resource' },
  })
})
