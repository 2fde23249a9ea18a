import { groupNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageUnder } from '../paging.ts'
import { groupView, listedUser } from '../views.ts'

export const GetGroup = operation('GetGroup', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { state, input } = call
    const group = groupNamed(state, input.GroupName)
    const { items, more } = pageUnder(call, state.members, group.uniqueId, (id) => state.users.get(id))
    return { Group: groupView(group), Users: items.map(listedUser), ...more }
  },
})
