import type { AccountEvent, AccountState } from '@gatewarden/directory'
import type { DeletionTask } from '@gatewarden/directory/internal'
import type { ServiceContext } from '../call.ts'

// A deletion is a task in the account, so it survives a restart. It ends when its status is requested, otherwise after DELETION_TIMEOUT, by
// `watchDue`. Until then the role exists, and a second request gets the same task. Whether resources still use the role is checked when
// the task ends.

/** Milliseconds after which a deletion ends whose status is not requested. */
export const DELETION_TIMEOUT = 5_000

/** How a deletion in progress ends: the role is deleted, or stays because resources of the service still use it. */
export function endOf(
  { taskId, roleId, status }: DeletionTask,
  state: AccountState,
  context: Pick<ServiceContext, 'usesOfServiceLinkedRole'>,
  at: string,
): AccountEvent[] {
  if (status !== 'IN_PROGRESS') return []
  const role = state.roles.get(roleId)
  const roleUsage = role === undefined ? [] : context.usesOfServiceLinkedRole(role, state)
  if (roleUsage.length === 0) {
    return [
      { kind: 'serviceLinkedRoleDeletionEnded', at, taskId, status: 'SUCCEEDED' },
      { kind: 'roleDeleted', at, roleId },
    ]
  }
  const reason = `The role is in use by resources of ${role?.service}. Delete them, then submit the deletion request again.`
  return [{ kind: 'serviceLinkedRoleDeletionEnded', at, taskId, status: 'FAILED', reason, roleUsage }]
}

/** Ends the deletions that are due. */
export function dueDeletions(state: AccountState, at: string, context: ServiceContext): readonly AccountEvent[] {
  return dueTasks(state, at).flatMap((task) => endOf(task, state, context, at))
}

function dueTasks(state: AccountState, now: string): DeletionTask[] {
  const due: DeletionTask[] = []
  for (const [key] of state.rolesOfService.entries()) {
    const taskId = state.roles.get(key.slice(key.indexOf(' ') + 1))?.deletionTask
    const task = taskId === undefined ? undefined : state.deletionTasks.get(taskId)
    if (task !== undefined && Date.parse(now) - Date.parse(task.startDate) >= DELETION_TIMEOUT) due.push(task)
  }
  return due
}
