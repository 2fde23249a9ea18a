import { describe, expect, test } from 'vitest'
import { arnFor, arnTemplates, matchArn, variablesOf } from './arnTemplate.ts'

const instance = 'arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}'
const queue = `${instance}/queue/\${QueueId}`
const role = 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}'
const logStream = 'arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}'

function values(templates: readonly string[], arn: string): Record<string, string> | undefined {
  const match = arnTemplates(templates)
    .map((template) => matchArn(template, arn))
    .find((found) => found !== undefined)
  return match === undefined ? undefined : Object.fromEntries(match)
}

describe('an ARN template', () => {
  test('gives the text of each variable', () => {
    expect(values([queue], 'arn:aws:connect:us-east-1:123456789012:instance/i-1/queue/q-1')).toEqual({
      Partition: 'aws',
      Region: 'us-east-1',
      Account: '123456789012',
      InstanceId: 'i-1',
      QueueId: 'q-1',
    })
  })

  test('does not match a separator after which another template of the service continues', () => {
    const arn = 'arn:aws:connect:us-east-1:123456789012:instance/i-1/agent/u-1'
    expect(values([instance, queue], arn)).toBeUndefined()
    expect(values([instance], arn)?.InstanceId).toBe('i-1/agent/u-1')
  })

  test('lets a last variable match a path', () => {
    expect(values([role], 'arn:aws:iam::123456789012:role/team/blue/Admin')?.RoleNameWithPath).toBe('team/blue/Admin')
  })

  test('lets a variable in the middle match a separator that does not follow it', () => {
    const arn = 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/f:log-stream:2026/01/[1]x'
    expect(values([logStream], arn)).toMatchObject({ LogGroupName: '/aws/lambda/f', LogStreamName: '2026/01/[1]x' })
  })

  test('needs one character for each variable and six fields', () => {
    expect(values([instance], 'arn:aws:connect::123456789012:instance/i')).toBeUndefined()
    expect(values([instance], 'arn:aws:connect:us-east-1:123456789012:instance/')).toBeUndefined()
    expect(values([instance], 'arn:aws:connect')).toBeUndefined()
    expect(values([instance], '')).toBeUndefined()
  })

  test('is filled from values, and says which are missing', () => {
    expect(arnFor(role, { Partition: 'aws', Account: '1', RoleNameWithPath: 'r' })).toEqual({
      arn: 'arn:aws:iam::1:role/r',
    })
    expect(arnFor(role, { Partition: 'aws', Account: '' })).toEqual({ missing: ['Account', 'RoleNameWithPath'] })
    expect(arnFor('arn:aws:x:::${constructor}', {})).toEqual({ missing: ['constructor'] })
    expect(arnFor('arn:aws:x:::queue/*', {})).toEqual({ arn: 'arn:aws:x:::queue/*' })
    expect(variablesOf(queue)).toEqual(['Partition', 'Region', 'Account', 'InstanceId', 'QueueId'])
  })

  test('stays fast on long ARNs', () => {
    const start = performance.now()
    values([queue, logStream], `arn:aws:logs:r:1:log-group:${'a/'.repeat(50_000)}`)
    values([queue], `arn:aws:connect:r:1:${'instance/'.repeat(20_000)}`)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
