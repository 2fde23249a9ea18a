import { beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount } from '../account.fixture.ts'
import type { VerifiedCaller } from '../call.ts'
import { operationOf } from '../registry.ts'
import { needsOf, requestOf } from './guard.ts'
import { allowWalker, boundary, callOf, linkedRole, populatedAccount } from './populatedAccount.fixture.ts'

const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`

let account: TestAccount

beforeAll(async () => {
  account = await populatedAccount()
})

/** What a call needs: `action resource` each. */
function needs(name: string, input: object, caller?: VerifiedCaller): string[] {
  return requests(name, input, caller).map(({ action, resource }) => `${action} ${resource}`)
}

function requests(name: string, input: object, caller?: VerifiedCaller) {
  const [service = '', operation = ''] = name.split(':')
  const { call } = callOf(account, name, input, caller)
  return needsOf(operationOf(service, operation)?.authorizes ?? 'derived', call).map((need) => requestOf(call, need))
}

/** The value of a condition key in the first of the requests; undefined where it is absent. */
function key(name: string, input: object, keyName: string) {
  return requests(name, input)[0]?.context?.[keyName]
}

const session: VerifiedCaller = {
  who: { kind: 'assumedRole', uniqueId: 'AROA1', sessionName: 'ana' },
  accessKeyId: 'ASIA1',
  session: { issuedAt: 0, madeBy: 'AssumeRole' },
}

describe('the resource of a call', () => {
  test('is the existing ARN with its path, in whatever letter case the name is requested', () => {
    expect(needs('iam:GetUser', { UserName: 'USERNAME' })).toEqual([`iam:GetUser ${arn('user/team/UserName')}`])
    expect(needs('iam:DeleteRole', { RoleName: 'rolename' })).toEqual([`iam:DeleteRole ${arn('role/team/RoleName')}`])
    expect(needs('iam:GetGroup', { GroupName: 'groupNAME' })).toEqual([`iam:GetGroup ${arn('group/team/GroupName')}`])
    expect(needs('iam:PutRolePolicy', { RoleName: linkedRole.toUpperCase() })).toEqual([
      `iam:PutRolePolicy ${arn(`role/aws-service-role/connect.amazonaws.com/${linkedRole}`)}`,
    ])
  })

  test('is the future ARN of a new resource, even if the name is taken', () => {
    expect(needs('iam:CreateUser', { UserName: 'UserName', Path: '/dev/' })).toEqual([
      `iam:CreateUser ${arn('user/dev/UserName')}`,
    ])
    expect(needs('iam:CreateGroup', { GroupName: 'GroupName' })).toEqual([`iam:CreateGroup ${arn('group/GroupName')}`])
  })

  test('never has a path from a call that creates nothing', () => {
    expect(needs('iam:GetUser', { UserName: 'gone', Path: '/dev/' })).toEqual([`iam:GetUser ${arn('user/gone')}`])
  })

  test.each([
    'a/b',
    'a*',
    '?',
    'a:b',
    '',
    'a\nb',
    '${aws:username}',
    'Zo\u00eb',
  ])('is every resource for %j, which is not a valid name', (name) => {
    expect(needs('iam:DeleteUser', { UserName: name })).toEqual(['iam:DeleteUser *'])
    expect(needs('iam:DeleteRole', { RoleName: name })).toEqual(['iam:DeleteRole *'])
    expect(needs('iam:CreateGroup', { GroupName: name, Path: '/dev/' })).toEqual(['iam:CreateGroup *'])
    expect(needs('iam:DeleteServerCertificate', { ServerCertificateName: name })).toEqual([
      'iam:DeleteServerCertificate *',
    ])
  })

  test.each([
    'arn:aws:s3::123456789012:policy/PolicyName',
    'arn:aws:iam:us-east-1:123456789012:policy/PolicyName',
    'arn:aws:iam::AWS:policy/PolicyName',
    'arn:aws:iam::*:policy/PolicyName',
    'arn:aws:iam:::policy/PolicyName',
    arn('user/PolicyName'),
    arn('policy/'),
    'policy/PolicyName',
    '*',
  ])('is every resource for %j, which is not the ARN of a policy', (PolicyArn) => {
    expect(needs('iam:DeletePolicy', { PolicyArn })).toEqual(['iam:DeletePolicy *'])
  })

  test.each([
    arn('instance-profile/InstanceProfileName'),
    arn('root'),
    arn('policy/PolicyName'),
    'user/UserName',
  ])('is every resource for %j, whose policies cannot be simulated', (PolicySourceArn) => {
    expect(needs('iam:SimulatePrincipalPolicy', { PolicySourceArn })).toEqual(['iam:SimulatePrincipalPolicy *'])
    expect(needs('iam:GetContextKeysForPrincipalPolicy', { PolicySourceArn })).toEqual([
      'iam:GetContextKeysForPrincipalPolicy *',
    ])
  })

  test('is the identity that PolicySourceArn or Arn names, of any kind', () => {
    for (const resource of ['user/team/UserName', 'group/team/GroupName', 'role/team/RoleName']) {
      const input = { PolicySourceArn: arn(resource), CallerArn: arn('user/walker') }
      expect(needs('iam:SimulatePrincipalPolicy', input)).toEqual([`iam:SimulatePrincipalPolicy ${arn(resource)}`])
      expect(needs('iam:ListPoliciesGrantingServiceAccess', { Arn: arn(resource) })).toEqual([
        `iam:ListPoliciesGrantingServiceAccess ${arn(resource)}`,
      ])
    }
    expect(needs('iam:GenerateServiceLastAccessedDetails', { Arn: arn('policy/PolicyName') })).toEqual([
      `iam:GenerateServiceLastAccessedDetails ${arn('policy/PolicyName')}`,
    ])
  })

  test('is the caller where no user is named, for a session the session', () => {
    expect(needs('iam:ListAccessKeys', {})).toEqual([`iam:ListAccessKeys ${arn('user/walker')}`])
    expect(needs('iam:ListMFADevices', {})).toEqual([`iam:ListMFADevices ${arn('user/walker')}`])
    expect(needs('iam:GetUser', {}, session)).toEqual([`iam:GetUser arn:aws:sts::${ACCOUNT}:assumed-role/RoleName/ana`])
  })

  test('of a deletion task is its role, and every resource for a text that is not a task', () => {
    const name = 'iam:GetServiceLinkedRoleDeletionStatus'
    const task = `aws-service-role/connect.amazonaws.com/${linkedRole}`
    expect(needs(name, { DeletionTaskId: `task/${task}/1` })).toEqual([`${name} ${arn(`role/${task}`)}`])
    for (const DeletionTaskId of [`role/${task}/1`, `task/${task}`, 'task/team/x/RoleName/1', `task/${task}/1/2`, '']) {
      expect(needs(name, { DeletionTaskId })).toEqual([`${name} *`])
    }
  })

  test('of a renamed server certificate are the old and the new ARN', () => {
    const input = { ServerCertificateName: 'old', NewServerCertificateName: 'new', NewPath: '/dev/' }
    expect(needs('iam:UpdateServerCertificate', input)).toEqual([
      `iam:UpdateServerCertificate ${arn('server-certificate/old')}`,
      `iam:UpdateServerCertificate ${arn('server-certificate/dev/new')}`,
    ])
  })

  test('of sts:AssumeRoot is the root user of the member account, also by its id', () => {
    for (const TargetPrincipal of ['210987654321', 'arn:aws:iam::210987654321:root']) {
      expect(needs('sts:AssumeRoot', { TargetPrincipal })).toEqual(['sts:AssumeRoot arn:aws:iam::210987654321:root'])
    }
    for (const TargetPrincipal of ['*', 'root', 'arn:aws:iam::*:root', arn('user/UserName')]) {
      expect(needs('sts:AssumeRoot', { TargetPrincipal })).toEqual(['sts:AssumeRoot *'])
    }
  })
})

describe('creating something with tags', () => {
  test.each([
    ['iam:CreateUser', { UserName: 'new' }, 'iam:TagUser', 'user/new'],
    ['iam:CreateRole', { RoleName: 'new' }, 'iam:TagRole', 'role/new'],
    ['iam:CreatePolicy', { PolicyName: 'new' }, 'iam:TagPolicy', 'policy/new'],
    ['iam:CreateInstanceProfile', { InstanceProfileName: 'new' }, 'iam:TagInstanceProfile', 'instance-profile/new'],
    ['iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'new' }, 'iam:TagMFADevice', 'mfa/new'],
    ['iam:CreateSAMLProvider', { Name: 'new' }, 'iam:TagSAMLProvider', 'saml-provider/new'],
    ['iam:CreateOpenIDConnectProvider', { Url: 'https://new' }, 'iam:TagOpenIDConnectProvider', 'oidc-provider/new'],
    [
      'iam:UploadServerCertificate',
      { ServerCertificateName: 'new' },
      'iam:TagServerCertificate',
      'server-certificate/new',
    ],
  ])('by %s needs the permission to tag it, too', (name, input, tagAction, resource) => {
    const Tags = [{ Key: 'Team', Value: 'red' }]
    expect(needs(name, { ...input, Tags })).toEqual([`${name} ${arn(resource)}`, `${tagAction} ${arn(resource)}`])
    expect(needs(name, { ...input, Tags: [] })).toEqual([`${name} ${arn(resource)}`])
    for (const { context } of requests(name, { ...input, Tags })) {
      expect(context).toMatchObject({ 'aws:RequestTag/team': 'red', 'aws:TagKeys': ['Team'] })
    }
  })
})

describe('condition keys', () => {
  test('have the requested boundary where one is set, and the existing one everywhere else', () => {
    const other = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    const name = 'iam:PermissionsBoundary'
    const UserName = 'UserName'
    expect(key('iam:PutUserPermissionsBoundary', { UserName, PermissionsBoundary: other }, name)).toBe(other)
    expect(key('iam:CreateUser', { UserName: 'new', PermissionsBoundary: other }, name)).toBe(other)
    expect(key('iam:CreateUser', { UserName: 'new' }, name)).toBeUndefined()
    expect(key('iam:DeleteUserPermissionsBoundary', { UserName }, name)).toBe(boundary)
    expect(key('iam:AttachUserPolicy', { UserName, PolicyArn: other }, name)).toBe(boundary)
    expect(key('iam:AttachUserPolicy', { UserName, PolicyArn: other, PermissionsBoundary: other }, name)).toBe(boundary)
    expect(key('iam:PutRolePolicy', { RoleName: 'ROLENAME' }, name)).toBe(boundary)
  })

  test('have nothing of an existing resource with the name of a new one', () => {
    const input = { UserName: 'UserName', Path: '/team/' }
    expect(key('iam:CreateUser', input, 'iam:PermissionsBoundary')).toBeUndefined()
    expect(key('iam:CreateUser', input, 'aws:ResourceTag/team')).toBeUndefined()
    expect(key('iam:GetUser', input, 'aws:ResourceTag/team')).toBe('blue')
  })

  test.each(['aws:ResourceTag/team', 'iam:ResourceTag/team'])('have the tags of the resource: %s', (name) => {
    expect(key('iam:GetRole', { RoleName: 'RoleName' }, name)).toBe('blue')
    expect(key('iam:GetRole', { RoleName: 'gone' }, name)).toBeUndefined()
    expect(key('iam:GetUser', { UserName: 'username' }, name)).toBe('blue')
  })

  test('of two tags whose keys differ only in letter case satisfy no Allow and every Deny', async () => {
    const [document, change] = [{ Version: '2012-10-17' }, { PolicyArn: arn('policy/PolicyName'), VersionId: 'v2' }]
    const own = await populatedAccount()
    await own.call('iam:TagPolicy', { ...change, Tags: [{ Key: 'team', Value: 'red' }] })
    const allowed = { Effect: 'Allow', Action: 'iam:GetPolicyVersion', Resource: '*' }
    for (const value of ['blue', 'red']) {
      const Condition = { StringEquals: { 'aws:ResourceTag/Team': value } }
      await allowWalker(own, [{ ...document, Statement: [{ ...allowed, Condition }] }])
      expect(await own.error('iam:GetPolicyVersion', change, 'user/walker')).toContain('AccessDenied')
      await allowWalker(own, [{ ...document, Statement: [allowed, { ...allowed, Effect: 'Deny', Condition }] }])
      expect(await own.error('iam:GetPolicyVersion', change, 'user/walker')).toContain('AccessDenied')
    }
  })

  test('of a request with two such tags have both values', () => {
    const Tags = ['Team', 'team'].map((Key, at) => ({ Key, Value: `${at}` }))
    expect(key('iam:CreatePolicy', { PolicyName: 'new', Tags }, 'aws:RequestTag/team')).toEqual(['0', '1'])
  })

  test('name the service that a role is passed to, and for what, when it is added to an instance profile', () => {
    const input = { InstanceProfileName: 'InstanceProfileName', RoleName: 'rolename' }
    const [, passing] = requests('iam:AddRoleToInstanceProfile', input)
    expect(passing).toMatchObject({
      action: 'iam:PassRole',
      resource: arn('role/team/RoleName'),
      context: {
        'iam:PassedToService': 'ec2.amazonaws.com',
        'iam:AssociatedResourceArn': `arn:aws:ec2:*:${ACCOUNT}:instance/*`,
        'aws:ResourceTag/team': 'blue',
      },
    })
  })

  test('of operations that are not implemented have the values of the request', () => {
    const service = { UserName: 'UserName', ServiceName: 'bedrock.amazonaws.com', CredentialAgeDays: 30 }
    expect(requests('iam:CreateServiceSpecificCredential', service)[0]?.context).toMatchObject({
      'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com',
      'iam:ServiceSpecificCredentialAgeDays': '30',
    })
    const report = { EntityPath: 'o-1/r-1', OrganizationsPolicyId: 'p-1' }
    expect(key('iam:GenerateOrganizationsAccessReport', report, 'iam:OrganizationsPolicyId')).toBe('p-1')
    const token = { Audience: ['a', 'b'], DurationSeconds: 300, SigningAlgorithm: 'RS256' }
    expect(requests('sts:GetWebIdentityToken', token)[0]?.context).toMatchObject({
      'sts:IdentityTokenAudience': ['a', 'b'],
      'sts:DurationSeconds': '300',
      'sts:SigningAlgorithm': 'RS256',
    })
    const TaskPolicyArn = { arn: 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials' }
    expect(key('sts:AssumeRoot', { TargetPrincipal: '210987654321', TaskPolicyArn }, 'sts:TaskPolicyArn')).toBe(
      TaskPolicyArn.arn,
    )
  })
})

test.each([
  ['connect:CreateInstance', { Team: 'red' }],
  ['kms:CreateKey', [{ TagKey: 'Team', TagValue: 'red' }]],
  ['events:PutRule', [{ Key: 'Team', Value: 'red' }]],
])('tags of a request are condition keys in every form that services have: %s', (name, Tags) => {
  for (const { context } of requests(name, { Tags })) {
    expect(context).toMatchObject({ 'aws:RequestTag/team': 'red', 'aws:TagKeys': ['Team'] })
  }
  expect(requests(name, {})[0]?.context).not.toHaveProperty('aws:TagKeys')
})

describe('the members of a template', () => {
  const name = 'connect:DescribeContactFlow'

  test('are names: with separators or wildcards the resource is every resource', () => {
    const flow = (InstanceId: string, ContactFlowId: string) => needs(name, { InstanceId, ContactFlowId })[0]
    expect(flow('i', 'f')).toBe(`${name} arn:aws:connect:us-east-1:${ACCOUNT}:instance/i/contact-flow/f`)
    for (const other of ['i/queue/q', 'i:1', '*', 'i?', '']) {
      expect(flow(other, 'f')).toBe(`${name} *`)
      expect(flow('i', other)).toBe(`${name} *`)
    }
  })

  test('without one required resource need every resource besides those that are named', () => {
    const integration = 'profile:GetIntegration'
    const domain = `${integration} arn:aws:profile:us-east-1:${ACCOUNT}:domains/d`
    const of = (input: object) => needs('customer-profiles:GetIntegration', input)
    expect(of({ DomainName: 'd' })).toEqual([`${integration} *`, domain])
    expect(of({ DomainName: 'd', Uri: 'u' })).toEqual([domain, `${domain}/integrations/u`])
  })

  test('without the id of a required resource of Amazon Connect need every resource of the type in the instance', () => {
    const integration = 'connect:CreateIntegrationAssociation'
    const instance = `${integration} arn:aws:connect:us-east-1:${ACCOUNT}:instance/i`
    const associations = `${instance}/integration-association`
    expect(needs(integration, { InstanceId: 'i' })).toEqual([instance, `${associations}/*`])
    expect(needs(integration, { InstanceId: 'i', IntegrationAssociationId: 'a' })).toEqual([
      instance,
      `${associations}/a`,
    ])
  })

  test('never decide the account, region or partition of a resource', () => {
    const elsewhere = { Account: '210987654321', Region: 'eu-west-1', Partition: 'aws-cn' }
    expect(needs(name, { InstanceId: 'i', ContactFlowId: 'f', ...elsewhere })).toEqual(
      needs(name, { InstanceId: 'i', ContactFlowId: 'f' }),
    )
  })
})

describe('resources of other accounts', () => {
  test.each([
    'arn:aws:iam::210987654321:',
    'arn:aws-cn:iam::123456789012:',
    'arn:aws-cn:iam::aws:',
  ])('are denied to those who are allowed everything: %s', async (prefix) => {
    const own = await populatedAccount()
    await allowWalker(own, [{ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }])
    for (const who of ['user/walker', 'root'] as const) {
      const PolicyArn = `${prefix}policy/PolicyName`
      for (const name of ['iam:GetPolicy', 'iam:DeletePolicy', 'iam:ListEntitiesForPolicy'] as const) {
        expect(await own.error(name, { PolicyArn }, who)).toContain('AccessDenied')
      }
      const PolicySourceArn = `${prefix}user/team/UserName`
      expect(await own.error('iam:GetContextKeysForPrincipalPolicy', { PolicySourceArn }, who)).toMatch(
        /AccessDenied|NoSuchEntity/,
      )
    }
  })

  test('a key of another user cannot be changed in the name of the caller', async () => {
    const own = await populatedAccount()
    const Statement = { Effect: 'Allow', Action: 'iam:*AccessKey*', Resource: arn('user/walker') }
    await allowWalker(own, [{ Version: '2012-10-17', Statement }])
    for (const UserName of [undefined, 'walker']) {
      const input = { ...(UserName && { UserName }), AccessKeyId: 'AccessKeyId', Status: 'Inactive' }
      expect(await own.error('iam:UpdateAccessKey', input, 'user/walker')).toContain('NoSuchEntity')
      expect(await own.error('iam:DeleteAccessKey', input, 'user/walker')).toContain('NoSuchEntity')
    }
    expect(await own.error('iam:GetAccessKeyLastUsed', { AccessKeyId: 'AccessKeyId' }, 'user/walker')).toContain(
      'AccessDenied',
    )
  })
})
