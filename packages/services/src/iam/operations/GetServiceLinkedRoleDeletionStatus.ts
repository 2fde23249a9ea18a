import type { AccountState } from '@gatewarden/directory'
import type { DeletionTask } from '@gatewarden/directory/internal'
import { endOf } from '../deletionTasks.ts'
import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'

/** Ends a deletion in progress: it was authorized when it began. */
export const GetServiceLinkedRoleDeletionStatus = operation('GetServiceLinkedRoleDeletionStatus', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  change({ input, state, at, context }) {
    const { DeletionTaskId: taskId } = input
    return {
      events: endOf(taskOf(state, taskId), state, context, at),
      output: (after) => statusOf(taskOf(after, taskId)),
    }
  },
})

function taskOf(state: AccountState, taskId: string): DeletionTask {
  const task = state.deletionTasks.get(taskId)
  if (task === undefined) throw iamError('noSuchTask', taskId)
  return task
}

function statusOf({ status: Status, reason, roleUsage = [] }: DeletionTask) {
  if (reason === undefined) return { Status }
  const RoleUsageList = roleUsage.map(({ region, resources }) => ({ Region: region, Resources: resources }))
  return { Status, Reason: { Reason: reason, RoleUsageList } }
}
