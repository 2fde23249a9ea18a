import { operation } from '../../operation.ts'
import { roleNamed } from '../find.ts'
import { roleView } from '../views.ts'

export const GetRole = operation('iam', 'GetRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read: ({ input, state, world }) => ({ Role: roleView(roleNamed(state, input.RoleName), state, world.lastUsed) }),
})
