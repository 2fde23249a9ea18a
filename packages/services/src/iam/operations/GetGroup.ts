import { operation } from '../../operation.ts'
import { groupNamed } from '../find.ts'
import { pageOf } from '../page.ts'
import { groupView, listedUser } from '../views.ts'

export const GetGroup = operation('iam', 'GetGroup', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { state, input } = call
    const group = groupNamed(state, input.GroupName)
    function* from(after: string | undefined) {
      for (const userId of state.members.under(`${group.uniqueId} `)) {
        const user = after === undefined || userId > after ? state.users.get(userId) : undefined
        if (user !== undefined) yield user
      }
    }
    const { items, more } = pageOf(call, from, ({ uniqueId }) => uniqueId)
    return { Group: groupView(group), Users: items.map(listedUser), ...more }
  },
})
