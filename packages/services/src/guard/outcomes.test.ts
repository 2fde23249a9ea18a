import { decide } from '@gatewarden/authorize'
import { awsModels } from '@gatewarden/wire'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount } from '../account.fixture.ts'
import type { EvaluationResult } from '../iam/generated/types.ts'
import { operationOf, services } from '../registry.ts'
import { ServiceError } from '../serviceError.ts'
import { needsOf, requestOf, resourcePolicies } from './guard.ts'
import { allowWalker, boundary, callOf, linkedRole, populatedAccount } from './populatedAccount.fixture.ts'
import { sampleInput } from './sampleInput.fixture.ts'

const models = awsModels()
const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`
const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`
/** Policies of the callers of random cases; the last one opens operations of any service. */
const MANAGED = ['IAMFullAccess', 'IAMReadOnlyAccess', 'AdministratorAccess']

type Name = `${string}:${string}`

/** Assuming a role is decided by its trust policy, not by the caller's policies; the others need no permission. */
const OTHERWISE = /^sts:(?:AssumeRole(?:With.*)?|GetCallerIdentity|GetSessionToken)$/

const names: readonly Name[] = services
  .flatMap(({ name: service }) =>
    (models.model(service)?.operations ?? []).map((operation): Name => `${service}:${operation}`),
  )
  .filter((name) => !OTHERWISE.test(name))

function shapeOf(name: Name) {
  const [service = '', operation = ''] = name.split(':')
  return models.model(service)?.operation(operation)?.input
}

/** What else a member may be; `undefined` leaves out one that is not required. */
const MEMBERS: Readonly<Record<string, readonly unknown[]>> = {
  UserName: ['UserName', 'username', 'walker', 'gone', undefined],
  RoleName: ['RoleName', 'ROLENAME', linkedRole, 'gone'],
  GroupName: ['GroupName', 'gone'],
  Path: ['/team/', '/', undefined],
  PolicyArn: [arn('policy/PolicyName'), arn('policy/policyname'), managed('ReadOnlyAccess'), arn('policy/gone')],
  PermissionsBoundary: [boundary, managed('ReadOnlyAccess'), undefined],
  PolicySourceArn: [arn('user/team/UserName'), arn('user/walker'), arn('role/team/RoleName'), arn('root')],
  Arn: [arn('user/team/UserName'), arn('group/team/GroupName'), arn('policy/PolicyName')],
  Tags: [[{ Key: 'Team', Value: 'red' }], [{ Key: 'Team', Value: 'blue' }], undefined],
}

interface TestCall {
  readonly name: Name
  readonly input: Readonly<Record<string, unknown>>
}

const anyCall: fc.Arbitrary<TestCall> = fc.constantFrom(...names).chain((name) => {
  const shape = shapeOf(name)
  const sample = sampleInput(shape)
  const required = new Set(shape?.members.filter((member) => member.required).map((member) => member.name))
  const others = Object.entries(MEMBERS)
    .filter(([member]) => member in sample)
    .map(([member, values]) => {
      const possible = values.filter((value) => value !== undefined || !required.has(member))
      return [member, fc.constantFrom(...possible)] as const
    })
  const members = fc.record(Object.fromEntries(others))
  return members.map((chosen) => {
    const input = Object.entries({ ...sample, ...chosen }).filter(([, value]) => value !== undefined)
    return { name, input: Object.fromEntries(input) }
  })
})

const anyCondition = fc.constantFrom<object | undefined>(
  undefined,
  undefined,
  undefined,
  { StringEquals: { 'aws:ResourceTag/Team': 'blue' } },
  { StringEquals: { 'iam:ResourceTag/Team': 'red' } },
  { StringNotEquals: { 'aws:RequestTag/team': 'red' } },
  { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Key'] } },
  { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/*' } },
  { StringEquals: { 'iam:PermissionsBoundary': boundary } },
  { Null: { 'iam:PermissionsBoundary': 'true' } },
  { StringLike: { 'aws:PrincipalArn': '*:user/walker' } },
  { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
)

const resources = [
  '*',
  arn('*'),
  arn('user/team/*'),
  arn('role/*'),
  arn('policy/*'),
  managed('*'),
  arn('*/${aws:username}'),
]

/** A statement about the call in question, more often than not. */
function anyStatement(actions: readonly string[], requested: readonly string[]) {
  return fc
    .record({
      effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
      actionElement: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
      action: fc.constantFrom(...actions, ...actions, 'iam:*', 'iam:Get*', '*', 'iam:Tag*'),
      resourceElement: fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
      resource: fc.constantFrom(...resources, ...requested, ...requested),
      condition: anyCondition,
    })
    .map(({ effect, actionElement, action, resourceElement, resource, condition }) => ({
      Effect: effect,
      [actionElement]: action,
      [resourceElement]: resource,
      ...(condition && { Condition: condition }),
    }))
}

function requestsOf(account: TestAccount, { name, input }: TestCall) {
  const [service = '', operation = ''] = name.split(':')
  const { call, policies } = callOf(account, name, input)
  const needs = needsOf(operationOf(service, operation)?.authorizes ?? 'derived', call)
  const requests = needs.map((need) => requestOf(call, need))
  return { requests, policies, ofResources: needs.map((need) => resourcePolicies(call, need)) }
}

async function isDenied(account: TestAccount, { name, input }: TestCall): Promise<boolean> {
  const [service = '', operation = ''] = name.split(':')
  const { forCaller = [] } = operationOf(service, operation) ?? {}
  try {
    await account.call(name, input, 'user/walker')
    return false
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'AccessDenied') return false
    const [, action = ''] = /is not authorized to perform: (\S+)/.exec(error.message) ?? []
    // A call that the service makes for the caller begins when the needs of the operation itself are allowed.
    return action !== '' && !forCaller.includes(action)
  }
}

type Requests = ReturnType<typeof requestsOf>['requests']

/** The answers of SimulatePrincipalPolicy to the same requests, one by one. */
async function simulated(account: TestAccount, requests: Requests): Promise<(string | undefined)[]> {
  const decisions: (string | undefined)[] = []
  for (const { action, resource, context = {} } of requests) {
    const answer: { EvaluationResults?: EvaluationResult[] } = await account.call('iam:SimulatePrincipalPolicy', {
      PolicySourceArn: arn('user/walker'),
      ActionNames: [action],
      ResourceArns: [resource],
      ContextEntries: Object.entries(context).map(([key, value]) => ({
        ContextKeyName: key,
        ContextKeyValues: [value].flat(),
        ContextKeyType: typeof value === 'string' ? 'string' : 'stringList',
      })),
    })
    decisions.push(answer.EvaluationResults?.[0]?.EvalDecision)
  }
  return decisions
}

describe('with any policies', () => {
  test('a call is denied when one of its needs is, and a simulation says the same', { timeout: 120_000 }, async () => {
    const populated = await populatedAccount()
    const outcomes = { denied: 0, open: 0 }
    const anyCase = anyCall.chain((testCall) => {
      const { requests } = requestsOf(populated, testCall)
      const actions = requests.map(({ action }) => action)
      const statement = anyStatement(
        actions,
        requests.map(({ resource }) => resource),
      )
      const statements = fc.array(statement, { minLength: 1, maxLength: 4 })
      return fc.record({
        testCall: fc.constant(testCall),
        policies: fc.array(statements, { maxLength: 3 }),
        attached: fc.option(fc.constantFrom(...MANAGED), { freq: 3 }),
        bounded: fc.option(fc.constantFrom(...MANAGED), { freq: 3 }),
      })
    })
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ testCall, policies: documents, attached, bounded }) => {
        const account = await populatedAccount()
        await allowWalker(
          account,
          documents.map((Statement) => ({ Version: '2012-10-17', Statement })),
        )
        const UserName = 'walker'
        if (attached !== null) await account.call('iam:AttachUserPolicy', { UserName, PolicyArn: managed(attached) })
        const limit = bounded === null ? undefined : managed(bounded)
        if (limit) await account.call('iam:PutUserPermissionsBoundary', { UserName, PermissionsBoundary: limit })
        const { requests, policies, ofResources } = requestsOf(account, testCall)
        // A simulation has no policies of resources.
        const decisions = requests.map((request) => decide(request, policies).outcome)
        expect(await simulated(account, requests)).toEqual(decisions)
        const ofCall = requests.map((request, at) => decide(request, { ...policies, ...ofResources[at] }).outcome)
        const isClosed = ofCall.some((each) => each !== 'allowed')
        outcomes[isClosed ? 'denied' : 'open'] += 1
        expect(await isDenied(account, testCall)).toBe(isClosed)
      }),
      { numRuns: 2600, seed: 20_260_304 },
    )
    expect(Math.min(outcomes.denied, outcomes.open)).toBeGreaterThan(300)
  })
})
