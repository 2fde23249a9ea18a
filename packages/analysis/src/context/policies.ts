import type { CompiledPolicy, PoliciesInEffect } from '@gatewarden/authorize'

/** All policies in effect, of every type. */
export function policiesOf(policies: PoliciesInEffect): CompiledPolicy[] {
  const { identity, group, permissionsBoundary, session, vpcEndpoint, resource, scps = [], rcps = [] } = policies
  const ofOrganization = [...scps, ...rcps].map((level) => level.policies)
  const lists = [identity, group, permissionsBoundary, session, vpcEndpoint, ...ofOrganization]
  return [...lists.flatMap((list) => list ?? []), ...(resource ? [resource] : [])]
}
