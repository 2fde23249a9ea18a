import { newTaskId } from '../deletionTasks.ts'
import { iamError } from '../errors.ts'
import { roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'

/** Begins the deletion; a second request while it is in progress answers the same task. */
export const DeleteServiceLinkedRole = operation('DeleteServiceLinkedRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change({ input, state, at, context }) {
    const role = roleNamed(state, input.RoleName)
    const { uniqueId: roleId, service, deletionTask } = role
    if (service === undefined) throw iamError('noSuchLinkedRole', role.name)
    if (deletionTask !== undefined) return { events: [], output: () => ({ DeletionTaskId: deletionTask }) }
    const taskId = newTaskId(role, context.randomBytes)
    return {
      events: [{ kind: 'serviceLinkedRoleDeletionStarted', at, taskId, roleId }],
      output: () => ({ DeletionTaskId: taskId }),
    }
  },
})
