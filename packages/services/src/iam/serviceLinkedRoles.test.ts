import { openCatalogue } from '@gatewarden/catalogue'
import { openDirectory } from '@gatewarden/directory'
import { openReference } from '@gatewarden/reference'
import { memoryStore } from '@gatewarden/store'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'
import { settleDue } from '../due.ts'
import { slices } from '../registry.ts'
import { DELETION_TIMEOUT } from './deletionTasks.ts'
import table from './serviceLinkedRoles.json' with { type: 'json' }
import { linkedServices } from './serviceLinkedRoles.ts'

const CONNECT = 'connect.amazonaws.com'
const NAME = 'AWSServiceRoleForAmazonConnect_7'
const ARN = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/${CONNECT}/${NAME}`
const PROTECTED = `UnmodifiableEntity: Cannot perform the operation on the protected role '${NAME}' - this role is only modifiable by AWS`
const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] })

const createNamed = ({ call }: TestAccount, AWSServiceName = CONNECT, CustomSuffix = '7') =>
  call('iam:CreateServiceLinkedRole', { AWSServiceName, CustomSuffix })

/** Everything that can be read of the role. */
async function readRole({ call }: TestAccount) {
  const RoleName = NAME
  return [
    await call('iam:GetRole', { RoleName }),
    await call('iam:ListAttachedRolePolicies', { RoleName }),
    await call('iam:ListRolePolicies', { RoleName }),
    await call('iam:ListInstanceProfilesForRole', { RoleName }),
  ]
}

describe('the table of service-linked roles', () => {
  const catalogue = openCatalogue()
  const reference = openReference()

  test('names services that a trust policy can name', () => {
    const unknown = [...linkedServices.keys()].filter((principal) => !reference.isServicePrincipal(principal))
    expect(unknown, 'add a name to packages/reference/src/rows/servicePrincipals.ts').toEqual([])
  })

  test.each([...linkedServices.values()])('has the policy of $principal, which cannot be attached', ({
    policy,
    prefix,
  }) => {
    const answer = catalogue.get(`arn:aws:iam::aws:policy/aws-service-role/${policy}`)
    expect(answer).toMatchObject({ policy: { name: policy, path: '/aws-service-role/', isAttachable: false } })
    expect(prefix).toMatch(/^AWSServiceRoleFor[\w-]+$/)
  })

  test('has each service and each role once, and a source for each', () => {
    expect(linkedServices.size).toBe(table.roles.length)
    expect(new Set([...linkedServices.values()].map(({ prefix }) => prefix)).size).toBe(linkedServices.size)
    expect(table.roles.filter(({ source }) => source.trim() === '')).toEqual([])
  })

  test('takes the role and the service from the document where a policy of AWS is the source', () => {
    const unfounded = table.roles.filter(({ service, role, source }) => {
      if (!source.startsWith('policy ')) return false
      const { versions = [] } = catalogue.list({ prefix: source.slice('policy '.length) })[0] ?? {}
      const path = `${service}.amazonaws.com/AWSServiceRoleFor${role}`
      return !versions.some(({ versionId }) => {
        const answer = catalogue.get(source.slice('policy '.length), { versionId })
        const named = 'code' in answer ? [] : [...answer.text.matchAll(/aws-service-role\/([^"]+)"/g)]
        return named.some(([, text = '']) => text === path || path.startsWith(text.replace(/_?\*$/, '')))
      })
    })
    expect(unfounded).toEqual([])
  })

  test.each([
    ['custom-resource.application-autoscaling', 'ApplicationAutoScaling_CustomResource'],
    ['rds.application-autoscaling', 'ApplicationAutoScaling_RDSCluster'],
    ['lambda.application-autoscaling', 'ApplicationAutoScaling_LambdaConcurrency'],
    ['member.org.stacksets.cloudformation', 'CloudFormationStackSetsOrgMember'],
    ['wafv2', 'WAFV2Logging'],
    ['ec2scheduled', 'EC2ScheduledInstances'],
    ['cloud9', 'AWSCloud9'],
    ['management.chatbot', 'AWSChatbot'],
    ['guardduty', 'AmazonGuardDuty'],
  ])('has the role of %s', async (service, role) => {
    const { call } = await testAccount()
    const AWSServiceName = `${service}.amazonaws.com`
    expect(await call('iam:CreateServiceLinkedRole', { AWSServiceName })).toMatchObject({
      Role: { RoleName: `AWSServiceRoleFor${role}`, Path: `/aws-service-role/${AWSServiceName}/` },
    })
  })
})

describe('a service-linked role', () => {
  test.each([
    [CONNECT, 'AWSServiceRoleForAmazonConnect', 'AmazonConnectServiceLinkedRolePolicy'],
    [
      'connect-campaigns.amazonaws.com',
      'AWSServiceRoleForConnectCampaigns',
      'AmazonConnectCampaignsServiceLinkedRolePolicy',
    ],
    ['profile.amazonaws.com', 'AWSServiceRoleForProfile', 'CustomerProfilesServiceLinkedRolePolicy'],
    [
      'synchronization.connect.amazonaws.com',
      'AWSServiceRoleForAmazonConnectSynchronization',
      'AmazonConnectSynchronizationServiceRolePolicy',
    ],
  ])('of %s has its path, trust policy and policy', async (AWSServiceName, prefix, policy) => {
    const { call } = await testAccount()
    const Description = 'of an instance'
    const { Role } = await call('iam:CreateServiceLinkedRole', { AWSServiceName, CustomSuffix: 'x-1', Description })
    const RoleName = `${prefix}_x-1`
    const trust = document({ Effect: 'Allow', Principal: { Service: AWSServiceName }, Action: 'sts:AssumeRole' })
    expect(Role).toMatchObject({
      Path: `/aws-service-role/${AWSServiceName}/`,
      Arn: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/${AWSServiceName}/${RoleName}`,
      RoleName,
      AssumeRolePolicyDocument: encodeURIComponent(trust),
      Description,
    })
    expect(await call('iam:GetRole', { RoleName })).toEqual({
      Role: { ...(Role as object | undefined), MaxSessionDuration: 3600, RoleLastUsed: {} },
    })
    expect(await call('iam:ListAttachedRolePolicies', { RoleName })).toMatchObject({
      AttachedPolicies: [{ PolicyName: policy, PolicyArn: `arn:aws:iam::aws:policy/aws-service-role/${policy}` }],
    })
  })

  test('has the default description of its service', async () => {
    const { call } = await testAccount()
    const { Role } = await call('iam:CreateServiceLinkedRole', { AWSServiceName: 'ecs.amazonaws.com' })
    expect(Role).toMatchObject({
      RoleName: 'AWSServiceRoleForECS',
      Description: 'Allows ECS to create and manage AWS resources on your behalf.',
    })
  })

  test.each([
    [
      { AWSServiceName: CONNECT, CustomSuffix: '7' },
      `Service role name ${NAME} has been taken in this account, please try a different suffix.`,
    ],
    [{ AWSServiceName: 'es.amazonaws.com', CustomSuffix: '7' }, 'Custom suffix is not allowed for es.amazonaws.com'],
    [
      { AWSServiceName: 'Connect.amazonaws.com' },
      'Service Connect.amazonaws.com is not known to have service-linked roles.',
    ],
    [{ AWSServiceName: 'constructor' }, 'Service constructor is not known to have service-linked roles.'],
    [
      { AWSServiceName: CONNECT, CustomSuffix: 'x'.repeat(34) },
      'has more than 64 characters, please try a shorter suffix.',
    ],
  ])('is not created with %j', async (input, sentence) => {
    const account = await testAccount()
    await createNamed(account)
    const answer = await account.error('iam:CreateServiceLinkedRole', input)
    expect(answer).toMatch(/^InvalidInput: /)
    expect(answer).toContain(sentence)
    expect(await account.call('iam:ListRoles')).toMatchObject({ Roles: [{ RoleName: NAME }] })
  })

  test('never takes a name that another role has in any letter case', async () => {
    const { call, error } = await testAccount()
    const trust = document({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' })
    await call('iam:CreateRole', { RoleName: 'awsserviceroleforecs', AssumeRolePolicyDocument: trust })
    expect(await error('iam:CreateServiceLinkedRole', { AWSServiceName: 'ecs.amazonaws.com' })).toContain(
      'InvalidInput: Service role name AWSServiceRoleForECS has been taken',
    )
  })
})

describe('creating a service-linked role', () => {
  const allow = (Resource: string, Condition?: object) =>
    document({ Effect: 'Allow', Action: 'iam:CreateServiceLinkedRole', Resource, ...(Condition && { Condition }) })
  const forService = (name: string) => ({ StringEquals: { 'iam:AWSServiceName': name } })

  test.each([
    [allow('*'), true],
    [allow(ARN), true],
    [allow(`arn:aws:iam::*:role/aws-service-role/${CONNECT}/*`, forService(CONNECT)), true],
    [allow('*', forService('profile.amazonaws.com')), false],
    [allow('arn:aws:iam::*:role/aws-service-role/profile.amazonaws.com/*'), false],
    [allow(`arn:aws:iam::${ACCOUNT}:role/${NAME}`), false],
  ])('needs the permission on that role, for that service: %s', async (PolicyDocument, isAllowed) => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'make', PolicyDocument })
    const input = { AWSServiceName: CONNECT, CustomSuffix: '7' }
    if (isAllowed) {
      expect(await call('iam:CreateServiceLinkedRole', input, 'user/ana')).toMatchObject({ Role: { Arn: ARN } })
      return
    }
    expect(await error('iam:CreateServiceLinkedRole', input, 'user/ana')).toBe(
      `AccessDenied: User: arn:aws:iam::${ACCOUNT}:user/ana is not authorized to perform: iam:CreateServiceLinkedRole on resource: ${ARN} because no identity-based policy allows the iam:CreateServiceLinkedRole action`,
    )
  })
})

describe('a service-linked role is protected', () => {
  const PolicyDocument = document({ Effect: 'Allow', Action: '*', Resource: '*' })

  test('but its description can be changed', async () => {
    const account = await testAccount()
    const { call } = account
    await createNamed(account)
    await call('iam:UpdateRole', { RoleName: NAME, Description: 'of Bonn' })
    expect(await call('iam:GetRole', { RoleName: NAME })).toMatchObject({ Role: { Description: 'of Bonn' } })
    await call('iam:UpdateRoleDescription', { RoleName: NAME, Description: 'of Berlin' })
    expect(await call('iam:GetRole', { RoleName: NAME })).toMatchObject({ Role: { Description: 'of Berlin' } })
    await call('iam:TagRole', { RoleName: NAME, Tags: [{ Key: 'city', Value: 'Berlin' }] })
    expect(await call('iam:ListRoleTags', { RoleName: NAME })).toMatchObject({ Tags: [{ Key: 'city' }] })
  })

  test("and the custom policy that accompanies AmazonConnect_FullAccess applies to Connect's roles only", async () => {
    const account = await testAccount()
    const { call, error } = account
    await createNamed(account)
    await createNamed(account, CONNECT, 'other.x')
    await createNamed(account, 'synchronization.connect.amazonaws.com')
    await createNamed(account, 'profile.amazonaws.com')
    const trust = document({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' })
    await call('iam:CreateRole', { RoleName: 'AWSServiceRoleForAmazonConnect_8', AssumeRolePolicyDocument: trust })
    await call('iam:CreateUser', { UserName: 'ana' })
    const custom = document({
      Sid: 'AttachAnyPolicyToAmazonConnectRole',
      Effect: 'Allow',
      Action: 'iam:PutRolePolicy',
      Resource: `arn:aws:iam::*:role/aws-service-role/${CONNECT}/AWSServiceRoleForAmazonConnect*`,
    })
    await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'custom', PolicyDocument: custom })
    const put = (RoleName: string) =>
      error('iam:PutRolePolicy', { RoleName, PolicyName: 'more', PolicyDocument }, 'user/ana')
    for (const name of [NAME, 'AWSServiceRoleForAmazonConnect_other.x']) {
      expect(await put(name)).toContain('UnmodifiableEntity')
    }
    for (const name of [
      'AWSServiceRoleForAmazonConnectSynchronization_7',
      'AWSServiceRoleForProfile_7',
      'AWSServiceRoleForAmazonConnect_8',
    ]) {
      expect(await put(name)).toContain('AccessDenied')
    }
  })
})

describe('a service-linked role is deleted', () => {
  const begin = async ({ call }: TestAccount, RoleName = NAME): Promise<string> => {
    const { DeletionTaskId }: { DeletionTaskId?: string } = await call('iam:DeleteServiceLinkedRole', { RoleName })
    return DeletionTaskId ?? ''
  }
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

  test('by a task, the same for a second request, that ends when its status is requested', async () => {
    const account = await testAccount()
    const { call, error } = account
    await createNamed(account)
    const task = await begin(account)
    expect(task).toMatch(new RegExp(`^task/aws-service-role/${CONNECT}/${NAME}/${uuid}$`))
    expect(await begin(account, NAME.toLowerCase())).toBe(task)
    expect(await call('iam:GetRole', { RoleName: NAME })).toMatchObject({ Role: { Arn: ARN } })
    expect(await error('iam:DeleteRole', { RoleName: NAME })).toBe(PROTECTED)
    const status = () => call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId: task })
    expect(await status()).toEqual({ Status: 'SUCCEEDED' })
    expect(await error('iam:GetRole', { RoleName: NAME })).toContain('NoSuchEntity')
    expect(await status()).toEqual({ Status: 'SUCCEEDED' })
    expect(await error('iam:DeleteServiceLinkedRole', { RoleName: NAME })).toContain('NoSuchEntity: The role with name')
    await createNamed(account)
    expect(await status()).toEqual({ Status: 'SUCCEEDED' })
    expect(await call('iam:GetRole', { RoleName: NAME })).toMatchObject({ Role: { Arn: ARN } })
  })

  test('by itself after a while and not before', async () => {
    let now = Date.parse('2026-03-04T05:06:07Z')
    const account = await testAccount({ now: () => new Date(now) })
    const { call, error, context } = account
    await createNamed(account)
    await createNamed(account, CONNECT, '8')
    const task = await begin(account)
    now += DELETION_TIMEOUT - 1000
    await settleDue(context)
    expect(await call('iam:GetRole', { RoleName: NAME })).toMatchObject({ Role: { Arn: ARN } })
    now += 1000
    await settleDue(context)
    expect(await error('iam:GetRole', { RoleName: NAME })).toContain('NoSuchEntity')
    expect(await call('iam:ListRoles')).toMatchObject({ Roles: [{ RoleName: 'AWSServiceRoleForAmazonConnect_8' }] })
    const { revision } = context.directory.state()
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId: task })).toEqual({
      Status: 'SUCCEEDED',
    })
    await settleDue(context)
    expect(context.directory.state().revision).toBe(revision)
  })

  test('also when the server was restarted in between', async () => {
    const { context } = await testAccount()
    const store = memoryStore()
    const at = '2026-03-04T05:06:07Z'
    const first = await openDirectory({ store, accountId: ACCOUNT, slices })
    const taskId = `task/aws-service-role/${CONNECT}/${NAME}/1`
    const role = { roleId: 'AROA1', roleName: NAME, path: `/aws-service-role/${CONNECT}/`, service: CONNECT }
    await first.change(() => ({
      events: [
        { kind: 'roleCreated', at, ...role, trustPolicy: '{}', trustPrincipals: [] },
        { kind: 'serviceLinkedRoleDeletionStarted', at, taskId, roleId: 'AROA1' },
      ],
      output: undefined,
    }))
    await first.close()
    const now = () => new Date(Date.parse(at) + DELETION_TIMEOUT)
    const directory = await openDirectory({ store, accountId: ACCOUNT, now, slices })
    await settleDue({ ...context, directory })
    expect(directory.state().roles.size).toBe(0)
    expect(directory.state().deletionTasks.get(taskId)).toMatchObject({ status: 'SUCCEEDED', roleId: 'AROA1' })
  })

  test('only when no resource uses it: the reason and the resources are reported', async () => {
    const used = new Map([
      [NAME, [{ region: 'eu-central-1', resources: ['arn:aws:connect:eu-central-1:1:instance/7'] }]],
    ])
    const account = await testAccount({ usesOfServiceLinkedRole: ({ name }) => used.get(name) ?? [] })
    const { call } = account
    await createNamed(account)
    const before = await readRole(account)
    const task = await begin(account)
    const failed = {
      Status: 'FAILED',
      Reason: {
        Reason: `The role is in use by resources of ${CONNECT}. Delete them, then submit the deletion request again.`,
        RoleUsageList: [{ Region: 'eu-central-1', Resources: ['arn:aws:connect:eu-central-1:1:instance/7'] }],
      },
    }
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId: task })).toEqual(failed)
    expect(await readRole(account)).toEqual(before)
    used.clear()
    const second = await begin(account)
    expect(second).not.toBe(task)
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId: second })).toEqual({
      Status: 'SUCCEEDED',
    })
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId: task })).toEqual(failed)
  })

  test('stays as it is where its uses cannot be determined', async () => {
    const account = await testAccount({
      usesOfServiceLinkedRole: () => {
        throw new Error('the instances cannot be read')
      },
    })
    await createNamed(account)
    const DeletionTaskId = await begin(account)
    await expect(account.call('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).rejects.toThrow(
      'instances',
    )
    expect(await account.call('iam:GetRole', { RoleName: NAME })).toMatchObject({ Role: { Arn: ARN } })
  })

  test('and no other role is, and a task that was not started does not exist', async () => {
    const { call, error } = await testAccount()
    const trust = document({ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' })
    await call('iam:CreateRole', { RoleName: 'agent', AssumeRolePolicyDocument: trust })
    expect(await error('iam:DeleteServiceLinkedRole', { RoleName: 'agent' })).toBe(
      'NoSuchEntity: The service-linked role with name agent cannot be found.',
    )
    for (const DeletionTaskId of ['x', `task/aws-service-role/${CONNECT}/${NAME}/1`]) {
      expect(await error('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).toBe(
        `NoSuchEntity: The deletion task with id ${DeletionTaskId} cannot be found.`,
      )
    }
  })

  test('and each of the three calls needs its permission on the role', async () => {
    const account = await testAccount()
    const { call, error } = account
    await createNamed(account)
    await createNamed(account, CONNECT, '8')
    await call('iam:CreateUser', { UserName: 'ana' })
    const PolicyDocument = document({ Effect: 'Allow', Action: 'iam:*ServiceLinkedRole*', Resource: ARN })
    await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'delete', PolicyDocument })
    const other = 'AWSServiceRoleForAmazonConnect_8'
    expect(await error('iam:DeleteServiceLinkedRole', { RoleName: other }, 'user/ana')).toContain('AccessDenied')
    const mine = await call('iam:DeleteServiceLinkedRole', { RoleName: NAME }, 'user/ana')
    const DeletionTaskId = await begin(account, other)
    expect(await error('iam:GetServiceLinkedRoleDeletionStatus', { DeletionTaskId }, 'user/ana')).toContain(
      'AccessDenied',
    )
    expect(await call('iam:GetServiceLinkedRoleDeletionStatus', mine, 'user/ana')).toEqual({ Status: 'SUCCEEDED' })
  })
})
