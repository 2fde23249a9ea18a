import { checkPolicySize } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import type { ConsoleTask } from './consoleTasks.ts'
import { type Need, needsOfTask } from './needs.ts'
import { type Scope, scopesOf, statementOf, type TaskStatement } from './scopes.ts'
import type { TaskValues } from './taskValues.ts'

/** A customer managed policy. */
export interface TaskPolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly TaskStatement[]
}

/** The smallest policies that allow tasks. */
export interface TaskPolicy {
  /** More than one where one would exceed the size of a managed policy. */
  readonly documents: readonly TaskPolicyDocument[]
  /** What the policies are made from. Needs only with a value that is not given are left out. */
  readonly needs: readonly (Need & { readonly task: string })[]
  /** Actions that are left out, by the value that they are needed with. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>
}

/**
 * The smallest customer managed policy for tasks: each permission once, on the named resources, with the conditions of its requests, in a
 * statement for each kind of resource. It is split where it would exceed 6,144 characters.
 *
 * @example
 * import { consoleTask, taskPolicy } from '@gatewarden/analysis'
 * import { openReference } from '@gatewarden/reference'
 * const tasks = [consoleTask('edit-polly') ?? []].flat()
 * taskPolicy(tasks, { region: 'eu-west-1', account: '123456789012' }, openReference()).documents[0]?.Statement
 * // => [{ Sid: 'Instance', Effect: 'Allow', Action: 'connect:UpdateInstanceAttribute', Resource: 'arn:aws:connect:eu-west-1:123456789012:instance/*' }]
 */
export function taskPolicy(tasks: readonly ConsoleTask[], values: TaskValues, reference: Reference): TaskPolicy {
  const all = tasks.flatMap((task) => needsOfTask(task, values, reference).map((need) => ({ ...need, task: task.id })))
  const needs = all.filter(({ onlyWith }) => onlyWith === undefined)
  const byValue = Map.groupBy(
    all.filter(({ onlyWith }) => onlyWith !== undefined),
    ({ onlyWith = '' }) => onlyWith,
  )
  const leftOut = [...byValue].map(([name, left]) => [name, [...new Set(left.map(({ action }) => action))].sort()])
  return { documents: documentsOf(scopesOf(needs)), needs, leftOut: Object.fromEntries(leftOut) }
}

/** As few documents as the order of the statements allows; a statement that is too long for one is divided. */
function documentsOf(scopes: readonly Scope[]): TaskPolicyDocument[] {
  const documents: TaskStatement[][] = []
  for (const statement of scopes.flatMap(divided).map(statementOf)) {
    const last = documents.at(-1)
    if (last !== undefined && fits([...last, statement])) last.push(statement)
    else documents.push([statement])
  }
  return documents.map(documentWith)
}

function divided(scope: Scope): Scope[] {
  const { sid, actions } = scope
  if (actions.length === 1 || fits([statementOf(scope)])) return [scope]
  const half = Math.ceil(actions.length / 2)
  const parts = [actions.slice(0, half), actions.slice(half)]
  return parts.flatMap((part, at) => divided({ ...scope, sid: at === 0 ? sid : `${sid}More`, actions: part }))
}

function fits(statements: readonly TaskStatement[]): boolean {
  return checkPolicySize(JSON.stringify(documentWith(statements)), 'managedPolicy') === undefined
}

export function documentWith(statements: readonly TaskStatement[]): TaskPolicyDocument {
  return { Version: '2012-10-17', Statement: statements }
}
