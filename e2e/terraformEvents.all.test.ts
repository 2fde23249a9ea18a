import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member } from './accounts.ts'
import { type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

describe.skipIf(!hasTerraform())('Terraform with event buses, rules and targets', () => {
  let server: Server
  let terraform: Configuration

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform', [managed('AmazonEventBridgeFullAccess')])
    terraform = await configuration('terraform/events', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test('applies without drift, changes without drift, and destroys everything', { timeout: 600_000 }, async () => {
    const events = new EventBridgeClient(server.config())
    const calls = { Name: 'calls', EventBusName: 'calls' }
    const done = { status: 0, stderr: '' }
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
    expect(await terraform.call(['apply', '-auto-approve'])).toMatchObject(done)
    expect(await terraform.plan()).toBe(NO_CHANGES)
    expect(await events.send(new DescribeRuleCommand(calls))).toMatchObject({ State: 'ENABLED' })
    const { Rules = [] } = await events.send(new ListRulesCommand({}))
    const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: Rules[0]?.Name }))
    expect(Targets).toMatchObject([{ Id: 'queue', SqsParameters: { MessageGroupId: 'blue' } }])

    const changed = { TF_VAR_team: 'green', TF_VAR_state: 'DISABLED', TF_VAR_prefix: 'voice.' }
    expect(await terraform.call(['apply', '-auto-approve'], changed)).toMatchObject(done)
    expect(await terraform.plan(changed)).toBe(NO_CHANGES)
    const rule = await events.send(new DescribeRuleCommand(calls))
    expect(rule).toMatchObject({ State: 'DISABLED', Description: 'calls of green' })
    expect(rule.EventPattern).toContain('voice.')

    expect(await terraform.call(['destroy', '-auto-approve'], changed)).toMatchObject(done)
    const { EventBuses = [] } = await events.send(new ListEventBusesCommand({}))
    expect(EventBuses.map(({ Name, Policy }) => [Name, Policy])).toEqual([['default', undefined]])
    expect(await events.send(new ListRulesCommand({}))).toMatchObject({ Rules: [] })
  })
})
