import data from './data/tasks.json' with { type: 'json' }

/** A string of AWS's page that is not an action, with the action that AWS authorizes instead; null: there is none. */
export interface NotAnAction {
  readonly written: string
  readonly action: string | null
}

/** A task of the Amazon Connect console. */
export interface ConsoleTask {
  readonly id: string
  /** The page of the console. */
  readonly page: string
  readonly title: string
  readonly kind: 'view' | 'edit'
  /** Actions by the name of what they are authorized on, a row of targets.ts. */
  readonly needs: Readonly<Record<string, readonly string[]>>
  /** Tasks whose needs are needed as well. */
  readonly with: readonly string[]
  readonly notActions: readonly NotAnAction[]
}

const tasks: readonly ConsoleTask[] = data.tasks.map(read)

/** The form of a row; TypeScript widens each member of the JSON to a union. */
interface Row {
  readonly id: string
  readonly page: string
  readonly title: string
  readonly kind: string
  readonly needs: Readonly<Record<string, readonly string[] | undefined>>
  readonly with?: readonly string[]
  readonly notActions?: readonly NotAnAction[]
}

function read({ kind, needs, with: others = [], notActions = [], ...row }: Row): ConsoleTask {
  const given = Object.entries(needs).map(([target, actions = []]) => [target, actions])
  return { ...row, kind: kind === 'view' ? 'view' : 'edit', needs: Object.fromEntries(given), with: others, notActions }
}

/**
 * The tasks of the Amazon Connect console with the actions that each needs.
 *
 * Source: Amazon Connect Administrator Guide, Required permissions for using custom IAM policies to manage access to the Amazon Connect console.
 *
 * @example
 * import { consoleTasks } from '@gatewarden/analysis'
 * consoleTasks().length // => 64
 * consoleTasks().find(({ id }) => id === 'edit-polly')?.needs // => { instance: ['connect:UpdateInstanceAttribute'] }
 */
export function consoleTasks(): readonly ConsoleTask[] {
  return tasks
}

/**
 * The task of an ID.
 *
 * @example
 * import { consoleTask } from '@gatewarden/analysis'
 * consoleTask('create-instance')?.page // => 'Home page'
 * consoleTask('createInstance') // => undefined
 */
export function consoleTask(id: string): ConsoleTask | undefined {
  return tasks.find((task) => task.id === id)
}
