import { IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import {
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from './accounts.ts'
import { type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

const PolicyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
})

describe.skipIf(!hasTerraform())('Terraform with buckets', () => {
  let server: Server
  let terraform: Configuration

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform')
    const policy = new PutUserPolicyCommand({ UserName: 'terraform', PolicyName: 's3', PolicyDocument })
    await new IAMClient(server.config()).send(policy)
    terraform = await configuration('terraform/s3', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test('applies without drift, changes without drift, and destroys everything', { timeout: 600_000 }, async () => {
    const s3 = new S3Client({ ...server.config(), forcePathStyle: true })
    const done = { status: 0, stderr: '' }
    const tags = async () => (await s3.send(new GetBucketTaggingCommand({ Bucket: 'amazon-connect-alone' }))).TagSet
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
    expect(await terraform.call(['apply', '-auto-approve'])).toMatchObject(done)
    expect(await terraform.plan()).toBe(NO_CHANGES)
    expect(await tags()).toEqual([{ Key: 'Team', Value: 'blue' }])

    const changed = { TF_VAR_team: 'green', TF_VAR_actions: '["s3:GetObject", "s3:PutObject"]' }
    expect(await terraform.call(['apply', '-auto-approve'], changed)).toMatchObject(done)
    expect(await terraform.plan(changed)).toBe(NO_CHANGES)
    expect(await tags()).toEqual([{ Key: 'Team', Value: 'green' }])
    const Bucket = 'our-recordings'
    const { Policy = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket }))
    expect(JSON.parse(Policy).Statement[0].Action).toEqual(['s3:GetObject', 's3:PutObject'])
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }))
    expect(PublicAccessBlockConfiguration?.RestrictPublicBuckets).toBe(false)

    // `force_destroy` deletes the objects first.
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a key/+', Body: 'x' }))
    expect(await terraform.call(['destroy', '-auto-approve'], changed)).toMatchObject(done)
    expect((await s3.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([])
  })
})
