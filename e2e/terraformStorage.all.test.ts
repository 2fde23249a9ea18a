import { ConnectClient, ListInstanceStorageConfigsCommand, ListInstancesCommand } from '@aws-sdk/client-connect'
import { KMSClient, ListGrantsCommand } from '@aws-sdk/client-kms'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member } from './accounts.ts'
import { type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

describe.skipIf(!hasTerraform())('Terraform with an instance and its storage', () => {
  let server: Server
  let terraform: Configuration

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform', [managed('AdministratorAccess')])
    terraform = await configuration('terraform/connectStorage', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test('applies without drift, changes without drift, and destroys everything', { timeout: 600_000 }, async () => {
    const connect = new ConnectClient(server.config())
    const done = { status: 0, stderr: '' }
    const recordings = async () => {
      const { InstanceSummaryList = [] } = await connect.send(new ListInstancesCommand({}))
      const input = { InstanceId: InstanceSummaryList[0]?.Id, ResourceType: 'CALL_RECORDINGS' } as const
      const { StorageConfigs = [] } = await connect.send(new ListInstanceStorageConfigsCommand(input))
      return StorageConfigs.map(({ S3Config }) => S3Config)
    }
    const grantsOn = async (KeyId = '') => {
      const { Grants = [] } = await new KMSClient(server.config()).send(new ListGrantsCommand({ KeyId }))
      return Grants.filter(({ Name }) => Name?.startsWith('connect/')).length
    }
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
    expect(await terraform.call(['apply', '-auto-approve'])).toMatchObject(done)
    expect(await terraform.plan()).toBe(NO_CHANGES)
    const [first] = await recordings()
    expect(first).toMatchObject({ BucketName: 'our-recordings', BucketPrefix: 'calls/CALL_RECORDINGS' })
    expect(await grantsOn(first?.EncryptionConfig?.KeyId)).toBe(4)

    const changed = {
      TF_VAR_logs: 'true',
      TF_VAR_prefix: 'kept',
      TF_VAR_hours: '48',
      TF_VAR_key: 'second',
      TF_VAR_kind: 'Deleted',
    }
    expect(await terraform.call(['apply', '-auto-approve'], changed)).toMatchObject(done)
    expect(await terraform.plan(changed)).toBe(NO_CHANGES)
    const [second] = await recordings()
    expect(second).toMatchObject({ BucketPrefix: 'kept/CALL_RECORDINGS' })
    expect(await grantsOn(first?.EncryptionConfig?.KeyId)).toBe(0)
    expect(await grantsOn(second?.EncryptionConfig?.KeyId)).toBe(4)

    expect(await terraform.call(['destroy', '-auto-approve'], changed)).toMatchObject(done)
    expect((await connect.send(new ListInstancesCommand({}))).InstanceSummaryList).toEqual([])
    expect(await grantsOn(second?.EncryptionConfig?.KeyId)).toBe(0)
  })
})
