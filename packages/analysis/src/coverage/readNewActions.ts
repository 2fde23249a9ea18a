import { isAction } from '@gatewarden/authorize'
import { foldCase, type JsonNode, memberOf, type Position, positionAt, readJson } from '@gatewarden/policy'
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
  const { node, problem } = readJson(text)
  if (node === undefined) return { problem: problem ?? { message: 'the file is empty', line: 1, column: 1 } }
  const wrong = (at: JsonNode, message: string) => ({ problem: { message, ...placeIn(text, at) } })
  if (node.type !== 'array') return wrong(node, `a list is expected: [${SHAPE}]`)
  if (node.children?.length === 0 || node.children === undefined) {
    return wrong(node, `the list is empty; write at least one action: [${SHAPE}]`)
  }
  const newActions = new Map<string, LeveledAction>()
  for (const item of node.children) {
    const [action, level] = [memberOf(item, 'action')?.value, memberOf(item, 'accessLevel')?.value]
    if (typeof action !== 'string' || typeof level !== 'string') return wrong(item, `an action is written ${SHAPE}`)
    if (!isAction(action) || action.includes('*') || action.includes('?')) {
      return wrong(item, `"${action}" is no action; write service:Name without wildcards, such as connect:ListQueues`)
    }
    const accessLevel = accessLevels.find((each) => foldCase(each) === foldCase(level))
    if (accessLevel === undefined) return wrong(item, `"${level}" is no access level; ${accessLevels.join(', ')}`)
    if (newActions.has(foldCase(action))) return wrong(item, `${action} is there twice`)
    newActions.set(foldCase(action), { action, accessLevel })
  }
  return { newActions: [...newActions.values()] }
}

function placeIn(text: string, { offset }: JsonNode): { line: number; column: number } {
  const { line, column } = positionAt(text, offset)
  return { line, column }
}
