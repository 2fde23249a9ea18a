import type { Call } from '../call.ts'
import { profileError } from './errors.ts'
import { type Domain, domainKey, type Profile, profileState } from './state.ts'

interface OfDomain {
  readonly DomainName: string
}

/** The domain that a call names; throws ResourceNotFoundException where the region has none of the name. */
export function domainOf({ input, state, facts }: Pick<Call<OfDomain>, 'input' | 'state' | 'facts'>): Domain {
  const { DomainName: name } = input
  const domain = profileState.of(state).domains.get(domainKey({ region: facts.region, name }))
  if (domain === undefined) throw profileError('noDomain', name)
  return domain
}

/** The domains of the region of a call, in the order of their names. */
export function* domainsIn({ state, facts }: Pick<Call, 'state' | 'facts'>, after = ''): Iterable<Domain> {
  const { domains } = profileState.of(state)
  for (const [, domain] of domains.entries()) {
    if (domain.region === facts.region && domain.name > after) yield domain
  }
}

interface OfProfile extends OfDomain {
  readonly ProfileId: string
}

/** The profile that a call names, in the domain that it names. */
export function profileOf(call: Pick<Call<OfProfile>, 'input' | 'state' | 'facts'>): Profile {
  const { ProfileId: profileId } = call.input
  const profile = profileState.of(call.state).profiles.get(`${domainKey(domainOf(call))}/${profileId}`)
  if (profile === undefined) throw profileError('noProfile', profileId)
  return profile
}
