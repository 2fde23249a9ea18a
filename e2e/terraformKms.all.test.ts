import { IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import {
  DescribeKeyCommand,
  KMSClient,
  ListAliasesCommand,
  ListGrantsCommand,
  ListKeysCommand,
} from '@aws-sdk/client-kms'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from './accounts.ts'
import { type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

const PolicyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*' }],
})

describe.skipIf(!hasTerraform())('Terraform with keys, aliases and grants', () => {
  let server: Server
  let terraform: Configuration

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform')
    const policy = new PutUserPolicyCommand({ UserName: 'terraform', PolicyName: 'kms', PolicyDocument })
    await new IAMClient(server.config()).send(policy)
    terraform = await configuration('terraform/kms', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test('applies without drift, changes without drift, and destroys everything', { timeout: 600_000 }, async () => {
    const kms = new KMSClient(server.config())
    const done = { status: 0, stderr: '' }
    const described = async (KeyId: string) => (await kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
    expect(await terraform.call(['apply', '-auto-approve'])).toMatchObject(done)
    expect(await terraform.plan()).toBe(NO_CHANGES)
    const recordings = await described('alias/own')
    expect(recordings).toMatchObject({ Description: 'recordings of blue', KeyState: 'Enabled' })
    const KeyId = recordings?.KeyId
    // Terraform sends the operations as a set, in any order.
    const grants = async () =>
      (await kms.send(new ListGrantsCommand({ KeyId }))).Grants?.map((each) => ({
        ...each,
        Operations: each.Operations?.toSorted(),
      }))
    expect(await grants()).toMatchObject([{ Name: 'voiceid', Operations: ['Decrypt', 'GenerateDataKey'] }])

    const changed = {
      TF_VAR_team: 'green',
      TF_VAR_enabled: 'false',
      TF_VAR_target: 'transcripts',
      TF_VAR_operations: '["Decrypt"]',
    }
    expect(await terraform.call(['apply', '-auto-approve'], changed)).toMatchObject(done)
    expect(await terraform.plan(changed)).toBe(NO_CHANGES)
    expect(await described('alias/own')).toMatchObject({ Description: 'transcripts', KeyState: 'Disabled' })
    expect(await described(KeyId ?? '')).toMatchObject({ Description: 'recordings of green' })
    expect(await grants()).toMatchObject([{ Operations: ['Decrypt'] }])

    expect(await terraform.call(['destroy', '-auto-approve'], changed)).toMatchObject(done)
    const { Keys = [] } = await kms.send(new ListKeysCommand({}))
    const states = await Promise.all(Keys.map(async ({ KeyId: id = '' }) => (await described(id))?.KeyState))
    expect(states).toEqual(['PendingDeletion', 'PendingDeletion'])
    expect((await kms.send(new ListAliasesCommand({}))).Aliases).toEqual([])
    expect(await grants()).toEqual([])
  })
})
