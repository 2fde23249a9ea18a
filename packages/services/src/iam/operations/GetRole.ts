import { roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { roleView } from '../views.ts'

export const GetRole = operation('GetRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read: ({ input, state, context }) => ({ Role: roleView(roleNamed(state, input.RoleName), state, context.lastUsed) }),
})
