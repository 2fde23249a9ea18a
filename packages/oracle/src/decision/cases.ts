// Random evaluation cases for comparison with the reference evaluator, biased towards corner cases. Every case is well-formed.
import fc from 'fast-check'
import { often } from './alphabet.ts'
import { documentFor } from './casePolicies.ts'
import { type Scene, scenes } from './scenes.ts'
import type { CaseGrant, CaseLevel, CaseSettings, EvaluationCase, Json, PolicyType } from './types.ts'

type Documents = readonly Json[]

const fullAccess = (policyType: PolicyType): Json => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    ...(policyType === 'vpcEndpoint' || policyType === 'rcp' ? { Principal: '*' } : {}),
  },
})

function documents(scene: Scene, policyType: PolicyType, maxLength: number): fc.Arbitrary<Documents> {
  return fc.array(documentFor(scene, policyType), { minLength: 1, maxLength })
}

/** Policies that only limit mostly begin with an Allow of everything. */
function limits(scene: Scene, policyType: PolicyType): fc.Arbitrary<Documents> {
  const full = often<Documents>([3, fc.constant([fullAccess(policyType)])], [1, fc.constant([])])
  const more = often<Documents>([2, fc.constant([])], [3, documents(scene, policyType, 1)])
  return fc.tuple(full, more).map((lists) => lists.flat())
}

function levels(scene: Scene, policyType: PolicyType, absent: number): fc.Arbitrary<readonly CaseLevel[]> {
  const names = ['root', 'ou-1', 'account']
  const given = fc
    .array(limits(scene, policyType), { minLength: 1, maxLength: 3 })
    .map((lists) => lists.map((policies, index) => ({ level: names[index] ?? 'account', policies })))
  return often<readonly CaseLevel[]>([absent, fc.constant([])], [3, given])
}

/** null: not attached; a list: attached, and an empty one allows nothing. */
function attached(scene: Scene, policyType: PolicyType, absent: number): fc.Arbitrary<Documents | null> {
  return often<Documents | null>(
    [absent, fc.constant(null)],
    [0.2, fc.constant([])],
    [absent > 10 ? 0.4 : 3, limits(scene, policyType)],
  )
}

function sessionPoliciesFor(scene: Scene): fc.Arbitrary<Documents | null> {
  const { kind } = scene.caller
  // Long-term credentials have no session policies.
  if (kind === 'user' || kind === 'role') return fc.constant(null)
  return attached(scene, 'session', kind === 'federatedUser' ? 1 : 6)
}

function grantsFor(scene: Scene): fc.Arbitrary<readonly CaseGrant[] | undefined> {
  if (!scene.request.resource.includes(':kms:')) return fc.constant(undefined)
  const grantees = scene.caller.own
    .map(([, text]) => text)
    .filter((text) => (text.startsWith('arn:') && !text.endsWith(':root')) || text.endsWith('.com'))
  const own = Object.entries(scene.request.context).filter(([key]) => key.toLowerCase() === 'kms:encryptioncontext:app')
  const held = Object.fromEntries(own.map(([, value]) => ['app', String(value)]))
  const subset = fc.constantFrom<{ [key: string]: string }>(
    held,
    held,
    {},
    { app: 'blue' },
    { App: 'blue' },
    { other: 'x' },
  )
  const constraints = often<CaseGrant['constraints']>(
    [2, fc.constant(undefined)],
    [1, subset.map((encryptionContextSubset) => ({ encryptionContextSubset }))],
    [1, subset.map((encryptionContextEquals) => ({ encryptionContextEquals }))],
  )
  const grant = fc
    .record({
      granteePrincipal: fc.constantFrom('arn:aws:iam::111111111111:user/Alice', ...grantees, ...grantees, ...grantees),
      operations: fc.constantFrom(
        ['CreateGrant', 'GenerateDataKey'],
        ['Decrypt'],
        ['GenerateDataKey', 'Decrypt'],
        ['Decrypt', 'GenerateDataKey', 'RetireGrant'],
        ['Decrypt', 'DescribeKey', 'CreateGrant'],
        ['DescribeKey', 'RetireGrant', 'CreateGrant'],
      ),
      constraints,
    })
    .map(({ constraints: limit, ...rest }) => (limit === undefined ? rest : { ...rest, constraints: limit }))
  const given = fc.array(grant, { minLength: 1, maxLength: 2 })
  return often<readonly CaseGrant[] | undefined>([1, fc.constant(undefined)], [2, given])
}

function settingsFor(scene: Scene): fc.Arbitrary<CaseSettings | undefined> {
  if (!scene.request.resource.includes(':s3:')) return fc.constant(undefined)
  const entry = fc.record({
    grantee: fc.constantFrom(scene.caller.account, 'AllUsers', 'AuthenticatedUsers', '333333333333'),
    actions: fc.constantFrom(['s3:GetObject'], ['s3:PutObject', 's3:GetObject'], ['s3:GetObject', 's3:PutObject']),
  })
  const given = fc.record(
    {
      restrictPublicBuckets: fc.boolean(),
      abac: fc.boolean(),
      accessControlList: fc.array(entry, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  return often<CaseSettings | undefined>([1, fc.constant(undefined)], [1, given])
}

/** When the resource's side must allow, a resource-based policy is more frequent. */
function resourcePolicyFor(scene: Scene): fc.Arbitrary<Json> {
  const { action, resource, resourceAccountId } = scene.request
  const isNeeded = /^(kms|sts):/i.test(action) || resourceAccountId !== undefined || !hasAccount(scene)
  return often<Json>([isNeeded ? 1 : 3, fc.constant(null)], [resource === '*' ? 1 : 4, documentFor(scene, 'resource')])
}

function hasAccount(scene: Scene): boolean {
  return scene.caller.own.some(([, text]) => text === scene.caller.account)
}

function caseOf(scene: Scene): fc.Arbitrary<EvaluationCase> {
  const identityPolicies = often<Documents>([1, fc.constant([])], [5, documents(scene, 'identity', 2)])
  const groupPolicies = often<Documents | undefined>(
    [scene.caller.kind === 'user' ? 2 : 12, fc.constant(undefined)],
    [1, documents(scene, 'group', 1)],
  )
  return fc
    .record({
      identityPolicies,
      groupPolicies,
      permissionsBoundary: attached(scene, 'permissionsBoundary', hasAccount(scene) ? 8 : 20),
      sessionPolicies: sessionPoliciesFor(scene),
      scps: levels(scene, 'scp', 9),
      rcps: levels(scene, 'rcp', 12),
      resourcePolicy: resourcePolicyFor(scene),
      vpcEndpointPolicies: attached(scene, 'vpcEndpoint', 10),
      grants: grantsFor(scene),
      resourceSettings: settingsFor(scene),
    })
    .map(({ groupPolicies: group, grants, resourceSettings, ...rest }) => ({
      id: 'random',
      request: scene.request,
      ...rest,
      ...(group === undefined ? {} : { groupPolicies: group }),
      ...(grants === undefined ? {} : { grants }),
      ...(resourceSettings === undefined ? {} : { resourceSettings }),
    }))
}

/** Evaluation cases in which every outcome and every deciding policy type is frequent. */
export const cases: fc.Arbitrary<EvaluationCase> = scenes.chain(caseOf)
