import { domainsIn } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { domainItem } from '../views.ts'

export const ListDomains = operation('ListDomains', {
  authorizes: 'derived',
  errors: ['BadRequestException'],
  read(call) {
    const { items, more } = pageOf(
      call,
      (after) => domainsIn(call, after),
      ({ name }) => name,
    )
    return { Items: items.map(domainItem), ...more }
  },
})
