/**
 * The default quotas of an account, by the names in IAM's LimitExceeded messages (IAM User Guide, IAM and AWS STS quotas). Sizes of
 * documents are `policyQuotas` of the policy package.
 *
 * @example
 * import { DEFAULT_QUOTAS } from '@gatewarden/services'
 * DEFAULT_QUOTAS.VersionsPerPolicy // => 5
 */
export const DEFAULT_QUOTAS = {
  UsersPerAccount: 5000,
  GroupsPerAccount: 300,
  RolesPerAccount: 1000,
  InstanceProfilesPerAccount: 1000,
  PoliciesPerAccount: 1500,
  VersionsPerPolicy: 5,
  PoliciesPerUser: 10,
  PoliciesPerGroup: 10,
  PoliciesPerRole: 10,
  GroupsPerUser: 10,
  AccessKeysPerUser: 2,
  InstanceSessionsPerInstanceProfile: 1,
  TagsPerEntity: 50,
  /** Amazon Connect instances in a region (Amazon Connect Administrator Guide, quotas). */
  InstancesPerRegion: 2,
  /** Domains of Customer Profiles in a region (Amazon Connect Administrator Guide, quotas). */
  DomainsPerRegion: 100,
  /** Characters of a trust policy, white space not counted. */
  ACLSizePerRole: 2048,
}

export type Quotas = Readonly<Record<keyof typeof DEFAULT_QUOTAS, number>>
