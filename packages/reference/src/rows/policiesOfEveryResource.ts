import { PAGES } from './row.ts'

/** A resource type of which every resource has a resource-based policy, so that no decision can be made without it. */
export interface ResourceWithPolicyRow {
  /** The service of the actions whose authorization uses the policy. */
  readonly service: string
  readonly resourceType: string
  readonly name: string
  readonly source: string
}

export const policiesOfEveryResource: readonly ResourceWithPolicyRow[] = [
  { service: 'kms', resourceType: 'key', name: 'key policy', source: PAGES.defaultKeyPolicy },
  { service: 'sts', resourceType: 'role', name: 'trust policy', source: PAGES.trustPolicies },
]
