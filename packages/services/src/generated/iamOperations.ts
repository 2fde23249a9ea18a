// Written by scripts/generate.ts from the folder iam/operations; not to be changed by hand.
import { AddUserToGroup } from '../iam/operations/AddUserToGroup.ts'
import { AttachGroupPolicy } from '../iam/operations/AttachGroupPolicy.ts'
import { AttachRolePolicy } from '../iam/operations/AttachRolePolicy.ts'
import { AttachUserPolicy } from '../iam/operations/AttachUserPolicy.ts'
import { CreateAccessKey } from '../iam/operations/CreateAccessKey.ts'
import { CreateGroup } from '../iam/operations/CreateGroup.ts'
import { CreatePolicy } from '../iam/operations/CreatePolicy.ts'
import { CreatePolicyVersion } from '../iam/operations/CreatePolicyVersion.ts'
import { CreateUser } from '../iam/operations/CreateUser.ts'
import { DeleteAccessKey } from '../iam/operations/DeleteAccessKey.ts'
import { DeleteGroup } from '../iam/operations/DeleteGroup.ts'
import { DeleteGroupPolicy } from '../iam/operations/DeleteGroupPolicy.ts'
import { DeletePolicy } from '../iam/operations/DeletePolicy.ts'
import { DeletePolicyVersion } from '../iam/operations/DeletePolicyVersion.ts'
import { DeleteRolePermissionsBoundary } from '../iam/operations/DeleteRolePermissionsBoundary.ts'
import { DeleteRolePolicy } from '../iam/operations/DeleteRolePolicy.ts'
import { DeleteUser } from '../iam/operations/DeleteUser.ts'
import { DeleteUserPermissionsBoundary } from '../iam/operations/DeleteUserPermissionsBoundary.ts'
import { DeleteUserPolicy } from '../iam/operations/DeleteUserPolicy.ts'
import { DetachGroupPolicy } from '../iam/operations/DetachGroupPolicy.ts'
import { DetachRolePolicy } from '../iam/operations/DetachRolePolicy.ts'
import { DetachUserPolicy } from '../iam/operations/DetachUserPolicy.ts'
import { GetAccessKeyLastUsed } from '../iam/operations/GetAccessKeyLastUsed.ts'
import { GetGroup } from '../iam/operations/GetGroup.ts'
import { GetGroupPolicy } from '../iam/operations/GetGroupPolicy.ts'
import { GetPolicy } from '../iam/operations/GetPolicy.ts'
import { GetPolicyVersion } from '../iam/operations/GetPolicyVersion.ts'
import { GetRolePolicy } from '../iam/operations/GetRolePolicy.ts'
import { GetUser } from '../iam/operations/GetUser.ts'
import { GetUserPolicy } from '../iam/operations/GetUserPolicy.ts'
import { ListAccessKeys } from '../iam/operations/ListAccessKeys.ts'
import { ListAttachedGroupPolicies } from '../iam/operations/ListAttachedGroupPolicies.ts'
import { ListAttachedRolePolicies } from '../iam/operations/ListAttachedRolePolicies.ts'
import { ListAttachedUserPolicies } from '../iam/operations/ListAttachedUserPolicies.ts'
import { ListEntitiesForPolicy } from '../iam/operations/ListEntitiesForPolicy.ts'
import { ListGroupPolicies } from '../iam/operations/ListGroupPolicies.ts'
import { ListGroups } from '../iam/operations/ListGroups.ts'
import { ListGroupsForUser } from '../iam/operations/ListGroupsForUser.ts'
import { ListInstanceProfileTags } from '../iam/operations/ListInstanceProfileTags.ts'
import { ListPolicies } from '../iam/operations/ListPolicies.ts'
import { ListPolicyTags } from '../iam/operations/ListPolicyTags.ts'
import { ListPolicyVersions } from '../iam/operations/ListPolicyVersions.ts'
import { ListRolePolicies } from '../iam/operations/ListRolePolicies.ts'
import { ListRoleTags } from '../iam/operations/ListRoleTags.ts'
import { ListUserPolicies } from '../iam/operations/ListUserPolicies.ts'
import { ListUserTags } from '../iam/operations/ListUserTags.ts'
import { ListUsers } from '../iam/operations/ListUsers.ts'
import { PutGroupPolicy } from '../iam/operations/PutGroupPolicy.ts'
import { PutRolePermissionsBoundary } from '../iam/operations/PutRolePermissionsBoundary.ts'
import { PutRolePolicy } from '../iam/operations/PutRolePolicy.ts'
import { PutUserPermissionsBoundary } from '../iam/operations/PutUserPermissionsBoundary.ts'
import { PutUserPolicy } from '../iam/operations/PutUserPolicy.ts'
import { RemoveUserFromGroup } from '../iam/operations/RemoveUserFromGroup.ts'
import { SetDefaultPolicyVersion } from '../iam/operations/SetDefaultPolicyVersion.ts'
import { TagInstanceProfile } from '../iam/operations/TagInstanceProfile.ts'
import { TagPolicy } from '../iam/operations/TagPolicy.ts'
import { TagRole } from '../iam/operations/TagRole.ts'
import { TagUser } from '../iam/operations/TagUser.ts'
import { UntagInstanceProfile } from '../iam/operations/UntagInstanceProfile.ts'
import { UntagPolicy } from '../iam/operations/UntagPolicy.ts'
import { UntagRole } from '../iam/operations/UntagRole.ts'
import { UntagUser } from '../iam/operations/UntagUser.ts'
import { UpdateAccessKey } from '../iam/operations/UpdateAccessKey.ts'
import { UpdateGroup } from '../iam/operations/UpdateGroup.ts'
import { UpdateUser } from '../iam/operations/UpdateUser.ts'

export const iamOperations = [
  AddUserToGroup,
  AttachGroupPolicy,
  AttachRolePolicy,
  AttachUserPolicy,
  CreateAccessKey,
  CreateGroup,
  CreatePolicy,
  CreatePolicyVersion,
  CreateUser,
  DeleteAccessKey,
  DeleteGroup,
  DeleteGroupPolicy,
  DeletePolicy,
  DeletePolicyVersion,
  DeleteRolePermissionsBoundary,
  DeleteRolePolicy,
  DeleteUser,
  DeleteUserPermissionsBoundary,
  DeleteUserPolicy,
  DetachGroupPolicy,
  DetachRolePolicy,
  DetachUserPolicy,
  GetAccessKeyLastUsed,
  GetGroup,
  GetGroupPolicy,
  GetPolicy,
  GetPolicyVersion,
  GetRolePolicy,
  GetUser,
  GetUserPolicy,
  ListAccessKeys,
  ListAttachedGroupPolicies,
  ListAttachedRolePolicies,
  ListAttachedUserPolicies,
  ListEntitiesForPolicy,
  ListGroupPolicies,
  ListGroups,
  ListGroupsForUser,
  ListInstanceProfileTags,
  ListPolicies,
  ListPolicyTags,
  ListPolicyVersions,
  ListRolePolicies,
  ListRoleTags,
  ListUserPolicies,
  ListUserTags,
  ListUsers,
  PutGroupPolicy,
  PutRolePermissionsBoundary,
  PutRolePolicy,
  PutUserPermissionsBoundary,
  PutUserPolicy,
  RemoveUserFromGroup,
  SetDefaultPolicyVersion,
  TagInstanceProfile,
  TagPolicy,
  TagRole,
  TagUser,
  UntagInstanceProfile,
  UntagPolicy,
  UntagRole,
  UntagUser,
  UpdateAccessKey,
  UpdateGroup,
  UpdateUser,
]
