import { readFileSync } from 'node:fs'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { checkTasks, type TaskAnswer } from './checkTask.ts'
import { consoleTask, consoleTasks } from './consoleTasks.ts'
import { CUSTOM_POLICY, type GivenPolicies, userWith } from './identities.fixture.ts'
import type { TaskValues } from './taskValues.ts'

/** What AWS's page lists and managed policies do not allow, action by action. */
interface Coverage {
  readonly covered: Readonly<Record<string, number>>
  readonly differences: readonly {
    readonly identities: readonly string[]
    readonly tasks: readonly string[]
    readonly actions?: readonly string[]
  }[]
  readonly tasks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

const FIXTURE = new URL('../../../../fixtures/tasks/coverage.json', import.meta.url)
const coverage: Coverage = JSON.parse(readFileSync(FIXTURE, 'utf8'))
const reference = openReference()
const IDENTITIES: Readonly<Record<string, GivenPolicies>> = {
  readOnly: { managed: ['AmazonConnectReadOnlyAccess'] },
  full: { managed: ['AmazonConnect_FullAccess'] },
  both: { managed: ['AmazonConnect_FullAccess'], inline: [CUSTOM_POLICY] },
}

function check(policies: GivenPolicies, ids: readonly string[], values: TaskValues = {}): readonly TaskAnswer[] {
  const tasks = ids.map((id) => {
    const task = consoleTask(id)
    if (task === undefined) throw new Error(`no task ${id}`)
    return task
  })
  const question = { holder: userWith(policies), reference, now: new Date('2026-06-01T00:00:00Z') }
  return checkTasks(tasks, { account: '123456789012', ...values }, question)
}

function allTasks(policies: GivenPolicies, values?: TaskValues): readonly TaskAnswer[] {
  return check(
    policies,
    consoleTasks().map(({ id }) => id),
    values,
  )
}

function allow(Action: string | string[], Resource: string | string[] = '*', more: object = {}) {
  return { inline: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource, ...more }] }] }
}

const verdictOf = (policies: GivenPolicies, id: string, values?: TaskValues) => check(policies, [id], values)[0]

describe.each(Object.keys(IDENTITIES))('with the policies of %s', (identity) => {
  const answers = allTasks(IDENTITIES[identity] ?? {})
  const differences = coverage.differences.filter((each) => each.identities.includes(identity))

  test.each(
    answers.map((each) => [each.task.id, each] as const),
  )('%s lacks the actions of the fixture', (id, answer) => {
    const different = differences.filter(({ tasks }) => tasks.includes(id))
    const expected = [...(coverage.tasks[id]?.[identity] ?? []), ...different.flatMap(({ actions = [] }) => actions)]
    const own = new Set(Object.values(answer.task.needs).flat())
    const found = [...answer.missing, ...answer.missingWith].map(({ need }) => need.action)
    expect([...new Set(found.filter((action) => own.has(action)))].sort()).toEqual([...new Set(expected)].sort())
  })

  test('as many tasks lack nothing as by the lists of actions, but for the differences', () => {
    const whole = differences.filter(({ actions }) => actions === undefined).flatMap(({ tasks }) => tasks)
    const lacksNothing = answers.filter(({ missing, missingWith }) => missing.length + missingWith.length === 0)
    expect(lacksNothing.length + whole.length).toBe(coverage.covered[identity])
  })
})

test('with ReadOnlyAccess, tasks that only view pass, and one that edits', () => {
  const passed = allTasks(IDENTITIES.readOnly ?? {}).filter(({ verdict }) => verdict === 'yes')
  expect(passed.filter(({ task }) => task.kind === 'edit').map(({ task }) => task.id)).toEqual(['federate'])
})

test('what is needed only with a key of one’s own is missing only with one', () => {
  const without = verdictOf(IDENTITIES.both ?? {}, 'edit-media-streams')
  expect(without).toMatchObject({ verdict: 'depends', missing: [], depends: [] })
  expect(without?.missingWith.map(({ need }) => need.action)).toEqual(['kms:CreateGrant', 'kms:RetireGrant'])
  const key = 'arn:aws:kms:eu-west-1:123456789012:key/0aa1'
  const given = verdictOf(IDENTITIES.both ?? {}, 'edit-media-streams', { named: { key } })
  expect(given).toMatchObject({ verdict: 'no', missingWith: [] })
  expect(given?.missing.map(({ need }) => `${need.action} on ${need.resource}`)).toEqual([
    `kms:CreateGrant on ${key}`,
    `kms:RetireGrant on ${key}`,
  ])
})

test('a bucket that is not named is decided for every bucket, and one that is named for itself', () => {
  const open = verdictOf(IDENTITIES.both ?? {}, 'create-instance')
  const bucket = open?.depends.find(({ need }) => need.action === 's3:CreateBucket')
  expect(bucket?.parts).toEqual([{ resources: ['arn:aws:s3:::amazon-connect-*'], when: [], except: [] }])
  const own = verdictOf(IDENTITIES.both ?? {}, 'create-instance', { named: { bucket: 'our-recordings' } })
  expect(own?.missing.map(({ need }) => need.action)).toEqual(['s3:CreateBucket'])
  const prefixed = { bucket: 'amazon-connect-*', domain: 'amazon-connect-*' }
  expect(verdictOf(IDENTITIES.both ?? {}, 'create-instance', { named: prefixed })).toMatchObject({
    missing: [],
    depends: [],
  })
  expect(
    verdictOf(IDENTITIES.both ?? {}, 'create-instance', { named: { bucket: 'amazon-connectx' } })?.missing,
  ).toHaveLength(1)
})

describe('conditions', () => {
  const polly = (policies: GivenPolicies, values?: TaskValues) => verdictOf(policies, 'edit-polly', values)
  const ACTION = 'connect:UpdateInstanceAttribute'

  test('of a key that the request may have make the answer depend on it', () => {
    const mfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }
    const answer = polly(allow(ACTION, '*', mfa))
    expect(answer?.verdict).toBe('depends')
    expect(answer?.depends[0]?.parts[0]?.when).toEqual(['Bool aws:MultiFactorAuthPresent = true'])
  })

  test('that follow from the caller are decided', () => {
    const of = (name: string) => ({ Condition: { StringEquals: { 'aws:username': name } } })
    expect(polly(allow(ACTION, '*', of('ana')))?.verdict).toBe('yes')
    expect(polly(allow(ACTION, '*', of('bob')))?.verdict).toBe('no')
  })

  test('of the Region are decided when the Region is given', () => {
    const region = { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }
    expect(polly(allow(ACTION, '*', region))?.verdict).toBe('depends')
    expect(polly(allow(ACTION, '*', region), { region: 'eu-west-1' })?.verdict).toBe('yes')
    expect(polly(allow(ACTION, '*', region), { region: 'us-east-1' })?.verdict).toBe('no')
  })

  test('of the storage type separate the tasks of data storage', () => {
    const policies = allow(['connect:DescribeInstance', 'connect:ListInstanceStorageConfigs'], '*')
    const storage = {
      Effect: 'Allow',
      Action: 'connect:DescribeInstanceStorageConfig',
      Resource: '*',
      Condition: { StringEquals: { 'connect:StorageResourceType': 'CALL_RECORDINGS' } },
    }
    const both = { inline: [...policies.inline, { Version: '2012-10-17', Statement: [storage] }] }
    const [calls, screens] = check(both, ['view-call-recordings', 'view-screen-recordings'])
    expect([calls?.verdict, screens?.verdict]).toEqual(['yes', 'no'])
  })

  test('of the service that acts for the caller are met where it does', () => {
    const via = { Condition: { 'ForAnyValue:StringEquals': { 'aws:CalledVia': ['connect.amazonaws.com'] } } }
    const lambda = ['connect:*', 'lambda:*']
    const [of, only] = [
      { inline: [...allow(lambda).inline, ...allow('iam:PutRolePolicy', '*', via).inline] },
      { inline: [...allow('iam:PutRolePolicy').inline, ...allow(lambda, '*', via).inline] },
    ]
    expect(verdictOf(of, 'edit-lambda-functions')?.verdict).toBe('yes')
    expect(verdictOf(only, 'edit-lambda-functions')?.verdict).toBe('no')
  })
})

describe('a Deny', () => {
  test('of everything is named with its statement', () => {
    const deny = {
      Version: '2012-10-17',
      Statement: [{ Sid: 'No', Effect: 'Deny', Action: 'connect:*', Resource: '*' }],
    }
    const answer = verdictOf({ managed: ['AmazonConnect_FullAccess'], inline: [deny] }, 'edit-polly')
    expect(answer?.verdict).toBe('no')
    expect(answer?.missing[0]?.decision.outcome).toBe('explicitDeny')
    expect(answer?.missing[0]?.decision.statements[0]?.statement.sid).toBe('No')
  })

  test('of one instance makes the answer depend on the instance', () => {
    const arn = 'arn:aws:connect:us-east-1:123456789012:instance/0aa1'
    const deny = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: [arn, `${arn}/*`] }] }
    const policies = { managed: ['AmazonConnect_FullAccess'], inline: [deny] }
    expect(verdictOf(policies, 'edit-polly')).toMatchObject({
      verdict: 'depends',
      depends: [{ parts: [{ except: [`${arn} or ${arn}/*`] }] }],
    })
    expect(verdictOf(policies, 'edit-polly', { region: 'us-east-1', named: { instance: '0aa1' } })?.verdict).toBe('no')
    expect(verdictOf(policies, 'edit-polly', { region: 'us-east-1', named: { instance: '0bb2' } })?.verdict).toBe('yes')
  })

  test('of what is in an instance does not concern the instance', () => {
    const users = 'arn:aws:connect:*:*:instance/*/agent/*'
    const deny = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: users }] }
    expect(verdictOf({ managed: ['AmazonConnect_FullAccess'], inline: [deny] }, 'edit-polly')?.verdict).toBe('yes')
  })
})
