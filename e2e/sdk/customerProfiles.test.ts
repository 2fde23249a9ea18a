import {
  CreateDomainCommand,
  CustomerProfilesClient,
  DeleteDomainCommand,
  GetDomainCommand,
  ListDomainsCommand,
} from '@aws-sdk/client-customer-profiles'
import { ListRolesCommand } from '@aws-sdk/client-iam'
import { beforeAll, expect, test } from 'vitest'
import { managed, member, own, refusal } from '../accounts.ts'
import { ACCOUNT, REGION } from '../server.ts'
import { useServer } from './useServer.ts'

const { server, iam } = useServer()

const DefaultExpirationDays = 30
let profiles: CustomerProfilesClient

beforeAll(async () => {
  const { credentials } = await member(server, 'supervisor', [managed('AmazonConnect_FullAccess')])
  profiles = new CustomerProfilesClient(server.config(credentials))
})

async function roles(): Promise<string[]> {
  const answer = await iam.send(new ListRolesCommand({ PathPrefix: '/aws-service-role/profile.amazonaws.com/' }))
  return (answer.Roles ?? []).map(({ RoleName }) => RoleName ?? '')
}

test('AmazonConnect_FullAccess allows domains that begin with amazon-connect-', async () => {
  const DomainName = 'amazon-connect-x'
  const created = await profiles.send(new CreateDomainCommand({ DomainName, DefaultExpirationDays }))
  expect(created).toMatchObject({ DomainName, DefaultExpirationDays, CreatedAt: expect.any(Date) })
  expect(await profiles.send(new GetDomainCommand({ DomainName }))).toMatchObject({ DomainName, DefaultExpirationDays })
  expect((await profiles.send(new ListDomainsCommand({}))).Items).toMatchObject([{ DomainName }])
  expect(await roles()).toEqual([expect.stringMatching(/^AWSServiceRoleForProfile_\w{20}$/)])
  await profiles.send(new DeleteDomainCommand({ DomainName }))
  expect(await refusal(profiles.send(new GetDomainCommand({ DomainName })))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
  })
  await expect.poll(roles, { timeout: 15_000 }).toEqual([])
})

test.each(['amazon-connect', 'amazon-connectx', 'mydomain'])('but no domain named %s', async (DomainName) => {
  const create = profiles.send(new CreateDomainCommand({ DomainName, DefaultExpirationDays }))
  expect(await refusal(create)).toMatchObject({
    name: 'AccessDeniedException',
    message: `User: ${own('user/supervisor')} is not authorized to perform: profile:CreateDomain on resource: arn:aws:profile:${REGION}:${ACCOUNT}:domains/${DomainName} because no identity-based policy allows the profile:CreateDomain action`,
  })
})
