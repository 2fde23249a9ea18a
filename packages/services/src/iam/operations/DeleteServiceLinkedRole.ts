import { startDeletion } from '../../linkedRoles.ts'
import { iamError } from '../errors.ts'
import { roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

/** Begins the deletion; a second request while it is in progress answers the same task. */
export const DeleteServiceLinkedRole = operation('DeleteServiceLinkedRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change(call) {
    const role = roleNamed(call.state, call.input.RoleName)
    if (role.service === undefined) throw iamError('noSuchLinkedRole', role.name)
    const { taskId, events } = startDeletion(call, role)
    return { events, output: () => ({ DeletionTaskId: taskId }) }
  },
})
