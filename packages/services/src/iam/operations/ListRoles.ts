import { operation } from '../operation.ts'
import { pageOfNamed } from '../paging.ts'
import { listedRole } from '../views.ts'

export const ListRoles = operation('ListRoles', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { items, more } = pageOfNamed(call, 'role')
    return { Roles: items.map((role) => listedRole(role, call.state)), ...more }
  },
})
