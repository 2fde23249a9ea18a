import { isAction } from '@gatewarden/authorize/internal'
import type { Position } from '@gatewarden/policy'
import { foldCase, type JsonReader, readJsonWith } from '@gatewarden/policy/internal'
import { accessLevels } from './levels.ts'
import type { LeveledAction } from './proposal.ts'

/** New actions, or the first thing that is wrong with their list and where. */
export type NewActionsAnswer =
  | { readonly newActions: readonly LeveledAction[] }
  | { readonly problem: { readonly message: string } & Pick<Position, 'line' | 'column'> }

const SHAPE = '{"action": "connect:ListQueues", "accessLevel": "List"}'

/**
 * Reads a list of new actions from JSON: `[{"action": "connect:ListQueues", "accessLevel": "List"}]`. What is wrong is a value with
 * its place.
 *
 * @example
 * import { readNewActions } from '@gatewarden/analysis'
 * const answer = readNewActions('[{"action": "connect:GetWeather", "accessLevel": "read"}]')
 * 'newActions' in answer && answer.newActions // => [{ action: 'connect:GetWeather', accessLevel: 'Read' }]
 */
export function readNewActions(text: string): NewActionsAnswer {
  const answer = readJsonWith(text, 'the list', newActionsOf)
  if ('value' in answer) return { newActions: answer.value }
  const { message, line, column } = answer.problem
  return { problem: { message, line, column } }
}

function newActionsOf(root: JsonReader): LeveledAction[] {
  if (root.node.type !== 'array') throw root.error(`not a list: use [${SHAPE}]`)
  const items = root.items()
  if (items.length === 0) throw root.error(`the list is empty: give at least one action, such as [${SHAPE}]`)
  const newActions = new Map<string, LeveledAction>()
  for (const item of items) {
    const found = newActionOf(item)
    const folded = foldCase(found.action)
    if (newActions.has(folded)) throw item.error(`${found.action} is listed twice`)
    newActions.set(folded, found)
  }
  return [...newActions.values()]
}

function newActionOf(item: JsonReader): LeveledAction {
  const members = item.node.type === 'object' ? item.members() : new Map<string, JsonReader>()
  const [action, level]: unknown[] = ['action', 'accessLevel'].map((name) => members.get(name)?.node.value)
  if (typeof action !== 'string' || typeof level !== 'string')
    throw item.error(`each action needs a name and an access level, such as ${SHAPE}`)
  if (!isAction(action) || action.includes('*') || action.includes('?')) {
    throw item.error(
      `"${action}" is not a valid action: use service:Name without wildcards, such as connect:ListQueues`,
    )
  }
  const accessLevel = accessLevels.find((each) => foldCase(each) === foldCase(level))
  if (accessLevel === undefined)
    throw item.error(`"${level}" is not a valid access level: use one of ${accessLevels.join(', ')}`)
  return { action, accessLevel }
}
