import { checkDomainKey } from '../encryption.ts'
import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { foundBy, searchKeys } from '../search.ts'
import { domainKey, profileState } from '../state.ts'

/** Values are compared exactly, letter case too. */
export const SearchProfiles = operation('SearchProfiles', {
  authorizes: 'derived',
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  read(call) {
    const domain = domainOf(call)
    checkDomainKey(call, domain, 'Decrypt')
    const keys = searchKeys(call.input)
    const { LogicalOperator } = call.input
    const { profiles } = profileState.of(call.state)
    function* from(after = '') {
      for (const id of profiles.under(`${domainKey(domain)}/`)) {
        const profile = id > after ? profiles.get(`${domainKey(domain)}/${id}`) : undefined
        const FoundByItems = profile && foundBy(profile, keys, LogicalOperator)
        if (FoundByItems !== undefined) yield { ProfileId: id, ...profile?.members, FoundByItems }
      }
    }
    const { items, more } = pageOf(call, from, ({ ProfileId }) => ProfileId)
    return { Items: items, ...more }
  },
})
