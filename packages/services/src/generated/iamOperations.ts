// Written by scripts/generate.ts from the folder iam/operations; not to be changed by hand.
import { AddRoleToInstanceProfile } from '../iam/operations/AddRoleToInstanceProfile.ts'
import { AddUserToGroup } from '../iam/operations/AddUserToGroup.ts'
import { AttachGroupPolicy } from '../iam/operations/AttachGroupPolicy.ts'
import { AttachRolePolicy } from '../iam/operations/AttachRolePolicy.ts'
import { AttachUserPolicy } from '../iam/operations/AttachUserPolicy.ts'
import { ChangePassword } from '../iam/operations/ChangePassword.ts'
import { CreateAccessKey } from '../iam/operations/CreateAccessKey.ts'
import { CreateAccountAlias } from '../iam/operations/CreateAccountAlias.ts'
import { CreateGroup } from '../iam/operations/CreateGroup.ts'
import { CreateInstanceProfile } from '../iam/operations/CreateInstanceProfile.ts'
import { CreateLoginProfile } from '../iam/operations/CreateLoginProfile.ts'
import { CreatePolicy } from '../iam/operations/CreatePolicy.ts'
import { CreatePolicyVersion } from '../iam/operations/CreatePolicyVersion.ts'
import { CreateRole } from '../iam/operations/CreateRole.ts'
import { CreateServiceLinkedRole } from '../iam/operations/CreateServiceLinkedRole.ts'
import { CreateUser } from '../iam/operations/CreateUser.ts'
import { DeleteAccessKey } from '../iam/operations/DeleteAccessKey.ts'
import { DeleteAccountAlias } from '../iam/operations/DeleteAccountAlias.ts'
import { DeleteAccountPasswordPolicy } from '../iam/operations/DeleteAccountPasswordPolicy.ts'
import { DeleteGroup } from '../iam/operations/DeleteGroup.ts'
import { DeleteGroupPolicy } from '../iam/operations/DeleteGroupPolicy.ts'
import { DeleteInstanceProfile } from '../iam/operations/DeleteInstanceProfile.ts'
import { DeleteLoginProfile } from '../iam/operations/DeleteLoginProfile.ts'
import { DeletePolicy } from '../iam/operations/DeletePolicy.ts'
import { DeletePolicyVersion } from '../iam/operations/DeletePolicyVersion.ts'
import { DeleteRole } from '../iam/operations/DeleteRole.ts'
import { DeleteRolePermissionsBoundary } from '../iam/operations/DeleteRolePermissionsBoundary.ts'
import { DeleteRolePolicy } from '../iam/operations/DeleteRolePolicy.ts'
import { DeleteServiceLinkedRole } from '../iam/operations/DeleteServiceLinkedRole.ts'
import { DeleteUser } from '../iam/operations/DeleteUser.ts'
import { DeleteUserPermissionsBoundary } from '../iam/operations/DeleteUserPermissionsBoundary.ts'
import { DeleteUserPolicy } from '../iam/operations/DeleteUserPolicy.ts'
import { DetachGroupPolicy } from '../iam/operations/DetachGroupPolicy.ts'
import { DetachRolePolicy } from '../iam/operations/DetachRolePolicy.ts'
import { DetachUserPolicy } from '../iam/operations/DetachUserPolicy.ts'
import { GetAccessKeyLastUsed } from '../iam/operations/GetAccessKeyLastUsed.ts'
import { GetAccountAuthorizationDetails } from '../iam/operations/GetAccountAuthorizationDetails.ts'
import { GetAccountPasswordPolicy } from '../iam/operations/GetAccountPasswordPolicy.ts'
import { GetAccountSummary } from '../iam/operations/GetAccountSummary.ts'
import { GetContextKeysForCustomPolicy } from '../iam/operations/GetContextKeysForCustomPolicy.ts'
import { GetContextKeysForPrincipalPolicy } from '../iam/operations/GetContextKeysForPrincipalPolicy.ts'
import { GetGroup } from '../iam/operations/GetGroup.ts'
import { GetGroupPolicy } from '../iam/operations/GetGroupPolicy.ts'
import { GetInstanceProfile } from '../iam/operations/GetInstanceProfile.ts'
import { GetLoginProfile } from '../iam/operations/GetLoginProfile.ts'
import { GetPolicy } from '../iam/operations/GetPolicy.ts'
import { GetPolicyVersion } from '../iam/operations/GetPolicyVersion.ts'
import { GetRole } from '../iam/operations/GetRole.ts'
import { GetRolePolicy } from '../iam/operations/GetRolePolicy.ts'
import { GetServiceLinkedRoleDeletionStatus } from '../iam/operations/GetServiceLinkedRoleDeletionStatus.ts'
import { GetUser } from '../iam/operations/GetUser.ts'
import { GetUserPolicy } from '../iam/operations/GetUserPolicy.ts'
import { ListAccessKeys } from '../iam/operations/ListAccessKeys.ts'
import { ListAccountAliases } from '../iam/operations/ListAccountAliases.ts'
import { ListAttachedGroupPolicies } from '../iam/operations/ListAttachedGroupPolicies.ts'
import { ListAttachedRolePolicies } from '../iam/operations/ListAttachedRolePolicies.ts'
import { ListAttachedUserPolicies } from '../iam/operations/ListAttachedUserPolicies.ts'
import { ListEntitiesForPolicy } from '../iam/operations/ListEntitiesForPolicy.ts'
import { ListGroupPolicies } from '../iam/operations/ListGroupPolicies.ts'
import { ListGroups } from '../iam/operations/ListGroups.ts'
import { ListGroupsForUser } from '../iam/operations/ListGroupsForUser.ts'
import { ListInstanceProfileTags } from '../iam/operations/ListInstanceProfileTags.ts'
import { ListInstanceProfiles } from '../iam/operations/ListInstanceProfiles.ts'
import { ListInstanceProfilesForRole } from '../iam/operations/ListInstanceProfilesForRole.ts'
import { ListMFADevices } from '../iam/operations/ListMFADevices.ts'
import { ListOpenIDConnectProviders } from '../iam/operations/ListOpenIDConnectProviders.ts'
import { ListPolicies } from '../iam/operations/ListPolicies.ts'
import { ListPolicyTags } from '../iam/operations/ListPolicyTags.ts'
import { ListPolicyVersions } from '../iam/operations/ListPolicyVersions.ts'
import { ListRolePolicies } from '../iam/operations/ListRolePolicies.ts'
import { ListRoleTags } from '../iam/operations/ListRoleTags.ts'
import { ListRoles } from '../iam/operations/ListRoles.ts'
import { ListSAMLProviders } from '../iam/operations/ListSAMLProviders.ts'
import { ListSSHPublicKeys } from '../iam/operations/ListSSHPublicKeys.ts'
import { ListServerCertificates } from '../iam/operations/ListServerCertificates.ts'
import { ListServiceSpecificCredentials } from '../iam/operations/ListServiceSpecificCredentials.ts'
import { ListSigningCertificates } from '../iam/operations/ListSigningCertificates.ts'
import { ListUserPolicies } from '../iam/operations/ListUserPolicies.ts'
import { ListUserTags } from '../iam/operations/ListUserTags.ts'
import { ListUsers } from '../iam/operations/ListUsers.ts'
import { ListVirtualMFADevices } from '../iam/operations/ListVirtualMFADevices.ts'
import { PutGroupPolicy } from '../iam/operations/PutGroupPolicy.ts'
import { PutRolePermissionsBoundary } from '../iam/operations/PutRolePermissionsBoundary.ts'
import { PutRolePolicy } from '../iam/operations/PutRolePolicy.ts'
import { PutUserPermissionsBoundary } from '../iam/operations/PutUserPermissionsBoundary.ts'
import { PutUserPolicy } from '../iam/operations/PutUserPolicy.ts'
import { RemoveRoleFromInstanceProfile } from '../iam/operations/RemoveRoleFromInstanceProfile.ts'
import { RemoveUserFromGroup } from '../iam/operations/RemoveUserFromGroup.ts'
import { SetDefaultPolicyVersion } from '../iam/operations/SetDefaultPolicyVersion.ts'
import { SimulateCustomPolicy } from '../iam/operations/SimulateCustomPolicy.ts'
import { SimulatePrincipalPolicy } from '../iam/operations/SimulatePrincipalPolicy.ts'
import { TagInstanceProfile } from '../iam/operations/TagInstanceProfile.ts'
import { TagPolicy } from '../iam/operations/TagPolicy.ts'
import { TagRole } from '../iam/operations/TagRole.ts'
import { TagUser } from '../iam/operations/TagUser.ts'
import { UntagInstanceProfile } from '../iam/operations/UntagInstanceProfile.ts'
import { UntagPolicy } from '../iam/operations/UntagPolicy.ts'
import { UntagRole } from '../iam/operations/UntagRole.ts'
import { UntagUser } from '../iam/operations/UntagUser.ts'
import { UpdateAccessKey } from '../iam/operations/UpdateAccessKey.ts'
import { UpdateAccountPasswordPolicy } from '../iam/operations/UpdateAccountPasswordPolicy.ts'
import { UpdateAssumeRolePolicy } from '../iam/operations/UpdateAssumeRolePolicy.ts'
import { UpdateGroup } from '../iam/operations/UpdateGroup.ts'
import { UpdateLoginProfile } from '../iam/operations/UpdateLoginProfile.ts'
import { UpdateRole } from '../iam/operations/UpdateRole.ts'
import { UpdateRoleDescription } from '../iam/operations/UpdateRoleDescription.ts'
import { UpdateUser } from '../iam/operations/UpdateUser.ts'

export const iamOperations = [
  AddRoleToInstanceProfile,
  AddUserToGroup,
  AttachGroupPolicy,
  AttachRolePolicy,
  AttachUserPolicy,
  ChangePassword,
  CreateAccessKey,
  CreateAccountAlias,
  CreateGroup,
  CreateInstanceProfile,
  CreateLoginProfile,
  CreatePolicy,
  CreatePolicyVersion,
  CreateRole,
  CreateServiceLinkedRole,
  CreateUser,
  DeleteAccessKey,
  DeleteAccountAlias,
  DeleteAccountPasswordPolicy,
  DeleteGroup,
  DeleteGroupPolicy,
  DeleteInstanceProfile,
  DeleteLoginProfile,
  DeletePolicy,
  DeletePolicyVersion,
  DeleteRole,
  DeleteRolePermissionsBoundary,
  DeleteRolePolicy,
  DeleteServiceLinkedRole,
  DeleteUser,
  DeleteUserPermissionsBoundary,
  DeleteUserPolicy,
  DetachGroupPolicy,
  DetachRolePolicy,
  DetachUserPolicy,
  GetAccessKeyLastUsed,
  GetAccountAuthorizationDetails,
  GetAccountPasswordPolicy,
  GetAccountSummary,
  GetContextKeysForCustomPolicy,
  GetContextKeysForPrincipalPolicy,
  GetGroup,
  GetGroupPolicy,
  GetInstanceProfile,
  GetLoginProfile,
  GetPolicy,
  GetPolicyVersion,
  GetRole,
  GetRolePolicy,
  GetServiceLinkedRoleDeletionStatus,
  GetUser,
  GetUserPolicy,
  ListAccessKeys,
  ListAccountAliases,
  ListAttachedGroupPolicies,
  ListAttachedRolePolicies,
  ListAttachedUserPolicies,
  ListEntitiesForPolicy,
  ListGroupPolicies,
  ListGroups,
  ListGroupsForUser,
  ListInstanceProfileTags,
  ListInstanceProfiles,
  ListInstanceProfilesForRole,
  ListMFADevices,
  ListOpenIDConnectProviders,
  ListPolicies,
  ListPolicyTags,
  ListPolicyVersions,
  ListRolePolicies,
  ListRoleTags,
  ListRoles,
  ListSAMLProviders,
  ListSSHPublicKeys,
  ListServerCertificates,
  ListServiceSpecificCredentials,
  ListSigningCertificates,
  ListUserPolicies,
  ListUserTags,
  ListUsers,
  ListVirtualMFADevices,
  PutGroupPolicy,
  PutRolePermissionsBoundary,
  PutRolePolicy,
  PutUserPermissionsBoundary,
  PutUserPolicy,
  RemoveRoleFromInstanceProfile,
  RemoveUserFromGroup,
  SetDefaultPolicyVersion,
  SimulateCustomPolicy,
  SimulatePrincipalPolicy,
  TagInstanceProfile,
  TagPolicy,
  TagRole,
  TagUser,
  UntagInstanceProfile,
  UntagPolicy,
  UntagRole,
  UntagUser,
  UpdateAccessKey,
  UpdateAccountPasswordPolicy,
  UpdateAssumeRolePolicy,
  UpdateGroup,
  UpdateLoginProfile,
  UpdateRole,
  UpdateRoleDescription,
  UpdateUser,
]
