import { policyQuotas } from '@gatewarden/policy'
import { keysOf } from '../accessKeys.ts'
import { operation } from '../operation.ts'
import { policiesInUse } from '../policiesInUse.ts'

/** Quotas that are reported but not enforced (IAM User Guide, IAM and AWS STS quotas). */
const FIXED_QUOTAS = {
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  PolicyVersionsInUseQuota: 10_000,
}

/** Not implemented: devices, certificates, providers, and a password of the root user. */
const NOT_KEPT = {
  MFADevices: 0,
  MFADevicesInUse: 0,
  AccountMFAEnabled: 0,
  AccountPasswordPresent: 0,
  AccountSigningCertificatesPresent: 0,
  ServerCertificates: 0,
  Providers: 0,
}

/** The version of global endpoint tokens in new accounts (IAM User Guide, Managing AWS STS in an AWS Region). */
const GLOBAL_ENDPOINT_TOKEN_VERSION = 1

export const GetAccountSummary = operation('GetAccountSummary', {
  authorizes: 'derived',
  errors: [],
  read({ state, context: { quotas } }) {
    return {
      SummaryMap: {
        Users: state.users.size,
        UsersQuota: quotas.UsersPerAccount,
        Groups: state.groups.size,
        GroupsQuota: quotas.GroupsPerAccount,
        Roles: state.roles.size,
        RolesQuota: quotas.RolesPerAccount,
        InstanceProfiles: state.instanceProfiles.size,
        InstanceProfilesQuota: quotas.InstanceProfilesPerAccount,
        Policies: state.policies.size,
        PoliciesQuota: quotas.PoliciesPerAccount,
        // One of each policy is in use: the default version.
        PolicyVersionsInUse: policiesInUse(state).size,
        VersionsPerPolicyQuota: quotas.VersionsPerPolicy,
        AttachedPoliciesPerUserQuota: quotas.PoliciesPerUser,
        AttachedPoliciesPerGroupQuota: quotas.PoliciesPerGroup,
        AttachedPoliciesPerRoleQuota: quotas.PoliciesPerRole,
        GroupsPerUserQuota: quotas.GroupsPerUser,
        AccessKeysPerUserQuota: quotas.AccessKeysPerUser,
        AssumeRolePolicySizeQuota: quotas.ACLSizePerRole,
        PolicySizeQuota: policyQuotas.managedPolicy.limit,
        UserPolicySizeQuota: policyQuotas.userInline.limit,
        GroupPolicySizeQuota: policyQuotas.groupInline.limit,
        RolePolicySizeQuota: policyQuotas.roleInline.limit,
        AccountAccessKeysPresent: keysOf(state, state.accountId).length > 0 ? 1 : 0,
        GlobalEndpointTokenVersion: GLOBAL_ENDPOINT_TOKEN_VERSION,
        ...NOT_KEPT,
        ...FIXED_QUOTAS,
      },
    }
  },
})
