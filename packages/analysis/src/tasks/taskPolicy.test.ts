import { openCatalogue } from '@gatewarden/catalogue'
import { checkPolicySize, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { checkTasks } from './checkTask.ts'
import { consoleTask, consoleTasks } from './consoleTasks.ts'
import { userWith } from './identities.fixture.ts'
import { taskPolicy } from './taskPolicy.ts'
import { beyondTaskPolicy, proofOfTaskPolicy } from './taskPolicyProof.ts'
import type { TaskValues } from './taskValues.ts'

const reference = openReference()
const now = new Date('2026-06-01T00:00:00Z')
const NAMED: TaskValues = {
  account: '123456789012',
  region: 'eu-west-1',
  named: { instance: '0aa1', bucket: 'our-recordings', key: '0bb2', domain: 'amazon-connect-sales' },
}
const VALUES: readonly (readonly [string, TaskValues])[] = [
  ['nothing named', { account: '123456789012' }],
  ['instance, bucket, key and domain named', NAMED],
]

function task(id: string) {
  const found = consoleTask(id)
  if (found === undefined) throw new Error(`no task ${id}`)
  return found
}

describe.each(VALUES)('with %s, the policy for', (_, values) => {
  test.each(
    consoleTasks().map((each) => [each.id, each] as const),
  )('%s allows all of its needs, nothing beyond, and has no statement too many', (id, each) => {
    const policy = taskPolicy([each], values, reference)
    const proof = proofOfTaskPolicy(policy, reference, now)
    expect(proof.denied).toEqual([])
    expect(proof.nothingBeyond).toEqual({ answer: 'yes' })
    for (const { sid, breaks } of proof.statements) expect(breaks, sid).toEqual([id])
    for (const document of policy.documents) {
      expect(checkPolicySize(JSON.stringify(document), 'managedPolicy')).toBeUndefined()
    }
    const [answer] = checkTasks([each], values, { holder: userWith({ inline: policy.documents }), reference, now })
    expect(answer?.missing).toEqual([])
    expect(answer?.depends).toEqual([])
  })

  test('all tasks together is several documents that fit', () => {
    const policy = taskPolicy(consoleTasks(), values, reference)
    const proof = proofOfTaskPolicy(policy, reference, now)
    expect(policy.documents.length).toBeGreaterThan(1)
    for (const document of policy.documents) {
      expect(checkPolicySize(JSON.stringify(document), 'managedPolicy')).toBeUndefined()
    }
    expect(proof).toMatchObject({ denied: [], nothingBeyond: { answer: 'yes' } })
    expect(proof.statements.filter(({ breaks }) => breaks.length === 0)).toEqual([])
    const sids = policy.documents.flatMap(({ Statement }) => Statement.map(({ Sid }) => Sid))
    expect(new Set(sids).size).toBe(sids.length)
    for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/)
  })
})

test('tasks of several storage types share a statement with their types', () => {
  const policy = taskPolicy([task('view-call-recordings'), task('view-reports')], NAMED, reference)
  expect(policy.documents[0]?.Statement.find(({ Sid }) => Sid === 'InstanceStorage')).toMatchObject({
    Action: 'connect:DescribeInstanceStorageConfig',
    Condition: { StringEquals: { 'connect:StorageResourceType': ['CALL_RECORDINGS', 'SCHEDULED_REPORTS'] } },
  })
})

test('an action on every resource is in the policy once', () => {
  const policy = taskPolicy([task('describe-instance'), task('view-call-recordings')], NAMED, reference)
  const describes = policy.documents[0]?.Statement.filter(({ Action }) =>
    [Action].flat().includes('connect:DescribeInstanceStorageConfig'),
  )
  expect(describes).toHaveLength(1)
  expect(describes?.[0]?.Condition).toBeUndefined()
})

test('a task that creates an instance is not limited to one that exists', () => {
  const policy = taskPolicy([task('create-instance')], NAMED, reference)
  const statement = policy.documents[0]?.Statement.find(({ Sid }) => Sid === 'NewInstance')
  expect(statement?.Resource).toBe('arn:aws:connect:eu-west-1:123456789012:instance/*')
})

test('without a key the actions on keys are left out, and named', () => {
  const policy = taskPolicy([task('edit-media-streams')], {}, reference)
  expect(policy.leftOut).toEqual({ key: ['kms:CreateGrant', 'kms:DescribeKey', 'kms:RetireGrant'] })
  expect(JSON.stringify(policy.documents)).not.toContain('kms:')
})

test('a key by its ARN is of the Region and account in it', () => {
  const key = 'arn:aws:kms:us-west-2:210987654321:key/0bb2'
  const policy = taskPolicy([task('edit-media-streams')], { ...NAMED, named: { key } }, reference)
  const statement = policy.documents[0]?.Statement.find(({ Sid }) => Sid === 'KeyGrants')
  expect(statement?.Resource).toBe(key)
  expect(statement?.Condition).toEqual({ StringEquals: { 'kms:ViaService': 'connect.us-west-2.amazonaws.com' } })
})

test('AmazonConnect_FullAccess adds actions that the tasks do not need, and lacks others', () => {
  const { document } = parsePolicy(openCatalogue().defaultText('AmazonConnect_FullAccess') ?? '')
  if (document === undefined) throw new Error('the policy does not parse')
  const policy = taskPolicy([task('create-instance')], NAMED, reference)
  const { adds, lacks } = beyondTaskPolicy(policy, document, reference)
  expect(lacks).toEqual(['iam:PutRolePolicy', 'kms:CreateGrant', 'kms:RetireGrant'])
  expect(adds).toContain('connect:DeleteInstance')
  expect(adds).not.toContain('connect:CreateInstance')
})
