import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  FilterLogEventsCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import {
  CreateEventBusCommand,
  DescribeRuleCommand,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge'
import { IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { member, refusal } from './accounts.ts'
import { ACCOUNT, REGION, type Server, startServer } from './server.ts'

const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`

let server: Server
let hook: HttpServer
const received: string[] = []

beforeAll(async () => {
  hook = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push(body)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(hook, 'listening')
  const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/events`
  server = await startServer({
    flags: ['--event-webhook', `calls/answered=${url}`, '--event-webhook-allow', '127.0.0.1', '--log-level', 'info'],
  })
}, 60_000)

afterAll(async () => {
  await server.clean()
  hook.close()
})

test('an event reaches a log group and a webhook, and the log says what is not delivered', async () => {
  const events = new EventBridgeClient(server.config())
  const logs = new CloudWatchLogsClient(server.config())
  await logs.send(new CreateLogGroupCommand({ logGroupName: '/aws/events/calls' }))
  const Statement = {
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: arn('logs', 'log-group:/aws/events/*:*'),
  }
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await logs.send(new PutResourcePolicyCommand({ policyName: 'events', policyDocument }))
  await events.send(new CreateEventBusCommand({ Name: 'calls' }))
  const EventPattern = JSON.stringify({ source: ['my.calls'], detail: { seconds: [{ numeric: ['>', 10] }] } })
  const rule = { Name: 'answered', EventBusName: 'calls', EventPattern }
  expect((await events.send(new PutRuleCommand(rule))).RuleArn).toBe(arn('events', 'rule/calls/answered'))
  const Targets = [
    { Id: 'log', Arn: arn('logs', 'log-group:/aws/events/calls') },
    { Id: 'queue', Arn: arn('sqs', 'calls') },
  ]
  await events.send(new PutTargetsCommand({ Rule: 'answered', EventBusName: 'calls', Targets }))
  const entry = (seconds: number) => ({
    Source: 'my.calls',
    DetailType: 'Call answered',
    EventBusName: 'calls',
    Detail: JSON.stringify({ seconds }),
  })
  const { FailedEntryCount, Entries = [] } = await events.send(
    new PutEventsCommand({ Entries: [entry(5), entry(20), { ...entry(20), Source: 'aws.voiceid' }] }),
  )
  expect(FailedEntryCount).toBe(1)
  expect(Entries[2]).toEqual({
    ErrorCode: 'NotAuthorizedForSourceException',
    ErrorMessage: 'Not authorized for the source.',
  })
  const found = await logs.send(new FilterLogEventsCommand({ logGroupName: '/aws/events/calls' }))
  const [logged] = found.events ?? []
  expect(found.events).toHaveLength(1)
  expect(JSON.parse(logged?.message ?? '')).toMatchObject({ id: Entries[1]?.EventId, detail: { seconds: 20 } })
  expect(server.log()).toContain('nothing receives what is sent to sqs')
  await vi.waitFor(() => expect(received).toEqual([logged?.message]), 5_000)
})

test('a client is denied what only a service may do, whatever it sends', async () => {
  const { credentials } = await member(server, 'ana')
  const Condition = { StringEquals: { 'events:ManagedBy': 'connect.amazonaws.com' } }
  const Statement = { Effect: 'Allow', Action: 'events:*', Resource: '*', Condition }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  const root = new IAMClient(server.config())
  await root.send(new PutUserPolicyCommand({ UserName: 'ana', PolicyName: 'own', PolicyDocument }))
  const events = new EventBridgeClient(server.config(credentials))
  const forged = { managedby: 'connect.amazonaws.com', 'x-amz-managed-by': 'connect.amazonaws.com' }
  events.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request: { headers: Record<string, string> } }
      Object.assign(request.headers, forged)
      return next(args)
    },
    { step: 'build' },
  )
  const input = { Name: 'a', EventPattern: '{"source":["a"]}', ManagedBy: 'connect.amazonaws.com' }
  expect(await refusal(events.send(new PutRuleCommand(input)))).toMatchObject({ name: 'AccessDeniedException' })
  expect(await new EventBridgeClient(server.config()).send(new ListRulesCommand({}))).toMatchObject({ Rules: [] })
})

test('errors have the codes of EventBridge', async () => {
  const events = new EventBridgeClient(server.config())
  const EventPattern = '{"source":[{"wildcard":"a**b"}]}'
  expect(await refusal(events.send(new PutRuleCommand({ Name: 'a', EventPattern })))).toMatchObject({
    name: 'InvalidEventPatternException',
    message: 'Event pattern is not valid. Reason: Consecutive wildcard characters at pos 1',
    status: 400,
  })
  expect(await refusal(events.send(new DescribeRuleCommand({ Name: 'nope' })))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'Rule nope does not exist on EventBus default.',
  })
  const nested = `${'{"a":'.repeat(500)}["x"]${'}'.repeat(500)}`
  expect(await refusal(events.send(new TestEventPatternCommand({ EventPattern: nested, Event: '{}' })))).toMatchObject({
    name: 'InvalidEventPatternException',
  })
  const Detail = JSON.stringify({ a: 'x'.repeat(1_000_000) })
  const large = new PutEventsCommand({ Entries: [{ Source: 'a', DetailType: 'b', Detail }] })
  expect((await refusal(events.send(large))).message).toContain('over the limit')
})

test('each region has buses and rules of its own', async () => {
  const here = new EventBridgeClient(server.config())
  const there = new EventBridgeClient({ ...server.config(), region: 'eu-west-2' })
  await here.send(new PutRuleCommand({ Name: 'here', EventPattern: '{"source":["a"]}' }))
  const { EventBuses } = await there.send(new ListEventBusesCommand({}))
  expect(EventBuses).toMatchObject([{ Name: 'default', Arn: `arn:aws:events:eu-west-2:${ACCOUNT}:event-bus/default` }])
  expect((await there.send(new ListRulesCommand({}))).Rules).toEqual([])
})
