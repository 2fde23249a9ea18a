import { operation } from '../../operation.ts'
import { instanceProfileNamed } from '../find.ts'
import { instanceProfileView } from '../views.ts'

export const GetInstanceProfile = operation('iam', 'GetInstanceProfile', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read: ({ input, state }) => ({
    InstanceProfile: instanceProfileView(instanceProfileNamed(state, input.InstanceProfileName), state),
  }),
})
