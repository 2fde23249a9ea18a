import { iamError } from '../errors.ts'
import { instanceProfileNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DeleteInstanceProfile = operation('DeleteInstanceProfile', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'DeleteConflict', 'LimitExceeded'],
  change({ input, state, at }) {
    const { uniqueId: instanceProfileId, roles } = instanceProfileNamed(state, input.InstanceProfileName)
    if (roles.length > 0) throw iamError('inInstanceProfiles')
    return { events: [{ kind: 'instanceProfileDeleted', at, instanceProfileId }] }
  },
})
