import { readFileSync } from 'node:fs'
import { consoleTask } from '@gatewarden/analysis'
import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { withInstance } from './connectAccount.fixture.ts'

/** A task of the console, and a call of its operation. */
interface TaskCall {
  readonly task: string
  readonly call: `connect:${string}`
  readonly input: object
  /** What AmazonConnect_FullAccess lacks for it before iam:PutRolePolicy. */
  readonly fullAccessLacks?: string
}

const calls: readonly TaskCall[] = JSON.parse(
  readFileSync(new URL('../../../../fixtures/connect/taskCalls.json', import.meta.url), 'utf8'),
)

const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`
/** The policy that AWS's page says to attach beside AmazonConnect_FullAccess. */
const CUSTOM = JSON.stringify({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: 'iam:PutRolePolicy',
    Resource: 'arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*',
  },
})

/** What the call of a task answers a user with an AWS managed policy, and perhaps the custom one: `allowed`, or the action that is denied. */
async function answered({ call: name, input }: TaskCall, policy: string, isCustom = false): Promise<string> {
  const { call, error, state, InstanceId } = await withInstance()
  await call('s3:CreateBucket', { Bucket: 'amazon-connect-recordings' })
  await call('iam:CreateUser', { UserName: 'ana' })
  await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn: managed(policy) })
  if (isCustom) await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'custom', PolicyDocument: CUSTOM })
  const { revision } = state()
  const text = JSON.stringify(input).replaceAll('{instance}', InstanceId).replaceAll('{account}', ACCOUNT)
  const outcome = await error(name, JSON.parse(text), 'user/ana').catch((none: Error) => none.message)
  if (outcome.endsWith('answered no error')) return 'allowed'
  expect(state().revision).toBe(revision)
  const [, action] = /^AccessDenied: .* is not authorized to perform: (\S+)/.exec(outcome) ?? []
  return action ?? outcome
}

test('what AmazonConnect_FullAccess lacks besides iam:PutRolePolicy is what the lists of actions say', () => {
  const { tasks } = JSON.parse(
    readFileSync(new URL('../../../../fixtures/tasks/coverage.json', import.meta.url), 'utf8'),
  )
  const lacking = calls.flatMap(({ task, fullAccessLacks: action }) => (action === undefined ? [] : [{ task, action }]))
  expect(lacking.filter(({ task, action }) => !tasks[task].both.includes(action))).toEqual([])
})

function taskOf({ task: id }: TaskCall) {
  const task = consoleTask(id)
  if (task === undefined) throw new Error(`no task ${id}`)
  return { ...task, writesRole: task.needs.connectRole?.includes('iam:PutRolePolicy') === true }
}

describe('the calls of the tasks of the console', () => {
  test.each(
    calls,
  )('$task, $call: AmazonConnect_FullAccess alone lacks iam:PutRolePolicy where the task needs it', async (each) => {
    const expected = each.fullAccessLacks ?? (taskOf(each).writesRole ? 'iam:PutRolePolicy' : 'allowed')
    expect(await answered(each, 'AmazonConnect_FullAccess')).toBe(expected)
  })

  test.each(
    calls,
  )('$task, $call: AmazonConnect_FullAccess and the custom policy lack iam:PutRolePolicy no more', async (each) => {
    expect(await answered(each, 'AmazonConnect_FullAccess', true)).toBe(each.fullAccessLacks ?? 'allowed')
  })

  test.each(calls)('$task, $call: AmazonConnectReadOnlyAccess allows it where the task is to view', async (each) => {
    const { kind } = taskOf(each)
    const answer = await answered(each, 'AmazonConnectReadOnlyAccess')
    if (kind === 'view') expect(answer).toBe('allowed')
    else expect(answer).toBe(each.call)
  })
})
