import { listNamed } from '@gatewarden/directory'
import { operation } from '../../operation.ts'
import { pageOf, underPath } from '../page.ts'
import { listedRole } from '../views.ts'

export const ListRoles = operation('iam', 'ListRoles', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { state, input } = call
    const from = (after: string | undefined) => underPath(listNamed(state, 'role', after), input.PathPrefix)
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { Roles: items.map((role) => listedRole(role, state)), ...more }
  },
})
