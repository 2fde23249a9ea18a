import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'

export const ListAccountAliases = operation('ListAccountAliases', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { alias } = call.state
    const { items, more } = pageOfList(call, alias === undefined ? [] : [alias], (each) => each)
    return { AccountAliases: items, ...more }
  },
})
