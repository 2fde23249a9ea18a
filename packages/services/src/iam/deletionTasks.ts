import type { AccountEvent, AccountState } from '@gatewarden/directory'
import type { DeletionTask, RandomBytes } from '@gatewarden/directory/internal'
import type { ServiceContext } from '../call.ts'

// A deletion is a task in the account, so it survives a restart. It ends when its status is requested, otherwise after DELETION_TIMEOUT, by
// `watchDeletions`. Until then the role exists, and a second request gets the same task. Whether resources still use the role is checked when
// the task ends.

/** Milliseconds after which a deletion ends whose status is not requested. */
export const DELETION_TIMEOUT = 5_000
/** Milliseconds between two checks for such deletions. */
const CHECK_INTERVAL = 1_000

/** `task/aws-service-role/connect.amazonaws.com/NAME/UUID` (IAM API Reference, DeletionTaskId). */
export function newTaskId({ path, name }: { readonly path: string; readonly name: string }, random: RandomBytes) {
  return `task${path}${name}/${uuid(random(16))}`
}

/** Version 4 (RFC 9562). */
function uuid(bytes: Uint8Array): string {
  const marked = Buffer.from(bytes)
  marked[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  marked[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return marked.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

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
export async function endDueDeletions(context: ServiceContext): Promise<void> {
  const { directory } = context
  if (dueTasks(directory.state(), directory.now()).length === 0) return
  await directory.change((state) => {
    const at = directory.now()
    return { events: dueTasks(state, at).flatMap((task) => endOf(task, state, context, at)), output: undefined }
  })
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

/**
 * Ends due deletions regularly, until the returned function is called. A failure is retried at the next check.
 *
 * @example
 * import { openAccount } from '@gatewarden/server'
 * import { watchDeletions } from '@gatewarden/services'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const { context } = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * const stop = watchDeletions(context)
 * stop() // => undefined
 */
export function watchDeletions(context: ServiceContext): () => void {
  let isRunning = false
  const check = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await endDueDeletions(context)
    } catch {
      // The store cannot be written to, or the account was closed: requests report that, and the task stays as it is.
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => void check(), CHECK_INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
