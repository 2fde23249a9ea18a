import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import type { AccountState, Tag } from '@gatewarden/directory'
import {
  accountOf,
  type CustomerPolicy,
  type Entity,
  type InstanceProfile,
  type LiveGroup,
  type LiveRole,
  type LiveUser,
  trustDocument,
} from '@gatewarden/directory/internal'
import { lastSegment } from '@gatewarden/policy/internal'
import type { LastUsed } from '../lastUsed.ts'
import { tagsToWire, type WireTag } from '../tags.ts'
import { awsPolicyId } from './awsPolicyId.ts'
import type {
  AttachedPermissionsBoundary,
  AttachedPolicy,
  Group,
  InstanceProfile as InstanceProfileView,
  Policy,
  Role,
  RoleLastUsed,
  User,
} from './generated/types.ts'

/** A document as IAM's API answers it: URL-encoded, all but the unreserved characters (RFC 3986). */
export function encodeDocument(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Left out where there are none, as in AWS's answers. */
function tagsOf(tags: readonly Tag[]): { Tags?: WireTag[] } {
  return tags.length === 0 ? {} : { Tags: tagsToWire(tags) }
}

/** What IAM answers; its model has the word PermissionsBoundaryPolicy. */
const BOUNDARY_TYPE = 'Policy' as 'PermissionsBoundaryPolicy'

export function boundaryView(arn: string | undefined): { PermissionsBoundary?: AttachedPermissionsBoundary } {
  if (arn === undefined) return {}
  return { PermissionsBoundary: { PermissionsBoundaryType: BOUNDARY_TYPE, PermissionsBoundaryArn: arn } }
}

function entityView({ path, arn, createDate }: Entity) {
  return { Path: path, Arn: arn, CreateDate: new Date(createDate) }
}

/** A user in a list: without tags and boundary, which only GetUser and CreateUser answer. */
export function listedUser(user: LiveUser): User {
  return { ...entityView(user), UserName: user.name, UserId: user.uniqueId }
}

export function userView(user: LiveUser): User {
  return { ...listedUser(user), ...boundaryView(user.permissionsBoundary), ...tagsOf(user.tags) }
}

export function groupView(group: LiveGroup): Group {
  return { ...entityView(group), GroupName: group.name, GroupId: group.uniqueId }
}

/** Left out where there is none. */
export function descriptionOf({ description }: { readonly description?: string | undefined }): {
  Description?: string
} {
  return description === undefined ? {} : { Description: description }
}

/** A role inside an instance profile. */
function shortRole(role: LiveRole, state: AccountState): Role {
  const trust = withVersion(String(trustDocument(role, accountOf(state))))
  return {
    ...entityView(role),
    RoleName: role.name,
    RoleId: role.uniqueId,
    AssumeRolePolicyDocument: encodeDocument(trust),
  }
}

/** IAM adds the version that applies to a trust policy without one; only CreateRole shows it as it was sent. */
function withVersion(trust: string): string {
  return Object.hasOwn(JSON.parse(trust), 'Version') ? trust : trust.replace('{', '{"Version":"2008-10-17",')
}

/** A role in a list: without tags, boundary and last use. */
export function listedRole(role: LiveRole, state: AccountState): Role {
  return { ...shortRole(role, state), MaxSessionDuration: role.maxSessionDuration, ...descriptionOf(role) }
}

/** A role that was just created. */
export function createdRole(role: LiveRole, state: AccountState): Role {
  return {
    ...shortRole(role, state),
    AssumeRolePolicyDocument: encodeDocument(String(role.trustPolicy)),
    ...descriptionOf(role),
    ...boundaryView(role.permissionsBoundary),
    ...tagsOf(role.tags),
  }
}

export function roleView(role: LiveRole, state: AccountState, lastUsed: LastUsed): Role {
  return {
    ...listedRole(role, state),
    ...boundaryView(role.permissionsBoundary),
    ...tagsOf(role.tags),
    RoleLastUsed: roleLastUsed(role, lastUsed),
  }
}

export function roleLastUsed({ uniqueId }: LiveRole, lastUsed: LastUsed): RoleLastUsed {
  const use = lastUsed.role(uniqueId)
  return use === undefined ? {} : { LastUsedDate: new Date(use.at), Region: use.region }
}

/** An instance profile in a list: without tags (IAM API Reference, ListInstanceProfiles). */
export function listedInstanceProfile(profile: InstanceProfile, state: AccountState): InstanceProfileView {
  return {
    ...entityView(profile),
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.uniqueId,
    Roles: profile.roles.flatMap((id) => {
      const role = state.roles.get(id)
      return role === undefined ? [] : [shortRole(role, state)]
    }),
  }
}

/** An instance profile with its tags, where it has any. */
export function taggedInstanceProfile(profile: InstanceProfile, state: AccountState): InstanceProfileView {
  return { ...listedInstanceProfile(profile, state), ...tagsOf(profile.tags) }
}

/** As GetInstanceProfile answers it: with an empty list where there are no tags. */
export function instanceProfileView(profile: InstanceProfile, state: AccountState): InstanceProfileView {
  return { ...listedInstanceProfile(profile, state), Tags: tagsToWire(profile.tags) }
}

/** A managed policy as it is attached to an identity. */
export function attachedView(arn: string): AttachedPolicy {
  return { PolicyName: lastSegment(arn), PolicyArn: arn }
}

/** How often a policy is used. */
function usesOf(arn: string, state: AccountState) {
  return {
    AttachmentCount: state.attachments.countUnder(`${arn} `),
    PermissionsBoundaryUsageCount: state.boundaries.countUnder(`${arn} `),
  }
}

/** A policy in a list: without description and tags. */
export function listedPolicy(policy: CustomerPolicy, state: AccountState): Policy {
  return {
    PolicyName: policy.name,
    PolicyId: policy.uniqueId,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.versions.find(({ isDefault }) => isDefault)?.versionId ?? '',
    ...usesOf(policy.arn, state),
    IsAttachable: true,
    CreateDate: new Date(policy.createDate),
    UpdateDate: new Date(policy.updateDate),
  }
}

/** A policy that was just created: without its description. */
export function createdPolicy(policy: CustomerPolicy, state: AccountState): Policy {
  return { ...listedPolicy(policy, state), ...tagsOf(policy.tags) }
}

export function policyView(policy: CustomerPolicy, state: AccountState): Policy {
  return { ...listedPolicy(policy, state), ...descriptionOf(policy), Tags: tagsToWire(policy.tags) }
}

/** An AWS managed policy as an account sees it. */
export function awsPolicyView(policy: AwsManagedPolicy, state: AccountState): Policy {
  return {
    PolicyName: policy.name,
    PolicyId: awsPolicyId(policy.name),
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    ...usesOf(policy.arn, state),
    IsAttachable: policy.isAttachable && policy.deprecated === undefined,
    CreateDate: new Date(policy.createDate),
    UpdateDate: new Date(policy.updateDate),
  }
}
