import type { AccountEvent } from '@gatewarden/directory'
import type { LiveRole, RandomBytes } from '@gatewarden/directory/internal'
import type { Call } from './call.ts'
import { randomLetters } from './randomLetters.ts'
import { uuid } from './uuid.ts'

/** A task that deletes a service-linked role, with the events that begin it: none where the deletion has begun before. */
export interface Deletion {
  readonly taskId: string
  readonly events: readonly AccountEvent[]
}

/** Begins the deletion of a service-linked role; a second one while it is in progress is the same task. */
export function startDeletion({ at, context }: Pick<Call, 'at' | 'context'>, role: LiveRole): Deletion {
  const { uniqueId: roleId, deletionTask } = role
  if (deletionTask !== undefined) return { taskId: deletionTask, events: [] }
  // `task/aws-service-role/connect.amazonaws.com/NAME/UUID` (IAM API Reference, DeletionTaskId).
  const taskId = `task${role.path}${role.name}/${uuid(context.randomBytes)}`
  return { taskId, events: [{ kind: 'serviceLinkedRoleDeletionStarted', at, taskId, roleId }] }
}

/** The end of the name of a service-linked role: 20 letters and digits, as in the examples of AWS. */
export function newRoleSuffix(random: RandomBytes): string {
  return randomLetters(random, 20)
}
