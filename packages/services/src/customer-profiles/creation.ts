import type { Call } from '../call.ts'
import { newRoleSuffix } from '../linkedRoles.ts'
import { profileError } from './errors.ts'
import type { CreateDomainRequest } from './generated/types.ts'
import { domainsIn } from './lookup.ts'

export const PROFILE = 'profile.amazonaws.com'
const ROLE_PREFIX = 'AWSServiceRoleForProfile_'

/** Throws where the region has a domain of the name, or no place for another one. */
export function checkNewDomain(call: Call<CreateDomainRequest>): void {
  const { DomainName: name } = call.input
  const domains = [...domainsIn(call)]
  if (domains.some((each) => each.name === name)) throw profileError('domainExists', name)
  const { DomainsPerRegion } = call.context.quotas
  if (domains.length >= DomainsPerRegion) throw profileError('domainQuota', DomainsPerRegion)
}

/** A name for the service-linked role of a domain, and the suffix in it. */
export function newRole({ context }: Pick<Call, 'context'>): { readonly suffix: string; readonly roleName: string } {
  const suffix = newRoleSuffix(context.randomBytes)
  return { suffix, roleName: ROLE_PREFIX + suffix }
}
