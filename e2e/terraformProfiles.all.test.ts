import { CustomerProfilesClient, GetDomainCommand, ListDomainsCommand } from '@aws-sdk/client-customer-profiles'
import { IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, member } from './accounts.ts'
import { type Server, startServer } from './server.ts'
import { type Configuration, configuration, hasTerraform, NO_CHANGES } from './terraformRun.ts'

/** What AmazonConnect_FullAccess does not allow of keys. */
const PolicyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*' }],
})
const DomainName = 'amazon-connect-tf'

describe.skipIf(!hasTerraform())('Terraform with a domain of Customer Profiles', () => {
  let server: Server
  let terraform: Configuration

  beforeAll(async () => {
    server = await startServer({ memory: true })
    const { credentials } = await member(server, 'terraform', [managed('AmazonConnect_FullAccess')])
    const policy = new PutUserPolicyCommand({ UserName: 'terraform', PolicyName: 'kms', PolicyDocument })
    await new IAMClient(server.config()).send(policy)
    terraform = await configuration('terraform/customerProfiles', server.url, credentials)
  }, 60_000)

  afterAll(async () => {
    await server.clean()
    await terraform.clean()
  })

  test('applies without drift, changes without drift, and destroys everything', { timeout: 600_000 }, async () => {
    const profiles = new CustomerProfilesClient(server.config())
    const done = { status: 0, stderr: '' }
    expect(await terraform.call(['init'])).toMatchObject({ status: 0 })
    expect(await terraform.call(['apply', '-auto-approve'])).toMatchObject(done)
    expect(await terraform.plan()).toBe(NO_CHANGES)
    const changed = { TF_VAR_days: '7', TF_VAR_team: 'green', TF_VAR_city: 'Porto' }
    expect(await terraform.call(['apply', '-auto-approve'], changed)).toMatchObject(done)
    expect(await terraform.plan(changed)).toBe(NO_CHANGES)
    expect(await profiles.send(new GetDomainCommand({ DomainName }))).toMatchObject({
      DefaultExpirationDays: 7,
      Tags: { team: 'green' },
      Stats: { ProfileCount: 1 },
    })
    expect(await terraform.call(['destroy', '-auto-approve'], changed)).toMatchObject(done)
    expect((await profiles.send(new ListDomainsCommand({}))).Items).toEqual([])
  })
})
