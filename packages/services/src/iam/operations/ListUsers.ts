import { listNamed } from '@gatewarden/directory'
import { operation } from '../../operation.ts'
import { pageOf, underPath } from '../page.ts'
import { listedUser } from '../views.ts'

export const ListUsers = operation('iam', 'ListUsers', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { state, input } = call
    const from = (after: string | undefined) => underPath(listNamed(state, 'user', after), input.PathPrefix)
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { Users: items.map(listedUser), ...more }
  },
})
