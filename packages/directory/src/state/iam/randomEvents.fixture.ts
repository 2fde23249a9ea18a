import fc from 'fast-check'
import type { AccountEvent, AccountReset } from './accountState.ts'
import type { IamEvent } from './events.ts'

export const ACCOUNT = '123456789012'
const at = '2026-01-02T03:04:05Z'
const document = '{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}'

// Few ids and names, so that events collide: entities that exist already, that do not exist, that have another name.
const of = (...values: readonly string[]) => fc.constantFrom(...values)
const userId = of('U1', 'U2', 'U3')
const groupId = of('G1', 'G2')
const roleId = of('R1', 'R2', 'R3')
const policyId = of('P1', 'P2')
const profileId = of('I1', 'I2')
const anyId = of('U1', 'U2', 'U3', 'G1', 'G2', 'R1', 'R2', 'P1', 'P2', 'I1', 'X9')
const name = of('ana', 'Ana', 'ben', 'carl')
const path = of('/', '/team/')
const policyArn = of(
  'arn:aws:iam::aws:policy/AmazonConnect_FullAccess',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  `arn:aws:iam::${ACCOUNT}:policy/ana`,
  `arn:aws:iam::${ACCOUNT}:policy/team/ben`,
)
const accessKeyId = of('AKIA1', 'AKIA2', 'AKIA3')
const tags = fc.array(fc.record({ key: of('team', 'Team', '__proto__'), value: of('blue', '') }), { maxLength: 2 })
const boundary = { permissionsBoundary: policyArn, tags }
const trust = { trustPolicy: of(document), trustPrincipals: fc.constant([]) }
const versionId = of('v1', 'v2', 'v3', 'v5')
const taskId = of('task/1', 'task/2')

type Kind = (IamEvent | AccountReset)['kind']

const MEMBERS: { readonly [Each in Kind]: Readonly<Record<string, fc.Arbitrary<unknown>>> } = {
  userCreated: { userId, userName: name, path, ...boundary },
  userUpdated: { userId, userName: name, path },
  userDeleted: { userId },
  groupCreated: { groupId, groupName: name, path },
  groupUpdated: { groupId, groupName: name, path },
  groupDeleted: { groupId },
  userAddedToGroup: { userId, groupId },
  userRemovedFromGroup: { userId, groupId },
  roleCreated: {
    roleId,
    roleName: name,
    path,
    ...boundary,
    ...trust,
    service: of('connect.amazonaws.com', 'a.amazonaws.com'),
  },
  roleUpdated: { roleId, description: of('', 'd'), maxSessionDuration: fc.constantFrom(3600, 7200) },
  trustPolicyUpdated: { roleId, ...trust },
  roleDeleted: { roleId },
  serviceLinkedRoleDeletionStarted: { taskId, roleId },
  serviceLinkedRoleDeletionEnded: { taskId, status: of('SUCCEEDED', 'FAILED'), reason: of('in use') },
  instanceProfileCreated: { instanceProfileId: profileId, instanceProfileName: name, path, tags },
  instanceProfileDeleted: { instanceProfileId: profileId },
  roleAddedToInstanceProfile: { instanceProfileId: profileId, roleId },
  roleRemovedFromInstanceProfile: { instanceProfileId: profileId, roleId },
  policyCreated: { policyId, policyName: name, path, tags, description: of('d'), document: of(document) },
  policyVersionCreated: { policyId, versionId, document: of(document), isDefault: fc.boolean() },
  policyVersionDeleted: { policyId, versionId },
  defaultPolicyVersionSet: { policyId, versionId },
  policyDeleted: { policyId },
  inlinePolicyPut: { identityId: anyId, policyName: name, document: of(document) },
  inlinePolicyDeleted: { identityId: anyId, policyName: name },
  policyAttached: { identityId: anyId, policyArn },
  policyDetached: { identityId: anyId, policyArn },
  permissionsBoundaryPut: { identityId: anyId, policyArn },
  permissionsBoundaryDeleted: { identityId: anyId },
  tagsPut: { resourceId: anyId, tags },
  tagsRemoved: { resourceId: anyId, keys: fc.array(of('team', 'TEAM', '__proto__'), { maxLength: 2 }) },
  accessKeyCreated: { accessKeyId, userId: of('U1', 'U2', ACCOUNT), secret: of('sealed') },
  accessKeyUpdated: { accessKeyId, status: of('Active', 'Inactive') },
  accessKeyDeleted: { accessKeyId },
  loginProfileCreated: { userId, passwordHash: of('hash'), passwordResetRequired: fc.boolean() },
  loginProfileUpdated: { userId, passwordHash: of('hash', 'another'), passwordResetRequired: fc.boolean() },
  loginProfileDeleted: { userId },
  accountAliasSet: { alias: of('contact-centre') },
  accountAliasDeleted: {},
  passwordPolicySet: {
    passwordPolicy: fc.constant({
      minimumPasswordLength: 8,
      requireSymbols: true,
      requireNumbers: false,
      requireUppercaseCharacters: false,
      requireLowercaseCharacters: false,
      allowUsersToChangePassword: true,
    }),
  },
  passwordPolicyDeleted: {},
  accountReset: {},
  sessionRevoked: { accessKeyId: of('ASIA1', 'ASIA2'), expires: of('2026-01-02T04:00:00Z') },
}

const CREATING = Object.keys(MEMBERS).filter((kind) => /Created|Added|Attached|Put$/.test(kind))
const eventsOf = (kinds: readonly string[]) =>
  fc.oneof(
    ...kinds.map((kind) => fc.record({ kind: fc.constant(kind), at: fc.constant(at), ...MEMBERS[kind as Kind] })),
  )

/** Sequences of well-formed events, possible or not. */
export const randomEvents: fc.Arbitrary<AccountEvent[]> = fc.array(
  fc.oneof({ weight: 2, arbitrary: eventsOf(CREATING) }, { weight: 1, arbitrary: eventsOf(Object.keys(MEMBERS)) }),
  { maxLength: 120, size: 'max' },
) as fc.Arbitrary<AccountEvent[]>
