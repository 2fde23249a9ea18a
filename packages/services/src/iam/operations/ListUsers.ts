import { operation } from '../operation.ts'
import { pageOfNamed } from '../paging.ts'
import { listedUser } from '../views.ts'

export const ListUsers = operation('ListUsers', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { items, more } = pageOfNamed(call, 'user')
    return { Users: items.map(listedUser), ...more }
  },
})
