import { instanceProfileNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { instanceProfileView } from '../views.ts'

export const GetInstanceProfile = operation('GetInstanceProfile', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read: ({ input, state }) => ({
    InstanceProfile: instanceProfileView(instanceProfileNamed(state, input.InstanceProfileName), state),
  }),
})
