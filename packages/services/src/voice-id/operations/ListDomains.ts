import { domainsAfter } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfDomains } from '../paging.ts'
import { domainSummary } from '../views.ts'

export const ListDomains = operation('ListDomains', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { items, more } = pageOfDomains(
      call,
      (after) => domainsAfter(call, after),
      ({ domainId }) => domainId,
    )
    return { DomainSummaries: items.map((each) => domainSummary(call, each)), ...more }
  },
})
