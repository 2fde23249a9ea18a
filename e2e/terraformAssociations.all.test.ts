import { ConnectClient, ListInstancesCommand, ListLambdaFunctionsCommand } from '@aws-sdk/client-connect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member } from './accounts.ts'
import { ACCOUNT, type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

const functionArn = (name: string) => `arn:aws:lambda:us-east-1:${ACCOUNT}:function:${name}`

describe.skipIf(!hasTerraform())('Terraform with an instance, its associations and what it holds', () => {
  let server: Server
  let terraform: Configuration

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform', [managed('AdministratorAccess')])
    terraform = await configuration('terraform/connectAssociations', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test('applies without drift, changes without drift, and destroys everything', { timeout: 600_000 }, async () => {
    const connect = new ConnectClient(server.config())
    const done = { status: 0, stderr: '' }
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
    expect(await terraform.call(['apply', '-auto-approve'])).toMatchObject(done)
    expect(await terraform.plan()).toBe(NO_CHANGES)
    const { stdout } = await terraform.call(['output', '-json', 'found'])
    const { InstanceSummaryList = [] } = await connect.send(new ListInstancesCommand({}))
    const InstanceId = InstanceSummaryList[0]?.Id
    expect(JSON.parse(stdout)).toEqual({
      instance: InstanceId,
      hours: 'US/Eastern',
      queue_hours: true,
      default_queue: true,
      queues: ['CHAT', 'TASK', 'VOICE'],
      permissions: ['BasicAgentAccess', 'OutboundCallAccess'],
      flow: 'CUSTOMER_QUEUE',
      prompt: 'Beep.wav',
      bot: 'Orders',
      function: functionArn('lookup'),
    })

    const changed = { TF_VAR_function: 'find', TF_VAR_early_media: 'false' }
    expect(await terraform.call(['apply', '-auto-approve'], changed)).toMatchObject(done)
    expect(await terraform.plan(changed)).toBe(NO_CHANGES)
    const { LambdaFunctions } = await connect.send(new ListLambdaFunctionsCommand({ InstanceId }))
    expect(LambdaFunctions).toEqual([functionArn('find')])

    expect(await terraform.call(['destroy', '-auto-approve'], changed)).toMatchObject(done)
    expect((await connect.send(new ListInstancesCommand({}))).InstanceSummaryList).toEqual([])
  })
})
