import type { PoliciesInEffect } from '@gatewarden/authorize'
import { type AccountEvent, policiesInEffect } from '@gatewarden/directory'
import { accountOf, findNamed } from '@gatewarden/directory/internal'
import { ACCOUNT, FACTS, type TestAccount, testAccount } from '../account.fixture.ts'
import { innerCalls } from '../authorizedCall.ts'
import type { Call, VerifiedCaller } from '../call.ts'
import { connectThings } from '../connect/things.fixture.ts'
import { profileThings } from '../customer-profiles/things.fixture.ts'
import { eventThings } from '../events/things.fixture.ts'
import { kmsThings } from '../kms/things.fixture.ts'
import { logThings } from '../logs/things.fixture.ts'
import { s3State } from '../s3/state.ts'
import { voiceIdThings } from '../voice-id/things.fixture.ts'

const at = '2026-01-01T00:00:00Z'
const document = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}]}'
const tags = [
  { key: 'Key', value: 'Held' },
  { key: 'Team', value: 'blue' },
]

export const boundary = `arn:aws:iam::${ACCOUNT}:policy/Fence`
export const linkedRole = 'AWSServiceRoleForAmazonConnect_0'

const trust = (principal: string) =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":${principal},"Action":"sts:AssumeRole"}]}`

/** One thing of each kind, named as the members of sample inputs are, each below a path, tagged and bounded. */
const THINGS: readonly AccountEvent[] = [
  { kind: 'policyCreated', at, policyId: 'ANPA1', policyName: 'PolicyName', path: '/', tags, document },
  { kind: 'policyVersionCreated', at, policyId: 'ANPA1', versionId: 'v2', document, isDefault: false },
  { kind: 'policyCreated', at, policyId: 'ANPA2', policyName: 'Fence', path: '/', document },
  {
    kind: 'userCreated',
    at,
    userId: 'AIDA1',
    userName: 'UserName',
    path: '/team/',
    tags,
    permissionsBoundary: boundary,
  },
  { kind: 'groupCreated', at, groupId: 'AGPA1', groupName: 'GroupName', path: '/team/' },
  { kind: 'userAddedToGroup', at, userId: 'AIDA1', groupId: 'AGPA1' },
  {
    kind: 'roleCreated',
    at,
    roleId: 'AROA1',
    roleName: 'RoleName',
    path: '/team/',
    tags,
    permissionsBoundary: boundary,
    trustPolicy: trust(`{"AWS":"arn:aws:iam::${ACCOUNT}:root","Service":"events.amazonaws.com"}`),
    trustPrincipals: [],
  },
  {
    kind: 'roleCreated',
    at,
    roleId: 'AROA2',
    roleName: linkedRole,
    path: '/aws-service-role/connect.amazonaws.com/',
    tags,
    trustPolicy: trust('{"Service":"connect.amazonaws.com"}'),
    trustPrincipals: [],
    service: 'connect.amazonaws.com',
  },
  {
    kind: 'instanceProfileCreated',
    at,
    instanceProfileId: 'AIPA1',
    instanceProfileName: 'InstanceProfileName',
    path: '/team/',
    tags,
  },
  { kind: 'accessKeyCreated', at, accessKeyId: 'AccessKeyId', userId: 'AIDA1', secret: 'sealed' },
  { kind: 'inlinePolicyPut', at, identityId: 'AIDA1', policyName: 'PolicyName', document },
  { kind: 'policyAttached', at, identityId: 'AIDA1', policyArn: `arn:aws:iam::${ACCOUNT}:policy/PolicyName` },
  s3State.event({
    kind: 's3.bucketCreated',
    at,
    bucket: 'sample-bucket',
    region: FACTS.region,
    ownership: 'BucketOwnerEnforced',
    tags,
  }),
  s3State.event({
    kind: 's3.bucketPolicyPut',
    at,
    bucket: 'sample-bucket',
    policy: { text: '{"Statement":[]}', principals: [] },
  }),
  s3State.event({
    kind: 's3.objectPut',
    at,
    bucket: 'sample-bucket',
    key: 'Key',
    lastModified: at,
    body: 'eA==',
    size: 1,
    etag: '9dd4e461268c8034f5c8564e155c67a6',
    headers: [],
    metadata: [],
    tags,
  }),
]

/** The caller: allowed only what a test allows. */
const WALKER_CREATED: AccountEvent = {
  kind: 'userCreated',
  at,
  userId: 'AIDA0',
  userName: 'walker',
  path: '/',
  tags,
}

/** An account with nobody but the walker. */
export async function emptyAccount(): Promise<TestAccount> {
  const account = await testAccount()
  await account.context.directory.append([WALKER_CREATED], 0)
  return account
}

/** An account with the walker and one thing of each kind. */
export async function populatedAccount(): Promise<TestAccount> {
  const account = await testAccount()
  const things = [...connectThings, ...kmsThings, ...eventThings, ...logThings, ...voiceIdThings, ...profileThings]
  await account.context.directory.append([...THINGS, ...things, WALKER_CREATED], 0)
  return account
}

/** Gives the walker these policies and no others. */
export async function allowWalker({ context }: TestAccount, documents: readonly object[]): Promise<void> {
  const existing = findNamed(context.directory.state(), 'user', 'walker')?.inlinePolicies ?? []
  const deleted = existing.map(({ name: policyName }) => ({ kind: 'inlinePolicyDeleted', policyName }) as const)
  const put = documents.map(
    (each, index) => ({ kind: 'inlinePolicyPut', policyName: `own-${index}`, document: JSON.stringify(each) }) as const,
  )
  await context.directory.change(() => ({
    events: [...deleted, ...put].map((each) => ({ ...each, at, identityId: 'AIDA0' })),
    output: undefined,
  }))
}

const WALKER: VerifiedCaller = { who: { kind: 'user', uniqueId: 'AIDA0' }, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }

const ROOT: VerifiedCaller = { who: { kind: 'root' }, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }

/** A call as the guard sees it. */
export function callOf(
  { context }: TestAccount,
  name: string,
  input: object,
  caller: VerifiedCaller = WALKER,
): { readonly call: Call; readonly policies: PoliciesInEffect } {
  const [service = '', operation = ''] = name.split(':')
  const state = context.directory.state()
  const catalogue = context.catalogue()
  const answer = policiesInEffect(caller.who, { account: accountOf(state), catalogue, notes: [] })
  if ('problem' in answer) throw new Error(answer.problem.message)
  const { principal, policies } = answer.holder
  const request = { service, operation, input: input as Call['input'] }
  // What an operation does for the caller, the root user is always allowed.
  const actingFor: Call['actingFor'] = (acting) => innerCalls({ ...call, caller: ROOT }, acting)
  const given = { ...request, state, catalogue, caller, principal, facts: FACTS, at, context }
  const call: Call = { ...given, calledVia: [], actingFor }
  return { call, policies }
}
