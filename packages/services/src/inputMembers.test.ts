import { readFileSync } from 'node:fs'
import { applyEvents } from '@gatewarden/directory'
import { awsModels } from '@gatewarden/wire'
import { expect, test } from 'vitest'
import { ACCOUNT, type TestAccount } from './account.fixture.ts'
import { connectFitting } from './connect/fitting.fixture.ts'
import { profileFitting } from './customer-profiles/fitting.fixture.ts'
import { eventsFitting } from './events/fitting.fixture.ts'
import type { Fitting, Input } from './fitting.fixture.ts'
import { callOf, populatedAccount } from './guard/populatedAccount.fixture.ts'
import { sampleInput } from './guard/sampleInput.fixture.ts'
import { kmsFitting } from './kms/fitting.fixture.ts'
import { sampleGrantToken } from './kms/things.fixture.ts'
import { logsFitting } from './logs/fitting.fixture.ts'
import type { Operation } from './operation.ts'
import { memberPaths, recorded } from './readingRecorder.fixture.ts'
import { services } from './registry.ts'
import { FITTING_S3 } from './s3/fittingInput.fixture.ts'
import { ServiceError } from './serviceError.ts'
import { voiceIdFitting } from './voice-id/fitting.fixture.ts'

interface WithoutEffect {
  readonly operation: string
  readonly member: string
  readonly reason: string
}

const ROWS = new URL('../../../fixtures/services/membersWithoutEffect.json', import.meta.url)
const withoutEffect: readonly WithoutEffect[] = JSON.parse(readFileSync(ROWS, 'utf8'))
const models = awsModels()
const operations = services.flatMap((each) => each.operations)

const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`
const document = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}'
const trust = document.replace('"Resource":"*"', '"Principal":{"AWS":"*"}').replace('s3:GetObject', 'sts:AssumeRole')

/** Values with which operations reach their end, by member; undefined leaves the member out. */
const FITTING: Input = {
  PolicyDocument: document,
  Policy: document,
  AssumeRolePolicyDocument: trust,
  Password: 'Correct-horse-battery-7',
  NewPassword: 'Correct-horse-battery-7',
  PermissionsBoundary: arn('policy/Fence'),
  PolicyArns: [{ arn: arn('policy/PolicyName') }],
  PolicyInputList: [document],
  PermissionsBoundaryPolicyInputList: [document],
  OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [document] }],
  PolicyExclusionList: [
    { PolicyType: 'inline' },
    { PolicyArn: arn('policy/PolicyName') },
    { InlinePolicyIdentifier: { PolicyName: 'PolicyName', AttachmentType: 'user', AttachmentName: 'UserName' } },
  ],
  ActionNames: ['s3:GetObject'],
  ResourceArns: ['arn:aws:s3:::b/k'],
  ResourcePolicy: document.replace('"Resource"', '"Principal":"*","Resource"'),
  ResourceOwner: arn('root'),
  ResourceHandlingOption: undefined,
  PolicySourceArn: arn('user/team/UserName'),
  RoleArn: arn('role/team/RoleName'),
  Tags: [{ Key: 'Key', Value: 'Value' }],
  TransitiveTagKeys: ['Key'],
  ProvidedContexts: [],
  Marker: undefined,
  SerialNumber: undefined,
  TokenCode: undefined,
  AllUsers: undefined,
  GrantToken: sampleGrantToken,
  GrantTokens: [sampleGrantToken],
  DryRun: false,
  ResourceARN: `arn:aws:events:us-east-1:${ACCOUNT}:rule/Name`,
  EventPattern: '{"source":["a"]}',
  ScheduleExpression: 'rate(5 minutes)',
  EventBusName: undefined,
  EventSourceName: undefined,
  EndpointId: undefined,
  NextToken: undefined,
}

/** As `FITTING`, for members that mean something else in one operation; several inputs where one does not lead to every member. */
const FITTING_OF: Fitting = {
  ...connectFitting,
  ...eventsFitting,
  ...kmsFitting,
  ...logsFitting,
  ...profileFitting,
  ...voiceIdFitting,
  's3:PutObject': { Tagging: 'a=b' },
}

/** A sample as it is, one that fits, and one whose names nothing has: each leads an operation to other members. */
function inputsOf(operation: Operation, sample: Input): Input[] {
  const isNew = (member: string) =>
    operation.name.startsWith('Create') &&
    member.endsWith('Name') &&
    member !== 'AliasName' &&
    sample[member] !== undefined
  const own = FITTING_OF[`${operation.service}:${operation.name}`] ?? {}
  const inputs = [own].flat().flatMap((each) => {
    const fitting = { ...sample }
    const values: Input = { ...FITTING, ...(operation.service === 's3' && FITTING_S3), ...each }
    for (const member of Object.keys(sample)) if (member in values) fitting[member as never] = values[member] as never
    const fresh = Object.entries(fitting).map(([member, value]) => [
      member,
      isNew(member) && value !== undefined ? `New${value}` : value,
    ])
    return [fitting, Object.fromEntries(fresh)]
  })
  return [sample, ...inputs]
}

async function accountFor({ name }: Operation): Promise<TestAccount> {
  const account = await populatedAccount()
  if (name.endsWith('LoginProfile') && name !== 'CreateLoginProfile') {
    await account.call('iam:CreateLoginProfile', { UserName: 'UserName', Password: 'Correct-horse-battery-8' })
  }
  return account
}

/** Notes the members that the operation itself reads; what only the guard reads has no effect on what is done. */
async function readBy(operation: Operation): Promise<ReadonlySet<string>> {
  const read = new Set<string>()
  const shape = models.model(operation.service)?.operation(operation.name)?.input
  if (shape === undefined) return read
  for (const input of inputsOf(operation, sampleInput(shape))) {
    const account = await accountFor(operation)
    const name = `${operation.service}:${operation.name}`
    const { call } = callOf(account, name, recorded(input, shape, read))
    try {
      const prepared = await operation.prepare?.(call)
      operation.read?.(call)
      const change = operation.change?.(call, prepared)
      change?.output?.(applyEvents(call.state, change.events))
    } catch (error) {
      if (!(error instanceof ServiceError) && !/may be assumed but does not exist/.test(String(error))) throw error
    }
  }
  return read
}

const reasons = new Map(withoutEffect.map(({ operation, member, reason }) => [`${operation} ${member}`, reason]))

test.each(
  operations.map((each) => [`${each.service}:${each.name}`, each] as const),
)('%s reads every member of its input, or says why it has no effect', async (name, operation) => {
  const read = await readBy(operation)
  const members = memberPaths(models.model(operation.service)?.operation(operation.name)?.input)
  const unread = members.filter((path) => !read.has(path))
  const listed = withoutEffect.filter((each) => each.operation === name).map(({ member }) => member)
  expect(unread, 'read it, refuse it, or add a row to fixtures/services/membersWithoutEffect.json').toEqual(listed)
})

test('the members without effect are of operations that are built, each with a reason', () => {
  const names = operations.map((each) => `${each.service}:${each.name}`)
  expect(withoutEffect.filter(({ operation }) => !names.includes(operation))).toEqual([])
  expect(reasons.size).toBe(withoutEffect.length)
  expect([...reasons.values()].every((reason) => reason.length > 10)).toBe(true)
})
