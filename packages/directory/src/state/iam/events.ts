import { type Check, checks, type Members } from '@gatewarden/store'
import type { EventsOf } from '../slice.ts'

const { count, flag, id, instant, listOf, matching, object, oneOf, optional, text } = checks

// Names, paths and quotas are checked by the operations, with AWS's own messages; here only what the state relies on.
const name = matching(/^[\w+=,.@-]{1,128}$/)
const path = matching(/^\/(?:[!-~]{0,510}\/)?$/)
const policyArn = matching(/^arn:[a-z-]+:iam::(?:aws|\d{12}):policy\/[!-~]+$/)
const versionId = matching(/^v[1-9]\d{0,8}$/)

const tags = listOf(object({ key: text, value: text }))
/** Who the trust policy names, and the unique ids they had (rule N10). */
const trustPrincipals = listOf(object({ arn: text, uniqueId: id }))
/** The members of UpdateAccountPasswordPolicy (IAM API Reference); those left out are off. */
export const passwordPolicy = object({
  minimumPasswordLength: count,
  requireSymbols: flag,
  requireNumbers: flag,
  requireUppercaseCharacters: flag,
  requireLowercaseCharacters: flag,
  allowUsersToChangePassword: flag,
  maxPasswordAge: optional(count),
  passwordReusePrevention: optional(count),
  hardExpiry: optional(flag),
})
/** Where a service-linked role is still in use (IAM API Reference, RoleUsageType). */
const roleUsage = listOf(object({ region: text, resources: listOf(text) }))

const identity = { identityId: id }
const created = { path, tags: optional(tags) }
const bounded = { permissionsBoundary: optional(policyArn) }

/** Every kind of event with its members besides `kind` and `at`. */
export const events = {
  userCreated: { userId: id, userName: name, ...created, ...bounded },
  userUpdated: { userId: id, userName: name, path },
  userDeleted: { userId: id },
  groupCreated: { groupId: id, groupName: name, path },
  groupUpdated: { groupId: id, groupName: name, path },
  groupDeleted: { groupId: id },
  userAddedToGroup: { userId: id, groupId: id },
  userRemovedFromGroup: { userId: id, groupId: id },
  roleCreated: {
    roleId: id,
    roleName: name,
    ...created,
    ...bounded,
    trustPolicy: text,
    trustPrincipals,
    description: optional(text),
    maxSessionDuration: optional(count),
    /** The service principal of a service-linked role. */
    service: optional(text),
  },
  roleUpdated: { roleId: id, description: optional(text), maxSessionDuration: optional(count) },
  trustPolicyUpdated: { roleId: id, trustPolicy: text, trustPrincipals },
  roleDeleted: { roleId: id },
  serviceLinkedRoleDeletionStarted: { taskId: text, roleId: id },
  serviceLinkedRoleDeletionEnded: {
    taskId: text,
    status: oneOf(['SUCCEEDED', 'FAILED']),
    reason: optional(text),
    roleUsage: optional(roleUsage),
  },
  instanceProfileCreated: { instanceProfileId: id, instanceProfileName: name, ...created },
  instanceProfileDeleted: { instanceProfileId: id },
  roleAddedToInstanceProfile: { instanceProfileId: id, roleId: id },
  roleRemovedFromInstanceProfile: { instanceProfileId: id, roleId: id },
  policyCreated: { policyId: id, policyName: name, ...created, description: optional(text), document: text },
  policyVersionCreated: { policyId: id, versionId, document: text, isDefault: flag },
  policyVersionDeleted: { policyId: id, versionId },
  defaultPolicyVersionSet: { policyId: id, versionId },
  policyDeleted: { policyId: id },
  inlinePolicyPut: { ...identity, policyName: name, document: text },
  inlinePolicyDeleted: { ...identity, policyName: name },
  policyAttached: { ...identity, policyArn },
  policyDetached: { ...identity, policyArn },
  permissionsBoundaryPut: { ...identity, policyArn },
  permissionsBoundaryDeleted: identity,
  /** Of a user, role, instance profile or customer managed policy. */
  tagsPut: { resourceId: id, tags },
  tagsRemoved: { resourceId: id, keys: listOf(text) },
  /** `userId` is the account id for a key of the root user; `secret` is sealed. */
  accessKeyCreated: { accessKeyId: id, userId: id, secret: text },
  accessKeyUpdated: { accessKeyId: id, status: oneOf(['Active', 'Inactive']) },
  accessKeyDeleted: { accessKeyId: id },
  loginProfileCreated: { userId: id, passwordHash: text, passwordResetRequired: flag },
  loginProfileUpdated: { userId: id, passwordHash: optional(text), passwordResetRequired: optional(flag) },
  loginProfileDeleted: { userId: id },
  accountAliasSet: { alias: text },
  accountAliasDeleted: {},
  passwordPolicySet: { passwordPolicy },
  passwordPolicyDeleted: {},
  /** `expires`: when the session would have expired. */
  sessionRevoked: { accessKeyId: id, expires: instant },
} as const satisfies Readonly<Record<string, Members>>

export type IamEvent = EventsOf<typeof events>
export type PasswordPolicy = typeof passwordPolicy extends Check<infer Value> ? Value : never
export type RoleUsage = typeof roleUsage extends Check<infer Value> ? Value : never
