import { ConnectClient, CreateInstanceCommand, DescribeInstanceCommand } from '@aws-sdk/client-connect'
import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge'
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member, own } from './accounts.ts'
import { ACCOUNT, type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

/** One resource of each type, with the arguments that it needs. */
const RESOURCES: Readonly<Record<string, string>> = {
  aws_connect_instance: `
    identity_management_type = "CONNECT_MANAGED"
    instance_alias           = "alone"
    inbound_calls_enabled    = true
    outbound_calls_enabled   = true`,
  aws_connect_instance_storage_config: `
    instance_id   = var.instance
    resource_type = "CHAT_TRANSCRIPTS"
    storage_config {
      storage_type = "S3"
      s3_config {
        bucket_name   = "our-recordings"
        bucket_prefix = "chats"
      }
    }`,
  aws_connect_lambda_function_association: `
    instance_id  = var.instance
    function_arn = "arn:aws:lambda:us-east-1:${ACCOUNT}:function:lookup"`,
  aws_connect_bot_association: `
    instance_id = var.instance
    lex_bot {
      name       = "Orders"
      lex_region = "us-east-1"
    }`,
  aws_kms_key: 'deletion_window_in_days = 7',
  aws_kms_alias: `
    name          = "alias/alone"
    target_key_id = var.key`,
  aws_kms_grant: `
    key_id            = var.key
    grantee_principal = var.grantee
    operations        = ["Decrypt"]`,
  aws_cloudwatch_event_bus: 'name = "alone"',
  aws_cloudwatch_event_rule: `
    name          = "alone"
    event_pattern = jsonencode({ source = ["my.calls"] })`,
  aws_cloudwatch_event_target: `
    rule = "there"
    arn  = "arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/events/calls"`,
  aws_s3_bucket: 'bucket = "alone"',
}

/** Data sources that find what a new instance has by its name. */
const FOUND: Readonly<Record<string, string>> = {
  aws_connect_queue: 'BasicQueue',
  aws_connect_hours_of_operation: 'Basic Hours',
  aws_connect_security_profile: 'Admin',
  aws_connect_prompt: 'Beep.wav',
  aws_connect_contact_flow: 'Default agent hold',
}

describe.skipIf(!hasTerraform())('Terraform with one resource', () => {
  let server: Server
  let terraform: Configuration
  let variables: Record<string, string>

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform', [managed('AdministratorAccess')])
    variables = await things(server)
    terraform = await configuration('terraform/each', server.url, credentials)
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
  }, 120_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test.each(Object.entries(RESOURCES))('%s is applied, planned without drift and destroyed', async (type, args) => {
    await terraform.write('one.tf', `resource "${type}" "alone" {\n${args}\n}\n`)
    const state = [`-state=${type}.tfstate`]
    const done = { status: 0, stderr: '' }
    expect(await terraform.call(['apply', '-auto-approve', ...state], variables)).toMatchObject(done)
    const planned = await terraform.call(['plan', '-detailed-exitcode', ...state], variables)
    expect(planned.status, planned.stdout).toBe(NO_CHANGES)
    expect(await terraform.call(['destroy', '-auto-approve', ...state], variables)).toMatchObject(done)
  })

  test.each(Object.entries(FOUND))('the data source %s finds %s by its name', async (type, name) => {
    const body = `instance_id = var.instance\nname = "${name}"`
    const output = `output "arn" {\nvalue = data.${type}.alone.arn\n}`
    await terraform.write('one.tf', `data "${type}" "alone" {\n${body}\n}\n${output}\n`)
    const state = `-state=${type}.tfstate`
    const applied = await terraform.call(['apply', '-auto-approve', state], variables)
    expect(applied).toMatchObject({ status: 0, stderr: '' })
    expect(applied.stdout).toContain(`instance/${variables.TF_VAR_instance}/`)
  })
})

/** What resources refer to, made by the SDK: an instance, a key, a bucket, a rule and a user. */
async function things(server: Server): Promise<Record<string, string>> {
  const config = server.config()
  const connect = new ConnectClient(config)
  const create = new CreateInstanceCommand({
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: 'there',
    InboundCallsEnabled: true,
    OutboundCallsEnabled: true,
  })
  const { Id: InstanceId = '' } = await connect.send(create)
  const { KeyMetadata } = await new KMSClient(config).send(new CreateKeyCommand({}))
  await new S3Client({ ...config, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'our-recordings' }))
  const EventPattern = JSON.stringify({ source: ['my.calls'] })
  await new EventBridgeClient(config).send(new PutRuleCommand({ Name: 'there', EventPattern }))
  await member(server, 'carol')
  let status: string | undefined
  while (status !== 'ACTIVE')
    status = (await connect.send(new DescribeInstanceCommand({ InstanceId }))).Instance?.InstanceStatus
  return {
    TF_VAR_instance: InstanceId,
    TF_VAR_key: KeyMetadata?.KeyId ?? '',
    TF_VAR_grantee: own('user/carol'),
  }
}
