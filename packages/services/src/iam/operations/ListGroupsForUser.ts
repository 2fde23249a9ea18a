import { groupNamed, userNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'
import { groupView } from '../views.ts'

export const ListGroupsForUser = operation('ListGroupsForUser', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { state, input } = call
    const { items, more } = pageOfList(call, userNamed(state, input.UserName).groups, (name) => name)
    return { Groups: items.map((name) => groupView(groupNamed(state, name))), ...more }
  },
})
