import type { AccountState } from '@gatewarden/directory'
import type { SortedMap } from '@gatewarden/directory/internal'
import { parseArn } from '@gatewarden/policy'
import { regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { voiceIdError } from './errors.ts'
import { type Domain, type Fraudster, voiceIdState, type Watchlist } from './state.ts'

/** A call that names a domain. */
export type DomainCall = Call<{ readonly DomainId: string }>

/** The domain that a call names; throws ResourceNotFoundException where the region has none with the id. */
export function domainOf({ input, state, facts }: Pick<DomainCall, 'input' | 'state' | 'facts'>): Domain {
  const domain = voiceIdState.of(state).domains.get(input.DomainId)
  if (domain === undefined || domain.region !== facts.region) throw voiceIdError('noDomain', input.DomainId)
  return domain
}

/** The domains of the region of a call that come after an id. */
export function* domainsAfter({ state, facts }: Pick<Call, 'state' | 'facts'>, after = ''): Iterable<Domain> {
  for (const [id, domain] of voiceIdState.of(state).domains.entries(after))
    if (id !== after && domain.region === facts.region) yield domain
}

export function domainArn(call: Pick<Call, 'state' | 'facts'>, domainId: string): string {
  return regionalArn(call, 'voiceid', `domain/${domainId}`)
}

/** The domain of the account that has the ARN, in any region. */
export function domainAt(state: AccountState, arn: string): Domain | undefined {
  const { service, partition, region, account, resource = '' } = parseArn(arn) ?? {}
  if (service !== 'voiceid' || partition !== state.partition || account !== state.accountId) return undefined
  const domain = voiceIdState.of(state).domains.get(resource.replace(/^domain\//, ''))
  return domain !== undefined && domain.region === region && resource === `domain/${domain.domainId}`
    ? domain
    : undefined
}

export function watchlistOf({ state }: Pick<Call, 'state'>, { domainId }: Domain, id: string): Watchlist {
  const watchlist = voiceIdState.of(state).watchlists.get(`${domainId}/${id}`)
  if (watchlist === undefined) throw voiceIdError('noWatchlist', id)
  return watchlist
}

export function fraudsterOf({ state }: Pick<Call, 'state'>, { domainId }: Domain, id: string): Fraudster {
  const fraudster = voiceIdState.of(state).fraudsters.get(`${domainId}/${id}`)
  if (fraudster === undefined) throw voiceIdError('noFraudster', id)
  return fraudster
}

/** What a domain has in a table, after an id. */
export function* ofDomain<Value>(table: SortedMap<Value>, { domainId }: Domain, after = ''): Iterable<Value> {
  const prefix = `${domainId}/`
  for (const [path, value] of table.entries(prefix + after)) {
    if (!path.startsWith(prefix)) return
    if (path !== prefix + after) yield value
  }
}
