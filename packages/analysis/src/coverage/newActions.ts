import type { CompiledPolicy } from '@gatewarden/authorize'
import { coveringStatements } from '@gatewarden/authorize/internal'
import { foldCase } from '@gatewarden/policy/internal'
import type { AccessLevel, Reference } from '@gatewarden/reference'
import { leveledActions, type MissingAction, proposalFor } from './coverage.ts'
import { READING } from './levels.ts'
import type { LeveledAction, Proposal } from './proposal.ts'
import { type Extent, standingOf } from './standing.ts'
import { placeOf } from './unknownEntries.ts'

/** A new action that a policy allows without a new version. */
export interface ReachedAction extends LeveledAction {
  readonly extent: Extent
  /** The Allow statements that cover it, with the matching entries. */
  readonly by: readonly ReachingStatement[]
}

export interface ReachingStatement {
  readonly statement: number
  readonly sid?: string
  /** `connect:Get*`; or `NotAction` when no entry of it excludes the action. */
  readonly entries: readonly string[]
}

/** New actions of the requested levels that a policy does not allow. */
export interface NewActionGaps {
  readonly missing: readonly MissingAction[]
  readonly proposal?: Proposal
}

/**
 * The actions that a later version of the reference has and an earlier version does not have, in the order of the later.
 *
 * @example
 * import { newActionsBetween } from '@gatewarden/analysis'
 * const list = { action: 'connect:ListQueues', accessLevel: 'List' } as const
 * const read = { action: 'connect:GetWeather', accessLevel: 'Read' } as const
 * newActionsBetween([list], [read, list]) // => [{ action: 'connect:GetWeather', accessLevel: 'Read' }]
 */
export function newActionsBetween(
  before: readonly LeveledAction[],
  after: readonly LeveledAction[],
): readonly LeveledAction[] {
  const known = new Set(before.map(({ action }) => foldCase(action)))
  return after.filter(({ action }) => !known.has(foldCase(action)))
}

/**
 * The new actions that an identity policy allows without a new version, through wildcards or because it names them already.
 *
 * @example
 * import { reachOfNewActions } from '@gatewarden/analysis'
 * import { compile } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:Get*", "Resource": "*"}}')
 * const weather = { action: 'connect:GetWeather', accessLevel: 'Read' } as const
 * const reached = document && reachOfNewActions(compile(document), [weather])
 * reached?.map(({ extent, by }) => [extent, by[0]?.entries]) // => [['everywhere', ['connect:Get*']]]
 */
export function reachOfNewActions(
  policy: CompiledPolicy,
  newActions: readonly LeveledAction[],
): readonly ReachedAction[] {
  return newActions.flatMap((each) => {
    const standing = newStanding(policy, each)
    return 'extent' in standing
      ? [{ ...each, extent: standing.extent, by: reachingStatements(policy, each.action) }]
      : []
  })
}

/**
 * The new actions of the levels (Read and List by default) that an identity policy does not allow, with the statement that would allow
 * them: what AWS is expected to add to ReadOnlyAccess.
 *
 * @example
 * import { gapsOfNewActions } from '@gatewarden/analysis'
 * import { compile } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:Get*", "Resource": "*"}}')
 * const weather = { action: 'profile:GetWeather', accessLevel: 'Read' } as const
 * const gaps = document && gapsOfNewActions(compile(document), [weather], openReference())
 * gaps?.proposal?.statement.Action // => ['profile:GetWeather']
 */
export function gapsOfNewActions(
  policy: CompiledPolicy,
  newActions: readonly LeveledAction[],
  reference: Reference,
  levels: readonly AccessLevel[] = READING,
): NewActionGaps {
  const missing = newActions.flatMap((each): MissingAction[] => {
    if (!levels.includes(each.accessLevel)) return []
    const standing = newStanding(policy, each)
    return 'lack' in standing ? [{ ...each, lack: standing.lack }] : []
  })
  const prefixes = new Set(newActions.map(({ action }) => action.slice(0, action.indexOf(':'))))
  const documented = [...prefixes].flatMap((prefix) => reference.service(prefix) ?? []).flatMap(leveledActions)
  const proposal = proposalFor(missing, [...documented, ...newActions], levels)
  return { missing, ...(proposal === undefined ? {} : { proposal }) }
}

/** The resource types of a new action are not known yet. */
function newStanding(policy: CompiledPolicy, { action }: LeveledAction) {
  return standingOf(policy, { fullName: action, isWildcardOnly: false })
}

function reachingStatements(policy: CompiledPolicy, action: string): ReachingStatement[] {
  const folded = foldCase(action)
  return coveringStatements(policy, action).allow.map(({ actions, statement }) => {
    const entries = actions.not
      ? ['NotAction']
      : actions.patterns.filter(({ matches }) => matches(folded)).map(({ text }) => text)
    return { ...placeOf(statement), entries }
  })
}
