import { operation } from '../operation.ts'
import { pageOfNamed } from '../paging.ts'
import { groupView } from '../views.ts'

export const ListGroups = operation('ListGroups', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { items, more } = pageOfNamed(call, 'group')
    return { Groups: items.map(groupView), ...more }
  },
})
