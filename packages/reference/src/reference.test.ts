import { describe, expect, test } from 'vitest'
import { openReference } from './reference.ts'
import { packageSource } from './source.ts'

const reference = openReference()
const INSTANCE = 'arn:aws:connect:us-east-1:123456789012:instance/i-1'
const names = (types: readonly { name: string }[]) => types.map((type) => type.name)

describe('the reference', () => {
  test('reads only the files of the requested service', () => {
    const read: string[] = []
    const source = packageSource()
    const counted = openReference((file) => {
      read.push(file)
      return source(file)
    })
    counted.action('connect:CreateInstance')
    counted.actionsMatching('connect:Get*')
    counted.resourceTypesOfArn(`${INSTANCE}/queue/q`)
    counted.conditionKey('connect:InstanceId')
    counted.conditionKey('aws:SourceIp')
    expect(read.filter((file) => file.includes('/'))).toEqual([
      'actions/connect.json',
      'resourceTypes/connect.json',
      'conditionKeys/connect.json',
    ])
    expect(new Set(read).size).toBe(read.length)
  })

  test('finds an action in any case and returns the spelling of AWS', () => {
    const action = reference.action('CONNECT:createinstance')
    expect(action).toMatchObject({ service: 'connect', name: 'CreateInstance', isWildcardOnly: true })
    expect([...(action?.accessLevels ?? [])]).toEqual(['Write'])
    expect([...(reference.action('connect:TagResource')?.accessLevels ?? [])]).toEqual(['Write', 'Tagging'])
    expect([...(reference.action('iam:PutRolePolicy')?.accessLevels ?? [])]).toEqual([
      'Write',
      'Permissions management',
    ])
    expect([...(reference.action('connect:GetFederationToken')?.accessLevels ?? [])]).toEqual(['Read'])
  })

  test('lists the actions a pattern covers', () => {
    const get = reference.actionsMatching('Connect:GET*').map((action) => action.fullName)
    expect(get).toContain('connect:GetFederationToken')
    expect(get).not.toContain('connect:AdminGetEmergencyAccessToken')
    expect(reference.actionsMatching('connect:*')).toHaveLength(387)
    expect(reference.actionsMatching('connect?GetFederationToken')).toHaveLength(1)
    expect(reference.actionsMatching('connect:CreateInstance')).toHaveLength(1)
    expect(reference.actionsMatching('connect:a:*')).toEqual([])
    expect(reference.actionsMatching('connect')).toEqual([])
    expect(reference.actionsMatching('')).toEqual([])
    expect(reference.actionsMatching('*').length).toBeGreaterThan(22_000)
  })

  test('says which resource types an action is authorized on', () => {
    const both = reference.resourcesOf('connect:CreateIntegrationAssociation')
    expect(names(both?.required ?? [])).toEqual(['instance', 'integration-association'])
    expect(names(reference.resourcesOf('connect:CreateUser')?.optional ?? [])).toEqual(['hierarchy-group'])
    expect(reference.resourcesOf('connect:CreateInstance')).toEqual({ required: [], optional: [] })
    expect(reference.resourcesOf('connect:Nothing')).toBeUndefined()
  })

  test('says which resource types an ARN fits', () => {
    const fits = (arn: string) => reference.resourceTypesOfArn(arn).map((type) => `${type.service}/${type.name}`)
    expect(fits(INSTANCE)).toEqual(['connect/instance'])
    expect(fits(`${INSTANCE}/agent/u`)).toEqual(['connect/user'])
    expect(fits(`${INSTANCE}/queue/q`)).toEqual(['connect/queue'])
    expect(fits(`${INSTANCE}/queue/*`)).toEqual(['connect/queue', 'connect/wildcard-queue'])
    expect(fits(`${INSTANCE}/nothing/x`)).toEqual([])
    expect(fits('arn:aws:wisdom:us-east-1:123456789012:ai-agent/a/b:1')).toContain('connect/ai-agent')
    expect(fits('arn:aws:logs:us-east-1:123456789012:log-group:/aws/x:*')).toEqual(['logs/log-group'])
    expect(fits('arn:aws:s3:::b/a/c')).toContain('s3/object')
    expect(fits('arn:aws:s3:::b')).toContain('s3/bucket')
    expect(fits('arn')).toEqual([])
  })

  test('knows every form of the ARNs of a type', () => {
    const lex = 'arn:aws:lex:us-east-1:123456789012'
    for (const resource of ['bot-alias/ABC/TSTALIAS', 'bot:Flowers:PROD']) {
      expect(names(reference.resourceTypesOfArn(`${lex}:${resource}`))).toContain('bot alias')
      expect(reference.requestResource('lex:RecognizeText', `${lex}:${resource}`).ok).toBe(true)
    }
    expect(names(reference.resourceTypesOfArn('arn:aws:apigateway:us-east-1::/apis/a/stages/b'))).toContain('Stage')
    expect(names(reference.resourceTypesOfArn('arn:aws:apigateway:us-east-1::/restapis/a/stages/b'))).toContain('Stage')
  })
})

describe('condition keys', () => {
  test('are found in any case, with a tag key in their open part', () => {
    expect(reference.conditionKey('AWS:resourcetag/Größe')?.name).toBe('aws:ResourceTag/${TagKey}')
    expect(reference.conditionKey('connect:instanceid')).toMatchObject({ name: 'connect:InstanceId', type: 'String' })
    expect(reference.conditionKey('s3:RequestObjectTag/a/b')?.name).toBe('s3:RequestObjectTag/<key>')
    expect(reference.conditionKey('kms:EncryptionContext:aws:voiceid:domain:arn')?.service).toBe('kms')
    expect(reference.conditionKey('codebuild:secondarySources/x.auth.type')?.name).toContain('.auth.type')
    expect(reference.conditionKey('token.actions.githubusercontent.com:sub')).toBeUndefined()
    expect(reference.conditionKey('token.actions.githubusercontent.com:repository')?.service).toBe('sts')
    expect(reference.conditionKey('token.actions.acme.ghe.com:ref')?.service).toBe('sts')
    expect(reference.conditionKey('iot:JobId')?.service).toBe('iotjobsdata')
  })

  test('say whether they carry several values', () => {
    expect(reference.conditionKey('aws:TagKeys')).toMatchObject({ type: 'String', isMultivalued: true })
    expect(reference.conditionKey('aws:SourceIp')).toMatchObject({ type: 'IPAddress', isMultivalued: false })
    expect(reference.conditionKey('aws:EpochTime')).toMatchObject({ type: 'Date', otherType: 'Numeric' })
    expect(reference.conditionKey('aws:SourceVpcArn')?.type).toBe('ARN')
  })

  test('are not found without what belongs to their name', () => {
    for (const name of [
      '',
      ':',
      'aws',
      'aws:',
      'aws:ResourceTag',
      'aws:ResourceTag/',
      'ResourceTag/x',
      'aws:SourceIp ',
    ]) {
      expect([name, reference.conditionKey(name)]).toEqual([name, undefined])
    }
  })
})

describe('a requested resource', () => {
  const requestFor = (action: string, arn?: string) => reference.requestResource(action, arn)

  test('is fine when its ARN fits, and names what else is authorized', () => {
    const answer = requestFor('connect:CreateUser', `${INSTANCE}/agent/u`)
    expect(answer.ok && names(answer.resourceTypes)).toEqual(['user'])
    expect(answer.ok && names(answer.alsoRequired)).toEqual(['routing-profile', 'security-profile'])
    expect(requestFor('ec2:DescribeInstances')).toMatchObject({ ok: true, resource: '*' })
  })

  test('must be * for an action without resource types', () => {
    expect(requestFor('connect:CreateInstance', INSTANCE)).toMatchObject({ reason: 'wildcardOnly', proposals: ['*'] })
    expect(requestFor('connect:CreateInstance')).toMatchObject({ ok: true, resource: '*' })
  })

  test('must be given for an action with required resource types', () => {
    expect(requestFor('connect:DescribeInstance')).toMatchObject({
      reason: 'resourceMissing',
      sentence:
        'connect:DescribeInstance is authorized on instance: give an ARN such as arn:aws:connect:REGION:ACCOUNT_ID:instance/INSTANCE_ID.',
    })
  })

  test('is named by an example with what is known of the account', () => {
    const known = { partition: 'aws-cn', account: '123456789012' }
    expect(reference.requestResource('s3:GetBucketAcl', '*', known)).toMatchObject({
      ok: true,
      hint: 'when a request names a resource, s3:GetBucketAcl is authorized on it (bucket, accesspoint): give its ARN, such as arn:aws-cn:s3:::BUCKET.',
    })
    expect(reference.requestResource('sqs:SendMessage', '*', known)).toMatchObject({
      proposals: ['arn:aws-cn:sqs:REGION:123456789012:QUEUE'],
    })
    expect(reference.requestResource('sqs:SendMessage', 'arn:aws:s3:::b', { region: 'eu-west-1' })).toMatchObject({
      proposals: ['arn:aws:sqs:eu-west-1:ACCOUNT_ID:QUEUE'],
    })
  })

  test('is the ARN of the listed path for an action that lists resources', () => {
    expect(requestFor('iam:ListUsers')).toMatchObject({
      reason: 'resourceMissing',
      sentence:
        'iam:ListUsers is authorized on the path that it lists: give an ARN such as arn:aws:iam::ACCOUNT_ID:user/.',
    })
    const user = 'arn:aws:iam::123456789012:user'
    for (const path of ['/', '/team/', '/team']) expect(requestFor('iam:ListUsers', user + path).ok).toBe(true)
    for (const path of ['', 's/', '*']) {
      expect(requestFor('iam:ListUsers', user + path)).toMatchObject({ reason: 'noSuchResourceType' })
    }
    expect(requestFor('iam:ListOpenIDConnectProviders', 'arn:aws:iam::123456789012:oidc-provider/*').ok).toBe(true)
    expect(requestFor('iam:GetAccountSummary')).toMatchObject({ ok: true, resource: '*' })
  })

  test('must fit one of the resource types', () => {
    expect(requestFor('connect:DescribeInstance', `${INSTANCE}/queue/q`)).toMatchObject({
      reason: 'noSuchResourceType',
    })
    expect(requestFor('connect:ListQueues', `${INSTANCE}/queue/*`).ok).toBe(true)
    expect(requestFor('s3:GetObject', 'nonsense')).toMatchObject({ ok: false, resource: 'nonsense' })
  })

  test('of an unknown action is returned unchanged', () => {
    expect(requestFor('connect:DescribeInstanceAttributes', INSTANCE)).toEqual({
      ok: false,
      resource: INSTANCE,
      reason: 'unknownAction',
      sentence:
        '"connect:DescribeInstanceAttributes" is not a known action. Did you mean connect:DescribeInstanceAttribute?',
      proposals: ['connect:DescribeInstanceAttribute'],
    })
  })
})

describe('operations', () => {
  test.each([
    ['s3', 'ListObjectsV2', ['s3:ListBucket']],
    ['S3', 'headbucket', ['s3:ListBucket']],
    ['s3', 'SelectObjectContent', ['s3:GetObject']],
    ['s3', 'CopyObject', ['s3:GetObject', 's3:PutObject']],
    ['s3', 'GetPublicAccessBlock', ['s3:GetBucketPublicAccessBlock']],
    ['s3control', 'GetPublicAccessBlock', ['s3:GetAccountPublicAccessBlock']],
    ['lambda', 'Invoke', ['lambda:InvokeFunction']],
    ['connect', 'CreateInstance', ['connect:CreateInstance']],
    ['connect-contact-lens', 'ListRealtimeContactAnalysisSegments', ['connect:ListRealtimeContactAnalysisSegments']],
    ['voice-id', 'CreateDomain', ['voiceid:CreateDomain']],
    ['connect', 'SearchQueues', ['connect:SearchQueues', 'connect:DescribeQueue']],
    ['iam', 'AcquireRole', ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy']],
    ['customer-profiles', 'batchputprofileobject', ['profile:BatchPutProfileObject']],
    ['connect', 'Nothing', []],
    ['nothing', 'CreateInstance', []],
    ['__proto__', 'constructor', []],
  ])('%s %s is authorized by %j', (service, operation, actions) => {
    expect(reference.actionsForOperation(service, operation)).toEqual(actions)
  })

  test('have dependent actions with condition and source', () => {
    expect(reference.dependentActions('lambda:createfunction')[0]).toMatchObject({
      action: 'iam:PassRole',
      passedToService: 'lambda.amazonaws.com',
    })
    expect(reference.action('connect:CreateInstance')?.dependentActions).toContain('iam:PutRolePolicy')
    expect(reference.dependentActions('connect:CreateUser')).toMatchObject([{ action: 'connect:TagResource' }])
    expect(reference.dependentActions('nothing')).toEqual([])
  })
})

describe('suggestions', () => {
  test.each([
    ['connect:CreateInstnce', ['connect:CreateInstance']],
    ['conect:CreateInstance', ['connect:CreateInstance']],
    ['stepfunctions:CreateStateMachine', ['states:CreateStateMachine']],
    ['s3:ListObjectsV2', ['s3:ListBucket']],
    ['lamda:Invoke', ['lambda:InvokeFunction']],
    ['conect:Xyzzyxyzzyxyzzy', ['connect:*']],
    ['connect:Xyzzyxyzzyxyzzy', []],
    ['', []],
    [':', []],
    ['__proto__:constructor', []],
  ])('for the action %s are %j', (text, proposals) => {
    expect(reference.suggestAction(text)).toEqual(proposals)
  })

  test.each([
    ['aws:ResouceTag/Team', ['aws:ResourceTag/Team']],
    ['connect:ResourceTag/Team', ['aws:ResourceTag/Team']],
    ['ResourceTag', ['aws:ResourceTag/TAG_KEY']],
    ['connect:InstnceId', ['connect:InstanceId']],
    ['SourceIp', ['aws:SourceIp']],
    ['aws:ARN', ['aws:PrincipalArn', 'aws:SourceArn']],
    ['', []],
  ])('for the condition key %s are %j', (text, proposals) => {
    expect(reference.suggestConditionKey(text)).toEqual(proposals)
  })
})

describe('traps', () => {
  const strange = ['', ':', '::', '__proto__', 'constructor', 'connect:__proto__', 'connect:constructor', 'toString:x']

  test('names of object members, empty names and paths mean nothing', () => {
    for (const text of [...strange, '../package:x', '../actions/connect:CreateInstance']) {
      expect(reference.action(text)).toBeUndefined()
      expect(reference.service(text)).toBeUndefined()
      expect(reference.conditionKey(text)).toBeUndefined()
      expect(reference.resourceType(text, text)).toBeUndefined()
      expect(reference.resourceType('connect', text)).toBeUndefined()
      expect(reference.actionsMatching(text)).toEqual([])
      expect(reference.resourceTypesOfArn(`arn:aws:${text}`)).toEqual([])
      expect(reference.requestResource(text).ok).toBe(false)
    }
  })

  test('the Kelvin sign and the dotted İ are not letters of a name', () => {
    expect(reference.action('\u212Ams:Decrypt')).toBeUndefined()
    expect(reference.action('connect:L\u0130stUsers')).toBeUndefined()
    expect(reference.action('ec2:Revo\u212AeSecurityGroupIngress')).toBeUndefined()
    expect(reference.conditionKey('aws:To\u212AenIssueTime')).toBeUndefined()
    expect(reference.actionsMatching('\u212Ams:*')).toEqual([])
  })

  test('names of 10,000 characters stay fast', () => {
    const long = 'a'.repeat(10_000)
    reference.actionsMatching('connect:*')
    const start = performance.now()
    for (const text of [long, `connect:${long}`, `${long}:x`, `aws:${long}`, `connect:${'*a'.repeat(5000)}`]) {
      reference.action(text)
      reference.actionsMatching(text)
      reference.conditionKey(text)
      reference.resourceTypesOfArn(`arn:aws:connect:${text}`)
      reference.requestResource(text, text)
      reference.suggestAction(text)
      reference.suggestConditionKey(text)
    }
    expect(performance.now() - start).toBeLessThan(500)
  })
})

test.each([
  ['lambda.amazonaws.com', true],
  ['ecs-tasks.amazonaws.com', true],
  ['ec2.amazonaws.com.cn', true],
  ['states.eu-west-1.amazonaws.com', true],
  ['synchronization.connect.amazonaws.com', true],
  ['lamda.amazonaws.com', false],
  ['Lambda.amazonaws.com', false],
  ['lambda.mars-north.amazonaws.com', false],
  ['amazonaws.com', false],
  ['lambda', false],
])('whether %s is a service principal: %s', (name, expected) => {
  expect(openReference().isServicePrincipal(name)).toBe(expected)
})
