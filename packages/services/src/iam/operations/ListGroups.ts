import { listNamed } from '@gatewarden/directory'
import { operation } from '../../operation.ts'
import { pageOf, underPath } from '../page.ts'
import { groupView } from '../views.ts'

export const ListGroups = operation('iam', 'ListGroups', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { state, input } = call
    const from = (after: string | undefined) => underPath(listNamed(state, 'group', after), input.PathPrefix)
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { Groups: items.map(groupView), ...more }
  },
})
